"""Things that somebody owns, with a colour, a make or a material: "Nora's gray Volvo", "o Jetta preto de Renan"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.model import Statement

_LEFT = 4
_RIGHT = 3


def read_things(context: Context) -> Iterator[Statement]:
    """Read what an owned thing is like."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        make = language.makes.get(word) if unit.text[i][0].isupper() or unit.text[i].isdigit() else None
        noun = make or language.things.get(word)
        if noun is None or unit.word(i + 1) in language.things:
            continue
        yield from _described(context, i, noun, word if make else "")


def _described(context: Context, head: int, noun: str, make: str) -> Iterator[Statement]:
    unit, language, scan = context.unit, context.language, context.scan
    start = head
    while start > 0 and head - start < _LEFT:
        word = unit.lower[start - 1]
        if (
            word == "'s"
            or word in language.articles
            or word in language.possessives
            or word in context.lexicon.breakers
            or word in language.contractions
            or not word[0].isalnum()
            or start - 1 in {mention.j - 1 for mention in scan.mentions}
        ):
            break
        start -= 1
    end = head + 1
    if language.adjective_side == "after":
        while end < len(unit) and end - head <= _RIGHT:
            word = unit.lower[end]
            material = word in language.of_words and unit.word(end + 1) in language.materials
            if not material and (not word[0].isalpha() or word in context.lexicon.breakers or word in language.contractions or word in language.articles or end in scan.by_start):
                break
            end += 2 if material else 1
    holder, told = scan.possessor(start)
    if not told:
        holder, told = scan.of_phrase(end)
    if not told:
        k = start
        while unit.word(k - 1) in language.articles:
            k -= 1
        before = unit.word(k - 1)
        if before in language.have_verbs:
            holder = scan.subject(k - 1)
    if holder is None or holder.kind in ("second", "role"):
        return
    for attribute, values in (("thing.colour", language.colours), ("thing.material", language.materials)):
        for k in (*range(head - 1, start - 1, -1), *range(head + 1, end)):
            value = value_at(unit, k, values)
            if value is not None:
                yield context.statement(holder, attribute, value[0], k, value[1], other=noun)
                break
    if make:
        yield context.statement(holder, "thing.make", make, head, head + 1, other=noun)
