"""Somebody's hair and beard must stay as they are, unless they are dyed, cut, shaved or go grey.

## What it finds

Two passages that give one character hair of different colours, curls and straight hair, a bald head and hair to
comb, short hair and a plait, or a beard and a clean-shaven chin.

## Why it matters

A blonde in chapter two who shakes out her black hair in chapter nine is the slip that reviews quote.

## Example

> Tomás had red hair. … The wind took Tomás's black hair.

## What it leaves alone

Hair that turns grey or white, or falls out, later in the book; dye, bleach, wigs, cuts and shaves told anywhere
before; near shades (fair and blonde, dark and black); hair in a certain light; dreams, portraits and disguises.

## Fix

Take the earlier colour here, or this colour there; write it into the note; or rule that it changed here.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Story

_AGED = frozenset({"grey", "white"})
_SHAPES = ("hair.form", "hair.length", "beard")

ATTRIBUTES = ("hair.colour", "beard.colour", *_SHAPES)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters whose hair or beard changes."""
    yield from steady(story, subject, "hair-colour", "hair.colour", compatible=_went_grey)
    yield from steady(
        story, subject, "hair-colour", "beard.colour", compatible=_went_grey, key="finding.beard-colour"
    )
    for shape in _SHAPES:
        yield from steady(
            story, subject, "hair-colour", shape, compatible=_of_one_day, key="finding.hair-shape"
        )


def _went_grey(_: Fact, here: Fact) -> bool:
    """Hair goes grey with the years, never back."""
    return here.value in _AGED


def _of_one_day(there: Fact, here: Fact) -> bool:
    """Whether hair that is done anew every morning, or a head that time makes bald, says nothing."""
    return there.value in ("short", "long", "haired") and here.value == "bald"
