"""Births and what ages are to each other: "born in 1964", "four years younger than Ruth", "sixteen when
she was born".
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at

_YEARS = range(1000, 2200)
_REACH = 9  # words from the verb of birth to its year
_OLDEST = 100


def read_births(context: Context) -> Iterator[Statement]:
    """Read the year of a birth: "had been born in 1964", "nascida em maio de 1983"."""
    unit, measures = context.unit, context.language.measures
    if measures.born_verbs.isdisjoint(unit.lower):
        return
    for i, word in enumerate(unit.lower):
        if word not in measures.born_verbs:
            continue
        at = next((k for k in range(i + 1, min(i + _REACH, len(unit))) if _is_year(unit.lower[k])), None)
        stop = next((k for k in range(i + 1, len(unit)) if unit.lower[k] in (";", ".", ":", "—")), len(unit))
        if at is None or at > stop or unit.word(at - 1) in context.language.approximations:
            continue
        holder = _born(context, i)
        if (holder is None or holder.kind == "topic") and i == 0:
            holder = context.scan.fronted(at + 1) or holder  # "Nascido em 1955, Marcos …"
        if holder is not None:
            yield context.statement(holder, "birth", unit.lower[at], at, at + 1, number=int(unit.lower[at]))


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word.isascii() and int(word) in _YEARS


def _born(context: Context, i: int) -> Holder | None:
    """Give who is born at a verb: its subject, or the name that it is apposed to."""
    unit, scan = context.unit, context.scan
    if unit.word(i - 1) in (",", "("):
        owner = scan.by_end.get(i - 1)
        if owner is not None and owner.kind == "name":
            return scan.holder(owner) if not owner.inside else None
    return scan.subject(i)


def read_differences(context: Context) -> Iterator[Statement]:
    """Read how much older or younger somebody is than somebody else; `number` is positive for the older."""
    unit, language, scan = context.unit, context.language, context.scan
    measures = language.measures
    if language.year_words.isdisjoint(unit.lower):
        return
    i = 0
    while i < len(unit):
        number = number_at(unit, i, language)
        if number is None:
            i += 1
            continue
        i = number.j
        if unit.word(number.j) not in language.year_words or not 0 < number.value < _OLDEST:
            continue
        sign, end = _sign(context, number.j + 1)
        if not sign or unit.word(number.i - 1) in language.approximations:
            continue
        k = end
        while unit.word(k) in measures.than_words:
            k += 1
        other = scan.by_start.get(k) if k > end else None
        verb = number.i - 1
        while unit.word(verb) in language.adverbs:
            verb -= 1
        if other is None or unit.word(verb) not in (context.lexicon.linking | language.have_verbs):
            continue
        holder, than = scan.subject(verb), scan.holder(other)
        if holder is None or than is None or unit.word(other.j) == "'s":
            continue
        yield context.statement(
            holder,
            "age.difference",
            str(sign * number.value),
            number.i,
            end,
            other_holder=than,
            number=sign * number.value,
        )


def _sign(context: Context, i: int) -> tuple[int, int]:
    """Say whether the words at `i` mean younger (-1) or older (1), and where they end."""
    measures = context.language.measures
    for length in (2, 1):
        words = " ".join(context.unit.lower[i : i + length])
        if words in measures.younger:
            return -1, i + length
        if words in measures.older:
            return 1, i + length
    return 0, i


def read_ages_then(context: Context) -> Iterator[Statement]:
    """Read how old somebody was when somebody else was born."""
    unit, language, scan = context.unit, context.language, context.scan
    measures = language.measures
    if measures.born_verbs.isdisjoint(unit.lower) or measures.when_words.isdisjoint(unit.lower):
        return
    for i, word in enumerate(unit.lower):
        if word not in measures.when_words:
            continue
        born = next(
            (k for k in range(i + 1, min(i + 7, len(unit))) if unit.lower[k] in measures.born_verbs), None
        )
        if born is None:
            continue
        child = next((m for m in scan.mentions if i < m.i < born and m.kind in ("name", "pronoun")), None)
        told = next(
            ((n, k) for k in range(max(i - 5, 0), i) if (n := number_at(unit, k, language)) is not None), None
        )
        if child is None or told is None:
            continue
        number, k = told
        verb = k - 1
        while unit.word(verb) in language.adverbs or unit.word(verb) in language.of_words:
            verb -= 1
        if unit.word(verb) not in (context.lexicon.linking | language.have_verbs | language.age_verbs):
            continue
        holder, other = scan.subject(verb), scan.holder(child)
        if holder is not None and other is not None and holder != other:
            yield context.statement(
                holder,
                "age.at-birth",
                str(number.value),
                number.i,
                number.j,
                other_holder=other,
                number=number.value,
            )
