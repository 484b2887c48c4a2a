"""Trades told otherwise than by "was": "taught chemistry", "worked as a welder", "o delegado Tavares"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.model import Statement

_FRONT = 9  # words of an aside that opens a sentence


def read_trades(context: Context) -> Iterator[Statement]:
    """Read every trade of a named person that no linking verb tells."""
    unit, language, scan = context.unit, context.language, context.scan
    measures = language.measures
    for i, word in enumerate(unit.lower):
        trade = measures.practised.get(word)
        if (
            trade
            and unit.word(i + 1) in measures.subjects_taught
            and unit.word(i + 2) not in language.pronouns
        ):
            holder = scan.subject(i)
            if holder is not None and holder.kind in ("name", "pronoun", "first"):
                yield context.statement(holder, "occupation", trade, i, i + 2)
        end = phrase_at(unit, i, tuple(measures.trade_phrases))
        if end is not None:
            trade = measures.trade_phrases[" ".join(unit.lower[i:end])]
            holder = scan.subject(i)
            if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
                yield context.statement(holder, "occupation", trade, i, end)
        end = phrase_at(unit, i, measures.work_phrases)
        if end is not None:
            k = end
            while unit.word(k) in language.articles:
                k += 1
            holder = scan.subject(i)
            if unit.word(k) in language.occupations and holder is not None:
                yield context.statement(holder, "occupation", unit.lower[k], k, k + 1)
        if word in language.occupations and unit.text[i][0].islower():
            owner = scan.by_start.get(i + 1)
            if owner is not None and owner.kind == "name" and unit.word(i - 1) in language.definite_articles:
                holder = scan.holder(owner)
                if holder is not None and unit.word(owner.j) != "'s":
                    yield context.statement(holder, "occupation", word, i, i + 1)
        elif (word in language.occupations and unit.opens and i <= 1 and not unit.lower[:i]) or (
            word in language.occupations and unit.opens and i == 1 and unit.lower[0] in language.articles
        ):
            comma = next((k for k in range(i + 1, min(i + _FRONT, len(unit))) if unit.lower[k] == ","), None)
            owner = scan.by_start.get(comma + 1) if comma is not None else None
            if owner is not None and owner.kind == "name" and unit.word(owner.j) not in (",", "'s"):
                holder = scan.holder(owner)
                if holder is not None:
                    yield context.statement(holder, "occupation", word, i, i + 1)
