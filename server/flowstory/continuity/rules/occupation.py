"""Somebody's trade must stay the same unless the book changes it.

## What it finds

Two passages that plainly say that one character is of two trades that nobody has at once.

## Why it matters

A vet who was a dentist "the whole of their marriage" makes the reader turn back.

## Example

> Her boy Tom was a veterinarian. … Tom had been a dentist in Grand Rapids.

## What it leaves alone

Near trades (doctor and surgeon), ranks, what somebody once was or dreams of being, lies and disguises.

## Fix

Take the earlier trade here, or this one there; write it into the note; or rule that it changed here.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("occupation",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters of two trades."""
    return steady(story, subject, "occupation", "occupation")
