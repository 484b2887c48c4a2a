"""How a thing comes to nothing: "the vase shattered", "threw the ring into the lake", "do mapa não sobrou nada"."""

from __future__ import annotations

from functools import cache

from flowstory.languages import LANGUAGES
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import Thing
from flowstory.reading.model import Holder

_GAP = 5
_BETWEEN = 3
_REST = 14  # words behind a thing in which the sentence may say what becomes of it
_STOPS = frozenset({".", ";", ":", "!", "?", "—", "–", "--", ")", "”", '"', "…"})


def taken(context: Context, thing: Thing) -> bool:
    """Whether fire or water takes a thing: "the flames took the portrait"."""
    unit, terms = context.unit, context.language.belongings
    k = thing.i - 1
    while unit.word(k) in terms.particles:
        k -= 1
    return unit.word(k) in terms.taking and unit.word(k - 1) in terms.elements


def left_of(context: Context, thing: Thing) -> bool:
    """Whether nothing is left of a thing: "nothing was left of the map", "do mapa não sobrou nada"."""
    unit, language = context.unit, context.language
    terms = language.belongings
    before = f" {' '.join(unit.lower[max(thing.i - 6, 0) : thing.i])}"
    if any(before.endswith(f" {phrase}") for phrase in terms.remains):
        return True
    opening = language.contractions.get(unit.word(thing.i), ())
    return (
        bool(opening)
        and opening[0] in language.of_words
        and not terms.remaining.isdisjoint(
            unit.lower[thing.j : thing.j + 4] + unit.lower[max(thing.i - 3, 0) : thing.i]
        )
    )


def rest_of(context: Context, j: int) -> list[str]:
    """Give the words behind a thing, to the end of its sentence in this unit or a few words on."""
    unit = context.unit
    rest: list[str] = []
    for k in range(j, min(j + _REST, len(unit))):
        if unit.lower[k] in _STOPS:
            break
        rest.append(unit.lower[k])
    return rest


def ruined_by(context: Context, thing: Thing, rest: list[str]) -> bool:
    """Whether the words behind a thing say that it comes to nothing."""
    terms = context.language.belongings
    joined = f" {' '.join(rest)} "
    if any(
        _stands(phrase, joined)
        and not (thing.noun in terms.afloat and phrase.rpartition(" ")[2] in terms.wet)
        for phrase in terms.ruins
    ):
        return True
    return any(
        rest[k : k + len(way)] == list(way) and _reaches(context, thing, rest[k + len(way) :], ends)
        for way, ends in _ways(context.language.code)
        for k in range(len(rest) - len(way))
    )


def _reaches(context: Context, thing: Thing, words: list[str], ends: frozenset[str]) -> bool:
    """Whether one of the ends stands in these words, behind two others at most: "(into the) galley fire"."""
    language = context.language
    for word in words[:_BETWEEN]:
        if word in ends:
            return not (thing.noun in language.belongings.afloat and word in language.belongings.wet)
        if not word.isalpha() or word in language.stop_words:
            return False
    return False


@cache
def _ways(code: str) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    """Give the phrases of ruin by how they begin: ("into", "the") -> sea, fire …"""
    found: dict[tuple[str, ...], set[str]] = {}
    for phrase in LANGUAGES[code].belongings.ruins:
        if "…" not in phrase and " " in phrase:
            *way, end = phrase.split()
            if way[-1] in LANGUAGES[code].articles or way[-1] in LANGUAGES[code].contractions:
                found.setdefault(tuple(way), set()).add(end)
    return tuple((way, frozenset(ends)) for way, ends in found.items())


def gone(context: Context, thing: Thing, verb: int | None) -> bool:
    """Whether a thing, as the object of the verb before it or as a subject, comes to nothing."""
    unit, language = context.unit, context.language
    terms = language.belongings
    base = unit.word(verb).partition("-")[0] if verb is not None else ""
    rest = rest_of(context, thing.j)
    ruin = ruined_by(context, thing, rest)
    if verb is not None and (
        base in terms.ruining
        or (
            base in terms.throwing
            and thing.noun not in terms.fireproof
            and (ruin or _drowned(context, thing, rest))
        )
    ):
        return not _nearly(context, verb)
    if taken(context, thing) or left_of(context, thing):
        return not _nearly(context, thing.head)
    return verb is None and comes_to_nothing(context, thing, ruin=ruin) and not _nearly(context, thing.head)


