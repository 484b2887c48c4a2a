"""Where people were born, what they believe and where they served, for what notes fix of it."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context, value_at
from flowstory.reading.facts.doers import doer, last_subject, mine
from flowstory.reading.facts.phrases import phrases_in
from flowstory.reading.facts.predicates import agreeing, apposed, subject_of
from flowstory.reading.facts.verbs import STOPS
from flowstory.reading.model import DIALOGUE, Holder, Statement
from flowstory.reading.nominals import name_run

_NEAR = 6  # words from a branch back to what says that somebody served in it


def read_roots(context: Context) -> Iterator[Statement]:
    """Read origins, faiths and service."""
    yield from _origins(context)
    for i, word in enumerate(context.unit.lower):
        if word in context.language.roots.faiths:
            yield from _faith(context, i)
        if (branch := value_at(context.unit, i, context.language.roots.branches)) is not None:
            yield from _service(context, i, *branch)
        if word in context.language.roots.fronts and not context.language.roots.serving.isdisjoint(
            context.sentence_words
        ):
            yield from _theatre(context, i, context.language.roots.fronts[word], i + 1)
        if (theatre := value_at(context.unit, i, context.language.roots.theatres)) is not None:
            yield from _theatre(context, i, *theatre)


def _origins(context: Context) -> Iterator[Statement]:
    unit, roots = context.unit, context.language.roots
    for begin, end in phrases_in(unit, roots.born):
        k = end + (unit.word(end) in context.language.articles)
        last = name_run(unit, k, context.lexicon)
        if last > k and unit.text[k][0].isupper():
            holder = mine(context, begin, doer(context, begin)) or _at_hand(context, begin)
            if holder is not None:
                yield _placed(context, holder, k, last)
    for begin, _ in phrases_in(unit, roots.where_born):
        k = begin - 1 if unit.word(begin - 1) == "," else begin
        first = k
        while first > 0 and unit.text[first - 1][0].isupper():
            first -= 1
        if first < k and first > 0:
            subject = last_subject(context, first)
            holder = context.scan.holder(subject) if subject is not None else None
            if holder is None and context.language.null_subject:
                holder = Holder("topic", "", "", unit.start[0])
            if holder is not None:
                yield _placed(context, holder, first, k)


def _placed(context: Context, holder: Holder, i: int, j: int) -> Statement:
    return context.statement(holder, "origin", " ".join(context.unit.lower[i:j]), i, j)


def _at_hand(context: Context, begin: int) -> Holder | None:
    """Give whom an aside is of: "Nora, born in Leeds, …"."""
    comma = begin - 1
    owner = context.scan.by_end.get(comma) if context.unit.word(comma) == "," else None
    return context.scan.holder(owner) if owner is not None and owner.kind == "name" else None


def _faith(context: Context, i: int) -> Iterator[Statement]:
    holder = subject_of(context, i, article=True) or apposed(context, i)
    if holder is None or (context.unit.text[i][0].isupper() and i + 1 in context.scan.by_start):
        return
    verb = next((k for k in range(i - 1, -1, -1) if context.unit.lower[k] in context.lexicon.linking), i)
    holder = mine(context, verb, holder)
    if holder is not None:
        faith = context.language.roots.faiths[context.unit.lower[i]]
        yield context.statement(agreeing(context, holder, context.unit.lower[i]), "religion", faith, i, i + 1)


def _service(context: Context, i: int, branch: str, end: int) -> Iterator[Statement]:
    """Read who served in what: "joined the Navy", "passara vinte anos na Marinha"."""
    unit, roots = context.unit, context.language.roots
    served = not roots.serving.isdisjoint(unit.lower[max(i - _NEAR, 0) : i])
    served = served or unit.word(i - 2) in context.lexicon.linking | roots.enlisted
    if unit.word(i - 1) not in roots.enlisted or not served:
        return
    for k in range(i - 1, max(i - _NEAR, -1) - 1, -1):
        if unit.lower[k] in STOPS:
            return
        holder = mine(context, k, doer(context, k)) if _verb(context, k) else None
        if holder is not None:
            yield context.statement(holder, "service", branch, i, end, other="branch")
            return


def _verb(context: Context, k: int) -> bool:
    language, word = context.language, context.unit.lower[k]
    return (
        word in language.act_verbs
        or word in context.lexicon.linking
        or word in language.have_verbs
        or word in language.roots.serving
        or (
            bool(language.past_suffixes)
            and len(word) > 3
            and word.endswith((*language.past_suffixes, "ara", "era"))
        )
    )


def _theatre(context: Context, i: int, theatre: str, end: int) -> Iterator[Statement]:
    """Read of whom a battle is told: who says its name of themselves, or the subject of the sentence."""
    unit = context.unit
    others = [m for m in context.scan.mentions if m.kind in ("name", "noun", "someone") and m.i != i]
    if unit.register == DIALOGUE:
        if any(m.kind != "name" for m in others) or len(others) > 1:
            return
        third = [m for m in context.scan.mentions if m.kind == "pronoun" and m.person != 1]
        if not third:
            yield context.statement(
                Holder("first", "", "", unit.start[0]), "service", theatre, i, end, other="theatre"
            )
        return
    subject = context.scan.first_subject(i)
    holder = context.scan.holder(subject) if subject is not None else None
    if holder is not None:
        yield context.statement(holder, "service", theatre, i, end, other="theatre")
