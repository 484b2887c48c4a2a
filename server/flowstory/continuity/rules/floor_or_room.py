"""A flat, an office or a room must stay on its floor.

## What it finds

Somebody's flat or office, or the one library or nursery of the story, on one floor in one passage and on
another later.

## Why it matters

Lifts and stairs are walked by the reader too.

## Example

> his office on the ninth floor … He lived, as he always had, one flight up.

## What it leaves alone

The ground floor that others call the first; where somebody merely is or goes; a flat and an office;
moves that
are told.

## Fix

Take the earlier floor here, or this one there; write it into the note; rule that it changed here.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Story

_TOP = 98  # "the top floor", "the attic": above any number
_LOW = 2

ATTRIBUTES = ("floor",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find homes and rooms that change floors."""
    return steady(
        story, subject, "floor-or-room", "floor", compatible=_one_floor, group=lambda fact: fact.other
    )


def _one_floor(there: Fact, here: Fact) -> bool:
    """Whether two ways of counting can mean one floor."""
    low, high = sorted((there.number or 0, here.number or 0))
    return (low >= 0 and high - low == 1) or (high >= _TOP and low >= _LOW)
