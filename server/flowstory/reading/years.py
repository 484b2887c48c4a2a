"""Years as written: 1931, and "the year 412" where a world counts its own."""

from __future__ import annotations

from flowstory.languages.base import Language
from flowstory.reading.tokens import Unit

YEARS = range(1000, 2200)
_SHORT = range(100, 1000)


def is_year(unit: Unit, i: int, language: Language) -> bool:
    """Whether a word is a year: four digits, or three behind "the year" or right behind a birth."""
    word = unit.word(i)
    if not word.isdigit() or not word.isascii():
        return False
    if len(word) == 4:
        return int(word) in YEARS
    if len(word) != 3 or int(word) not in _SHORT:
        return False
    k = i - 1
    while unit.word(k) in language.of_words:
        k -= 1
    if unit.word(k) in language.year_words:
        return True
    return unit.word(i - 1) in language.times.year_of and unit.word(i - 2) in language.measures.born_verbs
