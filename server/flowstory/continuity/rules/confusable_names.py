"""Two people of one book should not have names that the eye takes for each other.

## What it finds

Two first names that differ by one letter, of two characters who both speak or act often.

## Why it matters

The writer hears them; the reader only sees them.

## Example

> Délio tuned the accordion … "Nobody told me," answered Célio.

## What it leaves alone

Pairs of a man's and a woman's name; names of different length and beginning; people who are hardly named;
members of one family of names that the book plays with.

## Fix

Rename one of the two; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from flowstory.continuity.judge import fingerprint, place_name
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.story.model import Entity, Kind, Story

_NAMED = 2
_LETTERS = 4


def check(story: Story) -> Iterator[Finding]:
    """Find pairs of characters with look-alike names."""
    people = [
        entity
        for entity in story.entities.values()
        if entity.kind is Kind.CHARACTER
        and entity.first is not None
        and len(story.acts.get(entity.key, ())) >= _NAMED
    ]
    for one, other in combinations(people, 2):
        first, second = _first_name(one), _first_name(other)
        if min(len(first), len(second)) < _LETTERS or len(first) != len(second) or first == second:
            continue
        if OSA.distance(first.lower(), second.lower()) != 1 or _pair_of_genders(first, second):
            continue
        earlier, later = sorted((one, other), key=lambda entity: story.acts[entity.key][0].moment)
        here, there = story.acts[later.key][0], story.acts[earlier.key][0]
        yield Finding(
            rule="confusable-names",
            severity=Severity.HINT,
            locus=here.locus,
            message=message("finding.confusable-names", here=later.key, there=earlier.key),
            evidence=(Evidence(there.locus, message("evidence.earlier", value=place_name(there.locus))),),
            subject=later.key,
            attribute=f"name/{earlier.key}",
            fingerprint=fingerprint("confusable-names", later.key, earlier.key),
        )


def _first_name(entity: Entity) -> str:
    return entity.key.split(" ")[0]


def _pair_of_genders(one: str, other: str) -> bool:
    """Whether two names differ in their last letter only, as Paulo and Paula do."""
    return one[:-1] == other[:-1]
