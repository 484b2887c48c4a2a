"""What people without a name do, of whom there is just one: "my father laughed", "the schoolmaster unlocked".

They are told apart from names, whose deeds the names themselves carry (`NameUse.acts`).
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.kinfolk import calling_of, parent_named, relative_of
from flowstory.reading.model import NARRATION, Holder, Statement
from flowstory.reading.nominals import Nominal

_PLACE = 5  # words of a place: "at the kitchen table"


def read_deeds(context: Context) -> Iterator[Statement]:
    """Read what a relative or the bearer of a calling does, and where another bearer of it comes in."""
    if context.unit.register != NARRATION:
        return
    for someone in context.scan.mentions:
        owner: Holder | None = None
        if someone.kind == "name":
            holder = parent_named(context.scan, someone)
        elif someone.kind in ("noun", "someone"):
            told = relative_of(context.scan, someone)
            if told is not None:
                holder, owner = told
            else:
                calling = calling_of(context.scan, someone)
                word = context.unit.lower[someone.j - 1]
                holder = Holder("role", word, someone.gender, context.unit.start[someone.i])
                if calling == "":
                    yield context.statement(holder, "calling", "another", someone.i, someone.j)
                if not calling:
                    continue
        else:
            continue
        if holder is not None and not someone.inside and _acts(context, someone):
            yield context.statement(holder, "deed", "acts", someone.i, someone.j, other_holder=owner)


def _acts(context: Context, someone: Nominal) -> bool:
    """Whether a verb of the living stands behind or before somebody."""
    unit, language = context.unit, context.language
    k = someone.j
    if unit.word(k) in language.of_words:
        # "a mãe de Anselmo debulhava"
        owner = context.scan.by_start.get(k + 1) or context.scan.by_start.get(k + 2)
        if owner is None or owner.kind != "name":
            return False
        k = owner.j
    while unit.word(k) in language.adverbs or (
        unit.word(k) in language.clitics and unit.word(k) not in language.articles
    ):
        k += 1
    verb = unit.word(k).partition("-")[0]
    if verb in language.act_verbs or verb in language.speech_verbs or _goes_on(context, k, verb):
        return True
    begin = someone.i
    while begin > 0 and (
        unit.lower[begin - 1] in language.articles or unit.lower[begin - 1] in language.possessives
    ):
        begin -= 1
    before = unit.word(begin - 1)
    tag = before.partition("-")[0] in language.speech_verbs
    return begin < someone.i and tag and not any(word[0].isalnum() for word in unit.lower[: begin - 1])


def _goes_on(context: Context, i: int, verb: str) -> bool:
    """Whether a verb tells what goes on: "was rolling", "estava abrindo", "fechava"."""
    language, fates = context.language, context.language.fates
    if verb in language.be_verbs:
        doing = context.unit.word(i + 1)
        return (
            bool(language.progressive_suffixes)
            and doing.endswith(language.progressive_suffixes)
            and doing not in language.still_verbs
        ) or _seated(context, i + 1)
    return (
        bool(fates.imperfects)
        and len(verb) > 4
        and verb.endswith(fates.imperfects)
        and verb not in fates.resting
        and verb not in language.stop_words
    )


def _seated(context: Context, i: int) -> bool:
    """Whether a place of the living begins at a word: "(was) at the kitchen table"."""
    unit, language = context.unit, context.language
    k = i
    while unit.word(k) in language.adverbs:
        k += 1
    leads = unit.word(k) in language.prepositions or unit.word(k) in language.contractions
    for at in range(k + 1, k + _PLACE):
        word = unit.word(at)
        if word in language.fates.seats and unit.word(at + 1) not in language.fates.seats:
            return leads
        if not (
            word in language.fates.seats
            or word in language.prepositions
            or word in language.contractions
            or word in language.articles
            or word in language.possessives
        ):
            return False
    return False
