"""What the rules on limits and on steady marks share: a denial that is belied, and a value that drifts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flowstory.continuity.belongings import THINGS
from flowstory.continuity.judge import SURE, conflict, plainly_told, progressed
from flowstory.continuity.model import Finding
from flowstory.languages.habits import within
from flowstory.story.asking import derived
from flowstory.story.model import Fact, Kind, Route, Story

_NO = "no "


def denied(story: Story, subject: str, rule: str, attribute: str, *, learned: str = "") -> Iterator[Finding]:
    """Find the first passage that does what an earlier one denied of a person."""
    told = plainly_told(story.told(attribute, subject))
    lessons = story.told(learned, THINGS) if learned else ()
    for value in dict.fromkeys(fact.value for fact in told if fact.value.startswith(_NO)):
        kind = value.removeprefix(_NO)
        pairs = (
            (there, here)
            for there in told
            if there.value == value
            for here in told
            if within(here.value, kind)
            and here.moment > there.moment
            and not progressed(story, subject, attribute, there, here)
        )
        pair = min(pairs, key=_weakness, default=None)
        if pair is None:
            continue
        there, here = pair
        if not any(
            within(lesson.value, kind) and there.moment[:2] <= lesson.moment[:2] <= here.moment[:2]
            for lesson in lessons
        ):
            yield conflict(rule, here, there, attribute=f"{attribute}/{here.value}")


def _weakness(pair: tuple[Fact, Fact]) -> int:
    return sum(fact.route not in SURE for fact in pair)


def drifting(
    story: Story,
    subject: str,
    rule: str,
    attribute: str,
    *,
    grouped: bool = False,
    exact: bool = False,
    unsure: bool = False,
) -> Iterator[Finding]:
    """Find whether an attribute of a subject has two values, both told of a name.

    `grouped` compares only facts of the same detail; `exact` only for a person whose first name, surname and
    whole name nobody shares; `unsure` lets one of the two be told by a pronoun.
    """
    told = [
        fact
        for fact in plainly_told(story.told(attribute, subject))
        if (unsure or fact.route in SURE) and fact.route is not Route.NOTE
    ]
    first: dict[str, Fact] = {}
    for here in told:
        detail = here.other if grouped else ""
        there = first.setdefault(detail, here)
        if here.value == there.value or (grouped and not here.other):
            continue
        if here.route not in SURE and there.route not in SURE:
            continue
        if progressed(story, subject, attribute, there, here):
            first[detail] = here
            continue
        if exact and not _alone(story, subject):
            return
        yield conflict(rule, here, there, attribute=attribute)
        break


def _alone(story: Story, subject: str) -> bool:
    """Whether a subject is a character of whose name no other has a word."""
    entity = story.entity(subject)
    if entity is None or entity.kind is not Kind.CHARACTER:
        return False
    words = {word.lower() for form in (subject, *entity.aliases) for word in form.split()}
    others = {key for word in words for key in _bearers(story, word)} - {subject}
    return all((other := story.entity(key)) is None or other.kind is Kind.PLACE for key in others)


@derived
def _bearers(story: Story, word: str) -> frozenset[str]:
    """Give everybody and everything whose fullest name has a word in it, in small letters."""
    return _by_word(story).get(word, frozenset())


@derived
def _by_word(story: Story) -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for key in story.cast_as_told().clusters:
        for word in key.lower().split():
            found.setdefault(word, set()).add(key)
    return {word: frozenset(keys) for word, keys in found.items()}
