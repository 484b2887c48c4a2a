"""What things are like: "Nora's gray Volvo", "o Jetta preto de Renan", "the Saab … the blue paintwork".

A thing is somebody's, or it is named by its make or as the part of a named one. Of any other, that the book
has but one is for the rules to see: `thing.owned` tells whose such things are said to be.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.facts.identified import keeper
from flowstory.reading.facts.thing_phrases import THING, Thing, thing_at, whose
from flowstory.reading.model import Holder, Statement

TOLD_APART, PREDICATED = 1, 2
"""What `Statement.number` says: "the white stove" may tell it from another, "the stove was black" does not."""
_REACH = 4
_VALUES = ("thing.colour", "thing.material")
_VEHICLES = frozenset({"car", "van", "truck", "jeep"})  # "his car was a Transit"


def read_things(context: Context) -> Iterator[Statement]:
    """Read what owned and named things are like."""
    unit, language = context.unit, context.language
    parts = language.belongings.parts
    things, makes = language.things, language.makes
    for i, word in enumerate(unit.lower):
        if word not in things and word not in parts and word not in makes:
            continue
        capital = unit.text[i][0].isupper() or unit.text[i].isdigit()
        make = language.makes.get(word) if capital else None
        noun = make or language.things.get(word) or parts.get(word)
        if noun is None or unit.word(i + 1) in language.things:
            continue
        yield from _described(context, thing_at(context, i, noun), word if make else "")


def _described(context: Context, thing: Thing, make: str) -> Iterator[Statement]:
    holder = _holder(context, thing, named=bool(make))
    if holder is None and thing.determiner == "the" and thing.noun in context.language.things.values():
        holder = keeper(context, thing)
    word = context.unit.lower[thing.head]
    sole = bool(make) or (
        word in context.language.things and thing.noun not in context.language.belongings.many
    )
    if sole and not make and (holder is not None or thing.determiner == "own"):
        yield context.statement(
            THING, "thing.owned", thing.noun, thing.head, thing.head + 1, other=whose(holder)
        )
    for attribute, values in zip(
        _VALUES, (context.language.colours, context.language.materials), strict=True
    ):
        within = _within(context, thing, values)
        found = within or _said(context, thing, values) or _resumed(context, thing, values)
        if found is None and make and attribute == _VALUES[0]:
            found = _skin(context, thing, values)
        if found is None:
            continue
        value, i, j = found
        # "de marfim" is ivory, not the colour of it.
        if attribute == _VALUES[0] and context.unit.word(i - 1) in context.language.of_words:
            continue
        if holder is not None and holder.kind not in ("second", "role"):
            yield context.statement(holder, attribute, value, i, j, other=thing.noun)
        # "the red door" tells it from another door; "the door was red" tells what the one door is like.
        telling = bool(make) or holder is not None or thing.determiner == "one" or within is None
        if sole and (telling or thing.determiner == "the"):
            how = PREDICATED if within is None else None if telling else TOLD_APART
            yield context.statement(THING, attribute, value, i, j, other=word, number=how)
    if not make and holder is not None and holder.kind not in ("second", "role"):
        yield from _is_a_make(context, thing, holder)
    if make and holder is not None and holder.kind not in ("second", "role"):
        yield context.statement(holder, "thing.make", make, thing.head, thing.head + 1, other=thing.noun)


def _is_a_make(context: Context, thing: Thing, holder: Holder) -> Iterator[Statement]:
    """Read "o carro de Otávio era um Fusca azul", "Nora's car was a grey Volvo"."""
    unit, language = context.unit, context.language
    if unit.word(thing.j) not in language.be_verbs:
        return
    for k in range(thing.j + 1, min(thing.j + _REACH + 1, len(unit))):
        word = unit.lower[k]
        if unit.text[k][0].isupper() and _is_one(language.makes.get(word, ""), thing.noun):
            yield context.statement(holder, "thing.make", word, k, k + 1, other=thing.noun)
            found = _within(context, thing_at(context, k, thing.noun), language.colours)
            if found is not None:
                value, i, j = found
                yield context.statement(holder, _VALUES[0], value, i, j, other=thing.noun)
            return
        if word not in language.articles and word not in language.colours and word not in language.adverbs:
            return


def _is_one(kind: str, noun: str) -> bool:
    """Whether what a make is of is what a noun says."""
    return kind == noun or (noun == "car" and kind in _VEHICLES)


def _holder(context: Context, thing: Thing, *, named: bool) -> Holder | None:
    """Give whose a thing is: by its possessor, or as what somebody has or (of a named make) drives."""
    language = context.language
    if thing.determiner == "own":
        return thing.holder
    before = context.unit.word(thing.i - 1)
    if thing.noun == "house" and thing.determiner == "one":
        # "lived in a yellow house", "morava numa casa amarela"
        within = context.unit.word(thing.i) in language.contractions
        verb = thing.i - (1 if within else 2)
        if (within or before in language.prepositions) and context.unit.word(
            verb
        ) in language.measures.home_verbs:
            return context.scan.subject(verb)
    if before in language.have_verbs or (named and before in language.belongings.driving):
        return context.scan.subject(thing.i - 1)
    return None


def _within(context: Context, thing: Thing, values: Mapping[str, str]) -> tuple[str, int, int] | None:
    """Find a value in the thing's own noun phrase, before its noun or behind it."""
    for k in (*range(thing.head - 1, thing.start - 1, -1), *range(thing.head + 1, thing.end)):
        value = value_at(context.unit, k, values)
        if value is not None:
            return value[0], k, value[1]
    return None


