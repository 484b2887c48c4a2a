"""Things that are destroyed, given away, at hand or back again: "he burned the letter", "o violão pendia".

A thing is told by its owner, or, where none stands, by its noun alone ("the banjo"): then the whole book
must have just one, which the rules judge by `thing.another`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder, Statement

THING = Holder("thing")
_LEFT = 5
_RIGHT = 3
_GAP = 5
_POURED = 5  # words from a verb of pouring to the vessel
_REST = 14  # words behind a thing in which the sentence may say what becomes of it
_STOPS = frozenset({".", ";", ":", "!", "?", "—", "–", "--", ")", "”", '"', "…"})


class Thing(NamedTuple):
    """A thing's noun phrase: words `[i, j)` with its determiner and owner, `[start, end)` without, its head.

    `noun` is its canonical noun, `holder` whose it is where the phrase says so.
    `determiner` is "own" (its owner is told), "the", "one" (indefinite) or "" (bare).
    """

    i: int
    j: int
    start: int
    end: int
    head: int
    noun: str
    holder: Holder | None
    determiner: str


def read_belongings(context: Context) -> Iterator[Statement]:
    """Read what becomes of things, who has them in hand, and where there are more of them."""
    unit, language = context.unit, context.language
    terms = language.belongings
    for head, word in enumerate(unit.lower):
        several = terms.several.get(word)
        if several is not None and word not in language.things:
            yield context.statement(THING, "thing.another", several, head, head + 1, other="several")
            continue
        make = language.makes.get(word) if unit.text[head][0].isupper() else None
        noun = make or language.things.get(word) or terms.keepsakes.get(word)
        after = unit.word(head + 1)
        if noun is None or after in terms.not_heads or after in language.things or after in terms.keepsakes:
            continue
        thing = thing_at(context, head, noun)
        yield from _told(context, thing)


def thing_at(context: Context, head: int, noun: str) -> Thing:
    """Find the noun phrase around a head: its determiner, and its owner where one is told."""
    unit, language, scan = context.unit, context.language, context.scan
    start = head
    names = {mention.j - 1 for mention in scan.mentions if mention.kind in ("name", "pronoun")}
    while start > 0 and head - start < _LEFT:
        word = unit.lower[start - 1]
        if (
            word == "'s"
            or word in language.articles
            or word in language.demonstratives
            or word in language.possessives
            or word in context.lexicon.breakers
            or word in language.contractions
            or word in language.conjunctions
            or not word[0].isalnum()
            or start - 1 in names
            or _verb(context, word)
        ):
            break
        start -= 1
    end = head + 1
    if language.adjective_side == "after":
        while end < len(unit) and end - head <= _RIGHT:
            word = unit.lower[end]
            # A bare "de" before a common noun says of what kind it is: "relógio de bolso", "pele de cabra".
            kind = (
                word in language.of_words and word not in language.contractions and _common(context, end + 1)
            )
            if kind:
                end += 2
            elif (
                word in language.colours or word in language.materials or word in language.belongings.another
            ):
                end += 1
            else:
                break
    holder, told = scan.possessor(start)
    before = unit.word(start - 1)
    if told:
        kin = _kin_owner(context, start)
        if before == "'s":
            owner = scan.by_end.get(start - 1)
            begin = owner.i if owner is not None else start - 2
            while begin > 0 and unit.word(begin - 1) in (*language.articles, *language.possessives):
                begin -= 1
        else:
            begin = start - 1
            while begin > 0 and unit.word(begin - 1) in language.articles:
                begin -= 1
        return Thing(begin, end, start, end, head, noun, kin or holder, "own")
    begin, determiner = start, ""
    if before in language.definite_articles or before in language.demonstratives:
        begin, determiner = start - 1, "the"
    elif before in language.articles:
        begin, determiner = start - 1, "one"
    elif before in language.contractions:
        begin = start - 1
        parts = language.contractions[before]
        determiner = (
            "the"
            if parts[-1] in language.definite_articles or parts[-1] in language.demonstratives
            else "one"
            if parts[-1] in language.articles
            else ""
        )
    holder, told = scan.of_phrase(end)
    kin = kin_of(context, end)
    if (told or kin is not None) and determiner == "the":
        return Thing(begin, _of_end(context, end), start, end, head, noun, kin or holder, "own")
    return Thing(begin, end, start, end, head, noun, None, determiner)


def _of_end(context: Context, end: int) -> int:
    """Give where an of-phrase that begins at a word ends."""
    unit, language = context.unit, context.language
    if unit.word(end) in language.possessives:
        return end + 1
    k = end + 1
    while unit.word(k) in language.articles or unit.word(k) in language.possessives:
        k += 1
    owner = context.scan.by_start.get(k)
    return owner.j if owner is not None else k + 1


def _common(context: Context, i: int) -> bool:
    """Whether a word is a common noun or adjective, as far as its shape tells."""
    unit, language = context.unit, context.language
    word = unit.word(i)
    return (
        word.isalpha()
        and unit.text[i].islower()
        and word not in language.stop_words
        and i not in context.scan.by_start
    )


def _kin_owner(context: Context, start: int) -> Holder | None:
    """Give the narrator's kin before a possessive mark: "my mother's coat"."""
    unit, language = context.unit, context.language
    if unit.word(start - 1) != "'s":
        return None
    return (
        kin_holder(context, start - 2, unit.word(start - 3)) if unit.word(start - 2) in language.kin else None
    )


