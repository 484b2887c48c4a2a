"""The number of somebody's children must stay the same.

## What it finds

Two passages that give one character different numbers of children, sons or daughters; or a child of somebody
who has none. What a couple is told to have together, each of them has.

## Why it matters

A child too few is a child that vanished from the book.

## Example

> They had two sons, Bruno and Caio. … He was the eldest of the three.

## What it leaves alone

Sons counted apart from daughters; births and deaths told between; hypothetical children.

## Fix

Take the earlier number here, or this one there; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.counting import disagree
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("children.count", "children.any")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters whose children change in number."""
    return disagree(story, subject, "child-count", "children")
