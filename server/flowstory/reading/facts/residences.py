"""Since when the teller lives in a house, and for how many years: "We came here in 1903", "doze anos neste teto"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at

_YEARS = range(1000, 2200)
_REACH = 14  # words from the arrival to its year
_NEAR = 3  # words from the years to the house


def read_residences(context: Context) -> Iterator[Statement]:
    """Read when the narrator came to a house, and how long they have lived in it."""
    unit, language = context.unit, context.language
    measures = language.measures
    for i in range(len(unit)):
        end = phrase_at(unit, i, measures.arrivals)
        if end is not None and _first(context, i):
            at = next((k for k in range(end, min(end + _REACH, len(unit))) if _is_year(unit.lower[k])), None)
            if at is not None and unit.word(at - 1) not in language.approximations:
                holder = Holder("first", "", "", unit.start[i])
                year = int(unit.lower[at])
                yield context.statement(holder, "residence.since", unit.lower[at], at, at + 1, number=year)
    yield from _years(context)


def _first(context: Context, i: int) -> bool:
    """Whether the one who comes is "I" or "we", or nobody is named where the verb tells it."""
    before = context.unit.word(i - 1)
    person = context.language.pronouns.get(before)
    if person is not None:
        return person.person == 1
    return context.language.null_subject and not before.isalpha()


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word.isascii() and int(word) in _YEARS


def _years(context: Context) -> Iterator[Statement]:
    """Read "our twelve years in that kitchen", "vinte e três anos debaixo deste teto"."""
    unit, language = context.unit, context.language
    houses = language.measures.houses
    if houses.isdisjoint(unit.lower) or language.year_words.isdisjoint(unit.lower):
        return
    i = 0
    while i < len(unit):
        number = number_at(unit, i, language)
        if number is None:
            i += 1
            continue
        i = number.j
        if (
            unit.word(number.j) not in language.year_words
            or unit.word(number.i - 1) in language.approximations
        ):
            continue
        within = unit.lower[number.j + 1 : number.j + 2 + _NEAR]
        owner = language.possessives.get(unit.word(number.i - 1))
        if owner is not None and owner.person != 1:
            continue
        parts = [part for word in within for part in language.contractions.get(word, (word,))]
        here = not language.demonstratives.isdisjoint(parts)
        if here and not houses.isdisjoint(within) and (owner is not None or language.null_subject):
            holder = Holder("first", "", "", unit.start[number.i])
            yield context.statement(
                holder, "residence.years", str(number.value), number.i, number.j + 1, number=number.value
            )
