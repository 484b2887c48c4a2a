"""Births and what ages are to each other: "born in 1964", "four years younger than Ruth", "sixteen when
she was born".
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.dates import read_dates
from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at
from flowstory.reading.years import is_year

_REACH = 9  # words from the verb of birth to its year
_OLDEST = 100
_ENDS = frozenset({".", ",", ";", ":", "!", "?", "—", "–", ")", "”", '"', "…"})


def read_births(context: Context) -> Iterator[Statement]:
    """Read the year of a birth: "had been born in 1964", "nascida em maio de 1983"."""
    unit, measures = context.unit, context.language.measures
    if measures.born_verbs.isdisjoint(unit.lower):
        return
    for i, word in enumerate(unit.lower):
        if word not in measures.born_verbs:
            continue
        at = next(
            (k for k in range(i + 1, min(i + _REACH, len(unit))) if is_year(unit, k, context.language)), None
        )
        stop = next((k for k in range(i + 1, len(unit)) if unit.lower[k] in (";", ".", ":", "—")), len(unit))
        day = _day(context, i + 1, stop)
        if day is not None and (born := _born(context, i)) is not None:
            yield context.statement(born, "birth.day", *day)
        if at is None or at > stop or unit.word(at - 1) in context.language.approximations:
            continue
        holder = _born(context, i)
        if (holder is None or holder.kind == "topic") and i == 0:
            holder = context.scan.fronted(at + 1) or holder  # "Nascido em 1955, Marcos …"
        if holder is not None:
            yield context.statement(holder, "birth", unit.lower[at], at, at + 1, number=int(unit.lower[at]))


def _day(context: Context, begin: int, stop: int) -> tuple[str, int, int] | None:
    """Give the day of the year told within words `[begin, stop)` as "month-day", and its words."""
    unit = context.unit
    for date in read_dates(unit, context.frames, context.lexicon):
        if date.day is None or date.month is None:
            continue
        first = next((k for k, start in enumerate(unit.start) if start >= date.start), len(unit))
        last = next((k for k, end in enumerate(unit.end) if end >= date.end), len(unit) - 1)
        if date.year is not None and last > first:
            last -= unit.lower[last].isdigit() and len(unit.lower[last]) == 4
        if begin <= first and last < stop and first - begin <= _REACH:
            return f"{date.month}-{date.day}", first, last + 1
    return None


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
        while other is not None and other.kind != "name" and other.j in scan.by_start:
            other = scan.by_start[other.j]  # "than her brother Tom": Tom
        than = scan.holder(other) if other is not None and unit.word(other.j) != "'s" else None
        verb = number.i - 1
        while unit.word(verb) in language.adverbs or unit.word(verb) in language.articles:
            verb -= 1
        if unit.word(verb) in (context.lexicon.linking | language.have_verbs):
            holder = scan.subject(verb)
        elif unit.word(verb) == ",":
            # "Her sister Marlene, four years younger than she was, …"
            owner = scan.by_end.get(verb)
            holder = scan.holder(owner) if owner is not None and owner.kind == "name" else None
        else:
            continue
        if (
            other is None
            and unit.word(k)
            and unit.word(k) not in _ENDS
            and unit.word(k) not in language.conjunctions
        ):
            continue
        if holder is None or (other is not None and than is None) or holder == than:
            continue
        yield _difference(context, holder, than, sign * number.value, number.i, end)
    yield from _seniors(context)


def _seniors(context: Context) -> Iterator[Statement]:
    """Read "her junior by six years", "the elder by three years", "six years her senior"."""
    unit, language, scan = context.unit, context.language, context.scan
    measures = language.measures
    for i, word in enumerate(unit.lower):
        sign = -1 if word in measures.younger else 1 if word in measures.older else 0
        if not sign:
            continue
        person = language.possessives.get(unit.word(i - 1))
        than = scan.possessor(i)[0] if person is not None else None
        if unit.word(i + 1) in measures.by_words:
            number = number_at(unit, i + 2, language)
            if number is None or unit.word(number.j) not in language.year_words:
                continue
            begin, verb, end = i, i - 2, number.j + 1
        else:
            number = next(
                (
                    n
                    for k in range(max(i - 5, 0), i - 1)
                    if (n := number_at(unit, k, language)) and n.j == i - 2
                ),
                None,
            )
            if number is None or unit.word(i - 2) not in language.year_words or person is None:
                continue
            begin, verb, end = number.i, number.i - 1, i + 1
        if unit.word(begin - 1) in language.approximations:
            continue
        if unit.word(verb) == "," and verb > 0:
            first = scan.first_subject(verb)
            holder = scan.holder(first) if first is not None else None
        elif unit.word(verb) in context.lexicon.linking:
            holder = scan.subject(verb)
        else:
            continue
        if holder is not None and holder != than:
            yield _difference(context, holder, than, sign * number.value, begin, end)


def _difference(
    context: Context, holder: Holder, than: Holder | None, years: int, begin: int, end: int
) -> Statement:
    """Make the statement of a difference; whom it leaves out ("two years older") is left to the story."""
    return context.statement(
        holder,
        "age.difference",
        str(years),
        begin,
        end,
        other_holder=than,
        number=years,
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
