"""Dates as written: weekdays, days, months, years, in any usual order."""

from __future__ import annotations

from flowstory.reading.frames import FrameMap
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.model import DateUse
from flowstory.reading.tokens import Unit

_YEARS = range(1000, 2200)
_LAST_DAY = 31
_GAP = 3


def _day(unit: Unit, i: int, lexicon: Lexicon) -> int | None:
    """Read a day of the month: "12", "12th", "1º", "twelfth", "primeiro"."""
    word = unit.word(i)
    digits = word.rstrip("stndrhº°ª")
    if digits.isdigit() and digits.isascii() and len(digits) <= 2:
        value = int(digits)
    else:
        value = lexicon.language.ordinals.get(word, 0)
        if not value and "-" in word:
            ten, _, last = word.partition("-")
            value = lexicon.language.numbers.get(ten, 0) + lexicon.language.ordinals.get(last, 0)
        if not value and not lexicon.language.month_first:
            value = lexicon.language.numbers.get(word, 0)
            # "vinte e dois de abril": the day begins two words before.
            if 0 < value < 10 and unit.word(i - 1) in lexicon.language.number_joiners:
                value += lexicon.language.numbers.get(unit.word(i - 2), 0)
    # A day past the 31st is read too, up to 39: it is an impossible date, not a number of something else.
    return value if 0 < value < 40 else None


def _year(unit: Unit, i: int) -> int | None:
    word = unit.word(i)
    return int(word) if len(word) == 4 and word.isdigit() and word.isascii() and int(word) in _YEARS else None


def _skip(unit: Unit, i: int, words: frozenset[str], step: int) -> int:
    """Step over commas, articles and "of" between the parts of a date."""
    k, steps = i, 0
    while 0 <= k < len(unit) and (unit.lower[k] in words or unit.lower[k] == ",") and steps < _GAP:
        k += step
        steps += 1
    return k


def read_dates(unit: Unit, frames: FrameMap, lexicon: Lexicon) -> list[DateUse]:
    """Read all dates of a unit that have a month and a day."""
    language = lexicon.language
    months, weekdays = language.months, language.weekdays
    if months.keys().isdisjoint(unit.lower):
        return []
    between = frozenset(language.articles) | language.of_words | frozenset({"."})
    found: list[DateUse] = []
    for m, word in enumerate(unit.lower):
        month = months.get(word)
        if month is None or (language.month_first and not unit.text[m][0].isupper()):
            continue
        found_day = _find_day(unit, m, lexicon, between)
        if found_day is None:
            continue
        day, day_at, start, end = found_day
        k = _skip(unit, end, between, 1)
        year = _year(unit, k)
        if year is not None:
            end = k + 1
        weekday, weekday_at = None, -1
        k = _skip(unit, start - 1, between | language.date_words, -1)
        if k >= 0 and unit.word(k) in weekdays:
            weekday, weekday_at, start = weekdays[unit.lower[k]], k, k
        elif unit.word(_skip(unit, end, frozenset({",", "("}), 1)) in weekdays and (
            year is not None or unit.word(end) in (",", "(")
        ):
            k = _skip(unit, end, frozenset({",", "("}), 1)
            weekday, weekday_at, end = weekdays[unit.lower[k]], k, k + 1
        found.append(
            DateUse(
                unit.start[start],
                unit.end[end - 1],
                weekday,
                day,
                month,
                year,
                unit.register,
                frames.at(unit, start, end - 1),
                unit.start[weekday_at] if weekday_at >= 0 else 0,
                unit.end[weekday_at] if weekday_at >= 0 else 0,
                unit.start[day_at],
                unit.end[day_at],
            )
        )
    return found


def _find_day(
    unit: Unit, m: int, lexicon: Lexicon, between: frozenset[str]
) -> tuple[int, int, int, int] | None:
    """Find the day beside a month: gives day, its word, and the words `[start, end)` of day and month."""
    k = _skip(unit, m - 1, between, -1)
    before = _day(unit, k, lexicon) if k >= 0 else None
    if lexicon.language.month_first:
        after = m + 1 + (unit.word(m + 1) in lexicon.language.definite_articles)
        day = _day(unit, after, lexicon)
        if day is not None and unit.word(after + 1) not in lexicon.language.months:
            return day, after, m, after + 1
    if before is not None:
        return before, k, k, m + 1
    return None
