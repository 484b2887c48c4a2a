"""Which side a mark or an injury is on: "favoured his left leg", "a cicatriz na face direita".

Only with a word that marks the part (scar, limp, sling, deaf …): a bare "left hand" says nothing lasting.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.facts.verbs import said
from flowstory.reading.facts.whose import apparent
from flowstory.reading.model import Holder, Statement

_REACH = 7
_NEAR = 2  # words between what is sound, or a spot, and the part that it is said of
_PLACE = 5  # words from "left side" to where that is
_FLANK = "side"
_SOUND = "sound"
ANOTHER = frozenset({"another"})
_PARTS = {"lame": "leg", "deaf": "ear", "blind": "eye"}
_SENSES = {"deaf": "ear", "blind": "eye", "patch": "eye", "earring": "ear"}
_BAD = {"leg": "lame", "ear": "deaf", "eye": "blind", "arm": "stiff", "hand": "stiff"}
_OTHER = {"left": "right", "right": "left"}


class _Marked(NamedTuple):
    """A mark near a part: what it is, and where its word stands."""

    mark: str
    at: int


def read_sides(context: Context) -> Iterator[Statement]:
    """Read every side that a marked part of a body has."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        side = language.sides.get(word)
        if side is None:
            continue
        part_at = _part(context, i)
        apposed = part_at is None
        if part_at is None:
            part_at = _apposed(context, i)
        if part_at is None:
            yield from _bare(context, i, side)
            continue
        begin, end = min(i, part_at), max(i, part_at) + 1
        part = _named(context, part_at)
        if part == _FLANK and (place := _place(context, i)) is not None:
            part, begin, end = _named(context, place), min(begin, place), max(end, place + 1)
        marked = _mark(context, i, part_at, part, apposed=apposed)
        if marked is None or (marked.mark in _SENSES and part != _SENSES[marked.mark]):
            continue
        holder = _holder(context, part_at if apposed else begin, end)
        if holder is None or holder.kind == "second":
            continue
        told_from, told_to = i, i + 1
        mark = marked.mark
        if mark == _SOUND:
            if part not in _BAD:
                continue
            mark, side = _BAD[part], _OTHER[side]
            told_from, told_to = min(i, marked.at), max(i, marked.at) + 1
        frames = ANOTHER if _told_of_another(context, begin) else frozenset[str]()
        told = context.statement(
            holder, "side", side, told_from, told_to, other=f"{mark}.{part}", frames=frames
        )
        yield (
            said(told) if unit.lower[marked.at] in language.negations or _denies(context, marked.at) else told
        )


def _named(context: Context, at: int) -> str:
    """Give the canonical name of a part or a place."""
    language, word = context.language, context.unit.lower[at]
    return language.body_parts.get(word) or language.figure.places[word]


def _bare(context: Context, i: int, side: str) -> Iterator[Statement]:
    """Read "manco da esquerda", "surdo do direito": the mark itself says which part it is."""
    unit, language = context.unit, context.language
    mark = language.marks.get(unit.word(i - 2), "")
    part = _PARTS.get(mark)
    if part is None or unit.word(i - 1) not in language.of_words or language.adjective_side == "before":
        return
    holder = _holder(context, i - 2, i + 1)
    if holder is not None and holder.kind != "second":
        yield context.statement(holder, "side", side, i, i + 1, other=f"{mark}.{part}")


def _part(context: Context, i: int) -> int | None:
    """Give where the part stands that a side word qualifies: beside it, an adjective between at most."""
    unit, parts = context.unit, context.language.body_parts
    order = (i + 1, i + 2, i - 1) if context.language.adjective_side == "before" else (i - 1, i + 1)
    for k in order:
        if unit.word(k) in parts:
            return k
    return None


def _apposed(context: Context, i: int) -> int | None:
    """Give the part whose side an aside tells: "deaf in one ear, the right", "o olho que faltava era o esquerdo"."""
    unit, language = context.unit, context.language
    places = language.figure.places
    k = i - 1
    while unit.word(k) in language.articles or unit.word(k) in language.possessives:
        k -= 1
    if k < i - 1 and unit.word(k) in language.prepositions:
        k -= 1  # "on the side of her neck, on the left"
    joined = unit.word(k) in language.be_verbs and k < i - 1
    after = unit.word(i + 1)
    closed = not after[:1].isalpha() or after in language.relatives or after in language.conjunctions
    if not closed or k < 0 or not (unit.word(k) == "," or joined):
        return None
    for at in range(k - 1, max(k - 1 - _REACH, -1), -1):
        word = unit.lower[at]
        if word in language.body_parts or word in places:
            return at
        if not word[0].isalpha():
            return None
    return None


