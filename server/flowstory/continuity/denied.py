"""What the rules on limits and on steady marks share: a denial that is belied, and a value that drifts."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.belongings import THINGS
from flowstory.continuity.judge import SURE, display, finding, place_name, plainly_told
from flowstory.continuity.model import Finding, message
from flowstory.story.model import Fact, Kind, Route, Story

_NO = "no "


def denied(story: Story, rule: str, attribute: str, *, learned: str = "") -> Iterator[Finding]:
    """Find the first passage that does what an earlier one denied of a person: one finding a person."""
    lessons = [fact for fact in story.by_subject.get(THINGS, ()) if learned and fact.attribute == learned]
    for subject, facts in story.by_subject.items():
        told = plainly_told(facts, attribute)
        pairs = (
            (there, here)
            for there in told
            if there.value.startswith(_NO)
            for here in told
            if here.value == there.value.removeprefix(_NO) and here.moment > there.moment
        )
        pair = min(pairs, key=_weakness, default=None)
        if pair is None:
            continue
        there, here = pair
        if any(
            lesson.value == here.value and there.moment[:2] <= lesson.moment[:2] <= here.moment[:2]
            for lesson in lessons
        ):
            continue
        yield finding(
            rule,
            message(
                f"finding.{rule}",
                name=display(subject),
                here=here.text,
                there=there.text,
                where=place_name(there.claim),
            ),
            here,
            there,
            attribute=f"{attribute}/{here.value}",
        )


def _weakness(pair: tuple[Fact, Fact]) -> int:
    return sum(fact.route not in SURE for fact in pair)


def drifting(
    story: Story, rule: str, attribute: str, *, grouped: bool = False, exact: bool = False
) -> Iterator[Finding]:
    """Find subjects for which an attribute has two values, both told of a name.

    `grouped` compares only facts of the same detail; `exact` only for a person whose first name, surname and
    whole name nobody shares.
    """
    for subject, facts in story.by_subject.items():
        if exact and (
            subject not in story.entities
            or story.entities[subject].kind is not Kind.CHARACTER
            or _shared(story, subject)
        ):
            continue
        told = [
            fact
            for fact in plainly_told(facts, attribute)
            if fact.route in SURE and fact.route is not Route.NOTE
        ]
        first: dict[str, Fact] = {}
        for here in told:
            there = first.setdefault(here.other if grouped else "", here)
            if here.value == there.value:
                continue
            if grouped and not here.other:
                continue
            yield finding(
                rule,
                message(
                    f"finding.{rule}",
                    name=display(subject),
                    here=here.text,
                    there=there.text,
                    where=place_name(there.claim),
                ),
                here,
                there,
                attribute=attribute,
            )
            break


def _shared(story: Story, subject: str) -> bool:
    """Whether another character has a word of this one's name."""
    words = {word.lower() for form in (subject, *story.entities[subject].aliases) for word in form.split()}
    return any(
        key != subject and entity.kind is not Kind.PLACE and not words.isdisjoint(key.lower().split())
        for key, entity in story.entities.items()
    )
