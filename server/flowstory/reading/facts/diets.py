"""What people take and do not take: diets, drink, smoke, allergies and vows, and the meals that belie them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from flowstory.languages import LANGUAGES
from flowstory.reading.facts.belongings import THING
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.doers import doer, last_subject, mine
from flowstory.reading.facts.negated import denials, denied_at, phrases_told, told_once
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.facts.predicates import agreeing, apposed, subject_of
from flowstory.reading.facts.verbs import STOPS, phrase_before, said
from flowstory.reading.identities import listed_of
from flowstory.reading.model import Holder, Statement

_SCRAPS = 6  # words between a denied verb and what is not taken
_REACH = 8  # words between a verb of eating and its object
_NEAR = 4  # the same for a verb that may be of anything
_BACK = 40  # words before "drank it" in which what is drunk may stand


def read_habits(context: Context) -> Iterator[Statement]:
    """Read who takes no meat, drink or smoke, and who has taken a vow."""
    unit, habits = context.unit, context.language.habits
    once = told_once(context)
    for i, word in enumerate(unit.lower):
        if word in habits.shunning:
            yield from _shunning(context, i)
        elif word in habits.allergies:
            yield from _allergy(context, i)
        elif word in habits.foods or word in habits.forsaken:
            yield from _forsaken(context, i)
        if once:
            continue
        if word in habits.partaking or word in habits.partook:
            yield from _refused(context, i)
        if word in habits.abstaining:
            yield from _abstaining(context, i)
    for (begin, end), kind in phrases_told(context, "vows"):
        holder = mine(context, begin, doer(context, begin) or _of_clause(context, begin))
        if holder is not None:
            yield context.statement(holder, "diet", f"no {kind}", begin, end)
    for (begin, end), kind in phrases_told(context, "relapses"):
        yield context.statement(THING, "ability.learned", kind, begin, end)


def _shunning(context: Context, i: int) -> Iterator[Statement]:
    """Read what somebody is who does not take a thing: "is a vegetarian", "a bachelor and a vegetarian"."""
    unit, scan = context.unit, context.scan
    holder = subject_of(context, i, article=True) or apposed(context, i) or _beside(context, i)
    if holder is None and (subject := listed_of(scan, i)) is not None:
        holder = scan.holder(subject)
    verb = next((k for k in range(i - 1, -1, -1) if unit.lower[k] in context.lexicon.linking), None)
    holder = mine(context, verb, holder) if verb is not None else holder
    if holder is not None:
        yield context.statement(
            holder, "diet", f"no {context.language.habits.shunning[unit.lower[i]]}", i, i + 1
        )


def _beside(context: Context, i: int) -> Holder | None:
    """Give of whom a noun is told that "and" joins to another: "was a bachelor and a vegetarian"."""
    unit, language = context.unit, context.language
    k = i
    while unit.word(k - 1) in language.articles or unit.word(k - 1) in language.adverbs:
        k -= 1
    if unit.word(k - 1) not in language.habits.joining and unit.word(k - 1) != ",":
        return None
    someone = context.scan.by_end.get(k - 1)
    return context.scan.told_of(someone) if someone is not None and someone.kind == "someone" else None


def _allergy(context: Context, i: int) -> Iterator[Statement]:
    """Read what somebody cannot take."""
    unit, language, scan = context.unit, context.language, context.scan
    foods = language.habits.foods
    food = next((k for k in range(i + 1, min(i + _SCRAPS, len(unit))) if unit.lower[k] in foods), None)
    if food is None:
        return
    holder = subject_of(context, i, article=True) or apposed(context, i)
    if holder is None and (subject := listed_of(scan, i)) is not None:
        holder = scan.holder(subject)
    verb = next(
        (
            k
            for k in range(i - 1, max(i - _NEAR, -1), -1)
            if unit.lower[k] in language.have_verbs or unit.lower[k] in context.lexicon.linking
        ),
        None,
    )
    if holder is None and verb is not None:
        holder = doer(context, verb)
    holder = mine(context, verb, holder) if verb is not None else holder
    if holder is not None:
        holder = agreeing(context, holder, unit.lower[i])
        yield context.statement(holder, "diet", f"no {foods[unit.lower[food]]}", i, food + 1)


def _forsaken(context: Context, i: int) -> Iterator[Statement]:
    """Read what is given up: "gave up meat", "parou de fumar"."""
    unit, habits = context.unit, context.language.habits
    begin = phrase_before(context, i, habits.forsaking)
    if begin is None:
        return
    after = unit.word(i + 1)
    if after and after[:1].isalpha() and after in context.language.articles:
        return  # "stopped drinking the wine": that one
    kind = habits.forsaken.get(unit.lower[i]) or habits.foods[unit.lower[i]]
    holder = mine(context, begin, doer(context, begin))
    if holder is not None and denied_at(context, begin) is None:
        yield said(context.statement(holder, "diet", f"no {kind}", begin, i + 1))


def _refused(context: Context, i: int) -> Iterator[Statement]:
    """Read a denied verb of eating or drinking and what in general is not taken."""
    unit, language = context.unit, context.language
    habits = language.habits
    word = unit.lower[i]
    begin = denied_at(context, i)
    denied_behind = unit.word(i + 1) in language.negations and unit.word(i + 1) not in language.auxiliaries
    if begin is None and not denied_behind:
        return
    kind, end = "", i
    for k in range(i + 1 + denied_behind, min(i + 2 + _SCRAPS, len(unit))):
        near = unit.lower[k]
        kind = habits.tastes.get(near) or habits.foods.get(near, "")
        if kind:
            end = k + 1
            break
        if near not in habits.scraps:
            return
    if not kind:
        return
    group = denials(context, i)
    always = not group.isdisjoint(habits.never) or not habits.spanning.isdisjoint(context.sentence_words)
    habitual = word in habits.partaking and (
        denied_behind or not habits.modals or not group.isdisjoint(habits.modals)
    )
    if not (always or habitual or (denied_behind and word in habits.partook and not always)):
        return
    holder = mine(context, i, doer(context, i))
    if holder is not None:
        told = said(context.statement(holder, "diet", f"no {kind}", begin if begin is not None else i, end))
        # "I haven't touched meat since I was nineteen" is as true now.
        since = not habits.spanning.isdisjoint(unit.lower[end:])
        yield (
            said(told, but="memory") if since and language.past_states.isdisjoint(unit.lower[:end]) else told
        )


def _abstaining(context: Context, i: int) -> Iterator[Statement]:
    """Read a denied verb without an object: "she never drank", "não fuma"."""
    unit, language = context.unit, context.language
    habits = language.habits
    begin = denied_at(context, i)
    after = unit.word(i + 1)
    joined = after in language.conjunctions and after not in language.adverbs
    closed = not after or after in STOPS or joined or after in habits.at_all
    closed = closed or (
        after in language.prepositions and not habits.spanning.isdisjoint(unit.lower[i + 1 :])
    )
    if begin is None or not closed or (after in language.articles and after in habits.at_all):
        return
    group = denials(context, i)
    single = unit.lower[i] in habits.once and group.isdisjoint(habits.never)
    now = not group.isdisjoint(habits.now)
    if single and not now and after not in habits.at_all:
        return
    holder = mine(context, i, doer(context, i))
    if holder is not None:
        yield said(context.statement(holder, "diet", f"no {habits.abstaining[unit.lower[i]]}", begin, i + 1))


def read_meals(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read who eats, drinks or smokes what."""
    unit, habits = context.unit, context.language.habits
    if not habits.lapses.isdisjoint(words):
        return
    told: set[int] = set()
    for i, word in enumerate(unit.lower):
        kind = habits.foods.get(word)
        if kind is None or _harmless(context, unit.lower, i):
            continue
        verb = _taster(context, i, kind)
        if verb is None:
            verb = _eaten_behind(context, i, kind)
        if verb is None or denied_at(context, verb) is not None:
            continue
        holder = mine(context, verb, doer(context, verb), deed=True)
        if holder is not None:
            told.add(verb)
            yield context.statement(holder, "diet", kind, i, i + 1)
    takers = _takers(context.language.code)
    for i, word in enumerate(unit.lower):
        if i in told or (word not in takers and "-" not in word):
            continue
        end = _taken_up(context, i, word)
        if end is None or denied_at(context, i) is not None:
            continue
        kind = _just_named(context, i, word)
        holder = mine(context, i, doer(context, i), deed=True) if kind else None
        if holder is not None:
            yield context.statement(holder, "diet", kind, i, end)


