"""Things that come back: what the rules on destroyed and given-away things share."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import fingerprint, place_name, plainly_told, severity_of
from flowstory.continuity.model import Evidence, Finding, message
from flowstory.languages import LANGUAGES
from flowstory.story.model import Fact, Story

THINGS = "@thing"


def reappearances(
    story: Story, subject: str, rule: str, *, lost: str, used: str, owned: bool
) -> Iterator[Finding]:
    """Find the first use of each thing of somebody's after its loss, where nothing tells of its return.

    The use stands in a later scene. `owned` says that the subject of the facts is the owner (or the thing
    itself), not who acts.
    """
    losses = plainly_told(story.told(lost, subject))
    uses = plainly_told(story.told(used, subject)) if losses else []
    told: set[str] = set()
    for loss in losses:
        if loss.value in told:
            continue
        use = next(
            (
                fact
                for fact in uses
                if _same(loss, fact, others_told(story, loss.value), unowned=subject == THINGS or not owned)
            ),
            None,
        )
        if use is None:
            continue
        told.add(loss.value)
        yield Finding(
            rule=rule,
            severity=severity_of(loss, use),
            locus=use.claim,
            message=message(f"finding.{rule}", thing=use.text, where=place_name(loss.claim)),
            evidence=(Evidence(loss.sentence, message(f"evidence.{rule}")),),
            subject=subject,
            attribute=f"{lost}/{loss.value}",
            fingerprint=fingerprint(rule, subject, loss.value, loss.text, use.text),
        )


def others_told(story: Story, value: str) -> list[Fact]:
    """Give the passages that tell of another thing of a kind, or of one that came back."""
    return [fact for fact in story.things("thing.another", value) if fact.subject == THINGS]


def _same(loss: Fact, use: Fact, more: list[Fact], *, unowned: bool) -> bool:
    """Whether a use is of the very thing that was lost, in a later scene, with nothing told of another."""
    if use.value != loss.value or use.moment[:2] <= loss.moment[:2]:
        return False
    if any(
        loss.moment <= fact.moment
        and fact.moment[:2] <= use.moment[:2]
        and (fact.other in ("fresh", "back") or fact.text.lower() == use.text.lower())
        for fact in more
    ):
        return False
    many = any(loss.value in language.belongings.many for language in LANGUAGES.values())
    if unowned or loss.other != "own" or use.other != "own":
        # "the banjo": the very same noun, and no second one in all the book.
        if many or use.text.lower() != loss.text.lower():
            return False
        return sum(fact.other != "back" for fact in more if fact.text.lower() == loss.text.lower()) <= 1
    return not many or not any(fact.other == "several" for fact in more)
