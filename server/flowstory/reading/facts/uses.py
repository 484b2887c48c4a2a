"""What shows that a thing is at hand: somebody has it in hand, pours from it, or it stands in its place."""

from __future__ import annotations

from typing import NamedTuple

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import Thing, doer_of
from flowstory.reading.model import Holder

_POURED = 5  # words from a verb of pouring to the vessel
_KEPT = 4  # words from a thing to where it was kept


class Use(NamedTuple):
    """A thing at hand: by whom, `None` where it merely is there; `own` says that it was kept in their own pocket."""

    user: Holder | None
    own: bool = False


def at_hand(context: Context, thing: Thing, verb: int | None) -> Use | None:
    """Give how a thing is told to be at hand, `None` where it is not."""
    unit, language = context.unit, context.language
    terms = language.belongings
    if not terms.wrecked.isdisjoint(unit.lower[thing.i : thing.j]):
        return None  # "looked at the burnt map"
    base = unit.word(verb).partition("-")[0] if verb is not None else ""
    if verb is not None and base in terms.using:
        return Use(doer_of(context, verb), _from_own(context, thing))
    if verb is not None and base in terms.going_on and _goes_on(context, verb):
        return Use(doer_of(context, verb))
    if (verb is None or base in terms.pouring) and _poured_from(context, thing):
        return Use(None)
    if verb is not None:
        return None
    if unit.word(thing.i - 1) in language.with_words and unit.word(thing.j) not in language.conjunctions:
        # "Nora came out with the rifle"
        first = context.scan.first_subject(thing.i - 1)
        user = context.scan.holder(first) if first is not None else None
        return Use(user) if user is not None else None
    return Use(None) if _lies(context, thing) else None


def _goes_on(context: Context, verb: int) -> bool:
    """Whether a progressive form tells what is done: "was playing", not "stopped playing"."""
    unit, language = context.unit, context.language
    k = verb - 1
    while unit.word(k) in language.adverbs:
        k -= 1
    return unit.word(k) in language.be_verbs or unit.word(k) == ","


def _from_own(context: Context, thing: Thing) -> bool:
    """Whether a thing comes from its user's own pocket: "fished the phone from her jacket", "do bolso"."""
    unit, language = context.unit, context.language
    terms = language.belongings
    for k in range(thing.j, min(thing.j + _KEPT, len(unit))):
        word = unit.lower[k]
        parts = language.contractions.get(word, (word,))
        if parts[0] not in language.measures.from_words:
            continue
        ahead = unit.lower[k + 1 : k + 4]
        if terms.pockets.isdisjoint(ahead):
            return False
        owned = any(part in language.possessives for part in ahead)
        return owned or language.adjective_side == "after"
    return False


def _poured_from(context: Context, thing: Thing) -> bool:
    """Whether something is taken out of a vessel: "despeja-a da jarra azul", "poured tea from the pot"."""
    unit, language = context.unit, context.language
    first = unit.word(thing.i)
    of = language.contractions.get(first, ("",))[0] in language.of_words
    if not of and unit.word(thing.i - 1) not in language.measures.from_words:
        return False
    near = unit.lower[max(thing.i - _POURED, 0) : thing.i]
    return any(word.partition("-")[0] in language.belongings.pouring for word in near)


def _lies(context: Context, thing: Thing) -> bool:
    """Whether a thing, as a subject, is there: "the vase stood on the sill"."""
    unit, language = context.unit, context.language
    before = unit.word(thing.i - 1)
    if before in language.prepositions or before in language.of_words or before in language.conjunctions:
        return False
    k = thing.j
    # "The orange vase from Lot 114 stood": one phrase may stand between.
    if unit.word(k) in language.prepositions:
        while k < len(unit) and k - thing.j < 5 and unit.lower[k] not in language.belongings.lying:
            if not unit.lower[k][0].isalnum():
                return False
            k += 1
    while unit.word(k) in language.adverbs:
        k += 1
    return unit.word(k) in language.belongings.lying
