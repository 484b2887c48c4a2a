"""Hours of the clock and spans of minutes counted from them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flowstory.reading.model import Trace
from flowstory.reading.numbers import number_at
from flowstory.reading.tokens import Unit
from flowstory.reading.traces.common import Page

_DIGITS = re.compile(r"\A(\d{1,2})(?:h|[:.])(\d{2})(?:min)?\Z")
_JOINED = re.compile(r"(?<![\d:.,])(\d{1,2})(?:h|:)([0-5]\d)(?!\d)")


def trace_hours(page: Page) -> Iterator[Trace]:
    """Give each exact hour in figures ("22h40", "7:15") and each span that is counted on from one.

    `number` is in minutes: since midnight for a "clock", of the span for a "span"; the span's `value` is
    "exact" where the text says so.
    """
    text = page.text
    for match in _JOINED.finditer(text):
        hour, minute = int(match.group(1)), int(match.group(2))
        if hour < 24:
            unit = next((u for u in page.units if u.start[0] <= match.start() <= u.end[-1]), None)
            if unit is not None:
                i = next((k for k, end in enumerate(unit.end) if end > match.start()), 0)
                yield Trace(
                    "clock",
                    match.group(),
                    match.start(),
                    match.end(),
                    unit.register,
                    page.frames.at(unit, i, i),
                    hour * 60 + minute,
                )
    measures = page.language.measures
    if page.words.isdisjoint(measures.minute_words):
        return
    for unit in page.units:
        yield from _spans(page, unit)


def _spans(page: Page, unit: Unit) -> Iterator[Trace]:
    """Give "exactly twenty minutes later", "vinte minutos depois"."""
    measures, language = page.language.measures, page.language
    i = 0
    while i < len(unit):
        number = number_at(unit, i, language)
        if number is None:
            i += 1
            continue
        i = number.j
        if unit.word(number.j) in measures.minute_words and unit.word(number.j + 1) in measures.later_words:
            before = unit.word(number.i - 1)
            if before in language.approximations:
                continue
            yield page.at(
                "span",
                "exact" if before in measures.exact_words else "",
                unit,
                number.i,
                number.j + 2,
                number.value,
            )
