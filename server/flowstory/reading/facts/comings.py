"""When somebody died, and who leaves a scene or is there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from flowstory.languages import LANGUAGES
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.verbs import who_goes
from flowstory.reading.model import Statement

_FIRST_YEAR, _LAST_YEAR = 1000, 2200


def read_death_years(context: Context) -> Iterator[Statement]:
    """Read what the one person whom a sentence names did in the one year that it names."""
    unit, language = context.unit, context.language
    years = [
        i
        for i, word in enumerate(unit.lower)
        if len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) < _LAST_YEAR
    ]
    names = [mention for mention in context.scan.mentions if mention.kind == "name" and not mention.inside]
    if len(years) != 1 or len(names) != 1:
        return
    at, name = years[0], names[0]
    if unit.word(at - 1) not in language.prepositions:
        return
    k = name.j
    while unit.word(k) in language.adverbs or unit.word(k) in language.past_perfect:
        k += 1
    word = unit.word(k)
    holder = context.scan.holder(name)
    if holder is not None and (
        word in language.act_verbs
        or (word.endswith(language.past_suffixes) and word not in language.stop_words)
    ):
        statement = context.statement(holder, "acted", unit.lower[at], at, at + 1, number=int(unit.lower[at]))
        yield statement


@cache
def _leaving(code: str) -> tuple[list[str], ...]:
    return tuple(phrase.split() for phrase in LANGUAGES[code].lives.leaving)


def read_leaving(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read who leaves the room."""
    unit = context.unit
    for parts in _leaving(context.language.code):
        if parts[-1] not in words or parts[0] not in words:
            continue
        for i in range(len(unit) - len(parts) + 1):
            if unit.lower[i : i + len(parts)] != parts:
                continue
            holder = who_goes(context, i)
            if holder is not None:
                yield context.statement(holder, "presence", "leaves", i, i + len(parts))
                return
