"""A tattoo must keep its picture.

## What it finds

A tattoo that shows one thing in one passage and another in a later one, on the same part of the same body.

## Why it matters

It is there to be recognised by.

## Example

> the swallow that Catarina had tattooed on her wrist … the anchor tattooed on Catarina's wrist

## What it leaves alone

Tattoos on different parts; a passage that tells of several; drawings and other people's.

## Fix

Take the earlier picture here, or this one there; rule that these are two.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.denied import drifting
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("tattoo",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find tattoos that change."""
    return drifting(story, subject, "distinguishing-mark", "tattoo", grouped=True)
