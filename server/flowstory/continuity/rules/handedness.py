"""Somebody left-handed must not be right-handed elsewhere.

## What it finds

Two passages that call one character left-handed and right-handed.

## Why it matters

Who holds the gun, the pen or the reins in which hand can be the plot.

## Example

> Renan was left-handed. … Like all the family, Renan was right-handed.

## What it leaves alone

Which hand somebody happens to use, unless it is said to be the one they write with; injuries that are told.

## Fix

Take the earlier word here, or this one there; write it into the note; or rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("handedness",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters whose writing hand changes."""
    return steady(story, subject, "handedness", "handedness")
