"""What is burnt or broken must not be used again.

## What it finds

A thing that is narrated to be burnt, smashed, sunk or thrown into the sea, and that somebody has in hand, or
that stands in its place, in a later scene.

## Why it matters

An object that comes back from the fire takes the weight from the scene in which it was lost.

## Example

> The vase hit the edge of the table and went into a hundred pieces. … The orange vase stood on the
windowsill.

## What it leaves alone

Things of which the book has several, or whose owner is not the same; a new one, another one, a copy; what is
found, mended or bought back on the page; what is lost in a dream, a lie or a memory; letters and books unless
they are named the same way.

## Fix

Go to the loss; rule that it is another one, or that the scene is a memory.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.belongings import reappearances
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("thing.lost",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find things that are used after they were destroyed."""
    return reappearances(
        story, subject, "destroyed-object-used", lost="thing.lost", used="thing.used", owned=True
    )
