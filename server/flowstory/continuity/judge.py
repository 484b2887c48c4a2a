"""What all rules share: which facts count, when two values contradict, how sure a finding is, its fingerprint."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from flowstory.continuity.model import Claim, Evidence, Finding, Message, Severity, message
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.story.model import Fact, Locus, Register, Route, Story
from flowstory.text.hashing import content_hash

SURE = frozenset({Route.NOTE, Route.NAME, Route.NARRATOR, Route.ROLE})
_PLAIN = frozenset({Register.NARRATION, Register.NOTE})
_SAID = frozenset(
    {
        "ability",
        "age",
        "age.difference",
        "birth",
        "children.any",
        "birth.day",
        "children.count",
        "diet",
        "beard",
        "eyes.colour",
        "hair.colour",
        "hair.form",
        "hair.length",
        "handedness",
        "height",
        "kin",
        "marital",
        "occupation",
        "origin",
        "part",
        "religion",
        "service",
        "side",
        "siblings.any",
        "siblings.count",
        "thing.colour",
        "thing.make",
        "wed",
    }
)
"""What people are believed to know when they say it of themselves or to the one it is of, and mean it."""


_SHOWN = frozenset({"mirror", "portrait", "light", "disguise", "ghost"})
_PAST = frozenset({"memory", "flashback"})
_LOOKS = frozenset({"mirror", "portrait", "light"})
_TIES = _SHOWN | _PAST
_NOTHING: frozenset[str] = frozenset()
_HARMLESS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        ("children.any", "children.count", "marriage.years", "marital", "thing.make", "wed"), _SHOWN
    ),
    **dict.fromkeys(("birth", "kin", "siblings.any", "siblings.count"), _TIES),
    **dict.fromkeys(("handedness", "origin", "religion", "service"), _PAST),
    **dict.fromkeys(("children.count", "marriage.years", "marital", "thing.make", "wed"), _SHOWN),
    **dict.fromkeys(("thing.given", "thing.lost"), _PAST | _LOOKS),
    **dict.fromkeys(("thing.handled", "thing.used"), _LOOKS),
    **dict.fromkeys(("birth", "birth.day", "kin"), _TIES),
    **dict.fromkeys(
        ("death.years", "death.since", "service.since", "service.years", "marriage.since"), _TIES
    ),
    # Scars and what is lost are the same in whoever remembers them.
    **dict.fromkeys(("handedness", "part", "side"), _PAST),
    # Whoever died long ago, or is remembered to have died, is dead.
    **dict.fromkeys(("death", "death.cause", "death.year", "mourned"), _PAST | {"light"}),
}
"""Frames that take nothing from what is told of an attribute: a photograph shows looks, the past had other ages."""


def plainly_told(facts: Iterable[Fact]) -> list[Fact]:
    """Give those facts that are told in earnest, in no frame, not approximate, in order.

    That is by the narration or a note; of what people know of themselves, also what they say to be so of
    themselves or of the one they speak to. What they say of others is theirs.
    """
    return sorted(
        (
            fact
            for fact in facts
            if (fact.register in _PLAIN or (fact.route is Route.SPEAKER and fact.attribute in _SAID))
            and not fact.frames - _HARMLESS.get(fact.attribute, _NOTHING)
            and not fact.approximate
        ),
        key=lambda fact: fact.moment,
    )


def severity_of(*facts: Fact) -> Severity:
    """Give warning where every side is sure whose it is, else information."""
    return Severity.WARNING if all(fact.route in SURE for fact in facts) else Severity.INFORMATION


def changed(story: Story, subject: str, attribute: str, earlier: Fact, later: Fact) -> bool:
    """Whether the book tells, or the writer has ruled, that an attribute changed before the later fact."""
    return progressed(story, subject, attribute, earlier, later) or any(
        (subject in change.people or not change.people)
        and change.moment[:2] <= later.moment[:2]
        and (earlier.route is Route.NOTE or change.moment[:2] >= earlier.moment[:2])
        for change in story.changes_of(attribute)
    )


def progressed(story: Story, subject: str, attribute: str, earlier: Fact, later: Fact) -> bool:
    """Whether the writer has ruled that an attribute of somebody changes between two facts."""
    return any(earlier.moment < moment <= later.moment for moment in story.progressed(attribute, subject))


def same_family(attribute: str, one: str, other: str) -> bool:
    """Whether two values of a trait never contradict each other, in any language."""
    if one == other:
        return True
    return any(
        one in family and other in family
        for language in LANGUAGES.values()
        for family in _families(language, attribute)
    )


def _families(language: Language, attribute: str) -> Iterator[frozenset[str]]:
    if attribute == "occupation":
        yield from language.occupation_families
    elif attribute == "thing.colour":
        yield from language.colour_families
    for trait in language.traits:
        if trait.attribute == attribute:
            yield from trait.families


def place_name(locus: Locus) -> str:
    """Give a file as a writer calls it: its name without folders and ending."""
    return locus.path.rpartition("/")[2].rpartition(".")[0] or locus.path


def fingerprint(rule: str, subject: str, attribute: str, *values: str) -> str:
    """Give the stable identity of a finding: what it is about and what the two ends say, not where."""
    return content_hash(rule, subject, attribute, *values)[:16]


def claim_of(fact: Fact) -> Claim:
    """Give the words of a fact that a fix replaces or copies."""
    return Claim(fact.claim, fact.text)


def finding(
    rule: str,
    said: Message,
    here: Fact,
    there: Fact,
    *,
    severity: Severity | None = None,
    more: Sequence[Fact] = (),
    attribute: str | None = None,
) -> Finding:
    """Make the finding that `here` contradicts `there`."""
    about = (
        attribute
        if attribute is not None
        else "/".join(part for part in (here.attribute, here.other) if part)
    )
    return Finding(
        rule=rule,
        severity=severity or severity_of(here, there),
        locus=here.claim,
        message=said,
        evidence=tuple(
            Evidence(
                fact.claim,
                message("evidence.note" if fact.route is Route.NOTE else "evidence.earlier", value=fact.text),
                claim_of(fact),
            )
            for fact in (there, *more)
        ),
        subject=here.subject,
        attribute=about,
        fingerprint=fingerprint(rule, here.subject, about, here.value, there.value, here.text, there.text),
        claim=claim_of(here),
    )


def conflict(
    rule: str,
    here: Fact,
    there: Fact,
    *,
    attribute: str | None = None,
    key: str = "",
    severity: Severity | None = None,
    more: Sequence[Fact] = (),
    **details: object,
) -> Finding:
    """Make the finding that `here` contradicts `there`, said in the sentence of the rule, or of a key of its own."""
    return finding(
        rule,
        message(
            key or f"finding.{rule}",
            name=display(here.subject),
            here=here.text,
            there=there.text,
            where=place_name(there.claim),
            **details,
        ),
        here,
        there,
        attribute=attribute,
        severity=severity,
        more=more,
    )


def steady(
    story: Story,
    subject: str,
    rule: str,
    attribute: str,
    *,
    compatible: Callable[[Fact, Fact], bool] | None = None,
    group: Callable[[Fact], str] = lambda _: "",
    key: str = "",
) -> Iterator[Finding]:
    """Find whether an attribute of a subject that must stay steady does not: one finding a group of facts.

    The first value told is held to be true, and the first later one that contradicts it is reported. Values
    in a note are left to the rule that compares with notes.
    """
    groups: dict[str, list[Fact]] = {}
    for fact in plainly_told(story.told(attribute, subject)):
        if fact.route is not Route.NOTE:
            groups.setdefault(group(fact), []).append(fact)
    for told in groups.values():
        pair = first_conflict(story, told, compatible)
        if pair is not None:
            there, here = pair
            yield conflict(rule, here, there, key=key)


def first_conflict(
    story: Story, told: Sequence[Fact], compatible: Callable[[Fact, Fact], bool] | None = None
) -> tuple[Fact, Fact] | None:
    """Give the first pair of facts, in order, that contradict each other."""
    if len(told) < 2:
        return None
    # Two sides that are sure make a better finding than an earlier unsure one.
    for sure in (True, False):
        candidates = [fact for fact in told if fact.route in SURE] if sure else told
        for at, there in enumerate(candidates):
            for here in candidates[at + 1 :]:
                if same_family(here.attribute, there.value, here.value):
                    continue
                if compatible is not None and compatible(there, here):
                    continue
                if changed(story, here.subject, here.attribute, there, here):
                    continue
                return there, here
    return None


def display(key: str) -> str:
    """Give an entity's name as a message shows it; the narrator by a word of the catalogue."""
    return (
        "@narrator.name"
        if key.startswith("@narrator")
        else key.removeprefix("@spot:").removeprefix("@called:")
    )
