"""A stated span of time must be what lies between the two times told.

## What it finds

"Twenty minutes later" between two clock times that lie further apart, or less; years of marriage or of living
somewhere that do not fit the year they began in.

## Why it matters

In a crime novel the minutes are the plot; in a family novel the anniversaries are.

## Example

> The radio said 22:40. Exactly twenty minutes later came the shot: 23:20.

## What it leaves alone

"About twenty minutes"; clocks that run slow; chapters whose year is unknown; one year of difference.

## Fix

Mend the span or one of the times; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import display, finding, place_name, plainly_told
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown, unlike
from flowstory.story.model import Fact, Story, TraceFact
from flowstory.story.timeline import Timeline, timeline

_PAST = frozenset({"memory", "flashback"})  # hours and spans of one past are held against each other
_HALF_DAY = 720
_APART = 600  # characters from either time to the span between them
_TOLERANCE = 1

ATTRIBUTES = ("marriage.years", "residence.years")


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find spans of minutes that do not add up."""
    spans = story.traces_in(number, "span")
    clocks = (
        [trace for trace in story.traces_in(number, "clock") if not trace.frames - _PAST] if spans else []
    )
    for span in spans:
        if span.frames - _PAST:
            continue
        near = [clock for clock in clocks if clock.moment[:2] == span.moment[:2]]
        before = next((c for c in reversed(near) if 0 < span.moment.offset - c.moment.offset < _APART), None)
        after = next((c for c in near if 0 < c.moment.offset - span.moment.offset < _APART), None)
        if before is None or after is None or before.register != after.register:
            continue
        told = (after.number - before.number) % _HALF_DAY
        if abs(told - span.number % _HALF_DAY) > (0 if span.value else _TOLERANCE):
            yield _clash(span, before, after, told)


def _clash(span: TraceFact, before: TraceFact, after: TraceFact, told: int) -> Finding:
    return shown(
        "duration-arithmetic",
        Severity.WARNING,
        message(
            "finding.duration-arithmetic.minutes",
            here=span.text,
            there=before.text,
            then=after.text,
            right=told,
        ),
        after,
        there=(span, before),
        subject=span.text,
    )


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Compare years of marriage, and of living in a place, with the year that they began in."""
    calendar = timeline(story)
    for attribute in ("marriage", "residence"):
        spans = plainly_told(story.told(f"{attribute}.years", subject))
        if not spans:
            continue
        begun = [
            (fact, began)
            for fact in (*plainly_told(story.told(f"{attribute}.since", subject)), *spans)
            if (began := _began(fact, calendar)) is not None
        ]
        pair = next(
            (
                (there, here, one)
                for at, (there, one) in enumerate(begun)
                for here, other in begun[at + 1 :]
                if here.attribute.endswith(".years") and abs(one - other) > _TOLERANCE
            ),
            None,
        )
        if pair is not None:
            there, here, year = pair
            yield unlike(
                finding(
                    "duration-arithmetic",
                    message(
                        "finding.duration-arithmetic.years",
                        name=display(subject),
                        here=here.text,
                        there=there.text,
                        year=year,
                        where=place_name(there.claim),
                    ),
                    here,
                    there,
                    attribute=attribute,
                )
            )


def _began(fact: Fact, calendar: Timeline) -> int | None:
    """Give the year that a span began in."""
    if fact.number is None:
        return None
    if fact.attribute.endswith(".since"):
        return fact.number
    year = calendar.year_about(fact.moment)
    return year - fact.number if year is not None else None
