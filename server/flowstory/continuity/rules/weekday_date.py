"""A weekday and a date must be of one day.

## What it finds

A date whose weekday is wrong for its year; and, where no year is told, two dates of one stretch of the story
whose weekdays cannot both be right in any year.

## Why it matters

A reader with a calendar needs ten seconds to find it, and the copy editor finds it a week before printing.

## Example

> Monday, October 9 … It was Thursday, October 13.

> It was in June, '89 … The entry was of Friday, June 19th.

## What it leaves alone

Dates in dreams, lies and memories; dates of different years; the day before midnight told after it.

## Fix

Take the weekday that the date has; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import fingerprint, place_name
from flowstory.continuity.model import Claim, Evidence, Finding, Severity, message
from flowstory.story.model import DateFact, Register, Story, TraceFact
from flowstory.story.timeline import timeline, weekday_of

_COMMON, _LEAP = 2001, 2000  # any common and any leap year
_SHORT = 99  # a year of two digits
_CENTURIES = (1800, 1900, 2000)
_NEAR = 200  # days within which two dates without a year are of one stretch


def check(story: Story) -> Iterator[Finding]:
    """Find weekdays that do not fit their dates."""
    calendar = timeline(story)
    anchors: list[tuple[DateFact, int | None]] = []
    for fact in story.all_dates():
        if fact.weekday is None or fact.day is None or fact.month is None or fact.frames:
            continue
        known = fact.year
        carried = (
            calendar.year_before(fact.moment)
            if known is None and fact.register is not Register.DOCUMENT
            else known
        )
        if known is not None:
            if weekday_of(known, fact.month, fact.day) not in (None, fact.weekday):
                yield _wrong(fact, known, ())
            anchors.append((fact, known))
            continue
        told = _month_told(story, fact)
        if told is not None:
            if all(weekday_of(year, fact.month, fact.day) != fact.weekday for year in _years(told)):
                yield _wrong_month(fact, told)
            continue
        rival = next((other for other, year in reversed(anchors) if _clash(other, year, fact)), None)
        if rival is not None:
            if carried is None or weekday_of(carried, fact.month, fact.day) != fact.weekday:
                yield _rivals(fact, rival, carried)
            continue
        if (
            carried is not None
            and len(calendar.years()) == 1
            and weekday_of(carried, fact.month, fact.day) not in (None, fact.weekday)
        ):
            yield _wrong(fact, carried, ())
            continue
        anchors.append((fact, None))


def _month_told(story: Story, fact: DateFact) -> TraceFact | None:
    """Give the last month with a year that the chapter tells before a date, if it is that date's month."""
    told = [
        trace
        for trace in story.traces_in(fact.moment.chapter, "month")
        if trace.moment < fact.moment and not trace.frames
    ]
    return told[-1] if told and told[-1].value == str(fact.month) else None


def _years(told: TraceFact) -> tuple[int, ...]:
    """Give the years that "1889" or "'89" can be."""
    if told.number > _SHORT:
        return (told.number,)
    return tuple(century + told.number for century in _CENTURIES)


def _wrong_month(fact: DateFact, told: TraceFact) -> Finding:
    return Finding(
        rule="weekday-date",
        severity=Severity.INFORMATION,
        locus=fact.locus,
        message=message("finding.weekday-date.month", date=fact.text, month=told.text),
        evidence=(Evidence(told.locus, message("evidence.date", value=told.text)),),
        subject=fact.text,
        attribute="weekday",
        fingerprint=fingerprint("weekday-date", fact.text, "month", told.text),
        claim=_claim(fact),
    )


def _clash(there: DateFact, year: int | None, here: DateFact) -> bool:
    """Whether two weekday dates, the second without a year, cannot be of one stretch of the story."""
    if there.month is None or there.day is None or here.month is None or here.day is None:
        return False
    if there.weekday is None or here.weekday is None:
        return False
    for base in (year,) if year is not None else (_COMMON, _LEAP):
        gap = _days(base, there.month, there.day, here.month, here.day)
        if gap is None or not 0 <= gap <= _NEAR:
            return False
        if (there.weekday + gap) % 7 == here.weekday:
            return False
    return True


def _days(year: int, month: int, day: int, to_month: int, to_day: int) -> int | None:
    from datetime import date

    try:
        return (date(year, to_month, to_day) - date(year, month, day)).days
    except ValueError:
        return None


def _claim(fact: DateFact) -> Claim | None:
    if fact.weekday_claim is None:
        return None
    start = fact.weekday_claim.span.start - fact.locus.span.start
    return Claim(
        fact.weekday_claim,
        fact.text[start : start + fact.weekday_claim.span.end - fact.weekday_claim.span.start],
    )


def _wrong(fact: DateFact, year: int, evidence: tuple[Evidence, ...]) -> Finding:
    right = weekday_of(year, fact.month or 1, fact.day or 1)
    return Finding(
        rule="weekday-date",
        severity=Severity.WARNING if fact.register is not Register.DIALOGUE else Severity.INFORMATION,
        locus=fact.locus,
        message=message("finding.weekday-date.year", date=fact.text, year=year, right=f"@weekday.{right}"),
        evidence=evidence,
        subject=fact.text,
        attribute="weekday",
        fingerprint=fingerprint("weekday-date", fact.text, "weekday", str(year)),
        claim=_claim(fact),
    )


def _rivals(here: DateFact, there: DateFact, carried: int | None) -> Finding:
    del carried
    gap = _days(_COMMON, there.month or 1, there.day or 1, here.month or 1, here.day or 1) or 0
    right = ((there.weekday or 0) + gap) % 7
    talk = Register.DIALOGUE in (here.register, there.register)
    return Finding(
        rule="weekday-date",
        severity=Severity.INFORMATION if talk else Severity.WARNING,
        locus=here.locus,
        message=message(
            "finding.weekday-date.pair",
            date=here.text,
            other=there.text,
            where=place_name(there.locus),
            right=f"@weekday.{right}",
        ),
        evidence=(Evidence(there.locus, message("evidence.date", value=there.text), _claim(there)),),
        subject=here.text,
        attribute="weekday",
        fingerprint=fingerprint("weekday-date", here.text, "weekday", there.text),
        claim=_claim(here),
    )
