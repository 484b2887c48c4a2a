"""An animal must keep its name, and stay a mare or a stallion.

## What it finds

Somebody's one dog that has another name later; an animal with a name that is female in one passage (mare, bitch,
gata) and male in a later one.

## Why it matters

An animal that is named is a character, and readers of horses and cats are the most exact of all.

## Example

> Her mare, Juno, was waiting. … Juno, a grey stallion, put back her ears.

## What it leaves alone

Two dogs, a new dog, dogs; people of the same name; animals told by a pronoun in both; comparisons and insults.

## Fix

Take the earlier word here, or this one there; rule that these are two animals.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.denied import drifting
from flowstory.continuity.judge import conflict, plainly_told
from flowstory.continuity.model import Finding, Severity
from flowstory.story.model import Fact, Story

ATTRIBUTES = ("animal.sex", "pet.name")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find named animals that change their sex, and owners whose animal changes its name."""
    yield from drifting(story, subject, "pet-name", "animal.sex", grouped=True, unsure=True)
    told = plainly_told(story.told("pet.name", subject))
    for at, there in enumerate(told):
        here = next((fact for fact in told[at + 1 :] if _renamed(story, there, fact)), None)
        if here is not None:
            yield conflict(
                "pet-name", here, there, key="finding.pet-name-called", severity=Severity.INFORMATION
            )
            return


def _renamed(story: Story, there: Fact, here: Fact) -> bool:
    """Whether two names are one animal's: of one kind, never in one chapter, and there is no second of the kind."""
    if there.other != here.other or there.moment[:2] == here.moment[:2]:
        return False
    words = [set(fact.value.lower().split()) for fact in (there, here)]
    if words[0] & words[1]:
        return False
    if any(fact.other in ("several", "fresh") for fact in story.things("thing.another", there.other)):
        return False
    chapters = [
        set(story.chapters_naming(story.entity_of(fact.value) or fact.value)) for fact in (there, here)
    ]
    return not chapters[0] & chapters[1]
