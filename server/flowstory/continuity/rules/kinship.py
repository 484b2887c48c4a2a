"""A sister must not become a cousin.

## What it finds

Two passages that give the same two people ties of blood that cannot both be: sister and cousin, aunt and
mother, brother and son.

## Why it matters

Families are made up as they are needed, and are the hardest thing to change later.

## Example

> Belmiro, Anselmo's youngest brother … Belmiro, Anselmo's cousin, was asleep.

## What it leaves alone

In-laws, step and foster kin, "like a brother", courtesy aunts; ties that somebody merely claims.

## Fix

Take the earlier word here, or this one there; rule that it is meant so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from flowstory.continuity.judge import SURE, conflict, display, plainly_told
from flowstory.continuity.model import Finding
from flowstory.story.model import Fact, Story

_INVERSE = {
    "parent": "child",
    "child": "parent",
    "sibling": "sibling",
    "cousin": "cousin",
    "aunt-uncle": "niece-nephew",
    "niece-nephew": "aunt-uncle",
    "grandparent": "grandchild",
    "grandchild": "grandparent",
}


def check(story: Story) -> Iterator[Finding]:
    """Find pairs of people with two ties of blood."""
    pairs: dict[tuple[str, str], list[tuple[str, Fact]]] = defaultdict(list)
    for subject in story.subjects("kin"):
        for fact in plainly_told(story.told("kin", subject)):
            if fact.value not in _INVERSE:
                continue
            flip = subject > fact.other
            pair = (fact.other, subject) if flip else (subject, fact.other)
            pairs[pair].append((_INVERSE[fact.value] if flip else fact.value, fact))
    for (one, other), told in pairs.items():
        told.sort(key=lambda item: (item[1].route not in SURE, item[1].moment))
        first = told[0]
        rival = next((item for item in told[1:] if item[0] != first[0]), None)
        if rival is None:
            continue
        there, here = sorted((first[1], rival[1]), key=lambda fact: fact.moment)
        yield conflict("kinship", here, there, attribute=f"kin/{one}/{other}", other=display(here.other))
