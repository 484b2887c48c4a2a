"""Dates that head an entry of a diary or a letter."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.model import DIALOGUE, Trace
from flowstory.reading.traces.common import Page

_SHORT = 60  # characters: a line that heads what follows rather than telling something


def trace_entries(page: Page) -> Iterator[Trace]:
    """Give the date that a paragraph opens with: `value` is "year-month-day", 0 for a year not said.

    A short line that is no entry ("Dr. Seward's Diary.") is a heading, where another voice may begin.
    """
    text = page.text
    lead = len(text) - len(text.lstrip(' \t*_[(“"'))
    for date in page.dates[:1]:
        if date.start > lead or date.day is None or date.month is None:
            break
        after = text[date.end :].lstrip(" *_")
        if not after or after[0] in ".:—–-,;)]":
            yield Trace(
                "entry",
                f"{date.year or 0}-{date.month}-{date.day}",
                date.start,
                date.end,
                date.register,
                date.frames,
            )
            return
    if len(text.strip()) <= _SHORT and page.units and page.units[0].register != DIALOGUE and not page.spoken:
        yield Trace("line", "", 0, len(text), page.units[0].register)
