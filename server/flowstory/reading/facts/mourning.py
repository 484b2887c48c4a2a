"""Who is told dead without a word for dying: "the late Mr. Hale", "Nora's funeral", "o velório do professor"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.kinfolk import calling_of, relative_of
from flowstory.reading.model import Holder, Statement
from flowstory.reading.nominals import Nominal


def read_mourning(context: Context) -> Iterator[Statement]:
    """Read whose funeral, coffin or widow there is, and who is "the late"."""
    unit, language = context.unit, context.language
    fates = language.fates
    for i, word in enumerate(unit.lower):
        if word in fates.late:
            mention = context.scan.by_start.get(i + 1)
            owned = unit.word(i - 1) in language.possessives or unit.word(i - 1) == "'s"
            known = unit.word(i - 1) in language.definite_articles or owned
            # "the late Tom Hale"; "the late train", "Late Nora came" tell nobody dead.
            if mention is not None and mention.j - mention.i and known:
                yield from _mourned(context, mention, i, mention.j)
        if word in fates.rites or (
            word in fates.endings and not fates.since.isdisjoint(unit.lower[max(i - 4, 0) : i])
        ):
            yield from _of(context, i, i + 1)
        end = phrase_at(unit, i, fates.lone_rites) if fates.lone_rites else None
        if end is not None:
            yield from _of(context, i, end)


def _of(context: Context, i: int, end: int) -> Iterator[Statement]:
    """Read whose rite the words `[i, end)` are of."""
    unit, language, scan = context.unit, context.language, context.scan
    if unit.word(i - 1) == "'s":
        if _qualifies(context, end):
            return
        mention = scan.by_end.get(i - 1)
    elif unit.word(end) in language.of_words:
        k = end + 1
        while unit.word(k) in language.articles:
            k += 1
        mention = scan.by_start.get(k)
        if mention is not None and unit.word(mention.j) == "'s":
            return
    else:
        person = language.possessives.get(unit.word(i - 1))
        mention = scan.by_start.get(i - 1) if person is not None and person.person == 3 else None
        if person is not None and _qualifies(context, end):
            return
        if person is not None and mention is None and person.gender and not person.plural:
            owner = Holder("pronoun", unit.word(i - 1), person.gender, unit.start[i - 1])
            yield context.statement(owner, "mourned", "dead", i, end)
    if mention is not None:
        yield from _mourned(context, mention, i, end)


def _qualifies(context: Context, end: int) -> bool:
    """Whether a rite only says what a thing is for: "her funeral hat", where such words stand before the noun."""
    unit, language = context.unit, context.language
    word = unit.word(end)
    return (
        language.adjective_side == "before"
        and word.isalpha()
        and word not in language.stop_words
        and word not in language.act_verbs
        and not word.endswith(language.past_suffixes)
    )


def _mourned(context: Context, mention: Nominal, i: int, end: int) -> Iterator[Statement]:
    owner: Holder | None = None
    if mention.kind in ("name", "pronoun"):
        holder = context.scan.holder(mention)
    else:
        told = relative_of(context.scan, mention)
        if told is not None:
            holder, owner = told
        elif calling_of(context.scan, mention):
            holder = Holder(
                "role", context.unit.lower[mention.j - 1], mention.gender, context.unit.start[mention.i]
            )
        else:
            return
    if holder is not None:
        yield context.statement(holder, "mourned", "dead", i, end, other_holder=owner)
