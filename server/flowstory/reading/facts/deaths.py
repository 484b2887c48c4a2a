"""Who dies, told plainly: "Beck drowned", "Brunn morreu", "they buried the sergeant"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at, phrases_in
from flowstory.reading.facts.predicates import agreeing
from flowstory.reading.facts.verbs import said
from flowstory.reading.kinfolk import calling_of, parent_named, relative_of
from flowstory.reading.model import Holder, Statement
from flowstory.reading.nominals import Nominal

_IDIOM_REACH = 4
_CAUSE_REACH = 12
_STOPS = frozenset({".", ";", ":", "!", "?", "—", "–", "--", ")", "”", '"', "…"})


def read_deaths(context: Context) -> Iterator[Statement]:
    """Read every death whose dead is named or told by a strict pronoun."""
    unit, language, lexicon = context.unit, context.language, context.lexicon
    for i, word in enumerate(unit.lower):
        holder: Holder | None = None
        mention: Nominal | None
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
            mention = _done_to(context, i + 1)
            if mention is not None:
                holder = context.scan.holder(mention)
        if holder is not None:
            yield from _dead(context, holder, i, i + 1)
    yield from _in_so_many_words(context)
    yield from _pronounced(context)
    yield from _passed(context)


def _done_to(context: Context, i: int) -> Nominal | None:
    """Give who is the object that begins at a word: "buried old Tom", "enterraram a velha cozinheira"."""
    unit, language, scan = context.unit, context.language, context.scan
    k = i
    while unit.word(k) in language.articles or (unit.word(k) in language.possessives):
        k += 1
    if k not in scan.by_start and k + 1 in scan.by_start and unit.word(k) not in language.stop_words:
        k += unit.word(k).isalpha() and unit.text[k].islower()
    mention = scan.by_start.get(k)
    if mention is None or mention.kind not in ("name", "noun", "pronoun") or unit.word(mention.j) == "'s":
        return None
    return mention


def _in_so_many_words(context: Context) -> Iterator[Statement]:
    """Read a death that a phrase tells: "breathed her last", "não resistiu aos ferimentos"."""
    unit = context.unit
    for i, end in phrases_in(unit, context.language.lives.dying + context.language.fates.dying):
        holder = context.scan.subject(i + (unit.lower[i] in context.language.negations))
        if holder is not None:
            for told in _dead(context, holder, i, end):
                # "did not outlive the night": what is denied by the phrase itself is no denial of it.
                yield said(told) if not context.language.negations.isdisjoint(unit.lower[i:end]) else told


def _dead(context: Context, holder: Holder, i: int, j: int) -> Iterator[Statement]:
    """Tell a death by the words `[i, j)`, with what it was of and when."""
    if holder.kind == "topic":
        # "Estava morta": of nobody whom the word does not agree with.
        holder = agreeing(context, holder, context.unit.lower[j - 1])
    if holder.kind not in ("name", "pronoun", "role", "topic"):
        return
    owner: Holder | None = None
    mention = next((one for one in context.scan.mentions if context.unit.start[one.i] == holder.start), None)
    if mention is not None and holder.kind == "role":
        told = relative_of(context.scan, mention)
        if told is not None:
            holder, owner = told
        elif not calling_of(context.scan, mention):
            return
    yield context.statement(holder, "death", "dead", i, j, other_holder=owner)
    if mention is not None and holder.kind == "name" and (parent := parent_named(context.scan, mention)):
        yield context.statement(parent, "death", "dead", i, j)
    for told_of in _circumstances(context, holder, j - 1):
        yield told_of._replace(other_holder=owner)


def _passed(context: Context) -> Iterator[Statement]:
    """Read "passed in 2009" and "laid Tom to rest": deaths by what stands behind the verb."""
    unit, language = context.unit, context.language
    fates = language.fates
    for i, word in enumerate(unit.lower):
        if word in fates.passing:
            k = i + 1
            while unit.word(k) in language.prepositions or unit.word(k) in language.articles:
                k += 1
            when = unit.word(k)
            dated = (
                (len(when) == 4 and when.isdigit()) or when in language.months or when in language.weekdays
            )
            holder = context.scan.subject(i) if dated and k > i + 1 else None
            if holder is not None:
                yield from _dead(context, holder, i, i + 1)
        elif word in fates.laying:
            mention = _done_to(context, i + 1)
            if mention is not None and phrase_at(unit, mention.j, fates.graves) is not None:
                holder = context.scan.holder(mention)
                if holder is not None:
                    yield from _dead(context, holder, i, i + 1)


def _pronounced(context: Context) -> Iterator[Statement]:
    """Read "had pronounced him dead", "pronounced him at 4:32"."""
    unit, language = context.unit, context.language
    for i, word in enumerate(unit.lower):
        if word not in language.fates.pronounced:
            continue
        mention = context.scan.by_start.get(i + 1)
        if mention is None or mention.kind not in ("name", "pronoun"):
            continue
        after = unit.word(mention.j)
        told = after in language.death_adjectives
        if told or (after in language.prepositions and unit.word(mention.j + 1)[:1].isdigit()):
            holder = context.scan.holder(mention)
            if holder is not None:
                yield from _dead(context, holder, i, mention.j + told)


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
