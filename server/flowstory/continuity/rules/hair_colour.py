"""The colour of somebody's hair must stay the same, unless it is dyed or goes grey.

## What it finds

Two passages that give one character hair of different colours.

## Why it matters

A blonde in chapter two who shakes out her black hair in chapter nine is the slip that reviews quote.

## Example

> Tomás had red hair. … The wind took Tomás's black hair.

## What it leaves alone

Hair that turns grey or white later in the book; dye, bleach, wigs and cuts told anywhere before; near
shades (fair and blonde, dark and black); hair in a certain light; dreams, portraits and disguises.

## Fix

Take the earlier colour here, or this colour there; write it into the note; or rule that it changed here.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Story

_AGED = frozenset({"grey", "white"})

ATTRIBUTES = ("hair.colour",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find characters whose hair changes colour."""
    return steady(story, subject, "hair-colour", "hair.colour", compatible=_went_grey)


def _went_grey(_: Fact, here: Fact) -> bool:
    """Hair goes grey with the years, never back."""
    return here.value in _AGED
