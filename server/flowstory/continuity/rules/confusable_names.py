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

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from rapidfuzz.distance import OSA

from flowstory.continuity.judge import fingerprint, place_name
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.story.asking import derived
from flowstory.story.model import Kind, Story

_NAMED = 2
_LETTERS = 4


def check(story: Story) -> Iterator[Finding]:
    """Find pairs of characters with look-alike names."""
    for first, second in _pairs(story):
        earlier, later = sorted((first, second), key=lambda key: story.acts_of(key)[0].moment)
        here, there = story.acts_of(later)[0], story.acts_of(earlier)[0]
        yield Finding(
            rule="confusable-names",
            severity=Severity.HINT,
            locus=here.locus,
            message=message("finding.confusable-names", here=later, there=earlier),
            evidence=(Evidence(there.locus, message("evidence.earlier", value=place_name(there.locus))),),
            subject=later,
            attribute=f"name/{earlier}",
            fingerprint=fingerprint("confusable-names", later, earlier),
        )


@derived
def _pairs(story: Story) -> tuple[tuple[str, str], ...]:
    """Give the pairs of people whose first names are one letter apart."""
    people = [key for key in story.agents() if _acts(story, key)]
    by_length: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for key in people:
        first = key.split(" ")[0]
        if len(first) >= _LETTERS:
            by_length[len(first)].append((first, key))
    return tuple(
        (one, other)
        for named in by_length.values()
        for (first, one), (second, other) in combinations(named, 2)
        if first != second
        and not _pair_of_genders(first, second)
        and OSA.distance(first.lower(), second.lower(), score_cutoff=1) == 1
    )


@derived
def _acts(story: Story, key: str) -> bool:
    """Whether a character does something in plain narration, more than once."""
    if len(story.acts_of(key)) < _NAMED:
        return False
    entity = story.entity(key)
    return entity is not None and entity.kind is Kind.CHARACTER


def _pair_of_genders(one: str, other: str) -> bool:
    """Whether two names differ in their last letter only, as Paulo and Paula do."""
    return one[:-1] == other[:-1]
