"""Whose a part of a body is that no possessive claims: the sentence's only person, the last clause's, the topic's."""

from __future__ import annotations

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder
from flowstory.reading.nominals import Nominal

_OF = 4  # words from a part to who it is of: "on the left side of her face"
_STOPS = frozenset({";", ":", "—", "–", "--"})


def apparent(context: Context, start: int, end: int) -> Holder | None:
    """Give the owner of the part of a body at words `[start, end)`, `None` where it may be anybody's."""
    scan, language, unit = context.scan, context.language, context.unit
    holder, told = scan.possessor(start)
    if told:
        return holder
    holder, told = scan.of_phrase(end)
    if told:
        return holder
    if (owned := _further(context, start, end)) is not None:
        return owned
    first = scan.first_subject(start)
    if first is not None:
        return scan.holder(first)
    if (told_of := _relative(context, start)) is not None:
        return told_of
    if (fronted := scan.fronted(end)) is not None:
        return fronted
    people = [m for m in scan.mentions if m.kind != "people"]
    before = [m for m in people if m.j <= start and not m.inside]
    if len(before) == 2 and before[1].kind == "someone":
        told_of = scan.told_of(before[1])  # "Iver was a man with a wooden leg, the left"
        if told_of is not None and told_of.kind in ("name", "pronoun", "first"):
            return told_of
    if not people and language.null_subject:
        return Holder("topic", "", "", unit.start[start])
    named = {m.form for m in people}
    only = people[0] if len(named) == 1 and people[0].kind == "name" and people[0].j <= start else None
    if only is not None and not only.inside:
        return scan.holder(only)
    last = _clause(context, start)
    return scan.holder(last) if last is not None else None


def _relative(context: Context, start: int) -> Holder | None:
    """Give whom a clause behind "who" tells of, across asides: "Amadeu, um rapaz alto, que mancava …"."""
    unit, language, scan = context.unit, context.language, context.scan
    for k in range(start - 1, 1, -1):
        if unit.lower[k] in language.relatives and unit.word(k - 1) == ",":
            name = scan.by_end.get(k - 1)
            if name is not None and name.kind == "name" and not name.inside:
                return scan.holder(name)
            described = scan.described(k - 1)
            return scan.holder(described) if described is not None else None
        if not unit.lower[k][0].isalnum() or k in scan.by_start:
            return None
    return None


def _further(context: Context, start: int, end: int) -> Holder | None:
    """Give whose "the left side of her face" is: a possessive a little further on, within the phrase."""
    unit, language, scan = context.unit, context.language, context.scan
    for k in range(max(start, 1), min(end + _OF, len(unit))):
        word = unit.lower[k]
        if word in language.possessives and unit.word(k - 1) in language.of_words | language.prepositions:
            return scan.possessor(k + 1)[0]
        if k >= end and not (
            word in language.of_words or word in language.prepositions or word in language.articles
        ):
            return None
    return None


def _clause(context: Context, start: int) -> Nominal | None:
    """Give the subject of the last clause before a word, or of the one before a colon or a semicolon."""
    unit, language, scan = context.unit, context.language, context.scan
    begin = next(
        (
            k + 1
            for k in range(start - 1, -1, -1)
            if unit.lower[k] in _STOPS or unit.lower[k] == "," or unit.lower[k] in language.relatives
        ),
        0,
    )
    here = [m for m in scan.mentions if begin <= m.i and m.j <= start]
    if here:
        free = [m for m in here if not m.inside and m.kind in ("name", "pronoun")]
        return free[0] if len(here) == 1 and free and free[0].i == begin else None
    if begin > 1 and unit.word(begin - 1) in _STOPS:
        return scan.first_subject(begin - 1)
    return None
