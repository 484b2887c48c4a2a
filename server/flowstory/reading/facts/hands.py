"""With which hand somebody writes: "escrevia com a esquerda", "signed with her right hand"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.verbs import STOPS, no_verb
from flowstory.reading.facts.whose import apparent
from flowstory.reading.model import Holder, Statement

_REACH = 7
_NEAR = 4  # words between a pen and the hand that holds it
_HAND = "hand"
_LEFT = "left"


def read_hands(context: Context) -> Iterator[Statement]:
    """Read the hand that somebody writes with."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        side = language.sides.get(word) or (_LEFT if word in language.figure.deft else None)
        if side is None:
            continue
        verb = _writes_with(context, i)
        if verb is None:
            verb = _the_hand(context, i)
        if verb is not None:
            holder = context.scan.subject(verb)
            if holder is None and language.null_subject:
                holder = Holder("topic", "", "", unit.start[verb])
        else:
            holder = _holding(context, i) or _by_custom(context, i)
        if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
            yield context.statement(no_verb(context, holder), "handedness", side, i, i + 1)


def _hand_phrase(context: Context, i: int) -> tuple[int, int] | None:
    """Give the words of "the right hand", "a mão direita" around a side; `None` where no hand is told."""
    unit, language = context.unit, context.language
    hand = next((k for k in (i - 1, i + 1) if unit.word(k) in language.body_parts), None)
    if hand is None or language.body_parts[unit.lower[hand]] != _HAND:
        return None
    return min(i, hand), max(i, hand) + 1


def _holding(context: Context, i: int) -> Holder | None:
    """Give whose hand holds what one writes with: "the pen in his right hand", "com a caneta na mão direita"."""
    unit, language = context.unit, context.language
    found = _hand_phrase(context, i)
    if found is None:
        return None
    begin, end = found
    k = begin
    while unit.word(k - 1) in language.articles or unit.word(k - 1) in language.possessives:
        if unit.word(k - 1) in language.prepositions:
            break
        k -= 1
    if unit.word(k - 1) not in language.prepositions and unit.word(k - 1) not in language.contractions:
        return None
    near = unit.lower[max(k - 1 - _NEAR, 0) : k - 1]
    if language.figure.pens.isdisjoint(near) or not language.negations.isdisjoint(near):
        return None
    return apparent(context, begin, end)


def _by_custom(context: Context, i: int) -> Holder | None:
    """Give whose hand is said to be the one for everything: "com a mão direita, a que usava para tudo"."""
    unit, language = context.unit, context.language
    words = " ".join(unit.lower)
    if not any(custom in words for custom in language.figure.customs):
        return None
    found = _hand_phrase(context, i)
    begin, end = found if found is not None else (i, i + 1)
    k = begin
    while unit.word(k - 1) in language.articles or unit.word(k - 1) in language.possessives:
        k -= 1
    if unit.word(k - 1) not in language.with_words or not _closed(context, end):
        return None
    return apparent(context, begin, end)


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