def _nearly(context: Context, at: int) -> bool:
    return any(context.unit.word(k) in context.language.approximations for k in (at - 1, at - 2))


def _drowned(context: Context, thing: Thing, rest: list[str]) -> bool:
    """Whether a thing is let fall where water is: "dropped the ring in the lake"."""
    terms = context.language.belongings
    joined = f" {' '.join(rest)} "
    return thing.noun not in terms.afloat and any(f" {phrase} " in joined for phrase in terms.waters)


def keeper_of_lost(context: Context, thing: Thing) -> Holder | None:
    """Give from whose hand "the phone" is lost: "slipped out of her fingers", "escapou da mão dele", "me escapa"."""
    unit, language = context.unit, context.language
    terms = language.belongings
    if thing.determiner == "own":
        return None
    for k in range(thing.j, min(thing.j + _REST, len(unit))):
        if unit.lower[k] not in terms.grips:
            continue
        holder, told = context.scan.possessor(k)
        if not told:
            holder, told = context.scan.of_phrase(k + 1)
        return holder if told else None
    return None


def _stands(phrase: str, joined: str) -> bool:
    """Whether a phrase stands in words joined by spaces; "…" in it stands for up to five words."""
    if "…" not in phrase:
        return f" {phrase} " in joined
    opening, _, closing = phrase.partition(" … ")
    at = joined.find(f" {opening} ")
    if at < 0:
        return False
    end = joined.find(f" {closing} ", at + len(opening) + 1)
    return end >= 0 and joined.count(" ", at + len(opening) + 1, end) <= _GAP


def comes_to_nothing(context: Context, thing: Thing, *, ruin: bool) -> bool:
    """Whether a thing, as a subject, is destroyed: "the vase shattered", "the phone … into the harbor"."""
    unit, language = context.unit, context.language
    terms = language.belongings
    before = unit.word(thing.i - 1)
    if before in language.prepositions or before in language.of_words:
        return False
    k = thing.j
    reflexive = ""
    while unit.word(k) in language.adverbs or unit.word(k) in terms.reflexives:
        reflexive = unit.word(k) if unit.word(k) in terms.reflexives else reflexive
        k += 1
    word = unit.word(k)
    if reflexive and f"{word}-{reflexive}" in terms.ruined:
        return thing.noun in terms.afloat or f"{word}-{reflexive}" not in terms.sinking
    own = word in terms.ruined and ("-" in word or unit.word(k + 1) not in language.articles)
    if own and (thing.noun in terms.afloat or word not in terms.sinking):
        return True
    if word in language.be_verbs or word in context.lexicon.linking:
        last = k + 1
        while unit.word(last) in language.adverbs and unit.word(last) not in language.approximations:
            last += 1
        if unit.word(last) in terms.ruined_participles:
            return True
    if _later_ruined(context, thing):
        return True
    if not ruin:
        return False
    # "the phone flew …": a verb must follow that is the thing's own.
    follows = unit.word(k)
    return (
        follows.isalpha()
        and k not in context.scan.by_start
        and follows not in language.prepositions
        and follows not in language.conjunctions
    )


def _later_ruined(context: Context, thing: Thing) -> bool:
    """Whether a second verb of the same subject destroys it: "slipped from her hands and shattered"."""
    unit, language = context.unit, context.language
    terms = language.belongings
    for k in range(thing.j, min(thing.j + _REST, len(unit))):
        word = unit.lower[k]
        if word in _STOPS:
            return False
        mention = context.scan.by_start.get(k)
        if mention is not None and mention.kind != "pronoun" and not mention.inside:
            return False
        reflexive = unit.word(k - 1) in terms.reflexives or "-" in word
        if word in terms.ruined and (reflexive or unit.word(k - 1) in language.conjunctions):
            return thing.noun in terms.afloat or word not in terms.sinking
    return False
