"""A birth, an age and a difference of ages must add up.

## What it finds

An age that does not fit the year of birth told in the prose; two years or two days of birth; somebody "four years
younger" than another, or "the elder by six years", whose ages or births say otherwise.

## Why it matters

The year is invented in chapter one, the age in chapter nine, and readers subtract.

## Example

> (2017) Carys had been born in 1964. … She was forty-two years old.

## What it leaves alone

One year of difference; "about forty"; chapters whose year is unknown; memories; ages that people claim.

## Fix

Mend the year or the age; write the birth into the note; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.continuity.judge import conflict, plainly_told
from flowstory.continuity.model import Finding
from flowstory.continuity.shown import unlike
from flowstory.story.model import Fact, Register, Route, Story
from flowstory.story.timeline import Timeline, timeline, years_go_by

_TOLERANCE = 1

ATTRIBUTES = ("birth", "birth.day", "age.difference")


class _Point(NamedTuple):
    """Something told of somebody's age; `born` is the year of birth that follows, `None` where no year is known."""

    fact: Fact
    born: int | None


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find births, ages and differences that cannot all be true."""
    years = timeline(story)
    births = [fact for fact in plainly_told(story.told("birth", subject)) if fact.route is not Route.NOTE]
    ages = [fact for fact in plainly_told(story.told("age", subject)) if fact.route is not Route.NOTE]
    pair = _births(births) or _birth_and_age(births, ages, years)
    if pair is not None:
        yield _finding(*pair)
    for difference in plainly_told(story.told("age.difference", subject)):
        yield from _difference(story, difference, years)
    days = plainly_told(story.told("birth.day", subject))
    different = next(((days[0], day) for day in days[1:] if day.value != days[0].value), None)
    if different is not None:
        yield unlike(conflict("age-arithmetic", different[1], different[0], attribute="birth.day"))


def _births(births: list[Fact]) -> tuple[Fact, Fact] | None:
    return next(
        (
            (there, here)
            for there in births
            for here in births
            if there.moment < here.moment and there.number != here.number
        ),
        None,
    )


def _birth_and_age(births: list[Fact], ages: list[Fact], calendar: Timeline) -> tuple[Fact, Fact] | None:
    for birth in births:
        for age in ages:
            year = calendar.year_about(age.moment)
            if year is None or birth.number is None or age.number is None:
                continue
            if not 0 <= year - birth.number - age.number <= _TOLERANCE:
                there, here = sorted((birth, age), key=lambda fact: fact.moment)
                return there, here
    return None


def _difference(story: Story, difference: Fact, calendar: Timeline) -> Iterator[Finding]:
    """Compare "four years younger than X" with the births and ages of both."""
    other = difference.other or _sibling(story, difference.subject)
    if not other or difference.number is None:
        return
    for own in _points(story, difference.subject, calendar):
        for their in _points(story, other, calendar):
            if own.born is not None and their.born is not None:
                gap = their.born - own.born
            elif own.fact.attribute == their.fact.attribute == "age":
                first, last = sorted((own.fact.moment, their.fact.moment))
                if len(calendar.years()) > 1 or years_go_by(story, first, last):
                    continue
                if first.chapter != last.chapter and _looks_back(own.fact, their.fact):
                    continue
                gap = (own.fact.number or 0) - (their.fact.number or 0)
            else:
                continue
            if abs(gap - difference.number) > _TOLERANCE:
                there, here = sorted((own.fact, difference), key=lambda fact: fact.moment)
                yield _finding(there, here, their.fact)
                return


def _looks_back(*told: Fact) -> bool:
    """Whether one of some ages is the narrator's own, who may be telling of any year of a life."""
    return any(fact.route is Route.NARRATOR and fact.register is Register.NARRATION for fact in told)


def _points(story: Story, subject: str, calendar: Timeline) -> list[_Point]:
    """Give what is told of somebody's age, with the year of birth that follows from it."""
    points = [
        _Point(fact, fact.number)
        for fact in plainly_told(story.told("birth", subject))
        if fact.number is not None
    ]
    for fact in plainly_told(story.told("age", subject)):
        if fact.route is Route.NOTE or fact.number is None:
            continue
        year = calendar.year_about(fact.moment)
        points.append(_Point(fact, year - fact.number if year is not None else None))
    return points


def _sibling(story: Story, subject: str) -> str:
    """Give the only brother or sister that the book tells of: whom "the elder by three years" leaves out."""
    told = {fact.other for fact in story.told("kin", subject) if fact.value == "sibling" and fact.other}
    return told.pop() if len(told) == 1 else ""


def _finding(there: Fact, here: Fact, *more: Fact) -> Finding:
    return unlike(conflict("age-arithmetic", here, there, attribute="age", more=more))
