"""That somebody has a brother, a sister or a child at all: "Nora's sister", "my boy's sister", "a filha dele".

Who is "an only child" has no sister. What an owned word of kin tells is presupposed, so that neither a question
nor a denial takes it back: "He had never liked his brother", "Where is your sister?"
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.kin_counts import possessor_of
from flowstory.reading.model import DIALOGUE, Holder, Statement
from flowstory.reading.numbers import number_at

_ANY = {"sibling": "siblings", "child": "children"}
_OWNERS = frozenset({"name", "pronoun", "first", "role"})
_PRESUPPOSED = frozenset({"negation", "question", "hypothetical"})
_GONE = 3  # words behind kin of which one may say that they are dead


def read_any(context: Context) -> Iterator[Statement]:
    """Read siblings and children who are somebody's, one at a time or several, and the only one of them."""
    unit, language = context.unit, context.language
    kindred = language.kindred
    for i, word in enumerate(unit.lower):
        kin = language.kin.get(word)
        if kin is None or kin.relation not in _ANY or not unit.text[i][0].islower():
            continue
        begin = i
        while begin > 0 and unit.lower[begin - 1] in language.kin_modifiers:
            begin -= 1
        end = i + 1
        while unit.word(end) in language.kin_modifiers:
            end += 1
        around = {*unit.lower[max(begin - 1, 0) : begin], *unit.lower[begin:i], *unit.lower[i + 1 : end + 2]}
        if not around.isdisjoint(language.kin_breakers) or number_at(unit, begin, language) is not None:
            continue
        holder = _whose(context, begin, end)
        if holder is None or holder.kind not in _OWNERS or _called(context, begin, i, end):
            continue
        if not kindred.only.isdisjoint((*unit.lower[begin:i], *unit.lower[i + 1 : end])):
            # "minha filha única" is an only child, "minha única filha" an only daughter.
            gender = kin.gender if kindred.only.isdisjoint(unit.lower[i + 1 : end]) else ""
            counted = f"{_ANY[kin.relation]}.count"
            yield context.statement(holder, counted, "only", begin, end, number=1, other=gender)
            continue
        if _dead(context, begin, i):
            continue
        several = word not in language.kin or language.kin.get(word.removesuffix("s")) is not None
        several = word.endswith("s") and several
        told = context.statement(
            holder,
            f"{_ANY[kin.relation]}.any",
            "several" if several else "one",
            begin,
            i + 1,
            number=2 if several else 1,
            other=kin.gender,
        )
        if kindred.supposing.isdisjoint(context.sentence_words):
            told = told._replace(frames=told.frames - _PRESUPPOSED)
        yield told


def _whose(context: Context, begin: int, end: int) -> Holder | None:
    """Say whose kin it is: by a possessive or of-phrase, else, behind an article, his who is alone in the clause."""
    unit, language, scan = context.unit, context.language, context.scan
    holder, told = possessor_of(context, begin)
    if told:
        person = language.possessives.get(unit.word(begin - 1))
        return None if person is not None and person.plural else holder
    before = unit.word(begin - 1)
    definite = before in language.definite_articles or (
        (parts := language.contractions.get(before, ())) and parts[-1] in language.definite_articles
    )
    if not definite:
        return None
    holder, told = scan.of_phrase(end)
    if told or not language.null_subject or unit.register == DIALOGUE or before in language.pronouns:
        return holder
    after = unit.word(end)
    if after in language.relatives or after in scan.lexicon.adjectives or after in language.of_words:
        return None
    parts = language.contractions.get(after, (after,))
    if parts[0] in language.of_words or unit.text[min(end, len(unit) - 1)][0].isupper():
        return None
    first = scan.first_subject(begin - 1)
    return scan.holder(first) if first is not None and first.kind == "name" else None


def _called(context: Context, begin: int, i: int, end: int) -> bool:
    """Whether kin is only a way to call somebody, or a figure of speech: "my brother,", "like her sister"."""
    unit, language = context.unit, context.language
    if unit.word(i + 1) in language.kindred.fellows:
        return True
    k = begin - 1
    while k > 0 and (
        unit.lower[k] == "'s" or k in {m.j - 1 for m in context.scan.mentions if m.kind == "name"}
    ):
        k -= 1
    before, after = unit.word(k - 1), unit.word(end)
    if before in language.kindred.figures:
        return True
    if unit.register != DIALOGUE:
        return False
    # In talk also "this is my brother" may be said of a friend.
    return (not before[:1].isalnum() and not after[:1].isalnum()) or before in context.lexicon.linking


def _dead(context: Context, begin: int, i: int) -> bool:
    """Whether the kin is told to be dead, who may no longer count."""
    unit, language = context.unit, context.language
    words = {*unit.lower[begin:i], *unit.lower[i + 1 : i + 1 + _GONE]}
    gone = language.death_verbs | language.death_participles | language.death_adjectives | language.fates.late
    return not words.isdisjoint(gone)
