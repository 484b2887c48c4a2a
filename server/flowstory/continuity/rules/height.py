"""Somebody tall must not be short elsewhere.

## What it finds

Two passages that call one grown character tall and short, or that give two heights in metres or feet.

## Why it matters

Height decides who looks up at whom in every scene.

## Example

> Vera was a tall woman. … Vera, who was short, had to jump for it.

## What it leaves alone

Comparisons ("taller than her sister"), children who grow, how tall somebody seems or feels.

## Fix

Take the earlier word here, or this one there; write it into the note; or rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Story

_NEAR = 4  # centimetres that nobody counts

ATTRIBUTES = ("height", "stature")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters who are tall and short, or of two heights."""
    yield from steady(story, subject, "height", "height")
    yield from steady(story, subject, "height", "stature", compatible=_about)


def _about(there: Fact, here: Fact) -> bool:
    """Whether two heights in centimetres are one, near enough."""
    return -_NEAR <= (there.number or 0) - (here.number or 0) <= _NEAR
