"""A place must stay on its bank and at its end.

## What it finds

A house, a temple, a lighthouse on the north bank (the left shore, the southern tip) in one passage and on the
opposite one later; or north of the river here and south of it there.

## Why it matters

Readers draw maps, and some of them send them in.

## Example

> The temple stood on the north bank. … On the south bank the temple bells began.

## What it leaves alone

Two places of one kind; maps held upside down; visions; the directions of people on the move.

## Fix

Take the earlier side here, or this one there; write it into the note; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Finding
from flowstory.languages import LANGUAGES
from flowstory.story.model import Fact, Story

ATTRIBUTES = ("position.bank", "position.end", "position.of")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find places that change sides."""
    for attribute in ATTRIBUTES:
        yield from steady(story, subject, "place-position", attribute, compatible=_beside, group=_landmark)


def _landmark(fact: Fact) -> str:
    """Give what a place is said to lie north of, "" for a bank or an end."""
    return fact.other


def _beside(there: Fact, here: Fact) -> bool:
    """Whether two directions are no opposites: a house on the north bank may lie at its western end."""
    return not any(
        language.measures.opposites.get(there.value) == here.value for language in LANGUAGES.values()
    )
