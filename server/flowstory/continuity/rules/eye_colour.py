"""The colour of somebody's eyes must stay the same.

## What it finds

Two passages that give one character eyes of different colours: by a possessive ("Nora's grey eyes"), by a
verb ("her eyes were brown"), by a compound ("green-eyed") or with "with".

## Why it matters

Eyes are what readers remember of a face, and what a writer looks up least.

## Example

> Osmar had green eyes. … Osmar's brown eyes sought the window.

## What it leaves alone

Shades that writers use for each other (grey and steel, brown and hazel); tired, red or swollen eyes; lenses
that are told; dreams, portraits, lies, comparisons and what people merely say; eyes whose owner is in doubt.

## Fix

Take the earlier colour here, or this colour there; write the right one into the character's note; or rule
that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Story

ATTRIBUTES = ("eyes.colour",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters whose eyes change colour."""
    return steady(story, subject, "eye-colour", "eyes.colour")
