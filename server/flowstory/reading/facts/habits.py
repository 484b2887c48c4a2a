"""What people can do and what they eat: abilities and their lack, diets, vows and their breaches."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.belongings import THING
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.predicates import apposed, subject_of
from flowstory.reading.facts.verbs import REACH, STOPS, phrase_before, plain_subject, said
from flowstory.reading.model import EITHER, Holder, Statement


def read_skills(context: Context) -> Iterator[Statement]:
    """Read who cannot do what ("never learned to swim") and who does it ("swam")."""
    unit, lives = context.unit, context.language.lives
    learned = not lives.learning.isdisjoint(context.sentence_words)
    for i, word in enumerate(unit.lower):
        unskilled = lives.unskilled.get(word)
        if unskilled is not None:
            holder = subject_of(context, i, article=True) or apposed(context, i)
            if holder is not None:
                yield context.statement(holder, "ability", f"no {unskilled}", i, i + 1)
            continue
        skill, begin = lives.skills.get(word), None
        if skill is not None:
            begin = phrase_before(context, i, lives.unable)
            if begin is None and learned:
                yield context.statement(THING, "ability.learned", skill, i, i + 1)
        if skill is not None and begin is not None:
            after = unit.word(i + 1)
            lasting = phrase_before(context, i, lives.lasting) is not None
            closed = not after or after in STOPS or after in context.language.conjunctions
            if not closed and not (
                lasting
                and after not in context.language.articles
                and after not in context.language.possessives
            ):
                continue
            holder = plain_subject(context, begin)
            if holder is not None:
                yield said(context.statement(holder, "ability", f"no {skill}", begin, i + 1))
            continue
        skill = lives.doing.get(word) if word not in lives.strokes else None
        base = word.partition("-")[0]
        with_words = lives.doing_with.get(word) or lives.doing_with.get(base)
        if skill is None and with_words is not None and not with_words[1].isdisjoint(unit.lower):
            skill = with_words[0]
        if skill is not None and not learned:
            holder = plain_subject(context, i)
            if holder is not None:
                yield context.statement(holder, "ability", skill, i, i + 1)
        elif word in lives.strokes and not learned:
            first = context.scan.first_subject(i)
            holder = context.scan.holder(first) if first is not None else None
            if holder is not None:
                yield context.statement(holder, "ability", "swim", i, i + 1)


def read_diets(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read who takes no meat or drink, and who eats or drinks it."""
    unit, language = context.unit, context.language
    lives = language.lives
    for i, word in enumerate(unit.lower):
        shunned = lives.diets.get(word)
        if shunned is not None:
            holder = subject_of(context, i, article=True) or apposed(context, i)
            if holder is not None and holder.kind == "topic" and unit.word(i - 1) in lives.mine:
                holder = _mine(context, unit.word(i - 1), holder)
            if holder is not None:
                yield context.statement(holder, "diet", f"no {shunned}", i, i + 1)
            continue
        food = lives.foods.get(word)
        if food is None or not lives.substitutes.isdisjoint(words) or not lives.lapses.isdisjoint(words):
            continue
        allergic = next(
            (k for k in range(i - 1, max(i - 4, -1), -1) if unit.lower[k] in lives.allergies), None
        )
        if allergic is not None:
            holder = subject_of(context, allergic, article=True) or context.scan.subject(allergic - 1)
            if holder is not None:
                yield context.statement(holder, "diet", f"no {food}", allergic, i + 1)
            continue
        verb = _taster(context, i)
        if verb is not None:
            holder = plain_subject(context, verb)
            if holder is not None and holder.kind == "topic" and unit.lower[verb] in lives.mine:
                holder = _mine(context, unit.lower[verb], holder)
            if holder is not None:
                yield context.statement(holder, "diet", food, i, i + 1)
    for phrase, shunned in lives.refusals:
        parts = phrase.split()
        if parts[-1] not in words:
            continue
        for i in range(len(unit) - len(parts) + 1):
            if unit.lower[i : i + len(parts)] != parts:
                continue
            begin = i
            while begin > 0 and (
                unit.lower[begin - 1] in language.auxiliaries
                or unit.lower[begin - 1] in language.adverbs
                or unit.lower[begin - 1] in language.negations
            ):
                begin -= 1
            if language.negations.isdisjoint(unit.lower[begin:i]):
                continue
            holder = plain_subject(context, i)
            if holder is not None and holder.kind == "topic" and unit.lower[i] in lives.mine:
                holder = _mine(context, unit.lower[i], holder)
            if holder is not None:
                yield said(context.statement(holder, "diet", f"no {shunned}", begin, i + len(parts)))


def read_renounced(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read who gives something up in so many words: "gave up meat", "não bebia"."""
    unit, language = context.unit, context.language
    for phrase, shunned in language.lives.renouncing:
        parts = phrase.rstrip(".").split()
        if parts[-1] not in words or parts[0] not in words:
            continue
        for i in range(len(unit) - len(parts) + 1):
            if unit.lower[i : i + len(parts)] != parts:
                continue
            after = unit.word(i + len(parts))
            if phrase.endswith(".") and after and after not in STOPS:
                continue
            holder = plain_subject(context, i)
            if (
                holder is not None
                and holder.kind == "topic"
                and unit.lower[i + len(parts) - 1] in language.lives.mine
            ):
                holder = _mine(context, unit.lower[i + len(parts) - 1], holder)
            if holder is not None:
                yield said(context.statement(holder, "diet", f"no {shunned}", i, i + len(parts)))


def _taster(context: Context, food: int) -> int | None:
    """Give the verb of eating or drinking whose object a food is, if one stands shortly before it."""
    unit, language = context.unit, context.language
    lives = language.lives
    for k in range(food - 1, max(food - REACH - 1, -1), -1):
        word = unit.lower[k]
        if word in lives.tasting:
            # "como um vinho" is "like a wine", unless somebody says "I" besides.
            like = word in language.prepositions or word in language.conjunctions
            if like and language.first_person_verbs.isdisjoint(unit.lower[:k]):
                return None
            if word not in lives.eating and food - k > 4:
                return None
            if unit.word(k - 1) in language.past_perfect or unit.word(k - 1) in language.articles:
                return None
            return k
        if (
            word in STOPS
            or word in language.negations
            or (k in context.scan.by_start and word not in language.possessives)
            or word in language.prepositions - language.of_words - frozenset(language.articles)
        ):
            return None
    return None


def _mine(context: Context, verb: str, holder: Holder) -> Holder:
    """Give who says "I" by a verb, or leave it to the chapter's teller where a third person shares the form."""
    language = context.language
    shared = verb in language.act_verbs and verb not in language.first_person_verbs
    return Holder("first", EITHER if shared else "", "", holder.start)
