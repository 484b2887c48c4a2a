"""Ties of kin: "Ruth's cousin Ingrid", "Belmiro, irmão de Anselmo", "she was Ruth's older sister"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder, Statement

_MUTUAL = frozenset({"sibling", "cousin"})


def read_kin(context: Context) -> Iterator[Statement]:
    """Read ties between two people."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        kin = language.kin.get(word)
        if kin is None or unit.text[i][0].isupper():
            continue
        around = (unit.word(i - 1), unit.word(i + 1))
        if any(near in language.kin_breakers for near in around):
            continue
        owner, end = _owner(context, i)
        if owner is None or owner.kind == "second":
            continue
        other = _named(context, i, end)
        if other is not None and other != owner:
            told = context.statement(
                owner, "kin", kin.relation, i, i + 1, other_holder=other, other=f"{word}"
            )
            # "Where is my brother Varro?" does not ask whether he is.
            named = context.scan.by_start.get(end)
            presupposed = named is not None and named.kind == "name"
            yield told._replace(frames=told.frames - {"question"}) if presupposed else told


def read_pairs(context: Context) -> Iterator[Statement]:
    """Read "Nora and Ruth were sisters", "os irmãos Bento e Rita": a tie that two people have to each other."""
    unit, language, scan = context.unit, context.language, context.scan
    names = [mention for mention in scan.mentions if mention.kind == "name"]
    for one, other in pairwise(names):
        if unit.word(one.j) not in language.conjunctions or other.i - one.j > 2 or one.inside:
            continue
        k = other.j + 1 if unit.word(other.j) in context.lexicon.linking else None
        at = one.i - 1
        while unit.word(at) in language.articles:
            at -= 1
        for i in (k, at):
            told = _mutual(context, i) if i is not None else ""
            first, second = scan.holder(one), scan.holder(other)
            if told and i is not None and first is not None and second is not None:
                yield context.statement(
                    first, "kin", told, i, i + 1, other_holder=second, other=unit.lower[i]
                )


def _mutual(context: Context, i: int) -> str:
    """Give the tie that a plural kin word tells of two people alike."""
    unit, language = context.unit, context.language
    word = unit.word(i)
    kin = language.kin.get(word) or language.kin.get(word.removesuffix("s"))
    after = unit.word(i + 1)
    if kin is None or kin.relation not in _MUTUAL or not word.endswith("s") or after in language.kin_breakers:
        return ""
    return kin.relation


def _phrase(context: Context, i: int) -> int:
    """Give the first word of the modifiers before a kin word ("older sister")."""
    k = i
    while k > 0 and context.unit.lower[k - 1] in context.language.kin_modifiers:
        k -= 1
    return k


def _owner(context: Context, i: int) -> tuple[Holder | None, int]:
    """Say whose kin it is, and where the phrase ends."""
    unit, language, scan = context.unit, context.language, context.scan
    start = _phrase(context, i)
    holder, told = scan.possessor(start)
    end = i + 1
    while unit.word(end) in language.kin_modifiers:
        end += 1
    if told:
        return holder, end
    holder, told = scan.of_phrase(end)
    if told:
        k = end + 1
        while unit.word(k) in language.articles:
            k += 1
        mention = scan.by_start.get(k)
        return holder, mention.j if mention is not None else k
    return None, end


def _named(context: Context, i: int, end: int) -> Holder | None:
    """Give the name that the kin word stands for."""
    unit, scan, lexicon = context.unit, context.scan, context.lexicon
    language = context.language
    k = end + 1 if unit.word(end) == "," else end
    after = scan.by_start.get(k)
    if after is not None and after.kind == "name":
        # "his sister Ruth", "Ruth's cousin, Ingrid Moe,"; but not "his brother, Nora thought" nor a list.
        closed = unit.word(after.j)
        apposed = unit.word(end) == ","
        if closed == "'s" or (apposed and closed not in (",", ".", ";", ":", "—", ")")):
            return None
        return None if apposed and closed == "," and _listed(context, after.j) else scan.holder(after)
    start = _phrase(context, i)
    k = start
    while k > 0 and (
        unit.word(k - 1) == "'s"
        or unit.word(k - 1) in language.articles
        or unit.word(k - 1) in language.possessives
        or (k - 1 in [m.j - 1 for m in scan.mentions if m.kind == "name"] and unit.word(k) == "'s")
    ):
        mention = scan.by_end.get(k)
        k = mention.i if mention is not None and mention.kind == "name" else k - 1
    before = unit.word(k - 1)
    if before == ",":
        owner = scan.by_end.get(k - 1)
        closed = unit.word(end)
        ends = closed in (",", ".", ";", "") or closed in language.conjunctions
        if owner is not None and owner.kind == "name" and not owner.inside and ends:
            return scan.holder(owner)
        return None
    if before in lexicon.linking:
        subject = scan.subject(k - 1)
        return (
            subject
            if subject is not None and subject.kind in ("name", "pronoun", "topic", "first", "role")
            else None
        )
    return None


def _listed(context: Context, i: int) -> bool:
    """Whether what follows a comma at `i` goes on with a list of people."""
    after = context.scan.by_start.get(i + 1)
    return after is not None or context.unit.word(i + 1) in context.language.conjunctions
