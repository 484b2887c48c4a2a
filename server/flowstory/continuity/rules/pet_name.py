"""A named animal must stay a mare or a stallion.

## What it finds

An animal with a name that is female in one passage (mare, bitch, gata) and male in a later one.

## Why it matters

An animal that is named is a character, and readers of horses and cats are the most exact of all.

## Example

> Her mare, Juno, was waiting. … Juno, a grey stallion, put back her ears.

## What it leaves alone

People of the same name; animals told by a pronoun in both; comparisons and insults.

## Fix

Take the earlier word here, or this one there; rule that these are two animals.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.denied import drifting
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("animal.sex",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find named animals that change their sex."""
    return drifting(story, subject, "pet-name", "animal.sex", grouped=True, unsure=True)
