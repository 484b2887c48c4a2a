"""What was sold or given away must not be used by the one who gave it.

## What it finds

A thing that somebody sells, pawns or gives away for good, and has in hand in a later scene.

## Why it matters

A sale or a gift is a turn of the story; the thing in the old hand undoes it.

## Example

> In June Mara sold the Winchester to a dentist. … Mara came out, and raised the Winchester to her shoulder.

## What it leaves alone

What is only handed over; things of which the book has several; a new one, another one; what is returned,
bought back or borrowed on the page; the one who received it.

## Fix

Go to the gift; rule that it is another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.belongings import reappearances
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("thing.given",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find things that are used by those who gave them away."""
    return reappearances(
        story, subject, "given-away-object-used", lost="thing.given", used="thing.handled", owned=False
    )
