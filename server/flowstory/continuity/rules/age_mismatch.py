"""Somebody's age must fit the ages and the birth told before.

## What it finds

A character who is younger than they were earlier in the book; who ages several years while the story lets none
go by; or whose age in a dated chapter does not fit the birth year or the age told before. What people say of their
own age counts ("I'm forty-four"; "How old are you?" "Forty-four").

## Why it matters

Ages are worked out once, at the desk, and then written from memory for three hundred pages.

## Example

> (1961) Kit had turned two in April. … (1972) She had turned fifteen that spring.

## What it leaves alone

"About forty", one year of difference (a birthday), memories and flashbacks, what people say of others' ages; years
that the story tells to go by ("ten years later", "he grew up", a new part); a narrator who looks back on a life;
without a year, an age more than a generation off, which is a memory or a namesake.

## Fix

Take the age that follows from the earlier one; write the birth year into the note; or rule that it is meant
so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import conflict, plainly_told, progressed, severity_of
from flowstory.continuity.model import Finding, Severity
from flowstory.continuity.namesakes import another_bearer
from flowstory.story.model import Fact, Register, Route, Story
from flowstory.story.timeline import Timeline, timeline, years_go_by

_TOLERANCE = 1
_GENERATION = 15  # years: further apart, and without a date, it is a memory or a namesake

ATTRIBUTES = ("age",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find ages that cannot both be true."""
    ages = [
        fact
        for fact in plainly_told(story.told("age", subject))
        if fact.route is not Route.NOTE and fact.number is not None
    ]
    pair = _conflict(story, ages, timeline(story)) if len(ages) > 1 else None
    if pair is not None:
        there, here = pair
        yield conflict("age-mismatch", here, there, attribute="age")


def _conflict(story: Story, ages: list[Fact], calendar: Timeline) -> tuple[Fact, Fact] | None:
    for at, there in enumerate(ages):
        for here in ages[at + 1 :]:
            if progressed(story, here.subject, "age", there, here):
                continue
            before, now = there.number or 0, here.number or 0
            years = calendar.year_at(there.moment), calendar.year_at(here.moment)
            if years[0] is not None and years[1] is not None:
                due = before + years[1] - years[0]
                if (
                    abs(now - due) > _TOLERANCE
                    and not _memory(there, here, due)
                    and not another_bearer(story, here, due)
                ):
                    return there, here
            elif (
                None in years
                and _TOLERANCE < abs(before - now) <= _GENERATION
                and _one_time(story, there, here, calendar)
                and not another_bearer(story, here, before)
            ):
                return there, here
    return None


def _memory(there: Fact, here: Fact, due: int) -> bool:
    """Whether an age told by a pronoun is too far off to be a slip: somebody remembers, or it is somebody else."""
    if severity_of(there, here) is Severity.WARNING:
        return False
    before, now = there.number or 0, here.number or 0
    return now < before <= due or abs(now - due) > _GENERATION


def _one_time(story: Story, there: Fact, here: Fact, calendar: Timeline) -> bool:
    """Whether two ages are told of one time, though the text does not name its year."""
    if len(calendar.years()) > 1:
        return False
    if (there.number or 0) > (here.number or 0):
        return True  # nobody grows younger, whatever goes by
    looks_back = all(
        fact.route is Route.NARRATOR and fact.register is Register.NARRATION for fact in (there, here)
    )
    return not looks_back and not years_go_by(story, there.moment, here.moment)
