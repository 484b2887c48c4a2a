"""Numbers in words and digits."""

from __future__ import annotations

from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.reading.tokens import Unit


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
    # "vinte e dois", "twenty two": a ten, then a unit.
    if total >= 20 and total % 10 == 0:
        k = j + 1 if unit.word(j) in language.number_joiners else j
        rest = _word_value(unit.word(k), language)
        if rest is not None and 0 < rest < (10 if total < 100 else 100):
            return NumberUse(i, k + 1, total + rest)
    return NumberUse(i, j, total)


def _word_value(word: str, language: Language) -> int | None:
    value = language.numbers.get(word)
    if value is not None or "-" not in word:
        return value
    ten, _, unit = word.partition("-")
    high, low = language.numbers.get(ten), language.numbers.get(unit)
    return high + low if high is not None and low is not None and high >= 20 and low < 10 else None
