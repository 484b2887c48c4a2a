"""A stated span of time must be what lies between the two times told.

## What it finds

"Twenty minutes later" between two clock times that lie further apart, or less; years of marriage, of living
somewhere, since a death or since a house was opened or built, that do not fit the year they began in, or each other
("open since 1952" and "thirty years ago").

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
from flowstory.story.model import Fact, Register, Story, TraceFact
from flowstory.story.timeline import Timeline, timeline, years_go_by

_PAST = frozenset({"memory", "flashback"})  # hours and spans of one past are held against each other
_HALF_DAY = 720
_APART = 600  # characters from either time to the span between them
_TOLERANCE = 1

_SPOT = "@spot:"
_RELATIVE = "/"  # between somebody and the one relative of theirs who is meant
_ONCE = frozenset({"opening.since"})
_LASTING = ("marriage", "residence", "opening", "closing", "death", "service")

ATTRIBUTES = (*(f"{attribute}.years" for attribute in _LASTING), "opening.since")


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
    """Compare years of marriage, of living in a place, since a death or an opening, with the year they began in."""
    calendar = timeline(story)
    for attribute in _LASTING:
        told = sorted(
            (*_told(story, f"{attribute}.since", subject), *_told(story, f"{attribute}.years", subject)),
            key=lambda fact: fact.moment,
        )
        if attribute == "death":
            told += _told(story, "death.year", subject)
        pair = next(
            (
                (there, here)
                for at, there in enumerate(told)
                for here in told[at + 1 :]
                if _clash_of(story, there, here, calendar)
            ),
            None,
        )
        if pair is not None:
            there, here = pair
            known = next((year for fact in pair if (year := _began(fact, calendar)) is not None), "")
            talk = any(fact.register is Register.DIALOGUE for fact in pair)
            yield unlike(
                finding(
                    "duration-arithmetic",
                    message(
                        f"finding.duration-arithmetic.{'years' if known else 'spans'}",
                        name=display(subject.partition(_RELATIVE)[0]),
                        here=here.text,
                        there=there.text,
                        year=known,
                        where=place_name(there.claim),
                    ),
                    here,
                    there,
                    attribute=attribute,
                    severity=Severity.INFORMATION if talk else None,
                )
            )


def _told(story: Story, attribute: str, subject: str) -> list[Fact]:
    """Give what is plainly told of a span; of a place also what somebody says."""
    facts = story.told(attribute, subject)
    if subject.startswith(_SPOT):
        return [fact for fact in facts if not fact.approximate and not fact.frames - _PAST]
    return plainly_told(facts)


def _clash_of(story: Story, there: Fact, here: Fact, calendar: Timeline) -> bool:
    """Whether two spans, or a span and a year, began at different times."""
    one, other = _began(there, calendar), _began(here, calendar)
    if not any(fact.attribute.endswith(".years") for fact in (there, here)) and there.attribute not in _ONCE:
        return False  # one may marry twice, and move again
    if one is not None and other is not None:
        return abs(one - other) > _TOLERANCE
    spans = there.attribute.endswith(".years") and here.attribute.endswith(".years")
    if not spans or len(calendar.years()) > 1 or there.number is None or here.number is None:
        return False
    return abs(there.number - here.number) > _TOLERANCE and not years_go_by(story, there.moment, here.moment)


def _began(fact: Fact, calendar: Timeline) -> int | None:
    """Give the year that a span began in."""
    if fact.number is None:
        return None
    if fact.attribute.endswith((".since", ".year")):
        return fact.number
    year = calendar.year_about(fact.moment)
    return year - fact.number if year is not None else None
