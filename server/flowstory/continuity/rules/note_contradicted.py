"""The prose must not contradict the writer's own notes.

## What it finds

An attribute that a note fixes in its properties (eyes, hair, height, age or birth in a dated chapter,
handedness, siblings, children, occupation, marital status, a marked side, birthplace, faith, where they
served) or says in so many words, and that the prose tells differently.

## Why it matters

The note is what you decided; the prose is what you remembered.

## Example

> (note) eyes: grey … (chapter 2) the pilot had amber eyes.

## What it leaves alone

What stands in brackets in a note; approximations; dreams, lies, comparisons; an age without a known year
when the note gives a birth; changes told on the page.

## Fix

Take the note's value here; change the note; or rule that it changed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flowstory.continuity.judge import changed, display, finding, place_name, plainly_told, same_family
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.namesakes import another_bearer
from flowstory.languages import LANGUAGES
from flowstory.languages.roots import same_faith, same_theatre
from flowstory.story.model import Fact, Route, Story
from flowstory.story.terms import NOTED
from flowstory.story.timeline import Timeline, timeline

_COMPARED = (
    "eyes.colour",
    "hair.colour",
    "height",
    "build",
    "beard",
    "handedness",
    "side",
    "marital",
    "siblings.count",
    "children.count",
    "occupation",
    "origin",
    "religion",
    "service",
)
_DETAILED = frozenset({"mark", "siblings.count", "children.count", "service"})
_WORDS = re.compile(r"[^\W\d_]{3,}")
_AGED = frozenset({"grey", "white"})

ATTRIBUTES = (NOTED,)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find prose that tells an attribute otherwise than a note."""
    calendar = timeline(story)
    for canon in story.noted(subject):
        attribute = "side" if canon.attribute == "mark" else canon.attribute
        if attribute in _COMPARED:
            here = next(
                (
                    fact
                    for fact in plainly_told(story.told(attribute, subject))
                    if _against(story, canon, fact)
                ),
                None,
            )
        elif attribute in ("age", "birth"):
            here = next(
                (
                    fact
                    for fact in plainly_told(story.told("age", subject))
                    if _age_against(canon, fact, calendar, story)
                ),
                None,
            )
        else:
            here = None
        if here is not None:
            yield finding(
                "note-contradicted",
                message(
                    f"finding.note-contradicted.{'birth' if attribute == 'birth' else 'value'}",
                    name=display(subject),
                    here=here.text,
                    there=canon.text,
                    where=place_name(canon.claim),
                    attribute=f"@attribute.{attribute}",
                ),
                here,
                canon,
                severity=Severity.WARNING,
                attribute=attribute,
                more=_agreeing(story, canon, here, attribute, calendar),
            )


def _agreeing(story: Story, canon: Fact, here: Fact, attribute: str, calendar: Timeline) -> tuple[Fact, ...]:
    """Give the earlier prose that agrees with the note and so contradicts this passage too."""
    told = plainly_told(story.told("age" if attribute == "birth" else attribute, here.subject))
    earlier = [
        fact
        for fact in told
        if fact.route is not Route.NOTE and fact.moment < here.moment and fact.other == here.other
    ]
    if attribute == "birth":
        year = canon.number or 0
        fits = [
            f
            for f in earlier
            if (at := calendar.year_at(f.moment)) is not None and 0 <= at - year - (f.number or 0) <= 1
        ]
        return tuple(fits[:1])
    return tuple(fact for fact in earlier if _agree(canon, fact.value))[:1]


def _against(story: Story, canon: Fact, fact: Fact) -> bool:
    if fact.route is Route.NOTE or _agree(canon, fact.value):
        return False
    if any(
        other.attribute == canon.attribute and other.other == fact.other and _agree(other, fact.value)
        for other in story.noted(fact.subject)
    ):
        return False  # "Army, later Navy": either is noted
    if any(
        same_family(canon.attribute, allowed, fact.value) for allowed in canon.other.split("|") if allowed
    ):
        return False  # "copper (dyed brown from chapter 2)": the comment allows both
    if canon.other != fact.other and canon.attribute in _DETAILED:
        return False
    if canon.attribute == "hair.colour" and fact.value in _AGED:
        return False
    return not changed(story, fact.subject, fact.attribute, canon, fact)


def _agree(canon: Fact, value: str) -> bool:
    """Whether a value is what a note says, or may be."""
    if canon.attribute == "religion":
        return same_faith(canon.value, value)
    if canon.attribute == "service":
        return same_theatre(canon.value, value)
    if canon.attribute == "origin":
        here, there = (set(_WORDS.findall(words)) for words in (value, canon.value))
        wide = LANGUAGES[canon.language].roots.wide
        return not here.isdisjoint(there) or here <= wide or there <= wide
    return same_family(canon.attribute, canon.value, value)


def _age_against(canon: Fact, fact: Fact, calendar: Timeline, story: Story) -> bool:
    if fact.route is Route.NOTE or canon.number is None or fact.number is None:
        return False
    if canon.attribute == "birth":
        year = calendar.year_at(fact.moment)
        if year is None or another_bearer(story, fact, year - canon.number):
            return False
        return not 0 <= year - canon.number - fact.number <= 1
    # A bare age in a note is the age in the story: two years off is more than a birthday.
    return abs(canon.number - fact.number) > 1 and not calendar.spans_years()
