"""Who was never married has no husband, wife or widow.

## What it finds

A character of whom one passage plainly says that they never married, and another that they have, had or
left a
husband or a wife; or one who is single, widowed or divorced, and later has a
husband or a wife who lives.

## Why it matters

A bachelor uncle with a wife of thirty years is two uncles.

## Example

> Uncle Dapo, who had never married … His wife of thirty years leaned over.

## What it leaves alone

A wedding or an engagement told between the two; what people say of others; lies, hypotheses and jokes; widows
who marry again; the late wife of somebody else of the same name.

## Fix

Change either passage; write the status into the note; rule that it changed here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flowstory.continuity.judge import conflict, plainly_told
from flowstory.continuity.model import Finding
from flowstory.continuity.shown import unlike
from flowstory.story.model import Fact, Story

_NEVER = "never"
_SINGLE = "single"
_MARRIED = "married"
_ALONE = frozenset({_SINGLE, "widowed", "divorced"})

ATTRIBUTES = ("wed", "marital")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find people who never married and did."""
    told = plainly_told(story.told("wed", subject))
    found = [*_single(story, subject, told)] or [*_widowed(story, subject)]
    if found:
        yield found[0]
        return
    if len({fact.value == _NEVER for fact in told}) < 2:
        return
    told = [
        *told,
        *(
            fact
            for fact in plainly_told(story.told("marital", subject))
            if fact.value in ("widowed", "divorced")
        ),
    ]
    told.sort(key=lambda fact: fact.moment)
    pair = next(
        (
            (there, here)
            for at, there in enumerate(told)
            for here in told[at + 1 :]
            if (there.value == _NEVER) != (here.value == _NEVER) and not _wedding(story, subject, there, here)
        ),
        None,
    )
    if pair is not None:
        there, here = pair
        yield unlike(conflict("marital-status", here, there, attribute="marital"))


def _single(story: Story, subject: str, wed: Sequence[Fact]) -> Iterator[Finding]:
    """Find the single who have a husband or a wife, with no wedding between."""
    for there in plainly_told(story.told("marital", subject)):
        if there.value != _SINGLE:
            continue
        for here in wed:
            wrong = here.value == _MARRIED and there.moment < here.moment
            if wrong and not _married_between(story, subject, there, here):
                yield unlike(conflict("marital-status", here, there, attribute="marital"))
                return


def _widowed(story: Story, subject: str) -> Iterator[Finding]:
    """Find the widowed, divorced or single whose wife or husband is told of as living, with no wedding between."""
    told = plainly_told(story.told("marital", subject))
    for at, there in enumerate(told):
        for here in told[at + 1 :]:
            wrong = there.value in _ALONE and here.value == _MARRIED
            if wrong and not _married_between(story, subject, there, here):
                yield unlike(conflict("marital-status", here, there, attribute="marital"))
                return


def _married_between(story: Story, subject: str, there: Fact, here: Fact) -> bool:
    """Whether somebody's state is told to change, or time is told to pass, between two passages."""
    return any(
        there.moment < change.moment < here.moment and (subject in change.people or not change.people)
        for change in story.changes_of("marital")
    )


def _wedding(story: Story, subject: str, there: Fact, here: Fact) -> bool:
    """Whether the book tells of a wedding between the two passages, of theirs or of nobody named."""
    if there.value != _NEVER:
        return False
    return any(
        there.sentence.span.end
        < change.moment.offset + (change.moment.chapter - there.moment.chapter) * 10**9
        and change.moment < here.moment
        and change.moment.chapter >= there.moment.chapter
        and (subject in change.people or not change.people)
        for change in story.changes_of("marital")
    )
