"""The sex and breed of a named animal, and the gender by which somebody is told of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.predicates import subject_of
from flowstory.reading.facts.verbs import REACH
from flowstory.reading.model import Holder, Statement


def read_animals(context: Context) -> Iterator[Statement]:
    """Read the sex and the breed of a named animal: "Juno, a grey mare", "Tenente é um buldogue"."""
    unit, lives, colours = context.unit, context.language.lives, context.language.colours
    i = 0
    while i < len(unit):
        found = _animal_at(context, i, lives.animals)
        if found is None:
            i += 1
            continue
        word, end = found
        animal = lives.animals[word]
        behind = end
        while unit.word(behind) in colours or unit.word(behind) in lives.coats:
            behind += 1  # "uma égua baia chamada Juno"
        holder = said_to_be(context, i, end) or beside(context, i, behind) or _who_was(context, i, end)
        if holder is not None and holder.kind in ("name", "topic"):
            if animal.sex:
                yield context.statement(holder, "animal.sex", animal.sex, i, end, other=animal.kind)
            if animal.breed:
                yield context.statement(holder, "animal.breed", animal.breed, i, end, other=animal.kind)
        i = end


def said_to_be(context: Context, i: int, end: int) -> Holder | None:
    """Give the subject of "Juno was a grey mare"; without a subject, only of "Era uma égua", not of "a égua dele"."""
    unit, language = context.unit, context.language
    holder = subject_of(context, i, article=True)
    if holder is None:
        return None
    k = i
    while k > 0 and unit.lower[k - 1] not in context.lexicon.linking:
        k -= 1
    if unit.word(k - 1) not in language.be_verbs:
        return None  # "vira sangrarem um porco" saw one
    if holder.kind != "topic":
        return holder
    indefinite = unit.word(k) in language.articles and unit.word(k) not in language.definite_articles
    owned = unit.word(end) in language.of_words or unit.word(end) in language.possessives
    return holder if indefinite and not owned else None


def _animal_at(context: Context, i: int, animals: Mapping[str, object]) -> tuple[str, int] | None:
    lower = context.unit.lower
    for length in (2, 1):
        word = " ".join(lower[i : i + length])
        if i + length <= len(lower) and word in animals:
            return word, i + length
    return None


def beside(context: Context, i: int, end: int) -> Holder | None:
    """Give the name beside an animal: "Tenente, um buldogue de …", "o gato Fubá", "a mare called Juno"."""
    unit, language, scan = context.unit, context.language, context.scan
    k = i
    while k > 0 and i - k < REACH and unit.lower[k - 1] != ",":
        word = unit.lower[k - 1]
        if (
            word not in language.articles
            and word not in language.adverbs
            and (not unit.text[k - 1].islower() or word in language.stop_words)
        ):
            break
        k -= 1
    owner = scan.by_end.get(k - 1) if unit.word(k - 1) == "," else None
    if owner is not None and owner.kind == "name" and not owner.inside:
        return scan.holder(owner)
    called = unit.word(end) in language.lives.called
    at = end + 1 if unit.word(end) == "," or called else end
    named = scan.by_start.get(at)
    before = unit.word(i - 1)
    if called and named is not None and named.kind == "name":
        return scan.holder(named)
    k = i - 1
    while before in language.colours or before in language.lives.coats:
        k -= 1
        before = unit.word(k)
    if named is not None and named.kind == "name" and unit.word(named.j) != "'s":
        definite = before in language.definite_articles or before in language.possessives or before == "'s"
        definite = definite or any(
            part in language.definite_articles for part in language.contractions.get(before, ())
        )
        if definite and (at == end or unit.word(named.j) in (",", ".", ";", "")):
            return scan.holder(named)
    return None


def _who_was(context: Context, i: int, end: int) -> Holder | None:
    """Give the name in "Queenie …, every inch the shepherd she was": the sentence's first subject."""
    unit, language = context.unit, context.language
    mention = context.scan.by_start.get(end)
    if mention is None or mention.kind != "pronoun" or unit.word(mention.j) not in language.be_verbs:
        return None
    first = context.scan.first_subject(i)
    return context.scan.holder(first) if first is not None and first.kind == "name" else None


def read_genders(context: Context) -> Iterator[Statement]:
    """Read the gender that a reflexive or a gesture of one's own body gives to the name before its verb."""
    unit, language = context.unit, context.language
    lives = language.lives
    for i, word in enumerate(unit.lower):
        gender = lives.selves.get(word)
        told = lives.gendered.get(word)
        if told is not None:
            verb = i - 1
            while verb > 0 and unit.lower[verb] in language.adverbs:
                verb -= 1
            subject = (
                context.scan.subject_mention(verb) if unit.word(verb) in context.lexicon.linking else None
            )
            if subject is not None and subject.kind == "name" and subject.j == verb:
                yield context.statement(
                    Holder("name", subject.form, subject.gender, unit.start[subject.i]),
                    "gender",
                    told,
                    i,
                    i + 1,
                )
            continue
        if gender is None:
            nouns = lives.gestures.get(word)
            person = language.possessives.get(unit.word(i + 1)) or language.possessives.get(unit.word(i + 2))
            at = i + 2 if unit.word(i + 1) in language.possessives else i + 3
            if nouns is None or person is None or unit.word(at) not in nouns:
                continue
            gender = person.gender
            verb = i
        else:
            verb = i - 1
            while verb > 0 and (
                unit.lower[verb] in language.prepositions or unit.lower[verb] in language.adverbs
            ):
                verb -= 1
        if not gender:
            continue
        subject = context.scan.subject_mention(verb) or context.scan.first_subject(verb)
        others = [
            m for m in context.scan.mentions if m.kind in ("noun", "someone", "pronoun") and m.j <= verb
        ]
        if subject is not None and subject.kind == "name" and not others:
            yield context.statement(
                Holder("name", subject.form, subject.gender, unit.start[subject.i]),
                "gender",
                gender,
                i,
                i + 1,
            )
