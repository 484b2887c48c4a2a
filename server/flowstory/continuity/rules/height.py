"""Somebody tall must not be short elsewhere, nor somebody thin fat.

## What it finds

Two passages that call one grown character tall and short, thin and fat, that give two heights in metres
or feet, or a height that no tall or no short person has.

## Why it matters

Height decides who looks up at whom in every scene.

## Example

> Vera was a tall woman. … Vera, who was short, had to jump for it.

## What it leaves alone

Comparisons ("taller than her sister"), children who grow, how tall somebody seems or feels.

## Fix

Take the earlier word here, or this one there; write it into the note; or rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import changed, conflict, plainly_told, steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Route, Story

_NEAR = 4  # centimetres that nobody counts
_ROUGHLY = 12  # the same where a height is said to be about so much
_TALL, _SHORT = 183, 160  # centimetres from which on nobody is short, and down to which nobody is tall

ATTRIBUTES = ("height", "stature", "build")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters who are tall and short, stout and thin, or of two heights."""
    yield from steady(story, subject, "height", "height")
    yield from steady(story, subject, "height", "stature", compatible=_about)
    yield from steady(story, subject, "height", "build")
    yield from _measured(story, subject)


def _about(there: Fact, here: Fact) -> bool:
    """Whether two heights in centimetres are one, near enough."""
    near = _ROUGHLY if there.other or here.other else _NEAR
    return -near <= (there.number or 0) - (here.number or 0) <= near


def _measured(story: Story, subject: str) -> Iterator[Finding]:
    """Find a height in centimetres or feet that is no tall or no short person's."""
    words = [fact for fact in plainly_told(story.told("height", subject)) if fact.route is not Route.NOTE]
    for number in plainly_told(story.told("stature", subject)):
        if number.route is Route.NOTE:
            continue
        height = number.number or 0
        wrong = "short" if height >= _TALL else "tall" if height <= _SHORT else ""
        for word in words:
            there, here = sorted((word, number), key=lambda fact: fact.moment)
            if word.value == wrong and not changed(story, subject, "height", there, here):
                yield conflict("height", here, there)
                return
