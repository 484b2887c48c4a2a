"""Hours of the clock in words: "ten past three", "quarter to one", "sete da manhã", "dez e meia"."""

from __future__ import annotations

from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.languages.times import Hours
from flowstory.reading.numbers import number_at
from flowstory.reading.tokens import Unit

HALF_DAY = 720
_HOUR = 60
_LATEST = 24
_NEAR = 4  # words from an hour to the part of the day that it is of
_SHORT = 3  # letters of "am", "p.m"


class HourUse(NamedTuple):
    """An hour at words `[i, j)`: minutes since midnight, and whether the text tells which half of the day."""

    i: int
    j: int
    minutes: int
    sure: bool
    whole: bool
    """Whether it is told as an hour by itself, and not only by what stands before it."""


def hour_at(unit: Unit, i: int, language: Language) -> HourUse | None:
    """Read the hour that begins at a word, `None` where no number or named hour does."""
    times = language.times
    named = times.named_hours.get(unit.word(i))
    if named is not None:
        return HourUse(i, i + 1, named * _HOUR, sure=True, whole=True)
    told = _minutes_first(unit, i, language) or _hour_first(unit, i, language)
    if told is None:
        return None
    j, minutes, whole = told
    part = _part(unit, j, language)
    if part is None:
        return HourUse(i, j, minutes % HALF_DAY, sure=minutes > HALF_DAY, whole=whole)
    end, (first, last) = part
    if minutes < HALF_DAY + _HOUR and not first * _HOUR <= minutes <= last * _HOUR:
        minutes += HALF_DAY
    if minutes >= HALF_DAY and first == 0 and last <= _LATEST // 2:
        minutes %= HALF_DAY  # "twelve at night", "half past twelve in the morning"
    return HourUse(i, end, minutes % (2 * HALF_DAY), sure=True, whole=True)


def _minutes_first(unit: Unit, i: int, language: Language) -> tuple[int, int, bool] | None:
    """Read "ten past three", "a quarter to one", "half past six", "quinze para as dez"."""
    times = language.times
    k = i + (unit.word(i) in language.articles)
    minutes = times.fractions.get(unit.word(k))
    if minutes is None:
        number = number_at(unit, k, language)
        if number is None or not 0 < number.value < _HOUR:
            return None
        minutes, k = number.value, number.j
        k += unit.word(k) in language.measures.minute_words
    else:
        k += 1
    before = unit.word(k) in times.to_words
    if not before and (unit.word(k) not in times.past_words or unit.word(k) in language.number_joiners):
        return None
    k += 1
    while unit.word(k) in language.articles:
        k += 1
    hour = times.named_hours.get(unit.word(k))
    if hour is not None:
        end = k + 1
    else:
        number = number_at(unit, k, language)
        if number is None or not 0 < number.value <= _LATEST // 2:
            return None
        hour, end = number.value, number.j
    end += unit.word(end) in times.o_clock
    return end, (hour * _HOUR + (-minutes if before else minutes)) % (2 * HALF_DAY), True


def _hour_first(unit: Unit, i: int, language: Language) -> tuple[int, int, bool] | None:
    """Read "three", "three o'clock", "dez e meia", "nove horas"."""
    times = language.times
    number = number_at(unit, i, language)
    if number is None or not 0 < number.value <= _LATEST or unit.word(i - 1) in language.numbers:
        return None
    end, minutes, whole = number.j, number.value * _HOUR, False
    if unit.word(end) in times.o_clock:
        end, whole = end + 1, True
    if unit.word(end) in times.past_words and unit.word(end) in language.number_joiners:
        more = times.fractions.get(unit.word(end + 1))
        if more is not None:
            end, minutes, whole = end + 2, minutes + more, True
    return end, minutes, whole


def _part(unit: Unit, j: int, language: Language) -> tuple[int, Hours] | None:
    """Give the part of the day behind an hour, and where its words end."""
    for k in range(j, min(j + _NEAR, len(unit))):
        word = unit.lower[k]
        if unit.word(k + 1) == "." and len(word) == 1:
            spelt = language.times.parts.get(f"{word}.{unit.word(k + 2)}")  # "6 a.m."
            if spelt is not None:
                return k + 3, spelt
        hours = language.times.parts.get(word)
        if hours is not None:
            # "one night", "dez manhãs" are counted; "ten p.m." and "nine on Monday morning" are hours.
            return (
                (k + 1, hours)
                if k > j or len(word) <= _SHORT or unit.word(j - 1) in language.times.o_clock
                else None
            )
        if not (
            word in language.prepositions
            or word in language.articles
            or word in language.contractions
            or word in language.of_words
            or word in language.demonstratives
            or word in language.weekdays
        ):
            return None
    return None
