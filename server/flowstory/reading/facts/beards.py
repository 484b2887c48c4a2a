"""Hair of the face: "a full beard", "usava bigode", "no rosto sem barba", "o queixo liso"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.verbs import said
from flowstory.reading.facts.whose import apparent
from flowstory.reading.model import Holder, Statement

_BACK = 4
_KINDS = ("name", "pronoun", "first", "second", "topic")


def read_beards(context: Context) -> Iterator[Statement]:
    """Read who has a beard and who has none."""
    unit, language = context.unit, context.language
    figure = language.figure
    for i, word in enumerate(unit.lower):
        if word in figure.beards:
            begin = _begin(context, i)
            before = unit.word(begin - 1)
            if before in language.negations:
                holder = apparent(context, begin - 1, i + 1)
                if holder is not None and holder.kind in _KINDS:
                    yield said(context.statement(holder, "beard", "clean-shaven", begin - 1, i + 1))
                continue
            holder = _bearer(context, begin, i)
            if holder is not None and holder.kind in _KINDS:
                yield context.statement(holder, "beard", "bearded", i, i + 1)
        elif word in figure.faces:
            k = i + 1 if language.adjective_side == "after" else i - 1
            k = k + 1 if language.adjective_side == "after" and unit.word(k) == "," else k
            if unit.word(k) in figure.smooth:
                begin, end = min(i, k), max(i, k) + 1
                holder = apparent(context, begin, end)
                if holder is not None and holder.kind in _KINDS:
                    yield context.statement(holder, "beard", "clean-shaven", begin, end)


def _begin(context: Context, i: int) -> int:
    """Give the first word of the adjectives and articles before a beard."""
    unit, language = context.unit, context.language
    k = i
    while k > 0 and i - k < _BACK:
        word = unit.lower[k - 1]
        plain = word.isalpha() and (word not in language.stop_words or word in language.adverbs)
        if word not in language.articles and not (plain and word not in context.lexicon.breakers):
            break
        if word in language.act_verbs or word in language.wear_verbs or k - 1 in context.scan.by_start:
            break
        k -= 1
    return k


def _bearer(context: Context, begin: int, i: int) -> Holder | None:
    """Give whose a beard is: its possessor's, who has or wears it, or the one described with it."""
    unit, language, scan = context.unit, context.language, context.scan
    k = begin
    while unit.word(k) in language.articles and k < i:
        k += 1
    holder, told = scan.possessor(begin if begin == k else k)
    if not told:
        holder, told = scan.of_phrase(i + 1)
    if told:
        return holder
    before = unit.word(begin - 1)
    if before in language.have_verbs or before in language.wear_verbs:
        return scan.subject(begin - 1)
    if before in language.with_words or (before in language.of_words and language.null_subject):
        return scan.bearer(begin - 1)
    if before in language.conjunctions or before == ",":
        return _listed(context, begin - 1)
    return None


def _listed(context: Context, end: int) -> Holder | None:
    """Give whose beard goes on with a list: "a man with blond hair and a full beard"."""
    unit, language, scan = context.unit, context.language, context.scan
    for k in range(end - 1, max(end - 3 * _BACK, -1), -1):
        word = unit.lower[k]
        if word in language.have_verbs or word in language.wear_verbs:
            return scan.subject(k)
        if word in language.with_words:
            return scan.bearer(k)
        if word in language.act_verbs or word in language.be_verbs or word in (".", ";", ":", "—"):
            return None
    return None
