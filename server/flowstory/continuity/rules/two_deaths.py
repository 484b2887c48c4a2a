"""Nobody must die twice.

## What it finds

A character whose death is told plainly in two ways that cannot both be: of fever and in a crash, drowned
and of a stroke, in one year and in another.

## Why it matters

A death is told again and again, by everybody who remembers it, and must be the same each time.

## Example

> Ramiro drowned in the reservoir in May 1971. … Ramiro died of a stroke in the winter of 1974.

## What it leaves alone

Rumours, lies and what people say in dialogue; deaths of which only one tells how or when; two people of one
name.

## Fix

Take the earlier word here, or this one there; rule that these are two people.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import SURE, conflict, plainly_told
from flowstory.continuity.model import Finding
from flowstory.story.model import Kind, Route, Story

ATTRIBUTES = ("death.cause", "death.year")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find deaths that are told in two ways."""
    for attribute in ATTRIBUTES:
        told = [
            fact
            for fact in plainly_told(story.told(attribute, subject))
            if fact.route in SURE and fact.route is not Route.NOTE
        ]
        here = next((fact for fact in told if fact.value != told[0].value), None)
        if here is None or not _is_character(story, subject):
            continue
        there = told[0]
        yield conflict("two-deaths", here, there, attribute="death")
        break


def _is_character(story: Story, subject: str) -> bool:
    entity = story.entity(subject)
    return entity is not None and entity.kind is Kind.CHARACTER
