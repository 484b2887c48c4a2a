"""A birth, an age and a difference of ages must add up.

## What it finds

An age that does not fit the year of birth told in the prose; two years of birth; somebody "four years
younger"
than another whose ages say otherwise.

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

from flowstory.continuity.judge import conflict, plainly_told
from flowstory.continuity.model import Finding
from flowstory.continuity.shown import unlike
from flowstory.story.model import Fact, Route, Story
from flowstory.story.timeline import Timeline, timeline

_TOLERANCE = 1

ATTRIBUTES = ("birth", "age.difference")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find births, ages and differences that cannot all be true."""
    years = timeline(story)
    births = [fact for fact in plainly_told(story.told("birth", subject)) if fact.route is not Route.NOTE]
    ages = [fact for fact in plainly_told(story.told("age", subject)) if fact.route is not Route.NOTE]
    pair = _births(births) or _birth_and_age(births, ages, years)
    if pair is not None:
        yield _finding(*pair)
    for difference in plainly_told(story.told("age.difference", subject)):
        yield from _difference(story, difference, ages, years)


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
            year = calendar.year_at(age.moment) or calendar.year_between(age.moment)
            if year is None or birth.number is None or age.number is None:
                continue
            if not 0 <= year - birth.number - age.number <= _TOLERANCE:
                there, here = sorted((birth, age), key=lambda fact: fact.moment)
                return there, here
    return None


def _difference(story: Story, difference: Fact, ages: list[Fact], calendar: Timeline) -> Iterator[Finding]:
    """Compare "four years younger than X" with the ages of both, told of one year."""
    others = plainly_told(story.told("age", difference.other))
    for own in ages:
        for other in others:
            if own.number is None or other.number is None or difference.number is None:
                continue
            years = calendar.year_at(own.moment), calendar.year_at(other.moment)
            if years[0] is None or years[1] is None:
                if own.moment.chapter != other.moment.chapter:
                    continue
                years = 0, 0
            gap = (own.number - other.number) - ((years[0] or 0) - (years[1] or 0))
            if abs(gap - difference.number) > _TOLERANCE:
                there, here = sorted((own, difference), key=lambda fact: fact.moment)
                yield _finding(there, here, other)
                return


def _finding(there: Fact, here: Fact, *more: Fact) -> Finding:
    return unlike(conflict("age-arithmetic", here, there, attribute="age", more=more))
