"""Which thing "it" means: the one thing that the sentence, or the one before it, is about."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import Thing, thing_at


def pronouns_of_things(context: Context) -> Iterator[tuple[Context, Thing, Thing]]:
    """Give each pronoun of a thing: the context in which the thing stands, the thing, and the pronoun as one."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        at: tuple[int, int] | None = None
        if word in language.belongings.it:
            at = (i, i + 1)
        elif language.belongings.clitic_it:
            verb, mark, clitic = word.partition("-")
            if mark and clitic in language.belongings.clitic_it and verb:
                at = (i + 1, i + 1)  # "queimou-o"
            elif (
                word in language.belongings.clitic_it
                and unit.word(i - 1) not in language.prepositions
                and _deed(context, unit.word(i + 1))
            ):
                at = (i + 2, i + 2)  # "ela o queimou"
        if at is None:
            continue
        meant = thing_meant(context, min(at[0], i))
        if meant is not None:
            told, thing = meant
            yield told, thing, Thing(*at, *at, at[0], thing.noun, thing.holder, thing.determiner)


def thing_meant(context: Context, before: int) -> tuple[Context, Thing] | None:
    """Give the thing that a pronoun at a word takes up, with the context in which it stands."""
    near = _only(context, before)
    if near is not None or _things(context, before):
        return (context, near) if near is not None else None
    if _phrases_between(context, 0, before):
        return None
    previous = context.previous
    if previous is None:
        return None
    thing = _only(previous, len(previous.unit))
    return (previous, thing) if thing is not None else None


def _deed(context: Context, word: str) -> bool:
    terms = context.language.belongings
    return any(
        word in verbs for verbs in (terms.ruining, terms.throwing, terms.selling, terms.giving, terms.parting)
    )


def _things(context: Context, before: int) -> list[int]:
    unit, language = context.unit, context.language
    return [
        k
        for k in range(min(before, len(unit)))
        if (unit.lower[k] in language.things or unit.lower[k] in language.belongings.keepsakes)
        and unit.word(k + 1) not in language.belongings.not_heads
    ]


def _only(context: Context, before: int) -> Thing | None:
    """Give the one thing told of in a unit before a word, unless another phrase comes between."""
    unit, language = context.unit, context.language
    heads = _things(context, before)
    nouns = {
        language.things.get(unit.lower[k]) or language.belongings.keepsakes[unit.lower[k]] for k in heads
    }
    if len(nouns) != 1:
        return None
    thing = thing_at(context, heads[-1], next(iter(nouns)))
    if not thing.determiner or _phrases_between(context, thing.j, before):
        return None
    inside = unit.word(thing.i - 1)
    if inside in language.prepositions and inside not in language.belongings.it:
        return None
    return thing


def _phrases_between(context: Context, begin: int, end: int) -> bool:
    """Whether another noun phrase, which "it" might mean as well, begins within words `[begin, end)`."""
    unit, language = context.unit, context.language
    for k in range(begin, min(end, len(unit))):
        word, before = unit.lower[k], unit.word(k - 1)
        opens = (
            word in language.articles and word not in language.prepositions
        ) or word in language.demonstratives
        if (opens or word in language.possessives) and not (
            before in language.prepositions or before in language.of_words or before in language.with_words
        ):
            mention = next((m for m in context.scan.mentions if k <= m.i <= k + 2), None)
            if mention is None:
                return True
    return False
