"""A date must exist.

## What it finds

The 31st of a month of thirty days, the 30th of February, the 29th of February of a year that has none.

## Why it matters

It is never on purpose, except in jokes.

## Example

> Lisbon, 29 February 1979

## What it leaves alone

Invented calendars (months that are none of ours), dates in dreams, lies and hypotheses.

## Fix

Take the last day that the month has; rule that it is meant so.
"""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Iterator

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Claim, Finding, Severity, message
from flowstory.story.model import DateFact, Register, Story

_LEAP = 2000
_FEBRUARY = 2


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find dates that no calendar has."""
    for fact in story.dates_in(number):
        if fact.day is None or fact.month is None or fact.frames:
            continue
        last = monthrange(fact.year or _LEAP, fact.month)[1]
        if fact.day > last:
            yield _finding(fact, last)


def _finding(fact: DateFact, last: int) -> Finding:
    leap_day = (
        fact.month == _FEBRUARY and fact.day == last + 1 and fact.year is not None and not isleap(fact.year)
    )
    key = "finding.impossible-date.leap" if leap_day else "finding.impossible-date.value"
    written = fact.text[
        fact.day_claim.span.start - fact.locus.span.start : fact.day_claim.span.end - fact.locus.span.start
    ]
    return Finding(
        rule="impossible-date",
        severity=Severity.WARNING if fact.register is not Register.DIALOGUE else Severity.INFORMATION,
        locus=fact.locus,
        message=message(key, date=fact.text, last=last, year=fact.year or "", month=f"@month.{fact.month}"),
        subject=fact.text,
        attribute="date",
        fingerprint=fingerprint("impossible-date", fact.text, "date"),
        claim=Claim(fact.day_claim, written),
    )
