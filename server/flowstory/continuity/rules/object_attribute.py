"""A thing that somebody owns must keep its colour, make and material.

## What it finds

A car, a coat, a sword, a dog of a named owner that is of one colour (or make, or material) in one passage and
of another later.

## Why it matters

Things are how readers recognise people.

## Example

> Nora's grey Volvo … Nora backed her green Volvo between two trailers.

## What it leaves alone

Things that people have several of; a new car, a repainted barn, a change told on the page; another make
(then it is another car); colours in a certain light; near shades.

## Fix

Take the earlier word here, or this one there; rule that it is another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.languages import LANGUAGES
from flowstory.story.model import Fact, Story


def check(story: Story) -> Iterator[Finding]:
    """Find owned things that change what they are like."""
    yield from steady(story, "object-attribute", "thing.colour", compatible=_near, group=lambda fact: fact.other)
    yield from steady(story, "object-attribute", "thing.make", group=lambda fact: fact.other)
    yield from steady(story, "object-attribute", "thing.material", group=lambda fact: fact.other)


def _near(there: Fact, here: Fact) -> bool:
    """Whether two colours are taken for each other."""
    return any(
        there.value in family and here.value in family
        for language in LANGUAGES.values()
        for family in language.colour_families
    )
