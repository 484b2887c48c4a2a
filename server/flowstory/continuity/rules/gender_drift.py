"""A character must not be he here and she there.

## What it finds

One name whose own reflexives and gestures ("let himself in", "took off her hat") are of one gender, and
once of the other.

## Why it matters

It is the mark of a character who was changed half-way through writing.

## Example

> Deputy Ames took off her hat. … Deputy Ames let himself in by the side door.

## What it leaves alone

Other people's hands and hats; names that two people share; disguise; any pronoun whose owner the sentence
does not tell by itself.

## Fix

Go to the other passage; rule that these are two people, or that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.denied import drifting
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("gender",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find names whose gender changes."""
    return drifting(story, subject, "gender-drift", "gender", exact=True)
