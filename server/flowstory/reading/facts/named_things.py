"""What a named animal, boat or sword looks like: "Bruno, a black spaniel", "o gato preto, Mimi"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.facts.sexes import beside, said_to_be
from flowstory.reading.model import Holder, Statement

KINDS = frozenset(
    ("horse", "mule", "dog", "cat", "parrot", "boat", "ship", "yacht", "canoe", "sword", "dagger")
)
"""The canonical nouns of what people give names to."""
BARE = "bare"
"""What `Statement.other` says where no noun tells that the name is an animal's or a thing's."""
_REACH = 3
_VALUES = ("named.colour", "named.material")


def read_named_things(context: Context) -> Iterator[Statement]:
    """Read colours and materials of named things, where a noun tells that the name is one's."""
    unit, language = context.unit, context.language
    yield from _apposed(context)
    for i, word in enumerate(unit.lower):
        animal = language.lives.animals.get(word)
        kind = animal.kind if animal is not None else language.things.get(word, "")
        if kind not in KINDS or unit.word(i + 1) == "'s" or not unit.text[i].islower():
            continue
        end = i + 1
        while language.adjective_side == "after" and (value := _value(context, end)) is not None:
            end = value
        holder = said_to_be(context, i, i + 1) or beside(context, i, end)
        if holder is None or holder.kind != "name":
            continue
        coats = {**language.colours, **language.lives.coats}
        yield from _looks(context, holder, i, coats, _VALUES[0])
        if kind not in language.lives.animal_kinds:
            yield from _looks(context, holder, i, language.materials, _VALUES[1])


def _apposed(context: Context) -> Iterator[Statement]:
    """Read "Bellman, black as a boot, …": a colour that is an animal's only if another passage calls it one."""
    unit, language = context.unit, context.language
    for mention in context.scan.mentions:
        if mention.kind != "name" or mention.inside or unit.word(mention.j) != ",":
            continue
        value = value_at(unit, mention.j + 1, {**language.colours, **language.lives.coats})
        if value is None or unit.word(value[1]) not in language.lives.likened:
            continue
        holder = context.scan.holder(mention)
        if holder is not None:
            yield context.statement(holder, _VALUES[0], value[0], mention.j + 1, value[1], other=BARE)


def _value(context: Context, i: int) -> int | None:
    language = context.language
    for values in (language.colours, language.lives.coats):
        value = value_at(context.unit, i, values)
        if value is not None:
            return value[1]
    return None


def _looks(
    context: Context, holder: Holder, i: int, values: Mapping[str, str], attribute: str
) -> Iterator[Statement]:
    """Read the one value in the noun phrase of a head at `i`; of several, as of a black-and-white cat, none."""
    unit, language = context.unit, context.language
    found: list[tuple[str, int, int]] = []
    if language.adjective_side == "before":
        k = max(i - _REACH, 0)
        last = i
    else:
        k, last = i + 1, i + 1 + _REACH
    while k < min(last, len(unit)):
        value = value_at(unit, k, values)
        if value is not None and value[1] <= last:
            found.append((value[0], k, value[1]))
            k = value[1]
            continue
        stop = not unit.lower[k][0].isalnum() or unit.lower[k] in language.articles
        if stop and language.adjective_side == "after":
            break
        if stop:
            found.clear()
        k += 1
    if len(found) == 1:
        (told, begin, end) = found[0]
        after = unit.word(end) in language.conjunctions and _value(context, end + 1) is not None
        if not after:
            yield context.statement(holder, attribute, told, begin, end)
