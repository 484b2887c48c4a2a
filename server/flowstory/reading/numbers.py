"""Numbers in words and digits."""

from __future__ import annotations

from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.reading.tokens import Unit

_HUNDRED = 100


class NumberUse(NamedTuple):
    """A number at words `[i, j)`."""

    i: int
    j: int
    value: int


def number_at(unit: Unit, i: int, language: Language) -> NumberUse | None:
    """Read the number that begins at a word: "17", "seventeen", "twenty-two", "vinte e dois"."""
    word = unit.word(i)
    if not word:
        return None
    if word.isdigit() and word.isascii():
        return NumberUse(i, i + 1, int(word)) if len(word) <= 6 else None
    total = _word_value(word, language)
    if total is None:
        return None
    j = i + 1
    scaled = _scaled(unit, i, total, language)
    if scaled is not None:
        return scaled
    # "vinte e dois", "twenty two": a ten, then a unit.
    if total >= 20 and total % 10 == 0:
        k = j + 1 if unit.word(j) in language.number_joiners else j
        rest = _word_value(unit.word(k), language)
        if rest is not None and 0 < rest < (10 if total < 100 else 100):
            return NumberUse(i, k + 1, total + rest)
    return NumberUse(i, j, total)


def _scaled(unit: Unit, i: int, first: int, language: Language) -> NumberUse | None:
    """Read what is counted in hundreds and thousands: "two hundred and ten", "four thousand five hundred"."""
    scales = language.number_scales
    if unit.word(i + 1) not in scales:
        return None
    total, current, j = 0, first, i + 1
    while j < len(unit):
        scale = scales.get(unit.lower[j])
        if scale is not None and current:
            total, current = (total + current * scale, 0) if scale > _HUNDRED else (total, current * scale)
            j += 1
            continue
        k = j + 1 if unit.lower[j] in language.number_joiners else j
        rest = _word_value(unit.word(k), language)
        if rest is None or rest >= _HUNDRED or (current % _HUNDRED and scale is None):
            break
        current += rest
        j = k + 1
    return NumberUse(i, j, total + current)


def _word_value(word: str, language: Language) -> int | None:
    value = language.numbers.get(word)
    if value is not None or "-" not in word:
        return value
    ten, _, unit = word.partition("-")
    high, low = language.numbers.get(ten), language.numbers.get(unit)
    return high + low if high is not None and low is not None and high >= 20 and low < 10 else None
