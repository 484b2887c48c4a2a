"""Phrases before a word, and the subjects of verbs, as the readers of lives ask for them."""

from __future__ import annotations

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder, Statement

_NEGATION = "negation"
REACH = 6
STOPS = frozenset({".", ",", ";", ":", "!", "?", "—", "–", "--", ")", "”", '"', "…"})


def phrase_before(context: Context, i: int, phrases: tuple[str, ...]) -> int | None:
    """Give where the longest phrase begins that ends right before a word."""
    lower = context.unit.lower
    best: int | None = None
    for phrase in phrases:
        parts = phrase.split()
        begin = i - len(parts)
        if begin >= 0 and lower[begin:i] == parts and (best is None or begin < best):
            best = begin
    return best


def said(statement: Statement, *, but: str = _NEGATION) -> Statement:
    """Give a statement whose own negation is no frame."""
    return statement._replace(frames=statement.frames - {but})


def plain_subject(context: Context, verb: int) -> Holder | None:
    """Give a verb's subject, or the first one of the sentence where "and" joins two verbs."""
    holder = context.scan.subject(verb)
    if holder is None or holder.kind not in ("name", "pronoun", "first", "topic"):
        return None
    return no_verb(context, holder)


def no_verb(context: Context, holder: Holder) -> Holder:
    """Give a holder, or the topic where a verb that opens the sentence was taken for a name ("Aprendeu")."""
    unit, language = context.unit, context.language
    word = holder.form.lower()
    opens = holder.kind == "name" and unit.opens and holder.start == unit.start[0]
    if not opens or not language.null_subject or " " in word or word in language.given_names:
        return holder
    if word in language.act_verbs or word.endswith(language.past_suffixes):
        return Holder("topic", "", "", holder.start)
    return holder


def who_goes(context: Context, verb: int) -> Holder | None:
    """Give who leaves by a verb: its subject, or the clause's first one across what stands between."""
    holder = plain_subject(context, verb)
    if holder is None and _opens_clause(context, verb):
        first = context.scan.first_subject(verb)
        holder = context.scan.holder(first) if first is not None else None
    return holder if holder is not None and holder.kind in ("name", "pronoun", "topic") else None


def _opens_clause(context: Context, verb: int) -> bool:
    """Whether no other subject can stand right before a verb: not in "before the money ran out"."""
    unit, language = context.unit, context.language
    while unit.word(verb - 1) in language.adverbs or unit.word(verb - 1) in language.auxiliaries:
        verb -= 1
    before = unit.word(verb - 1)
    return not before[:1].isalnum() or before in language.conjunctions
