"""Two places must stay as far apart as they are.

## What it finds

Two distances between the same two places that differ by more than a third.

## Why it matters

Who rode eighteen kilometres in chapter two should not walk three in chapter nine.

## Example

> Three kilometres from the village to the dam … the eighteen kilometres that lay between the village and
the dam.

## What it leaves alone

Estimates and exaggerations; short cuts that are told; what people say; old leagues of different length.

## Fix

Take the earlier distance here, or this one there; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Story

_SAME = 1.34

ATTRIBUTES = ("distance",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find distances that grow and shrink."""
    return steady(story, subject, "distance", "distance", compatible=_alike)


def _alike(there: Fact, here: Fact) -> bool:
    low, high = sorted((there.number or 1, here.number or 1))
    return high <= max(low, 1) * _SAME