def kin_of(context: Context, end: int) -> Holder | None:
    """Give the narrator's kin in an of-phrase: "o casaco da minha mãe", "the coat of my mother"."""
    unit, language = context.unit, context.language
    if unit.word(end) not in language.of_words:
        return None
    k = end + 1
    while unit.word(k) in language.articles:
        k += 1
    return kin_holder(context, k + 1, unit.word(k)) if unit.word(k + 1) in language.kin else None


def kin_holder(context: Context, at: int, possessive: str) -> Holder | None:
    """Give the narrator's kin that a word with its possessive means: "my mother"."""
    language = context.language
    person = language.possessives.get(possessive)
    if person is None or person.person != 1 or person.plural:
        return None
    kin = language.kin[context.unit.lower[at]]
    if kin.relation not in ("parent", "spouse", "grandparent"):
        return None
    return Holder("kin", f"{kin.relation}.{kin.gender}", kin.gender, context.unit.start[at])


def _verb(context: Context, word: str) -> bool:
    terms = context.language.belongings
    return any(
        word in forms
        for forms in (
            terms.using,
            terms.ruining,
            terms.throwing,
            terms.selling,
            terms.giving,
            terms.restoring,
        )
    )


def _told(context: Context, thing: Thing) -> Iterator[Statement]:
    unit, language = context.unit, context.language
    terms = language.belongings
    adjectives = unit.lower[thing.i : thing.j]
    if not terms.altering.isdisjoint(context.sentence_words):
        yield context.statement(THING, "thing.altered", thing.noun, thing.head, thing.head + 1)
    fresh = not terms.another.isdisjoint(adjectives)
    owner = thing.holder if thing.determiner == "own" else THING
    if thing.determiner == "one" or fresh:
        yield context.statement(
            THING, "thing.another", thing.noun, thing.head, thing.head + 1, other="fresh" if fresh else "one"
        )
        return
    if thing.determiner not in ("the", "own"):
        return
    if owner is None:
        # Somebody's, and we cannot say whose: it may be any.
        owner = Holder("role", "", "", unit.start[thing.head])
    verb = _verb_before(context, thing.i)
    word = unit.word(verb) if verb is not None else ""
    base = word.partition("-")[0]
    rest = _rest(context, thing.j)
    gift = base in terms.giving and _for_good(context)
    if base in terms.restoring or (not gift and not terms.back.isdisjoint(context.sentence_words)):
        yield context.statement(THING, "thing.another", thing.noun, thing.head, thing.head + 1, other="back")
        if base in terms.restoring:
            return
    if verb is not None and _unreal(context, verb):
        return
    ruin = _ruin(context, thing, rest)
    if verb is not None and (base in terms.ruining or (base in terms.throwing and ruin)):
        yield from _lost(context, thing, owner, verb)
        return
    if _taken(context, thing) or _left_of(context, thing):
        yield from _lost(context, thing, owner, thing.head)
        return
    if verb is None and _comes_to_nothing(context, thing, ruin=ruin):
        yield from _lost(context, thing, owner, thing.head)
        return
    if verb is not None and (base in terms.selling or gift):
        giver = _doer(context, verb)
        if giver is not None:
            yield context.statement(
                giver, "thing.given", thing.noun, thing.head, thing.head + 1, other=thing.determiner
            )
        if thing.determiner == "own" and owner.kind != "role" and base in terms.selling:
            yield context.statement(
                owner, "thing.given", thing.noun, thing.head, thing.head + 1, other=thing.determiner
            )
        return
    if verb is not None and base in terms.using:
        yield context.statement(
            owner, "thing.used", thing.noun, thing.head, thing.head + 1, other=thing.determiner
        )
        user = _doer(context, verb)
        if user is not None:
            yield context.statement(
                user, "thing.handled", thing.noun, thing.head, thing.head + 1, other=thing.determiner
            )
    elif (verb is None or base in terms.pouring) and _poured_from(context, thing):
        yield context.statement(
            owner, "thing.used", thing.noun, thing.head, thing.head + 1, other=thing.determiner
        )
    elif (
        verb is None
        and unit.word(thing.i - 1) in language.with_words
        and unit.word(thing.j) not in language.conjunctions
    ):
        # "Nora came out with the rifle"
        first = context.scan.first_subject(thing.i - 1)
        user = context.scan.holder(first) if first is not None else None
        if user is not None:
            yield context.statement(
                owner, "thing.used", thing.noun, thing.head, thing.head + 1, other=thing.determiner
            )
            yield context.statement(
                user, "thing.handled", thing.noun, thing.head, thing.head + 1, other=thing.determiner
            )
    elif verb is None and _lies(context, thing):
        yield context.statement(
            owner, "thing.used", thing.noun, thing.head, thing.head + 1, other=thing.determiner
        )


