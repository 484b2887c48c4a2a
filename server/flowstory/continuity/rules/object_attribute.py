"""A thing that somebody owns must keep its colour, make and material.

## What it finds

A car, a coat, a sword of a named owner, of the narrator or of the narrator's mother, or a car that is
called by its make, that is of one colour (or make, or material) in one passage and of another later; a
named animal of two breeds.

## Why it matters

Things are how readers recognise people.

## Example

> Nora's grey Volvo … Nora backed her green Volvo between two trailers.

## What it leaves alone

Things that people have several of; a new car, a repainted barn, a change told on the page; a car with two
owners, or of which there are several; colours in a certain light; near shades.

## Fix

Take the earlier word here, or this one there; rule that it is another one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from flowstory.continuity.belongings import THINGS
from flowstory.continuity.judge import display, finding, first_conflict, place_name, plainly_told
from flowstory.continuity.model import Finding, message
from flowstory.languages import LANGUAGES
from flowstory.story.model import Fact, Route, Story

_ATTRIBUTES = ("thing.colour", "thing.make", "thing.material", "animal.breed")


def check(story: Story) -> Iterator[Finding]:
    """Find owned and named things that change what they are like."""
    changes: dict[str, list[Fact]] = defaultdict(list)
    several: dict[str, int] = defaultdict(int)
    for fact in story.by_subject.get(THINGS, ()):
        if fact.attribute == "thing.altered" or (fact.attribute == "thing.another" and fact.other == "fresh"):
            changes[fact.value].append(fact)
        if fact.attribute == "thing.another" and fact.other != "back":
            several[fact.text.lower()] += 1
    owners: dict[str, set[str]] = defaultdict(set)
    for fact in story.facts:
        if fact.attribute == "thing.make":
            owners[fact.value].add(fact.subject)
    for subject, facts in story.by_subject.items():
        for attribute in _ATTRIBUTES:
            groups: dict[str, list[Fact]] = defaultdict(list)
            for fact in plainly_told(facts, attribute):
                if fact.route is not Route.NOTE:
                    groups[fact.other].append(fact)
            for noun, told in groups.items():
                if subject == THINGS and (several[noun] > 1 or len(owners[noun]) > 1):
                    continue
                pair = first_conflict(
                    story, told, lambda there, here: _near(there, here) or _altered(there, here, changes)
                )
                if pair is not None:
                    yield _finding(story, *pair)


def _finding(story: Story, there: Fact, here: Fact) -> Finding:
    owned = here.subject in story.entities or ("/" not in here.subject and here.subject != THINGS)
    key = "finding.object-attribute" if owned else "finding.object-attribute-unowned"
    if here.attribute == "animal.breed":
        key = "finding.object-attribute-breed"
    return finding(
        "object-attribute",
        message(
            key,
            name=display(here.subject) if owned else "",
            here=here.text,
            there=there.text,
            where=place_name(there.claim),
        ),
        here,
        there,
    )


def _altered(there: Fact, here: Fact, changes: dict[str, list[Fact]]) -> bool:
    """Whether the book tells of a new one, or of paint, between two facts."""
    nouns = {here.other, *(language.makes.get(here.other, "") for language in LANGUAGES.values())}
    return any(
        there.moment[:2] <= change.moment[:2] <= here.moment[:2]
        for noun in nouns
        for change in changes.get(noun, ())
    )


def _near(there: Fact, here: Fact) -> bool:
    """Whether two colours are taken for each other."""
    return any(
        there.value in family and here.value in family
        for language in LANGUAGES.values()
        for family in language.colour_families
    )
