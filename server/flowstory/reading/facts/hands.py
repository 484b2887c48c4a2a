"""With which hand somebody writes: "escrevia com a esquerda", "signed with her right hand"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.verbs import STOPS, no_verb
from flowstory.reading.model import Holder, Statement

_REACH = 7
_HAND = "hand"


def read_hands(context: Context) -> Iterator[Statement]:
    """Read the hand that somebody writes with."""
    unit, language = context.unit, context.language
    writing = language.lives.writing
    if writing.isdisjoint(unit.lower):
        return
    for i, word in enumerate(unit.lower):
        side = language.sides.get(word)
        if side is None:
            continue
        verb = _writes_with(context, i)
        if verb is None:
            verb = _the_hand(context, i)
        if verb is None:
            continue
        holder = context.scan.subject(verb)
        if holder is None and language.null_subject:
            holder = Holder("topic", "", "", unit.start[verb])
        if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
            yield context.statement(no_verb(context, holder), "handedness", side, i, i + 1)


def _writes_with(context: Context, i: int) -> int | None:
    """Give the verb of "escrevia com a (mão) esquerda": "with" stands between it and the side."""
    unit, language = context.unit, context.language
    hand = next((k for k in (i - 1, i + 1) if language.body_parts.get(unit.word(k)) == _HAND), None)
    if hand is None and not _closed(context, i + 1):
        return None
    begin = min(i, hand) if hand is not None else i
    while unit.word(begin - 1) in language.articles or unit.word(begin - 1) in language.possessives:
        begin -= 1
    if unit.word(begin - 1) not in language.with_words:
        return None
    for k in range(begin - 2, max(begin - 2 - _REACH, -1), -1):
        if unit.lower[k] in language.lives.writing:
            return k
        if unit.lower[k] in STOPS or unit.lower[k] in language.negations:
            return None
    return None


def _closed(context: Context, i: int) -> bool:
    """Whether nothing at a word can be what a bare side is of: "com a esquerda", not "com a direita do senado"."""
    word = context.unit.word(i)
    return not word[:1].isalnum() or word in context.language.conjunctions


def _the_hand(context: Context, i: int) -> int | None:
    """Give the verb of "a mão com que escrevia, a direita, …": the side is an apposition of the hand."""
    unit, language = context.unit, context.language
    comma = i - 1
    while unit.word(comma) in language.articles or unit.word(comma) in language.possessives:
        comma -= 1
    verb = comma - 1
    if unit.word(comma) != "," or unit.word(verb) not in language.lives.writing:
        return None
    near = unit.lower[max(verb - _REACH, 0) : verb]
    hand = any(language.body_parts.get(word) == _HAND for word in near)
    return verb if hand and not language.with_words.isdisjoint(near) else None