@cache
def _takers(code: str) -> frozenset[str]:
    """Give the verbs by which what was just named is taken up, made once."""
    habits = LANGUAGES[code].habits
    return habits.eating | habits.drinking | habits.taking | habits.tossing


def _harmless(context: Context, lower: list[str], i: int) -> bool:
    """Whether a food is none: a mushroom sausage, a wine cellar, a butcher's shop."""
    habits = context.language.habits
    around = lower[max(i - 3, 0) : i + 3]
    others = [word for word in around if word != lower[i]]
    if not habits.substitutes.isdisjoint(others):
        return True
    after = lower[i + 1] if i + 1 < len(lower) else ""
    return after in habits.shaken or after == "-" or _for_another(context, lower, i)


def _for_another(context: Context, lower: list[str], i: int) -> bool:
    """Whether a food is somebody else's: "lit a cigarette for Zora"."""
    unit, habits = context.unit, context.language.habits
    if lower is not unit.lower or i + 2 >= len(lower) or lower[i + 1] not in habits.meant_for:
        return False
    k = i + 2 + (lower[i + 2] in context.language.articles)
    return k in context.scan.by_start and lower[k] not in habits.selves


def _fits(context: Context, verb: str, kind: str) -> int:
    """Give how far from its verb a food may stand, 0 where it is not the verb's."""
    habits = context.language.habits
    if kind == "smoke":
        return _NEAR if verb in habits.smoking else 0
    if verb in habits.eating or verb in habits.drinking:
        return _REACH
    return _NEAR if verb in habits.taking else 0


