"""Whose a thing is where a chapter says only "her umbrella": whether two passages can mean but one owner."""

from __future__ import annotations

from flowstory.story.asking import derived
from flowstory.story.model import Fact, Kind, Story

_THINGS = "@thing"
_PRONOUN = "pronoun"


def one_keeper(story: Story, there: Fact, here: Fact) -> bool:
    """Whether two facts of a thing, told with whoever has it, are of one person's and not told of that person.

    `Fact.other` says who: "own name rui", "the pronoun female". A pronoun that nobody answers to is whoever of
    that gender the chapter names, if it names one at most.
    """
    owners = [_resolved(story, fact) for fact in (there, here)]
    if all(owners):
        return False  # told of them by name: theirs is for them to see
    genders = {_gender(fact) for fact, owner in zip((there, here), owners, strict=True) if not owner}
    if len(genders) != 1 or "" in genders:
        return False
    gender = genders.pop()
    named: set[str] = {owner for owner in owners if owner}
    for fact in (there, here):
        named |= _people(story, fact.moment.chapter, gender)
    return len(named) <= 1 and all(_may_be(story, owner, gender) for owner in named)


def _resolved(story: Story, fact: Fact) -> str:
    """Give the person of whom the same words tell the same."""
    return next(
        (
            other.subject
            for other in story.things(fact.attribute, fact.value)
            if other.claim == fact.claim and other.subject != _THINGS
        ),
        "",
    )


def _gender(fact: Fact) -> str:
    kind, _, gender = fact.other.partition(" ")[2].partition(" ")
    return gender if kind == _PRONOUN else ""


def _may_be(story: Story, key: str, gender: str) -> bool:
    entity = story.entity(key)
    return entity is not None and entity.gender in (gender, "unknown", "")


@derived
def _people(story: Story, number: int, gender: str) -> frozenset[str]:
    """Give those whom a chapter names outside talk and who are of a gender."""
    found: set[str] = set()
    for mention in story.mentions_in(number):
        entity = story.entity(mention.entity) if not mention.spoken else None
        if entity is not None and entity.kind is Kind.CHARACTER and entity.gender == gender:
            found.add(mention.entity)
    return frozenset(found)
