"""What makes a thing the very one: "the oilskin that she wore", "the only cane he ever had", "o baú que Rui trouxe".

Whoever a relative clause gives a thing to is its owner, as good as "her oilskin".
"""

from __future__ import annotations

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import Thing, kin_holder
from flowstory.reading.model import Holder
from flowstory.reading.nominals import Nominal

_ONES = 3  # words of ", the one" before its clause
_VERB = 3  # words from whom a clause is of to its verb
_CLAUSE = 6  # words from "the only" to whom it is


def keeper(context: Context, thing: Thing) -> Holder | None:
    """Give who has a thing by the relative clause right behind it, or by "the only one" later in its sentence."""
    unit, language = context.unit, context.language
    k = thing.end
    if unit.word(k) == ",":
        end = k + _ONES
        k += 1
        while k <= end and (unit.word(k) in language.articles or unit.word(k) in language.belongings.ones):
            k += 1
        if unit.word(k - 1) == "," or unit.word(k) == ",":
            return _only(context, thing)
    return _clause(context, k) or _only(context, thing)


def _only(context: Context, thing: Thing) -> Holder | None:
    """Give who has "the only cane she ever owned", "a única que ele teve"."""
    unit, language = context.unit, context.language
    for i in range(thing.end, len(unit)):
        if unit.lower[i] not in language.belongings.only:
            continue
        for k in range(i + 1, min(i + _CLAUSE, len(unit))):
            word = unit.lower[k]
            if word in language.relatives or k in context.scan.by_start:
                return _clause(context, k)
            named = word in language.things or word in language.belongings.ones
            if not named and word not in language.of_words:
                break
    return None


def _clause(context: Context, k: int) -> Holder | None:
    """Give the subject of a clause of having or using that begins at a word: "(that) she wore", "que ele teve"."""
    unit, language, scan = context.unit, context.language, context.scan
    relative = unit.word(k) in language.relatives
    if relative:
        k += 1
    who = scan.by_start.get(k)
    while who is None and (unit.word(k) in language.articles or unit.word(k) in language.possessives):
        k += 1
        who = scan.by_start.get(k)
    if who is None:
        verb = _keeping(context, k)
        # "na Kombi que conserta todo sábado": whoever is told of.
        return (
            Holder("topic", "", "", unit.start[verb]) if relative and language.null_subject and verb else None
        )
    if _keeping(context, who.j) is None:
        return None
    return _kin_of(context, who) or scan.holder(who)


def _kin_of(context: Context, who: Nominal) -> Holder | None:
    unit, language = context.unit, context.language
    if unit.word(who.j - 1) not in language.kin:
        return None
    at = who.j - 1
    before = unit.word(at - 1)
    return kin_holder(context, at, before) if before in language.possessives else None


def _keeping(context: Context, k: int) -> int | None:
    """Give the verb of having or using at a word, over what may stand before a verb."""
    unit, language = context.unit, context.language
    terms = language.belongings
    for at in range(k, k + _VERB):
        word = unit.word(at)
        if word in terms.keeping or word in terms.using or word in terms.driving:
            return at
        if word in language.have_verbs:
            after = unit.word(at + 1)
            had = not after[:1].isalpha() or after in language.prepositions or after in language.contractions
            if had:
                return at  # "that she had seen" says nothing of whose
        if word not in language.auxiliaries and word not in language.adverbs:
            return None
    return None