def _taster(context: Context, food: int, kind: str) -> int | None:
    """Give the verb of taking whose object a food is, if one stands shortly before it."""
    unit, language = context.unit, context.language
    habits = language.habits
    for k in range(food - 1, max(food - _REACH - 1, -1), -1):
        word, _, leaning = unit.lower[k].partition("-")
        reach = _fits(context, word, kind)
        if reach >= food - k:
            # "como um vinho" is "like a wine", unless somebody says "I" besides.
            like = word in language.prepositions or word in language.conjunctions
            if like and language.first_person_verbs.isdisjoint(unit.lower[:k]):
                return None
            if unit.word(k - 1) in language.past_perfect or unit.word(k - 1) in language.articles:
                return None
            if unit.word(k - 1) in habits.infinitive:
                return None
            return k
        if word in habits.sipping and not habits.draughts.isdisjoint(unit.lower[k + 1 : food]):
            return k
        if word in habits.serving and (leaning in habits.selves or _for_oneself(context, k, food)):
            return None if _left_standing(context) else k
        if (
            unit.lower[k] in STOPS
            or unit.lower[k] in language.negations
            or (
                k in context.scan.by_start
                and unit.lower[k] not in language.possessives
                and unit.lower[k] not in habits.selves
            )
            or (
                word in language.prepositions - language.of_words - frozenset(language.articles)
                and word not in habits.taking_in
                and habits.draughts.isdisjoint(unit.lower[max(k - 1, 0) : k])
            )
        ):
            return None
    return None


def _for_oneself(context: Context, verb: int, end: int) -> bool:
    """Whether a verb of pouring has the one who pours as whom it is for."""
    near = context.unit.lower[verb + 1 : min(verb + 3, end)]
    before = context.unit.word(verb - 1)
    return not context.language.habits.selves.isdisjoint(near) or before in context.language.habits.selves


def _left_standing(context: Context) -> bool:
    """Whether what was poured is left alone in the same breath."""
    return not context.language.habits.declined.isdisjoint(context.sentence_words)


