"""What people can do and cannot: swimming, driving, reading, riding, languages; their lack and their deeds."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.doers import deed_verbs, doer, group_begin, mine
from flowstory.reading.facts.negated import denied_at, phrases_told, told_once
from flowstory.reading.facts.predicates import apposed, subject_of
from flowstory.reading.facts.thing_phrases import THING
from flowstory.reading.facts.verbs import STOPS, phrase_before, said
from flowstory.reading.model import Holder, Statement

_NEAR = 3  # words between a verb of speaking and its language
_BACK = 40  # words before "read it" in which what is read may stand


def read_skills(context: Context) -> Iterator[Statement]:
    """Read who cannot do what ("never learned to swim") and who does it ("swam")."""
    habits = context.language.habits
    learned = not habits.learning.isdisjoint(context.sentence_words)
    for i, word in enumerate(context.unit.lower):
        base = word.partition("-")[0]
        if word in habits.unskilled:
            yield from _unskilled(context, i, habits.unskilled[word])
        elif word in habits.skills and (begin := phrase_before(context, i, habits.unable)) is not None:
            yield from _unable(context, i, begin, habits.skills[word])
        elif word in habits.tongues:
            yield from _tongue(context, i, f"speak.{habits.tongues[word]}", learned=learned)
        elif learned and word in habits.skills:
            yield context.statement(THING, "ability.learned", habits.skills[word], i, i + 1)
        elif word in habits.idle and (begin := denied_at(context, i)) is not None:
            if _closed(context, i) and not told_once(context):
                yield from _limit(context, habits.idle[word], begin, i + 1, doer(context, i), i)
        elif (word in habits.deeds or base in habits.deeds) and not learned:
            yield from _deed(context, i)
    for words, skill in phrases_told(context, "untried"):
        if (begin := denied_at(context, words[0])) is not None:
            yield from _limit(context, skill, begin, words[1], doer(context, words[0]), words[0])
    if not learned:
        for words, skill in phrases_told(context, "signs"):
            yield from _sign(context, words, skill)


def _limit(
    context: Context, skill: str, begin: int, end: int, holder: Holder | None, verb: int
) -> Iterator[Statement]:
    holder = mine(context, verb, holder)
    if holder is not None:
        yield said(context.statement(holder, "ability", f"no {skill}", begin, end))


def _unskilled(context: Context, i: int, skill: str) -> Iterator[Statement]:
    holder = subject_of(context, i, article=True) or apposed(context, i)
    if holder is not None:
        yield context.statement(holder, "ability", f"no {skill}", i, i + 1)


def _unable(context: Context, i: int, begin: int, skill: str) -> Iterator[Statement]:
    """Read a denied skill: "couldn't swim" at the end of a clause, "never learned to swim" wherever it stands."""
    unit, language = context.unit, context.language
    after = unit.word(i + 1)
    if not _closed(context, i) and after not in language.habits.at_all:
        lasting = phrase_before(context, i, language.habits.lasting) is not None
        if not lasting or after in language.articles or after in language.possessives:
            return
    elif after in language.articles and not _for_good(context, i):
        return
    yield from _limit(context, skill, begin, i + 1, doer(context, begin), begin)


def _for_good(context: Context, i: int) -> bool:
    """Whether what stands behind a denied skill is any such thing: "a stroke", "a car to save her life"."""
    unit, language = context.unit, context.language
    return unit.word(i + 1) in language.habits.at_all and unit.word(i + 1) not in language.definite_articles


def _closed(context: Context, i: int) -> bool:
    after = context.unit.word(i + 1)
    language = context.language
    joined = after in language.conjunctions and after not in language.adverbs
    return not after or after in STOPS or joined or after in language.habits.at_all


def _deed(context: Context, i: int) -> Iterator[Statement]:
    """Read a skill at work."""
    unit, language = context.unit, context.language
    habits = language.habits
    word = unit.lower[i]
    deed = habits.deeds.get(word) or habits.deeds[word.partition("-")[0]]
    near = unit.lower[i + 1 :]
    if not deed.never.isdisjoint(near[:4]):
        return
    if deed.beside and deed.beside.isdisjoint(unit.lower) and not _named_before(context, i, deed.beside):
        return
    holder = doer(context, i)
    if holder is None and language.progressive_suffixes and word.endswith(language.progressive_suffixes):
        k = i
        while unit.word(k - 1) in language.adverbs:
            k -= 1
        if unit.word(k - 1) in habits.coming:
            holder = doer(context, k - 1)
    holder = mine(context, i, holder, deed=True)
    if holder is not None:
        yield context.statement(holder, "ability", deed.skill, i, i + 1)


def _named_before(context: Context, i: int, beside: frozenset[str]) -> bool:
    """Whether "read it" goes on with something named shortly before that is read."""
    unit, habits = context.unit, context.language.habits
    clitic = unit.lower[i].partition("-")[2]
    if unit.word(i + 1) not in habits.it and clitic not in context.language.clitics:
        return False
    return any(word in beside for word, _, _ in context.before(i, _BACK))


def _sign(context: Context, words: tuple[int, int], skill: str) -> Iterator[Statement]:
    """Read a skill that a phrase shows at work, of whoever the clause is told."""
    begin, end = words
    holder = doer(context, begin) if begin == group_begin(context, begin) else None
    if holder is None:
        holder = _near_doer(context, begin)
    if holder is not None:
        yield context.statement(holder, "ability", skill, begin, end)


def _near_doer(context: Context, i: int) -> Holder | None:
    """Give the subject of the clause that a phrase stands in: of the nearest verb before it, or behind a comma."""
    unit, language = context.unit, context.language
    for k in range(i - 1, -1, -1):
        word = unit.lower[k].partition("-")[0]
        if word in language.act_verbs or word in context.lexicon.linking or word in deed_verbs(language.code):
            return mine(context, k, doer(context, k), deed=True)
        if unit.lower[k] in STOPS - {","}:
            break
    first = context.scan.first_subject(i)
    if first is not None:
        return context.scan.holder(first)
    if not language.null_subject:
        return None
    for k in range(i, len(unit)):
        word = unit.lower[k].partition("-")[0]
        if word in language.act_verbs or word in deed_verbs(language.code):
            return mine(context, k, doer(context, k), deed=True)
    return None


def _tongue(context: Context, i: int, skill: str, *, learned: bool) -> Iterator[Statement]:
    """Read who speaks a language, or has not a word of it."""
    unit, language = context.unit, context.language
    habits = language.habits
    if learned:
        yield context.statement(THING, "ability.learned", skill, i, i + 1)
        return
    if told_once(context):
        return
    scrap = phrase_before(context, i, habits.scraps_of)
    k = scrap if scrap is not None else i
    none = unit.word(k - 1) in language.negations and unit.word(k - 1) not in language.auxiliaries
    k -= none
    if unit.word(k - 1) in habits.tongue_words:
        if scrap is None and not none:
            yield from _voiced(context, i, k - 1, skill)
        return
    for verb in range(k - 1, max(k - 1 - _NEAR, -1), -1):
        word = unit.lower[verb].partition("-")[0]
        if word in habits.speaking:
            begin = verb if none else denied_at(context, verb)
            holder = mine(context, verb, doer(context, verb))
            if holder is None:
                return
            if begin is not None:
                yield said(context.statement(holder, "ability", f"no {skill}", begin, i + 1))
            elif scrap is None and word in habits.voicing:
                yield context.statement(holder, "ability", skill, verb, i + 1)
            return
        if unit.lower[verb] in STOPS or unit.lower[verb] in language.prepositions:
            return


def _voiced(context: Context, i: int, at: int, skill: str) -> Iterator[Statement]:
    """Read who says something in a language: "She spoke to him in Polish"."""
    unit, language = context.unit, context.language
    for verb in range(at - 1, max(at - 8, -1), -1):
        word = unit.lower[verb].partition("-")[0]
        if unit.lower[verb] in context.lexicon.linking or unit.lower[verb] in language.relatives:
            return  # "asked what that was in Polish"
        if word in language.habits.voicing:
            holder = mine(context, verb, doer(context, verb)) or _behind(context, verb, at)
            if holder is not None:
                yield context.statement(holder, "ability", skill, at, i + 1)
            return
        if unit.lower[verb] in STOPS - {","}:
            return


def _behind(context: Context, verb: int, at: int) -> Holder | None:
    """Give who stands behind a verb of speech: "says Helen in Polish"."""
    mention = context.scan.by_start.get(verb + 1)
    if mention is None or mention.j > at or mention.kind not in ("name", "pronoun"):
        return None
    return context.scan.holder(mention)
