"""What the next sentence says a thing is like: "It was a blue one", "Era de cedro", "The lid was of oak"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flowstory.reading.facts.anaphora import thing_meant
from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.facts.thing_phrases import THING, Thing
from flowstory.reading.model import Statement

_VALUES = ("thing.colour", "thing.material")
_REACH = 4  # words from a verb of being to the value


def read_resumed(context: Context) -> Iterator[Statement]:
    """Read what a sentence that opens with "it was" says of the one thing of the sentence before it."""
    unit, language = context.unit, context.language
    terms = language.belongings
    if not unit.opens:
        return
    k = 0
    while not unit.word(k)[:1].isalnum() and k < len(unit):
        k += 1
    part = ""
    if unit.word(k) in language.definite_articles and unit.word(k + 1) in terms.coverings:
        part, k = unit.word(k + 1), k + 2
    elif terms.it:
        if unit.word(k) not in terms.it:
            return
        k += 1
    elif not language.null_subject:
        return
    if unit.word(k) not in language.be_verbs:
        return
    meant = thing_meant(context, 0)
    if meant is None or (part and meant[1].noun not in terms.coverings[part]):
        return
    told, thing = meant
    word = told.unit.lower[thing.head]
    for attribute, values in zip(_VALUES, (language.colours, language.materials), strict=True):
        found = _value(context, k + 1, values, thing)
        if found is None or (attribute == _VALUES[0] and unit.word(found[1] - 1) in language.of_words):
            continue
        value, i, j = found
        owner = thing.holder if thing.determiner == "own" else None
        if owner is not None and owner.kind not in ("second", "role"):
            yield context.statement(owner, attribute, value, i, j, other=thing.noun)
        if word in language.things and thing.noun not in terms.many and thing.determiner:
            yield context.statement(THING, attribute, value, i, j, other=word)


def _value(context: Context, k: int, values: Mapping[str, str], thing: Thing) -> tuple[str, int, int] | None:
    """Find a value behind a verb of being that its sentence goes on with nothing else but the thing's own noun."""
    unit, language = context.unit, context.language
    terms = language.belongings
    for at in range(k, min(k + _REACH, len(unit))):
        found = value_at(unit, at, values)
        if found is None:
            word = unit.lower[at]
            same = language.things.get(word) == thing.noun
            small = word in context.lexicon.fillers or word in terms.wholly or word in language.articles
            if word in language.approximations or not (small or same):
                return None
            continue
        end = found[1]
        while unit.word(end) in language.colours or unit.word(end) in language.materials:
            end += 1  # "a brown leather one"
        after = unit.word(end)
        closed = not after[:1].isalnum() or after in language.prepositions or after in language.conjunctions
        same = language.things.get(after) == thing.noun or after in terms.ones
        return (found[0], at, found[1]) if closed or same else None
    return None
