"""A journey must take as long as it takes.

## What it finds

Two lengths of the journey between the same two places that differ by more than half, both narrated, and by the same
means where the text names any; and a journey that ends days before it can ("on the fifth day out they saw Merrow").

## Why it matters

Readers draw the map in their heads. A road that takes nine days one way and six the other bends it.

## Example

> From Ouvrel to Sarn it was nine days … The five days from Ouvrel to Sarn passed without a word.

## What it leaves alone

Estimates ("about", "nearly"), other means (by train here, on foot there), what people say, and lengths that differ by
half or less: weather and haste account for those.

## Fix

Take the earlier length here, or this one there; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import conflict, plainly_told, steady
from flowstory.continuity.model import Finding
from flowstory.continuity.shown import unlike
from flowstory.story.model import Fact, Story

_SAME = 1.5
_SPOT = "@spot:"

ATTRIBUTES = ("journey",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find journeys that grow and shrink."""
    return steady(story, subject, "travel-time", "journey", compatible=_alike)


def check(story: Story) -> Iterator[Finding]:
    """Find journeys that end on a day on which they cannot have ended yet."""
    arrived = [
        fact
        for spot in story.subjects("journey.arrived")
        for fact in plainly_told(story.told("journey.arrived", spot))
    ]
    if not arrived:
        return
    for spot in story.subjects("journey"):
        for told in plainly_told(story.told("journey", spot)):
            for here in arrived:
                ends = told.subject.removeprefix(_SPOT).split(" – ")
                if here.subject.removeprefix(_SPOT) not in ends or told.moment > here.moment:
                    continue
                if (told.number or 0) > (here.number or 0) * _SAME:
                    yield unlike(conflict("travel-time", here, told, attribute="journey"))
                    return


def _alike(there: Fact, here: Fact) -> bool:
    if there.other and here.other and there.other != here.other:
        return True
    if "?" in (there.other, here.other):
        return True
    low, high = sorted((there.number or 1, here.number or 1))
    return high <= max(low, 1) * _SAME
