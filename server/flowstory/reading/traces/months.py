"""Months told with their year and no day: "in June, '89", "em março de 1971"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.model import Trace
from flowstory.reading.traces.common import Page

_YEARS = range(1000, 2200)
_APOSTROPHES = frozenset({"'", "’", "‘"})


def trace_months(page: Page) -> Iterator[Trace]:
    """Give each month with a year: `value` is the month's number, `number` the year, or its last two digits."""
    months, language = page.language.months, page.language
    if page.words.isdisjoint(months.keys()):
        return
    for unit in page.units:
        for i, word in enumerate(unit.lower):
            month = months.get(word)
            if month is None or (language.month_first and not unit.text[i][0].isupper()):
                continue
            if unit.word(i - 1)[:1].isdigit() or unit.word(i - 1) in language.ordinals:
                continue  # a date has its own year
            k = i + 1
            while unit.word(k) == "," or unit.word(k) in language.of_words:
                k += 1
            short = unit.word(k) in _APOSTROPHES
            year = unit.word(k + short)
            if not year.isdigit() or not year.isascii():
                continue
            if (short and len(year) == 2) or (len(year) == 4 and int(year) in _YEARS):
                yield page.at("month", str(month), unit, i, k + short + 1, int(year))
