"""The young who are counted as somebody's children: "my two boys", "both my girls", "I have one kid"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.kin_counts import MANY, haver, picked, possessor_of
from flowstory.reading.facts.predicates import subject_of
from flowstory.reading.identities import listed_of
from flowstory.reading.model import COUPLE, Statement
from flowstory.reading.numbers import NumberUse, number_at


def read_young(context: Context) -> Iterator[Statement]:
    """Read "my two boys", "both my girls", "a widower with two girls": children of whoever has them so."""
    unit, language, scan = context.unit, context.language, context.scan
    if language.adjective_side == "after":
        return
    for head, word in enumerate(unit.lower):
        if (
            not (word in language.measures.offspring or f"{word}s" in language.measures.offspring)
            or word in language.kin
        ):
            continue
        k = head
        while k > 0 and unit.lower[k - 1] in language.kin_modifiers - language.numbers.keys():
            k -= 1
        number, owner = _young_number(context, k)
        if number is None:
            continue
        holder, told = possessor_of(context, owner)
        if not told and unit.word(owner - 1) in language.with_words:
            at = owner - 2
            if unit.word(at) in language.marital:
                subject = listed_of(scan, at)
                holder = subject_of(context, at, article=True) or (
                    scan.holder(subject) if subject is not None else None
                )
        elif not told and _said_to_have(context, owner, head):
            holder = haver(context, owner - 1)
        if holder is not None and holder.kind in ("name", "pronoun", "first", COUPLE):
            yield context.statement(
                holder,
                "children.count",
                str(number.value),
                number.i,
                head,
                number=number.value,
                other=context.lexicon.nouns.get(word, "") + picked(context, number.i, head),
            )


def _said_to_have(context: Context, owner: int, head: int) -> bool:
    """Whether the young are all that is had: "I have one kid, …", not "had two girls working for him"."""
    after = context.unit.word(head + 1)
    closed = (
        not after[:1].isalnum()
        or after in context.language.conjunctions
        or after in context.language.of_words
    )
    return context.unit.word(owner - 1) in context.language.have_verbs and closed


def _young_number(context: Context, k: int) -> tuple[NumberUse | None, int]:
    """Give the number of the young whose word (or modifiers) begins at `k`, and where their owner stands before."""
    unit, language = context.unit, context.language
    number = number_at(unit, k - 1, language)
    if number is not None and 0 < number.value < MANY:
        return number, number.i
    if unit.word(k - 2) in language.kindred.both and unit.word(k - 1) in language.possessives:
        return NumberUse(k - 2, k - 1, 2), k
    return None, k
