"""What is missing from a body must not be back.

## What it finds

A character who has lost a finger, a thumb, a hand, an eye …, and who later has all ten fingers or both hands.

## Why it matters

It is what readers remember such a character by.

## Example

> Gus had lost two fingers to a saw. … Gus held up all ten fingers.

## What it leaves alone

Idioms and what passes (lost her footing, no feeling in his hand); rings, gloves and nails; what was there
before the loss.

## Fix

Go to the loss; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.denied import denied
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("part",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find parts of a body that are back."""
    return denied(story, subject, "missing-part", "part")
