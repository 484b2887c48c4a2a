"""A journey must take as long as it takes.

## What it finds

Two lengths of the journey between the same two places that differ by more than half, both narrated, and by the same
means where the text names any.

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

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Story

_SAME = 1.5

ATTRIBUTES = ("journey",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find journeys that grow and shrink."""
    return steady(story, subject, "travel-time", "journey", compatible=_alike)


def _alike(there: Fact, here: Fact) -> bool:
    if there.other and here.other and there.other != here.other:
        return True
    if "?" in (there.other, here.other):
        return True
    low, high = sorted((there.number or 1, here.number or 1))
    return high <= max(low, 1) * _SAME
