"""The moon must keep its month.

## What it finds

A full moon and a new moon in one scene, or on dates of the story between which the moon cannot have come so far: it
takes about two weeks from new to full, and twenty-nine and a half days from full to full.

## Why it matters

Most readers never notice; those who do write letters.

## Example

> On the third of May the moon was full … On the eighth of May, by the new moon, they crossed.

## What it leaves alone

Speech, dreams and similes; moons of days that the text does not date; dates more than six weeks apart. It is only a
hint.

## Fix

Change the phase, or the date; rule that it is meant so, if your world has another moon.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.model import Register, Story, TraceFact
from flowstory.story.timeline import timeline

_MONTH = 29.53  # days from full moon to full moon
_SLACK = 5.0  # days: "full" is said of three nights, and of the week around them
_LONGEST = 45  # days after which the nights of a story are no longer counted
_ANY_YEAR = 2001


class _Moon(NamedTuple):
    phase: str
    trace: TraceFact
    day: date | None


def check(story: Story) -> Iterator[Finding]:
    """Find moons that cannot both be true."""
    moons = [moon for number in range(story.chapter_count()) for moon in _moons(story, number)]
    for at, here in enumerate(moons):
        there = next((moon for moon in reversed(moons[:at]) if _against(moon, here)), None)
        if there is not None:
            yield shown(
                "moon-phase",
                Severity.HINT,
                message(
                    "finding.moon-phase",
                    here=here.trace.text,
                    there=there.trace.text,
                    where=place_name(there.trace.locus),
                ),
                here.trace,
                there=(there.trace,),
                subject="moon",
            )
            return


def _moons(story: Story, number: int) -> Iterator[_Moon]:
    """Give the moons of a chapter, each with the last day that its chapter names before it."""
    years = timeline(story)
    for trace in story.traces_in(number, "moon"):
        if trace.frames or trace.register is not Register.NARRATION:
            continue
        day = None
        for told in story.dates_in(number):
            if told.moment > trace.moment or told.frames or not told.day or not told.month:
                continue
            year = told.year or years.year_before(told.moment) or _ANY_YEAR
            try:
                day = date(year, told.month, told.day)
            except ValueError:
                continue
        yield _Moon(trace.value, trace, day)


def _against(there: _Moon, here: _Moon) -> bool:
    if there.day is None or here.day is None:
        return there.phase != here.phase and there.trace.moment[:2] == here.trace.moment[:2]
    gap = abs((here.day - there.day).days)
    if gap > _LONGEST:
        return False
    turned = gap % _MONTH - (_MONTH / 2 if there.phase != here.phase else 0)
    off = abs(turned)
    return min(off, abs(_MONTH - off)) > _SLACK