def _place(context: Context, i: int) -> int | None:
    """Give the place of "the left side of her face", "no queixo, do lado esquerdo": behind the side, or before it."""
    unit, language = context.unit, context.language
    places = language.figure.places
    for k in range(i + 2, min(i + 2 + _PLACE, len(unit))):
        word = unit.lower[k]
        if word in places or language.body_parts.get(word, _FLANK) != _FLANK:
            return k
        if not (
            word in language.of_words
            or word in language.possessives
            or word in language.articles
            or word in language.contractions
            or word == "'s"
            or unit.text[k][0].isupper()
        ):
            break
    for k in range(i - 1, max(i - _REACH, -1), -1):
        word = unit.lower[k]
        if word in places or language.body_parts.get(word, _FLANK) != _FLANK:
            return k
    return None


def _mark(context: Context, i: int, part_at: int, part: str, *, apposed: bool) -> _Marked | None:
    """Give the mark told near the part; of two the nearer, and none where both are as near."""
    unit, language = context.unit, context.language
    figure = language.figure
    at = part_at if apposed else min(i, part_at)
    near = sorted(
        (abs(k - at), told[0], k)
        for k in range(max(at - _REACH, 0), min(at + _REACH + 1, len(unit)))
        if (told := value_at(unit, k, language.marks)) is not None and told[0] != part
    )
    sound = _sound(context, i, part_at)
    if sound is not None and (not near or abs(sound - at) <= near[0][0] or not _near(near[0][2], i, part_at)):
        return _Marked(_SOUND, sound)
    if len(near) > 1 and near[0][0] == near[1][0] and near[0][1] != near[1][1]:
        return None
    if near:
        return _Marked(near[0][1], near[0][2])
    if apposed and part in _BAD and unit.lower[part_at] in figure.pairs:
        one = (
            language.numbers.get(unit.word(part_at - 1)) == 1 or unit.word(part_at + 1) in language.lives.only
        )
        if one:
            return _Marked(_SOUND, part_at)  # "he had one eye, the right"
    return _spot(context, at, part)


def _near(k: int, i: int, part_at: int) -> bool:
    return min(abs(k - i), abs(k - part_at)) <= _NEAR


def _sound(context: Context, i: int, part_at: int) -> int | None:
    """Give the word that calls the part the good one: "his good left leg", "o ouvido direito, o bom"."""
    unit, language = context.unit, context.language
    low, high = min(i, part_at), max(i, part_at)
    for k in range(max(low - _NEAR, 0), min(high + _NEAR + 2, len(unit))):
        if unit.lower[k] not in language.figure.sound:
            continue
        between = unit.lower[k + 1 : low] if k < low else unit.lower[high + 1 : k]
        if all(
            word == "," or word in language.articles or language.numbers.get(word) == 1 or word.isalpha()
            for word in between
        ) and (k < low or "," in between or k == high + 1 or low < k < high):
            return k
    return None


def _spot(context: Context, at: int, part: str) -> _Marked | None:
    """Give what is a mark only where it sits: "a ring in his left ear", "the snake on her right wrist"."""
    unit, language = context.unit, context.language
    for k in range(at - 1, max(at - _REACH, -1), -1):
        word = unit.lower[k]
        mark = language.figure.spots.get(word)
        if mark is None and word in language.lives.designs and part not in ("ear", "eye"):
            mark = "tattoo"
        if mark is not None and mark not in _SENSES and part in ("ear", "eye"):
            mark = None
        if mark is not None:
            leads = unit.word(k + 1) in language.prepositions or unit.word(k + 1) in language.contractions
            return _Marked(mark, k) if leads or mark in _SENSES else None
        if not word[0].isalpha():
            return None
    return None


def _denies(context: Context, at: int) -> bool:
    """Whether a mark is a sense that is denied: "can't hear"."""
    words = context.language.contractions.get(context.unit.lower[at], ())
    return not context.language.negations.isdisjoint(words)


def _told_of_another(context: Context, at: int) -> bool:
    """Whether the mark is said to be one more: "another scar", "outra cicatriz", "a second burn"."""
    unit, language = context.unit, context.language
    others = language.belongings.another
    return any(
        word in language.marks and (unit.word(k - 1) in others or unit.word(k + 1) in others)
        for k, word in enumerate(unit.lower)
        if abs(k - at) <= _REACH
    )


def _holder(context: Context, start: int, end: int) -> Holder | None:
    unit, language, scan = context.unit, context.language, context.scan
    k = start
    while (
        k > 0
        and unit.lower[k - 1].isalpha()
        and (unit.lower[k - 1] in language.marks or unit.lower[k - 1] in language.figure.sound)
        and k - 1 not in scan.by_start
    ):
        k -= 1
    return apparent(context, k, end)
