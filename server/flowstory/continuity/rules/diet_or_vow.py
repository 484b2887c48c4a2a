"""Who takes no meat or drink must not take it unremarked.

## What it finds

A vegetarian, a teetotaller, or somebody who has not touched meat or a drop for years, and who in a later
passage eats bacon or drinks gin.

## Why it matters

Habits are how readers know a character; a broken vow is a scene, not a detail.

## Example

> Nair hadn't touched meat since she was fifteen. … Nair ate the last slice of ham.

## What it leaves alone

A vow that is broken in so many words (the first drink in years); nut roasts and ginger beer; what is only
cooked or served; what was eaten before the vow.

## Fix

Go to the vow; rule that it was broken on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.denied import denied
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("diet",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find who eats or drinks what they do not take."""
    return denied(story, subject, "diet-or-vow", "diet", learned="ability.learned")
