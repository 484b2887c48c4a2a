"""The entries of one diary must follow each other in time.

## What it finds

An entry of a diary, or a letter of a series, that is dated earlier than the one before it in the same voice.

## Why it matters

Entries are moved and inserted; the dates at their heads stay.

## Example

> 22 June. Blowing hard. … 18 June. The wind dropped in the night.

## What it leaves alone

Another voice that begins under its own heading; dates that are only told of; the turn of the year; scenes
declared as flashbacks.

## Fix

Mend the date, or put the entry where it belongs; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.model import Story, TraceFact

_HALF_A_YEAR = 6


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find entries that go back in time."""
    entries = story.traces_in(number, "entry")
    if len(entries) < 2:
        return
    lines = story.traces_in(number, "line")
    traces = [(trace, True) for trace in entries] + [(trace, False) for trace in lines]
    chapter = story.chapter(number)
    headings = [heading.span.start for heading in chapter.headings]
    yield from _backwards(sorted(traces, key=lambda pair: pair[0].moment), headings, chapter.text)


def _backwards(traces: list[tuple[TraceFact, bool]], headings: list[int], text: str) -> Iterator[Finding]:
    before: TraceFact | None = None
    line: TraceFact | None = None
    for trace, is_entry in traces:
        if not is_entry:
            line = trace if _heads(text[slice(*trace.locus.span)]) else line
            continue
        if trace.frames:
            continue
        start = trace.locus.span.start
        if before is not None and any(before.locus.span.start < heading < start for heading in headings):
            before = None
        # A line between them that looks like a heading: somebody else may be writing.
        if line is not None and before is not None and line.moment > before.moment:
            before = None
        if before is not None and before.register == trace.register and _earlier(trace, before):
            yield shown(
                "date-order",
                Severity.WARNING,
                message("finding.date-order", here=trace.text, there=before.text),
                trace,
                there=(before,),
            )
        before = trace


def _heads(line: str) -> bool:
    """Whether a short line is a heading: in italics, in brackets, in capitals, or without a stop at its
    end.
    """
    line = line.strip()
    return line[:1] in "_*([" or line.isupper() or line[-1:] not in ".!?…”\"’'"


def _earlier(here: TraceFact, there: TraceFact) -> bool:
    """Whether a date is before another, as far as both say their year."""
    year, month, day = (int(part) for part in here.value.split("-"))
    before = tuple(int(part) for part in there.value.split("-"))
    if year and before[0] and year != before[0]:
        return year < before[0]
    if not (year and before[0]) and abs(month - before[1]) >= _HALF_A_YEAR:
        return False  # the turn of the year
    return (month, day) < before[1:]
