"""How tall somebody is in numbers: "mede um metro e noventa e cinco", "he was six foot two"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at

_SHORTEST, _TALLEST = 120, 235  # centimetres of a grown person
_HALF = 50
_INCHES_A_FOOT = 12
_CENTIMETRES_AN_INCH = 2.54
_BACK = 4
_ABOUT = "about"


def read_statures(context: Context) -> Iterator[Statement]:
    """Read heights told in metres or in feet."""
    unit, measures = context.unit, context.language.measures
    for i, word in enumerate(unit.lower):
        found = _metric(context, i) if word in measures.metre_words else None
        if found is None and word in measures.foot_words:
            found = _feet(context, i)
        if found is None:
            continue
        begin, end, height = found
        if not _SHORTEST <= height <= _TALLEST:
            continue
        about = unit.word(begin - 1) in context.language.approximations
        holder = _holder(context, begin - about, end)
        if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
            yield context.statement(
                holder, "stature", str(height), begin, end, number=height, other=_ABOUT if about else ""
            )


def _aside(context: Context, comma: int) -> Holder | None:
    """Give whose height an aside tells: "He was a handsome man, six feet tall in his boots"."""
    first = context.scan.first_subject(comma)
    return context.scan.holder(first) if first is not None and first.kind in ("name", "pronoun") else None


def _metric(context: Context, i: int) -> tuple[int, int, int] | None:
    """Read "um metro e noventa e cinco", "1,95 m": the words `[begin, end)` and centimetres."""
    unit, language = context.unit, context.language
    before = unit.word(i - 1).replace(",", ".")
    if before.count(".") == 1 and before.replace(".", "").isdigit():
        return i - 1, i + 1, round(float(before) * 100)
    number = next(
        (n for k in (i - 1, i - 2) if k >= 0 and (n := number_at(unit, k, language)) and n.j == i), None
    )
    if number is None or number.value not in (1, 2):
        return None
    end, rest = i + 1, 0
    if unit.word(end) in language.number_joiners:
        more = number_at(unit, end + 1, language)
        if more is not None and more.value < 100:
            end, rest = more.j, more.value
        elif unit.word(end + 1) in language.measures.half_words:
            end, rest = end + 2, _HALF
    return number.i, end, number.value * 100 + rest


def _feet(context: Context, i: int) -> tuple[int, int, int] | None:
    """Read "six foot two", "five feet eleven inches"."""
    unit, language = context.unit, context.language
    feet = number_at(unit, i - 1, language)
    if feet is None or feet.j != i:
        return None
    end, inches = i + 1, 0
    more = number_at(unit, end, language)
    if more is not None and more.value < _INCHES_A_FOOT:
        end, inches = more.j, more.value
    elif unit.word(i + 1) not in language.measures.tall_words:
        return None  # "six feet away" is no height
    return feet.i, end, round((feet.value * _INCHES_A_FOOT + inches) * _CENTIMETRES_AN_INCH)


def _holder(context: Context, begin: int, end: int) -> Holder | None:
    """Give who is so tall: the subject of a verb of measuring, or who the measure is owned by."""
    unit, language, scan = context.unit, context.language, context.scan
    measures = language.measures
    after = unit.lower[end : end + 3]
    tall = not measures.tall_words.isdisjoint(after)
    k = begin
    while k > 0 and (unit.lower[k - 1] in language.adverbs or unit.lower[k - 1] in language.articles):
        k -= 1
    before = unit.word(k - 1)
    if before in measures.measure_verbs or (tall and before in (language.have_verbs | language.be_verbs)):
        return scan.subject(k - 1)
    if language.age_by_be and before in language.be_verbs:
        return scan.subject(k - 1)  # "he was six foot two"
    person = language.possessives.get(before)
    if person is not None:
        # "Bira, com seu um metro e sessenta", "do alto de seu metro e noventa, Bira …"
        comma = next((n for n in range(k - 2, max(k - 2 - _BACK, -1), -1) if unit.lower[n] == ","), None)
        owner = scan.by_end.get(comma) if comma is not None else None
        if owner is not None and owner.kind == "name":
            return scan.holder(owner)
        fronted = scan.fronted(end)
        if fronted is not None:
            return fronted
        first = scan.first_subject(k - 1)
        return scan.holder(first) if first is not None else None
    if before in measures.at_words and unit.word(end) == ",":
        return scan.fronted(end)  # "At six foot three, Dez filled the door"
    if before in language.with_words or before in language.of_words:
        # "um homem de quase dois metros", never a wall: only a person is a bearer.
        return scan.bearer(k - 1) if tall or language.null_subject else None
    if before == "," and tall:
        return _aside(context, k - 1)
    return None
