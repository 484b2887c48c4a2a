"""Who dies, told plainly: "Beck drowned", "Brunn morreu", "they buried the sergeant"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrases_in
from flowstory.reading.facts.verbs import said
from flowstory.reading.model import Holder, Statement

_IDIOM_REACH = 4
_CAUSE_REACH = 12
_STOPS = frozenset({".", ";", ":", "!", "?", "—", "–", "--", ")", "”", '"', "…"})


def read_deaths(context: Context) -> Iterator[Statement]:
    """Read every death whose dead is named or told by a strict pronoun."""
    unit, language, lexicon = context.unit, context.language, context.lexicon
    for i, word in enumerate(unit.lower):
        holder: Holder | None = None
        if word not in lexicon.deaths or _figurative(context, i):
            continue
        if word in language.death_verbs:
            holder = context.scan.subject(i)
        elif word in language.death_participles:
            k = i
            while unit.word(k - 1) in language.adverbs:
                k -= 1
            if unit.word(k - 1) in lexicon.linking:
                holder = context.scan.subject(k - 1)
        elif word in language.death_adjectives:
            k = i
            while unit.word(k - 1) in language.adverbs:
                k -= 1
            if unit.word(k - 1) in language.be_verbs:
                holder = context.scan.subject(k - 1)
            elif unit.word(k - 1) == ",":
                # "Harlan Beck, seventy-three, dead at the scene"
                mention = context.scan.by_end.get(k - 1) or context.scan.across_comma(k - 1)
                if mention is not None and mention.kind == "name" and not mention.inside:
                    holder = context.scan.holder(mention)
        if holder is None and word in language.killing_verbs:
            k = i + 1
            while unit.word(k) in language.articles:
                k += 1
            mention = context.scan.by_start.get(k)
            if mention is not None and mention.kind in ("name", "noun") and unit.word(mention.j) != "'s":
                holder = context.scan.holder(mention)
        if holder is not None and holder.kind in ("name", "pronoun", "role"):
            yield context.statement(holder, "death", "dead", i, i + 1)
            yield from _circumstances(context, holder, i)
    yield from _in_so_many_words(context)


def _in_so_many_words(context: Context) -> Iterator[Statement]:
    """Read a death that a phrase tells: "breathed her last", "não resistiu aos ferimentos"."""
    unit = context.unit
    for i, end in phrases_in(unit, context.language.lives.dying):
        holder = context.scan.subject(i + (unit.lower[i] in context.language.negations))
        if holder is not None and holder.kind in ("name", "pronoun", "role"):
            told = context.statement(holder, "death", "dead", i, end)
            # "did not outlive the night": what is denied by the phrase itself is no denial of it.
            yield said(told) if unit.lower[i] in context.language.negations else told
            yield from _circumstances(context, holder, end - 1)


def _figurative(context: Context, i: int) -> bool:
    """Whether nobody dies: "nearly died", "dead tired", "died of shame", "morreu de tanto rir"."""
    unit, language = context.unit, context.language
    if any(
        word in language.approximations or word in language.death_idioms
        for word in unit.lower[max(i - 2, 0) : i]
    ):
        return True
    after = unit.lower[i + 1 : i + 1 + _IDIOM_REACH]
    if unit.lower[i] in language.death_adjectives:
        return not language.death_idioms.isdisjoint(after)
    causes = language.of_words | language.with_words
    if unit.lower[i] in language.death_participles:
        causes = causes | language.prepositions  # "buried in her papers"
    return any(
        word in language.death_idioms and (k == 0 or not causes.isdisjoint(after[:k]))
        for k, word in enumerate(after)
    )


def _circumstances(context: Context, holder: Holder, i: int) -> Iterator[Statement]:
    """Read of what, and in which year, somebody died, from the word of death on."""
    unit, causes = context.unit, context.language.lives.causes
    last = min(i + _CAUSE_REACH, len(unit))
    end = next((k for k in range(i, last) if unit.lower[k] in _STOPS), last)
    told = {causes[word]: k for k, word in enumerate(unit.lower[i:end], i) if word in causes}
    if len(told) == 1:
        cause, at = told.popitem()
        yield context.statement(holder, "death.cause", cause, at, at + 1)
    years = [k for k in range(i, end) if len(unit.lower[k]) == 4 and unit.lower[k].isdigit()]
    if len(years) == 1:
        at = years[0]
        yield context.statement(holder, "death.year", unit.lower[at], at, at + 1, number=int(unit.lower[at]))
