"""Which side a mark or an injury is on: "favoured his left leg", "a cicatriz na face direita".

Only with a word that marks the part (scar, limp, sling, deaf …): a bare "left hand" says nothing lasting.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.facts.verbs import said
from flowstory.reading.model import Holder, Statement

_REACH = 7
ANOTHER = frozenset({"another"})
_PARTS = {"lame": "leg", "deaf": "ear", "blind": "eye"}
_SENSES = {"deaf": "ear", "blind": "eye", "patch": "eye"}


def read_sides(context: Context) -> Iterator[Statement]:
    """Read every side that a marked part of a body has."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        side = language.sides.get(word)
        if side is None:
            continue
        part_at = _part(context, i)
        if part_at is None:
            yield from _bare(context, i, side)
            continue
        part = language.body_parts[unit.lower[part_at]]
        mark = _mark(context, min(i, part_at))
        if mark in _SENSES and part != _SENSES[mark]:
            continue
        if mark is None:
            continue
        holder = _holder(context, min(i, part_at), max(i, part_at) + 1)
        if holder is not None and holder.kind != "second":
            frames = ANOTHER if _told_of_another(context, min(i, part_at)) else frozenset[str]()
            told = context.statement(holder, "side", side, i, i + 1, other=f"{mark}.{part}", frames=frames)
            yield said(told) if _denies_by_itself(context, min(i, part_at)) else told


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


def _mark(context: Context, at: int) -> str | None:
    """Give the mark told near the part; of two the nearer, and none where both are as near."""
    unit, language = context.unit, context.language
    near = sorted(
        (abs(k - at), told[0])
        for k in range(max(at - _REACH, 0), min(at + _REACH + 1, len(unit)))
        if (told := value_at(unit, k, language.marks)) is not None
    )
    if len(near) > 1 and near[0][0] == near[1][0] and near[0][1] != near[1][1]:
        return None
    return near[0][1] if near else None


def _denies_by_itself(context: Context, at: int) -> bool:
    """Whether the mark nearest to the part is told by a denial, as in "não enxergava do olho direito"."""
    unit, language = context.unit, context.language
    reach = range(max(at - _REACH, 0), min(at + _REACH + 1, len(unit)))
    near = [k for k in reach if value_at(unit, k, language.marks) is not None]
    return bool(near) and unit.lower[min(near, key=lambda k: abs(k - at))] in language.negations


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
        and (unit.lower[k - 1] in language.marks)
        and k - 1 not in scan.by_start
    ):
        k -= 1
    holder, told = scan.possessor(k)
    if told:
        return holder
    holder, told = scan.of_phrase(end)
    if told:
        return holder
    # "a scar on the left cheek", "o braço direito engessado": the sentence's only person.
    first = scan.first_subject(start)
    if first is not None:
        return scan.holder(first)
    if (fronted := scan.fronted(end)) is not None:
        return fronted
    people = [m for m in scan.mentions if m.kind != "people"]
    if not people and language.null_subject:
        return Holder("topic", "", "", unit.start[start])
    named = {m.form for m in people}
    only = people[0] if len(named) == 1 and people[0].kind == "name" and people[0].j <= start else None
    return scan.holder(only) if only is not None and not only.inside else None
