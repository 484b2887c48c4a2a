"""Things that come back: what the rules on destroyed and given-away things share."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import fingerprint, place_name, plainly_told, severity_of
from flowstory.continuity.keepers import one_keeper
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.languages import LANGUAGES
from flowstory.story.model import Fact, Story

THINGS = "@thing"
SEVERAL = "+"
"""What a canonical noun ends with where several are told of as one thing: the letters, the photographs."""


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
        use = next((fact for fact in uses if _again(story, subject, loss, fact, owned=owned)), None)
        if use is None:
            continue
        told.add(loss.value)
        unsure = " " in loss.other or loss.value.endswith(SEVERAL)
        severity = Severity.INFORMATION if unsure else severity_of(loss, use)
        yield Finding(
            rule=rule,
            severity=severity,
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


def _again(story: Story, subject: str, loss: Fact, use: Fact, *, owned: bool) -> bool:
    """Whether a use is of the very thing that was lost, in a later scene, with nothing told of another."""
    if use.value != loss.value or use.moment[:2] <= loss.moment[:2]:
        return False
    if (" " in use.other) != (" " in loss.other):
        return False
    more = others_told(story, loss.value)
    if any(
        loss.moment <= fact.moment
        and fact.moment[:2] <= use.moment[:2]
        and (
            fact.other in ("fresh", "back")
            or (fact.moment <= use.moment and fact.text.lower() == use.text.lower())
        )
        for fact in more
    ):
        return False
    many = any(loss.value in language.belongings.many for language in LANGUAGES.values())
    if " " in loss.other:
        own = loss.other.startswith("own ") and use.other.startswith("own ")
        return one_keeper(story, loss, use) and _only_one(loss, use, more, many=many and not own)
    if subject == THINGS or not owned or loss.other != "own" or use.other != "own":
        return _only_one(loss, use, more, many=many and not (loss.other == use.other == "own"))
    return not many or not any(fact.other == "several" for fact in more)


def _only_one(loss: Fact, use: Fact, more: list[Fact], *, many: bool) -> bool:
    """Whether "the banjo" can be but one: told by the very same noun, with no second one in all the book."""
    if many or use.text.lower() != loss.text.lower():
        return False
    return sum(fact.other != "back" for fact in more if fact.text.lower() == loss.text.lower()) <= 1
