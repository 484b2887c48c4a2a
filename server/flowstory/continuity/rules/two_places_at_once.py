"""Nobody is in two places at one hour.

## What it finds

A character who at one hour of one day is told to be in two places: in the chapel at the tenth bell and in the
stables, at noon on Tuesday in the city and in a village.

## Why it matters

Alibis, and whole plots, hang on such hours; and readers of crime stories write them down.

## Example

> At noon on Tuesday Nora was in Slidell. … At noon on Tuesday Nora was in the evidence room on Broad Street.

## What it leaves alone

Hours without a day that stand in two scenes; what people say, dream or lie; places of which one may be within the
other (the house and its kitchen); hours a quarter of an hour apart.

## Fix

Change the hour, the day or the place in one of them; or rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from flowstory.continuity.judge import conflict, plainly_told
from flowstory.continuity.model import Finding, Severity
from flowstory.languages import LANGUAGES
from flowstory.reading.clocks import HALF_DAY
from flowstory.reading.facts.stations import SAME
from flowstory.story.model import Fact, Story

_APART = 10  # minutes up to which two hours are one
_NEAR = 1500  # code points within which an hour without a day is of the same day
_CHAPTERS = 2  # chapters between which a weekday is still the same one

ATTRIBUTES = ("station",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find those who are in two places at once."""
    if story.entity(subject) is None and not subject.startswith("@narrator"):
        return
    for there, here in combinations(plainly_told(story.told("station", subject)), 2):
        if _one_hour(there, here) and _one_day(there, here) and _apart(there, here):
            yield conflict(
                "two-places-at-once", here, there, attribute="station", severity=Severity.INFORMATION
            )
            return


def _one_hour(there: Fact, here: Fact) -> bool:
    apart = abs((there.number or 0) - (here.number or 0))
    if there.other.endswith("?") or here.other.endswith("?"):
        apart %= HALF_DAY
    return apart <= _APART


def _one_day(there: Fact, here: Fact) -> bool:
    """Whether two hours are of one day: of one weekday nearby, or close together and of no other."""
    days = [fact.other.removesuffix("?") for fact in (there, here)]
    told = {day for day in days if day not in ("", SAME)}
    if len(told) > 1:
        return False
    if len(told) == 1 and days[0] == days[1]:
        return here.moment.chapter - there.moment.chapter <= _CHAPTERS
    return (
        here.moment[:2] == there.moment[:2]
        and here.moment.offset - there.moment.offset <= _NEAR
        and days[1] in ("", SAME, days[0])
    )


def _apart(there: Fact, here: Fact) -> bool:
    """Whether neither place may lie within the other."""
    one, other = set(there.value.split()), set(here.value.split())
    wholes = LANGUAGES[here.language].fates.wholes
    return one.isdisjoint(other) and wholes.isdisjoint(one | other)