def _said(context: Context, thing: Thing, values: Mapping[str, str]) -> tuple[str, int, int] | None:
    """Find a value behind a form of be or a comma: "her coat was navy", "his Saab, bottle green"."""
    unit, language = context.unit, context.language
    before = unit.word(thing.i - 1)
    k = thing.j
    word = unit.word(k)
    opening = language.contractions.get(unit.word(thing.i), ())
    if opening and opening[0] in language.prepositions:
        return None  # "a porta da casa era vermelha" says nothing of the house
    if word in language.be_verbs:
        # "in his boots were red stones": what stands inside a phrase is no subject.
        if before in language.prepositions or before in language.of_words or before in language.conjunctions:
            return None
    elif word != ",":
        return None
    k += 1
    for _ in range(_REACH):
        value = value_at(unit, k, values)
        if value is not None:
            after = unit.word(value[1])
            if unit.word(value[1] + 1) in language.belongings.ones and after.isalpha():
                after = ""  # "a black French one"
            closed = (
                not after
                or not after[0].isalnum()
                or after in language.belongings.ones
                or after in language.conjunctions
                or after in language.prepositions
            )
            return (value[0], k, value[1]) if closed else None
        if unit.word(k) in language.belongings.wholly:
            k += 1
            continue
        if unit.word(k) not in context.lexicon.fillers or unit.word(k) in language.approximations:
            return None
        if word == "," and unit.word(k) in language.articles:
            return None  # the next thing of a list
        k += 1
    return None


def _resumed(context: Context, thing: Thing, values: Mapping[str, str]) -> tuple[str, int, int] | None:
    """Find a value in the next clause, which goes on with the only thing named: "the cane … : it is solid oak"."""
    unit, language = context.unit, context.language
    terms = language.belongings
    if not terms.it and not language.null_subject:
        return None
    for i in range(thing.j, len(unit) - 2):
        if unit.lower[i] not in (":", ";", "—", "–"):
            continue
        told = (
            word in language.things or word in terms.keepsakes or word in terms.parts
            for word in unit.lower[:i]
        )
        if sum(told) > 1:
            return None
        k = i + 1
        if terms.it:
            if unit.word(k) not in terms.it:
                return None
            k += 1
        if unit.word(k) not in language.be_verbs:
            return None
        k += 1
        while unit.word(k) in terms.wholly or (
            unit.word(k) in context.lexicon.fillers and unit.word(k) not in language.approximations
        ):
            k += 1
        value = value_at(unit, k, values)
        if value is None or (
            unit.word(value[1])[:1].isalnum() and unit.word(value[1]) not in language.prepositions
        ):
            return None
        return value[0], k, value[1]
    return None


def _skin(context: Context, thing: Thing, values: Mapping[str, str]) -> tuple[str, int, int] | None:
    """Find the colour of a thing's outside in the same sentence: "the Saab, … the blue paintwork"."""
    unit, language = context.unit, context.language
    if sum(word in language.makes or word in language.things for word in unit.lower) > 1:
        return None
    for i in range(thing.j, len(unit)):
        if unit.lower[i] in language.belongings.skins:
            for k in (i - 1, i + 1):
                value = value_at(unit, k, values)
                if value is not None:
                    return value[0], k, value[1]
    return None
