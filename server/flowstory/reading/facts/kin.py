"""Ties of kin: "Ruth's cousin Ingrid", "Belmiro, irmão de Anselmo", "she was Ruth's older sister"; and how many."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.predicates import subject_of
from flowstory.reading.identities import listed_of
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import NumberUse, number_at

_MANY = 20
_MUTUAL = frozenset({"sibling", "cousin"})
_COUNTED = {"sibling": "siblings.count", "child": "children.count"}


def read_kin(context: Context) -> Iterator[Statement]:
    """Read ties between two people, and counts of siblings and children."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        kin = language.kin.get(word)
        if kin is None or unit.text[i][0].isupper():
            continue
        around = (unit.word(i - 1), unit.word(i + 1))
        if any(near in language.kin_breakers for near in around):
            continue
        owner, end = _owner(context, i)
        if owner is None or owner.kind in ("second", "role"):
            continue
        other = _named(context, i, end)
        if other is not None and other != owner:
            yield context.statement(owner, "kin", kin.relation, i, i + 1, other_holder=other, other=f"{word}")


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
            subject if subject is not None and subject.kind in ("name", "pronoun", "topic", "first") else None
        )
    return None


def _listed(context: Context, i: int) -> bool:
    """Whether what follows a comma at `i` goes on with a list of people."""
    after = context.scan.by_start.get(i + 1)
    return after is not None or context.unit.word(i + 1) in context.language.conjunctions


def read_counts(context: Context) -> Iterator[Statement]:
    """Read how many siblings or children somebody has: "her three elder sisters", "tinham dois filhos"."""
    unit, language, scan = context.unit, context.language, context.scan
    i = 0
    while i < len(unit):
        number = number_at(unit, i, language)
        if number is None:
            i += 1
            continue
        k = number.j
        while unit.word(k) in language.kin_modifiers:
            k += 1
        kin = language.kin.get(unit.word(k)) or language.kin.get(unit.word(k).removesuffix("s"))
        if kin is None and unit.word(k) in language.measures.offspring:
            yield from _young(context, number, k)
        attribute = _COUNTED.get(kin.relation) if kin is not None and 0 < number.value < 20 else None
        if attribute is not None and kin is not None:
            start = number.i
            while unit.word(start - 1) in language.definite_articles:
                start -= 1
            holder, told = scan.possessor(start)
            if not told and unit.word(start - 1) in language.have_verbs:
                holder = scan.subject(start - 1)
            if not told and start < number.i and unit.word(start - 1) in language.with_words:
                holder = _in_company(context, start - 1)
            if not told and holder is None and (start < number.i or _definite(context, start - 1)):
                # "dois filhos de Nora" may be two of many, "os dois filhos de Nora" are all.
                holder, told = scan.of_phrase(k + 1)
            if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
                gender = kin.gender if language.adjective_side == "before" or kin.gender == "female" else ""
                yield context.statement(
                    holder,
                    attribute,
                    str(number.value),
                    number.i,
                    number.j,
                    number=number.value,
                    other=gender + _some(context, number.j, k),
                )
        i = number.j


def _young(context: Context, number: NumberUse, head: int) -> Iterator[Statement]:
    """Read "my two boys", "a widower with two girls": the young are children of whoever has them so."""
    unit, language, scan = context.unit, context.language, context.scan
    if not 0 < number.value < _MANY or language.adjective_side == "after":
        return
    holder, told = scan.possessor(number.i)
    if not told and unit.word(number.i - 1) in language.with_words:
        at = number.i - 2
        if unit.word(at) in language.marital:
            subject = listed_of(scan, at)
            holder = subject_of(context, at, article=True) or (
                scan.holder(subject) if subject is not None else None
            )
    if holder is not None and holder.kind in ("name", "pronoun", "first"):
        gender = context.lexicon.nouns.get(unit.lower[head], "")
        count = number.value
        yield context.statement(
            holder, "children.count", str(count), number.i, head, number=count, other=gender
        )


def _in_company(context: Context, preposition: int) -> Holder | None:
    """Say whose "Edmundo veio, com as três filhas atrás" are: his who comes with them."""
    if context.language.adjective_side == "before":
        return None  # where kin has its possessive, "with the three boys" may be anybody's
    comma = context.unit.word(preposition - 1) == ","
    first = context.scan.first_subject(preposition - comma)
    return context.scan.holder(first) if first is not None and first.kind == "name" else None


def _definite(context: Context, i: int) -> bool:
    """Whether a word is an article joined to a preposition: "dos três filhos", "aos três filhos"."""
    parts = context.language.contractions.get(context.unit.word(i), ())
    return bool(parts) and parts[-1] in context.language.definite_articles


def _some(context: Context, begin: int, head: int) -> str:
    """Give the word that picks some of the kin, behind a dot: "three elder sisters", "três irmãs mais velhas"."""
    unit, language = context.unit, context.language
    if begin < head:
        return f".{unit.lower[begin]}"
    after = unit.word(head + 1)
    return f".{after}" if after in language.kin_modifiers or after in language.comparatives else ""
