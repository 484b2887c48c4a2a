"""The moon must keep its month.

## What it finds

A full moon and a new moon in one scene, or on dates of the story between which the moon cannot have come so far: it
takes about two weeks from new to full, and twenty-nine and a half days from full to full. A moon with a name, where
a world has several, is held against itself; nights are counted where the text counts them ("three nights later").

## Why it matters

Most readers never notice; those who do write letters.

## Example

> On the third of May the moon was full … On the eighth of May, by the new moon, they crossed.

## What it leaves alone

Speech, dreams and similes; moons of days that the text does not date; dates more than six weeks apart. Of days by the
calendar it is only a hint.

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
from flowstory.story.timeline import timeline, years_go_by

_MONTH = 29.53  # days from full moon to full moon
_SLACK = 5.0  # days: "full" is said of three nights, and of the week around them
_LONGEST = 45  # days after which the nights of a story are no longer counted
_ANY_YEAR = 2001
_SOON = 9  # nights within which no full moon has turned new
_BESIDE = 60  # characters behind a moon in which its night may be counted
_HARMLESS = frozenset({"light"})


class _Moon(NamedTuple):
    phase: str
    trace: TraceFact
    day: date | None


def check(story: Story) -> Iterator[Finding]:
    """Find moons that cannot both be true."""
    counted = list(_counted(story))
    if counted:
        yield from counted
        return
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


def _counted(story: Story) -> Iterator[Finding]:
    """Find a moon, with a name or without, whose phases lie fewer nights apart than the text counts."""
    phases = [
        trace
        for number in range(story.chapter_count())
        for trace in story.traces_in(number, "phase")
        if not trace.frames - _HARMLESS and trace.register is Register.NARRATION
    ]
    named = {trace.value.partition(" ")[2] for trace in phases if trace.number}
    last: dict[str, TraceFact] = {}
    for here in sorted(phases, key=lambda trace: trace.moment):
        phase, _, name = here.value.partition(" ")
        if name not in named or (not name and len(named) > 1):
            continue
        there, last[name] = last.get(name), here
        if there is None or there.value.partition(" ")[0] == phase:
            continue
        if (nights := _nights(story, there, here)) is not None and nights <= _SOON:
            yield shown(
                "moon-phase",
                Severity.INFORMATION,
                message(
                    "finding.moon-phase", here=here.text, there=there.text, where=place_name(there.locus)
                ),
                here,
                there=(there,),
                subject=name or "moon",
            )
            return


def _nights(story: Story, there: TraceFact, here: TraceFact) -> int | None:
    """Give how many nights the text counts between two of its passages, `None` where it does not."""
    if here.moment.chapter - there.moment.chapter > 1 or years_go_by(story, there.moment, here.moment):
        return None
    told = [
        trace.number
        for number in range(there.moment.chapter, here.moment.chapter + 1)
        for trace in story.traces_in(number, "days")
        if there.moment < trace.moment < here.moment._replace(offset=here.moment.offset + _BESIDE)
    ]
    if told:
        return sum(told)
    return 0 if there.moment[:2] == here.moment[:2] else None


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
