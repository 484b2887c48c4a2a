"""Who was ever married: "Estela's husband", "who had never married"; and for how long."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.model import DIALOGUE, Holder, Statement
from flowstory.reading.numbers import number_at

_GONE = 3  # words from "is" to what says that somebody is no more: "is long dead"
_YEARS = range(1000, 2200)


def read_marriages(context: Context) -> Iterator[Statement]:
    """Read what tells that somebody was, or never was, married."""
    unit, language = context.unit, context.language
    measures = language.measures
    i = 0
    while i < len(unit):
        end = phrase_at(unit, i, measures.never_married)
        if end is not None:
            holder = _subject(context, i)
            if holder is not None:
                told = context.statement(holder, "wed", "never", i, end)
                # The phrase is a negation by itself; what denies it would stand before it.
                yield told._replace(frames=told.frames - {"negation"})
            i = end
            continue
        pair = f"{unit.lower[i]} {unit.word(i + 1)}"
        state = measures.spouses.get(pair) or measures.spouses.get(unit.lower[i])
        if state is not None:
            end = i + 1 + (pair in measures.spouses)
            yield from _spouse(context, i, end, state)
        i += 1


def _subject(context: Context, i: int) -> Holder | None:
    """Give the subject of a phrase that begins with a verb, or with a negation before it."""
    unit, scan = context.unit, context.scan
    verb = i + 1 if unit.lower[i] in context.language.negations else i
    holder = scan.subject(verb)
    if holder is None and unit.word(i - 1) == ",":
        owner = scan.by_end.get(i - 1)
        holder = (
            scan.holder(owner) if owner is not None and owner.kind == "name" and not owner.inside else None
        )
    return holder


def _spouse(context: Context, i: int, end: int, state: str) -> Iterator[Statement]:
    """Read whose husband, wife or widow somebody is."""
    unit, language, scan = context.unit, context.language, context.scan
    start = i
    while unit.word(start - 1) in language.kin_modifiers:
        start -= 1
    near = (*unit.lower[max(start - 2, 0) : i], unit.word(end))
    if any(word in language.measures.spouse_breakers for word in near) or not unit.text[i][0].islower():
        return
    holder, told = scan.possessor(start)
    if not told:
        # "a mulher de Osmar" is his wife, "uma mulher de Minas" is a woman.
        if unit.word(start - 1) not in language.definite_articles and not any(
            part in language.definite_articles for part in language.contractions.get(unit.word(start - 1), ())
        ):
            return
        holder, told = scan.of_phrase(end)
        if holder is not None and holder.kind != "name":
            return
    if holder is not None and holder.kind == "pronoun" and not holder.gender:
        # "seu marido": of two who may be meant, the wife.
        spouse = context.lexicon.nouns.get(unit.lower[i], "")
        holder = holder._replace(gender={"male": "female", "female": "male"}.get(spouse, ""))
    if holder is not None and holder.kind in ("name", "pronoun", "first"):
        yield context.statement(holder, "wed", state, i, end)
        # "My wife will be sorry": hers who lives; of a late wife too one says "my wife liked it".
        k = end
        while unit.word(k) in language.adverbs:
            k += 1
        living = unit.word(k) in language.measures.present_verbs and unit.register == DIALOGUE
        living = living and language.death_adjectives.isdisjoint(unit.lower[k : k + _GONE])
        if living and holder.kind == "first" and state == "married" and unit.lower[i] in language.kin:
            yield context.statement(holder, "marital", state, i, end)


def read_marriage_years(context: Context) -> Iterator[Statement]:
    """Read how long somebody has been married, or since which year."""
    unit, language, scan = context.unit, context.language, context.scan
    for i, word in enumerate(unit.lower):
        if language.marital.get(word) != "married" and language.measures.spouses.get(word) != "married":
            continue
        k = i + 1
        while (
            unit.word(k) in language.prepositions
            or unit.word(k) in language.of_words
            or unit.word(k) in language.adverbs
        ):
            if unit.word(k) in language.approximations or k - i > 2:
                break
            k += 1
        number = number_at(unit, k, language)
        if number is None:
            continue
        year = number.value if len(unit.lower[k]) == 4 and number.value in _YEARS else None
        if year is None and (
            unit.word(number.j) not in language.year_words or unit.word(number.j + 1) in language.comparatives
        ):
            continue
        holder: Holder | None = None
        if word in language.measures.spouses and word not in ("", *language.become_verbs):
            holder, _ = scan.possessor(i)
        if holder is None and unit.word(i - 1) in context.lexicon.linking:
            holder = scan.subject(i - 1)
        elif holder is None and year is not None:
            holder = scan.subject(i)
        if holder is None or holder.kind == "second":
            continue
        if year is not None:
            yield context.statement(holder, "marriage.since", str(year), k, number.j, number=year)
        else:
            yield context.statement(
                holder, "marriage.years", str(number.value), number.i, number.j + 1, number=number.value
            )
