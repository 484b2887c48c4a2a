"""Parents must be old enough for their children, and the years between them must stay the same.

## What it finds

A parent who, by the ages or births told, is less than twelve years older than their child; and "sixteen when
she was born" against two ages that give another number.

## Why it matters

Families are where ages hang together, and where they are invented one by one.

## Example

> Breno, Gérson's first-born, twenty-four … Gérson had turned thirty-two.

## What it leaves alone

Step-parents and godparents; ages that are not exact; ages of different years that the text does not date.

## Fix

Mend one of the ages; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import display, finding, place_name, plainly_told
from flowstory.continuity.model import Finding, message
from flowstory.continuity.shown import unlike
from flowstory.story.model import Fact, Route, Story
from flowstory.story.timeline import Timeline, timeline

_YOUNGEST_PARENT = 12
_TOLERANCE = 1


def check(story: Story) -> Iterator[Finding]:
    """Find parents and children whose ages do not go together."""
    calendar = timeline(story)
    seen: set[tuple[str, str]] = set()
    for subject in story.subjects("age.at-birth"):
        for tie in plainly_told(story.told("age.at-birth", subject)):
            yield from _at_birth(story, tie, calendar)
    for subject in story.subjects("kin"):
        for tie in story.told("kin", subject):
            if tie.frames or tie.value not in ("parent", "child"):
                continue
            parent, child = (tie.other, subject) if tie.value == "parent" else (subject, tie.other)
            if (parent, child) in seen:
                continue
            seen.add((parent, child))
            yield from _too_young(story, parent, child, calendar)


def _gap(one: Fact, other: Fact, calendar: Timeline) -> int | None:
    """Give how many years the first is older than the second, by an age or a birth of each."""
    births: list[int] = []
    for fact in (one, other):
        if fact.number is None:
            return None
        if fact.attribute == "birth":
            births.append(fact.number)
            continue
        year = calendar.year_at(fact.moment) or calendar.year_between(fact.moment)
        if year is None:
            same = one.attribute == other.attribute == "age" and one.moment.chapter == other.moment.chapter
            if not same or Route.NOTE in (one.route, other.route):
                return None
            year = 0
        births.append(year - fact.number)
    return births[1] - births[0]


def _told(story: Story, key: str) -> list[Fact]:
    return [*plainly_told(story.told("birth", key)), *plainly_told(story.told("age", key))]


def _too_young(story: Story, parent: str, child: str, calendar: Timeline) -> Iterator[Finding]:
    for one in _told(story, parent):
        for other in _told(story, child):
            gap = _gap(one, other, calendar)
            if gap is not None and gap < _YOUNGEST_PARENT:
                yield _finding(one, other, "young", gap)
                return


def _at_birth(story: Story, tie: Fact, calendar: Timeline) -> Iterator[Finding]:
    for one in _told(story, tie.subject):
        for other in _told(story, tie.other):
            gap = _gap(one, other, calendar)
            if gap is not None and tie.number is not None and abs(gap - tie.number) > _TOLERANCE:
                yield _finding(tie, one if one.moment >= other.moment else other, "birth", gap)
                return


def _finding(one: Fact, other: Fact, kind: str, gap: int) -> Finding:
    there, here = sorted((one, other), key=lambda fact: fact.moment)
    return unlike(
        finding(
            "kin-ages",
            message(
                f"finding.kin-ages.{kind}",
                name=display(here.subject),
                other=display(there.subject),
                here=here.text,
                there=there.text,
                where=place_name(there.claim),
                gap=gap,
            ),
            here,
            there,
            attribute=f"age/{there.subject}",
        )
    )
