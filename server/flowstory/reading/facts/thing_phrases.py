"""The noun phrase of a thing: where it begins and ends, its determiner, and whose it is said to be."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from flowstory.languages import LANGUAGES
from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder

THING = Holder("thing")
_LEFT = 5
_RIGHT = 3


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
            or verb_of_things(context, word)
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


def verb_of_things(context: Context, word: str) -> bool:
    """Whether a word is a verb by which something becomes of things, or by which they are used."""
    return word in _verbs(context.language.code)


@cache
def _verbs(code: str) -> frozenset[str]:
    terms = LANGUAGES[code].belongings
    return (
        terms.using
        | terms.going_on
        | terms.ruining
        | terms.throwing
        | terms.selling
        | terms.giving
        | terms.parting
        | terms.restoring
    )


def verb_before(context: Context, begin: int) -> int | None:
    """Give the verb whose object begins at a word, over particles and one receiver ("gave him the coat")."""
    unit, language = context.unit, context.language
    terms = language.belongings
    k = begin - 1
    skipped = False
    for _ in range(4):
        word = unit.word(k)
        if not word:
            return None
        if verb_of_things(context, word.partition("-")[0]):
            return k
        mention = context.scan.by_end.get(k + 1)
        if mention is not None and not skipped and mention.kind in ("name", "pronoun", "noun"):
            skipped = True
            k = mention.i - 1
            while unit.word(k) in language.articles or unit.word(k) in language.possessives:
                k -= 1  # "gave the boy his spyglass"
            if unit.word(k) in language.prepositions and language.adjective_side == "after":
                k -= 1
            continue
        if word not in terms.particles and word not in language.adverbs:
            return None
        k -= 1
    return None


def doer_of(context: Context, verb: int) -> Holder | None:
    """Give the subject of a verb; the narrator where the verb alone says so."""
    holder = context.scan.subject(verb)
    if (
        holder is not None
        and holder.kind == "topic"
        and context.unit.lower[verb] in context.language.belongings.mine
    ):
        return Holder("first", "", "", holder.start)
    return holder


def whose(holder: Holder | None) -> str:
    """Give whose a thing is said to be, as a paragraph can know: "name rui", "pronoun female", "?" for somebody's."""
    if holder is None or holder.kind in ("second", "topic"):
        return "?" if holder is None else ""
    if holder.kind == "name":
        return f"name {holder.form.split(' ')[-1].lower()}"
    return f"{holder.kind} {holder.gender if holder.kind == 'pronoun' else holder.form}".rstrip()
