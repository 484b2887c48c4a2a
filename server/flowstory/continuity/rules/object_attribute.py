"""A thing that somebody owns must keep its colour, make and material.

## What it finds

A car, a coat, a sword of a named owner, of the narrator or of the narrator's mother, a car that is
called by its make, or the only cane or desk of the book, that is of one colour (or make, or material) in
one passage and of another later, also where the next sentence says it ("It was blue", "The lid was of oak");
the house in which somebody lives; a named animal of two breeds; a named animal, boat or sword of two
colours.

## Why it matters

Things are how readers recognise people.

## Example

> Nora's grey Volvo … Nora backed her green Volvo between two trailers.

## What it leaves alone

Things that people have several of; a new car, a repainted barn, a change told on the page; a car or a
cane with two owners, or of which there are several; "the red door" and "the green door"; colours in a
certain light; near shades.

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
from flowstory.story.model import Fact, Register, Route, Story

BARE = "bare"
TOLD_APART, PREDICATED = 1, 2
ATTRIBUTES = (
    "thing.colour",
    "thing.make",
    "thing.material",
    "animal.breed",
    "named.colour",
    "named.material",
)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find things, owned or named, that change what they are like."""

    def alike(there: Fact, here: Fact) -> bool:
        apart = TOLD_APART in (there.number, here.number)
        if subject == THINGS and apart and PREDICATED not in (there.number, here.number):
            return True  # "the black stove" and "the white stove" may be two
        if there.other == here.other == BARE:
            return True  # a name may be anybody's: no noun says that it is a horse's
        return _near(there, here) or _altered(story, there, here)

    for attribute in ATTRIBUTES:
        groups: dict[str, list[Fact]] = defaultdict(list)
        for fact in plainly_told(story.told(attribute, subject)):
            if fact.route is not Route.NOTE:
                groups["" if fact.other == BARE else fact.other].append(fact)
        for noun, told in groups.items():
            if len(told) < 2 or (subject == THINGS and (_several(story, noun) or _others(story, noun))):
                continue
            pair = first_conflict(story, told, alike)
            if pair is not None and (subject != THINGS or _one_thing(story, *pair)):
                yield _finding(story, *pair)


def _several(story: Story, noun: str) -> bool:
    """Whether the book tells of more than one thing that is called by a noun, or of more than one owner."""
    others = [
        fact
        for fact in story.things_called("thing.another", noun)
        if fact.subject == THINGS and fact.other != "back"
    ]
    return len(others) > 1 or len({fact.subject for fact in story.things("thing.make", noun)}) > 1


def _others(story: Story, word: str) -> bool:
    """Whether the book has, or may have, more than one of what a common noun calls: "the cane"."""
    nouns = {language.things[word] for language in LANGUAGES.values() if word in language.things}
    if any(word in language.makes for language in LANGUAGES.values()):
        return False
    owners: set[str] = set()
    for noun in nouns:
        if any(fact.other in ("several", "fresh") for fact in story.things("thing.another", noun)):
            return True
        owners.update(
            fact.other
            for fact in story.things("thing.owned", noun)
            if fact.text.lower() == word and fact.register is Register.NARRATION
        )
    owners.discard("")
    genders = {owner for owner in owners if owner.startswith("pronoun ")}
    named = owners - genders - {"pronoun"}
    return "?" in owners or len(genders) > 1 or len(named) > 1


def _one_thing(story: Story, there: Fact, here: Fact) -> bool:
    """Whether two facts of a thing told by its noun are of one thing, and are not told of its owner as well."""
    whose = [
        {fact.subject for fact in story.things(end.attribute, end.value) if fact.claim == end.claim}
        - {THINGS}
        for end in (there, here)
    ]
    if all(whose):
        return False
    if not _introduced(story, there):
        return True
    # "A black Jetta was parked outside", then "Renan's white Jetta": his, where he was about.
    if not whose[1]:
        return not any(here.other in language.makes for language in LANGUAGES.values())
    return any(mention.entity in whose[1] for mention in story.mentions_in(there.moment.chapter))


def _introduced(story: Story, fact: Fact) -> bool:
    """Whether a fact is told of a thing by an indefinite article."""
    return any(
        other.subject == THINGS and other.other == "one" and other.sentence == fact.sentence
        for other in story.things_called("thing.another", fact.other)
    )


def _finding(story: Story, there: Fact, here: Fact) -> Finding:
    owned = story.entity(here.subject) is not None or ("/" not in here.subject and here.subject != THINGS)
    key = "finding.object-attribute" if owned else "finding.object-attribute-unowned"
    if here.attribute == "animal.breed":
        key = "finding.object-attribute-breed"
    elif here.attribute in ATTRIBUTES[-2:]:
        key = "finding.object-attribute-named"
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


def _altered(story: Story, there: Fact, here: Fact) -> bool:
    """Whether the book tells of a new one, or of paint, between two facts."""
    nouns = {here.other, *(language.makes.get(here.other, "") for language in LANGUAGES.values())}
    return any(
        there.moment[:2] <= change.moment[:2] <= here.moment[:2]
        for noun in nouns
        for change in (*story.things("thing.altered", noun), *story.things("thing.another", noun))
        if change.subject == THINGS and (change.attribute == "thing.altered" or change.other == "fresh")
    )


def _near(there: Fact, here: Fact) -> bool:
    """Whether two colours are taken for each other."""
    return any(
        there.value in family and here.value in family
        for language in LANGUAGES.values()
        for family in language.colour_families
    )
