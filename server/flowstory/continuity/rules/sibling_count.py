"""The number of somebody's brothers and sisters must stay the same.

## What it finds

Two passages that give one character different numbers of sisters, of brothers or of siblings; or a brother or
sister of somebody who has none.

## Why it matters

A sibling too many is a character that the reader waits for.

## Example

> the youngest of three daughters … She thought of her three elder sisters.

## What it leaves alone

Sisters counted apart from brothers, "one of her sisters", births and deaths that are told between.

## Fix

Take the earlier number here, or this one there; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.counting import disagree
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("siblings.count", "siblings.any")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters whose siblings change in number."""
    return disagree(story, subject, "sibling-count", "siblings")