def _eaten_behind(context: Context, food: int, kind: str) -> int | None:
    """Give the verb behind a food that it is eaten by: "a sandwich, which she ate slowly", "levou-o à boca"."""
    unit, language = context.unit, context.language
    for begin, _, end in _mouths(context):
        if food < begin and end - food <= _REACH + _NEAR:
            verb = _moving(context, food, begin)
            if verb is not None:
                return verb
    for k in range(food + 1, min(food + _REACH, len(unit))):
        word = unit.lower[k].partition("-")[0]
        if _fits(context, word, kind) == _REACH:
            between = unit.lower[food + 1 : k]
            if language.relatives.isdisjoint(between) or not _plain(context, food, k):
                return None
            subject = context.scan.by_end.get(k)
            return k if subject is not None and not subject.inside else None
        if unit.lower[k] in STOPS - {","}:
            return None
    return None


def _plain(context: Context, food: int, verb: int) -> bool:
    """Whether no other thing is named between a food and its verb."""
    return all(
        context.unit.lower[k] == ","
        or context.unit.lower[k] in context.language.stop_words
        or k in context.scan.by_start
        for k in range(food + 1, verb)
    )


def _mouths(context: Context) -> Iterator[tuple[int, str, int]]:
    for phrase in context.language.habits.mouths:
        parts = phrase.split()
        if parts[-1] not in context.unit.lower:
            continue
        for i in range(len(context.unit) - len(parts) + 1):
            if context.unit.lower[i : i + len(parts)] == parts:
                yield i, phrase, i + len(parts)


def _moving(context: Context, food: int, end: int) -> int | None:
    """Give the verb that brings a food to the mouth: between the two with "it", or before the food."""
    unit, habits = context.unit, context.language.habits
    for k in range(end - 1, -1, -1):
        clitic = unit.lower[k].partition("-")[2]
        behind = unit.word(k + 1) in habits.it or clitic in context.language.clitics
        if k > food and behind:
            return k
        if k < food and doer(context, k) is not None and k not in context.scan.by_start:
            return k if unit.lower[k] not in context.language.stop_words else None
    return None


def _taken_up(context: Context, i: int, word: str) -> int | None:
    """Give the end of "drank it off", "comeu-o", "took a swig": a verb and what stands for what was just named."""
    unit, language = context.unit, context.language
    habits = language.habits
    base, _, clitic = word.partition("-")
    takes = base in habits.eating or base in habits.drinking or base in habits.taking
    if takes and clitic in language.clitics and clitic not in habits.selves:
        return i + 1
    after = unit.word(i + 1)
    if base in habits.tossing and after in habits.it and unit.word(i + 2) in habits.tossed:
        return i + 3
    if not takes:
        return None
    sure = base in habits.eating or base in habits.drinking
    if sure and (each := phrase_at(unit, i + 1, habits.each)) is not None:
        return each
    if sure and after in habits.it:
        return i + 2
    if sure and after in ("", ".", ",", ";") and not habits.foods.keys().isdisjoint(unit.lower[:i]):
        return i + 1
    k = i + 1
    while (
        unit.word(k) in language.articles
        or unit.word(k) in language.possessives
        or unit.word(k) in habits.long
    ):
        k += 1
    if unit.word(k) in habits.draughts or (sure and unit.word(k) in habits.vessels):
        return k + 1
    if after in habits.it and base in habits.taking and language.null_subject:
        return i + 2
    return None


def _just_named(context: Context, i: int, word: str) -> str:
    """Give the kind of what was named last before a verb that takes it up, if it is the verb's."""
    habits = context.language.habits
    base = word.partition("-")[0]
    drunk = base in habits.drinking or not habits.draughts.isdisjoint(context.unit.lower[i : i + 5])
    for told, unit, k in context.before(i, _BACK):
        kind = habits.foods.get(told)
        if kind is None or _harmless(context, unit.lower, k):
            continue
        liquid = kind in ("drink", "coffee", "tea")
        if kind == "smoke" or (base in habits.eating and liquid) or (drunk and not liquid):
            continue
        return kind
    return ""


def _of_clause(context: Context, begin: int) -> Holder | None:
    """Give the subject of a clause in which a vow is named."""
    subject = last_subject(context, begin)
    return context.scan.holder(subject) if subject is not None else None