def _poured_from(context: Context, thing: Thing) -> bool:
    """Whether something is taken out of a vessel: "despeja-a da jarra azul", "poured tea from the pot"."""
    unit, language = context.unit, context.language
    first = unit.word(thing.i)
    of = language.contractions.get(first, ("",))[0] in language.of_words
    if not of and unit.word(thing.i - 1) not in language.measures.from_words:
        return False
    near = unit.lower[max(thing.i - _POURED, 0) : thing.i]
    return any(word.partition("-")[0] in language.belongings.pouring for word in near)


def _doer(context: Context, verb: int) -> Holder | None:
    """Give the subject of a verb; the narrator where the verb alone says so."""
    holder = context.scan.subject(verb)
    if (
        holder is not None
        and holder.kind == "topic"
        and context.unit.lower[verb] in context.language.belongings.mine
    ):
        return Holder("first", "", "", holder.start)
    return holder


def _taken(context: Context, thing: Thing) -> bool:
    """Whether fire or water takes a thing: "the flames took the portrait"."""
    unit, terms = context.unit, context.language.belongings
    k = thing.i - 1
    while unit.word(k) in terms.particles:
        k -= 1
    return unit.word(k) in terms.taking and unit.word(k - 1) in terms.elements


def _left_of(context: Context, thing: Thing) -> bool:
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


def _lost(context: Context, thing: Thing, owner: Holder, verb: int) -> Iterator[Statement]:
    unit, language = context.unit, context.language
    if any(unit.word(k) in language.approximations for k in (verb - 1, verb - 2)):
        return
    yield context.statement(
        owner, "thing.lost", thing.noun, thing.head, thing.head + 1, other=thing.determiner
    )


def _verb_before(context: Context, begin: int) -> int | None:
    """Give the verb whose object begins at a word, over particles and one receiver ("gave him the coat")."""
    unit, language = context.unit, context.language
    terms = language.belongings
    k = begin - 1
    skipped = False
    for _ in range(4):
        word = unit.word(k)
        if not word:
            return None
        if _verb(context, word.partition("-")[0]):
            return k
        mention = context.scan.by_end.get(k + 1)
        if mention is not None and not skipped and mention.kind in ("name", "pronoun", "noun"):
            skipped = True
            k = mention.i - 1
            if unit.word(k) in language.prepositions and language.adjective_side == "after":
                k -= 1
            continue
        if word not in terms.particles and word not in language.adverbs:
            return None
        k -= 1
    return None


def _unreal(context: Context, verb: int) -> bool:
    """Whether what stands before a verb makes it what was long before, or what is not done."""
    unit, language = context.unit, context.language
    terms = language.belongings
    for k in range(verb - 1, max(verb - 4, -1), -1):
        word = unit.lower[k]
        if word in language.negations or word in terms.infinitive_marks:
            return True
        if word in language.past_perfect and unit.lower[verb] in terms.using:
            return True
        if not word.isalpha():
            return False
    return False


def _rest(context: Context, j: int) -> list[str]:
    """Give the words behind a thing, to the end of its sentence in this unit or a few words on."""
    unit = context.unit
    rest: list[str] = []
    for k in range(j, min(j + _REST, len(unit))):
        if unit.lower[k] in _STOPS:
            break
        rest.append(unit.lower[k])
    return rest


def _ruin(context: Context, thing: Thing, rest: list[str]) -> bool:
    """Whether the words behind a thing say that it comes to nothing."""
    terms = context.language.belongings
    joined = f" {' '.join(rest)} "
    return any(
        _stands(phrase, joined)
        and not (thing.noun in terms.afloat and phrase.rpartition(" ")[2] in terms.wet)
        for phrase in terms.ruins
    )


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


def _comes_to_nothing(context: Context, thing: Thing, *, ruin: bool) -> bool:
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


def _for_good(context: Context) -> bool:
    """Whether the sentence says that what is handed over is a gift."""
    unit = context.unit
    joined = f" {' '.join(unit.lower)} "
    return any(f" {phrase} " in joined for phrase in context.language.belongings.for_good)


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
