"""Who cannot do a thing must not do it.

## What it finds

A character who never learned to swim, read, drive, ride …, and who in a later passage does it.

## Why it matters

A limit is a promise of danger: the reader waits for it to matter.

## Example

> Zeca could not swim. … Zeca pulled off his shirt, dived from the bow and swam for the buoy.

## What it leaves alone

What somebody could not do that day ("couldn't read the sign"); somebody who learns it, or is taught it, on
the page; dreams, boasts and lies.

## Fix

Go to the limit; rule that it was learned between the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.denied import denied
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("ability",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find the unable who do it."""
    return denied(story, subject, "ability", "ability", learned="ability.learned")
