"""What people can do, eat and lack, and what marks and animals are, by phrases of the language's `Lives`.

Every reader gives the fact and its opposite under one attribute, so that a rule need only compare values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.reading.facts.belongings import THING
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.predicates import apposed, subject_of
from flowstory.reading.model import Holder, Statement

_NEGATION = "negation"
_REACH = 6
_FIRST_YEAR, _LAST_YEAR = 1000, 2200
_STOPS = frozenset({".", ",", ";", ":", "!", "?", "—", "–", "--", ")", "”", '"', "…"})


class _Triggers(NamedTuple):
    """Words without which a reader has nothing to read, by reader."""

    skills: frozenset[str]
    diets: frozenset[str]
    animals: frozenset[str]
    genders: frozenset[str]


_BY_LANGUAGE: dict[str, _Triggers] = {}


def _triggers(language: Language) -> _Triggers:
    """Give the triggers of a language, made once."""
    found = _BY_LANGUAGE.get(language.code)
    if found is None:
        lives = language.lives
        doing = frozenset(lives.doing) | frozenset(lives.doing_with) | lives.strokes
        found = _BY_LANGUAGE[language.code] = _Triggers(
            skills=frozenset(lives.skills) | doing | frozenset(lives.unskilled),
            diets=frozenset(lives.diets)
            | frozenset(lives.foods)
            | {p.split()[-1] for p, _ in lives.refusals}
            | {p.rstrip(".").split()[-1] for p, _ in lives.renouncing},
            animals=frozenset(name.split()[0] for name in lives.animals),
            genders=frozenset(lives.selves) | frozenset(lives.gestures) | frozenset(lives.gendered),
        )
    return found


def read_lives(context: Context) -> Iterator[Statement]:
    """Read abilities, diets, missing parts, tattoos and animals."""
    words = frozenset(context.unit.lower)
    triggers = _triggers(context.language)
    if not triggers.skills.isdisjoint(words) or any("-" in word for word in words):
        yield from _skills(context)
    if not triggers.diets.isdisjoint(words):
        yield from _diets(context, words)
        yield from _renounced(context, words)
    yield from _parts(context, words)
    yield from _tattoos(context, words)
    if not triggers.animals.isdisjoint(words):
        yield from _animals(context)
    if not triggers.genders.isdisjoint(words):
        yield from _genders(context)
    yield from _dated(context)
    yield from _leaving(context, words)


def _phrase_before(context: Context, i: int, phrases: tuple[str, ...]) -> int | None:
    """Give where the longest phrase begins that ends right before a word."""
    lower = context.unit.lower
    best: int | None = None
    for phrase in phrases:
        parts = phrase.split()
        begin = i - len(parts)
        if begin >= 0 and lower[begin:i] == parts and (best is None or begin < best):
            best = begin
    return best


def _said(statement: Statement, *, but: str = _NEGATION) -> Statement:
    """Give a statement whose own negation is no frame."""
    return statement._replace(frames=statement.frames - {but})


def _plain_subject(context: Context, verb: int) -> Holder | None:
    """Give a verb's subject, or the first one of the sentence where "and" joins two verbs."""
    holder = context.scan.subject(verb)
    if holder is None or holder.kind not in ("name", "pronoun", "first", "topic"):
        return None
    return _no_verb(context, holder)


def _no_verb(context: Context, holder: Holder) -> Holder:
    """Give a holder, or the topic where a verb that opens the sentence was taken for a name ("Aprendeu")."""
    unit, language = context.unit, context.language
    word = holder.form.lower()
    opens = holder.kind == "name" and unit.opens and holder.start == unit.start[0]
    if not opens or not language.null_subject or " " in word or word in language.given_names:
        return holder
    if word in language.act_verbs or word.endswith(language.past_suffixes):
        return Holder("topic", "", "", holder.start)
    return holder


def _skills(context: Context) -> Iterator[Statement]:
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
            begin = _phrase_before(context, i, lives.unable)
            if begin is None and learned:
                yield context.statement(THING, "ability.learned", skill, i, i + 1)
        if skill is not None and begin is not None:
            after = unit.word(i + 1)
            lasting = _phrase_before(context, i, lives.lasting) is not None
            closed = not after or after in _STOPS or after in context.language.conjunctions
            if not closed and not (
                lasting
                and after not in context.language.articles
                and after not in context.language.possessives
            ):
                continue
            holder = _plain_subject(context, begin)
            if holder is not None:
                yield _said(context.statement(holder, "ability", f"no {skill}", begin, i + 1))
            continue
        skill = lives.doing.get(word) if word not in lives.strokes else None
        base = word.partition("-")[0]
        with_words = lives.doing_with.get(word) or lives.doing_with.get(base)
        if skill is None and with_words is not None and not with_words[1].isdisjoint(unit.lower):
            skill = with_words[0]
        if skill is not None and not learned:
            holder = _plain_subject(context, i)
            if holder is not None:
                yield context.statement(holder, "ability", skill, i, i + 1)
        elif word in lives.strokes and not learned:
            first = context.scan.first_subject(i)
            holder = context.scan.holder(first) if first is not None else None
            if holder is not None:
                yield context.statement(holder, "ability", "swim", i, i + 1)


def _diets(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read who takes no meat or drink, and who eats or drinks it."""
    unit, language = context.unit, context.language
    lives = language.lives
    for i, word in enumerate(unit.lower):
        shunned = lives.diets.get(word)
        if shunned is not None:
            holder = subject_of(context, i, article=True) or apposed(context, i)
            if holder is not None and holder.kind == "topic" and unit.word(i - 1) in lives.mine:
                holder = Holder("first", "", "", holder.start)
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
            holder = _plain_subject(context, verb)
            if holder is not None and holder.kind == "topic" and unit.lower[verb] in lives.mine:
                holder = Holder("first", "", "", holder.start)
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
            holder = _plain_subject(context, i)
            if holder is not None and holder.kind == "topic" and unit.lower[i] in lives.mine:
                holder = Holder("first", "", "", holder.start)
            if holder is not None:
                yield _said(context.statement(holder, "diet", f"no {shunned}", begin, i + len(parts)))


def _renounced(context: Context, words: frozenset[str]) -> Iterator[Statement]:
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
            if phrase.endswith(".") and after and after not in _STOPS:
                continue
            holder = _plain_subject(context, i)
            if (
                holder is not None
                and holder.kind == "topic"
                and unit.lower[i + len(parts) - 1] in language.lives.mine
            ):
                holder = Holder("first", "", "", holder.start)
            if holder is not None:
                yield _said(context.statement(holder, "diet", f"no {shunned}", i, i + len(parts)))


def _taster(context: Context, food: int) -> int | None:
    """Give the verb of eating or drinking whose object a food is, if one stands shortly before it."""
    unit, language = context.unit, context.language
    lives = language.lives
    for k in range(food - 1, max(food - _REACH - 1, -1), -1):
        word = unit.lower[k]
        if word in lives.tasting:
            if word not in lives.eating and food - k > 4:
                return None
            if unit.word(k - 1) in language.past_perfect or unit.word(k - 1) in language.articles:
                return None
            return k
        if (
            word in _STOPS
            or word in language.negations
            or (k in context.scan.by_start and word not in language.possessives)
            or word in language.prepositions - language.of_words - frozenset(language.articles)
        ):
            return None
    return None


def _parts(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read which part of a body somebody lacks, and where all of a part are there."""
    unit, language = context.unit, context.language
    lives = language.lives
    if not lives.unlosable.isdisjoint(words):
        return
    yield from _maimed(context, words)
    seen: set[int] = set()
    for phrase, part in sorted(lives.whole.items(), key=lambda item: -len(item[0])):
        parts = phrase.split()
        if parts[-1] not in words:
            continue
        for i in range(len(unit) - len(parts) + 1):
            if unit.lower[i : i + len(parts)] == parts and i + len(parts) not in seen:
                seen.add(i + len(parts))
                holder, told = context.scan.possessor(i)
                if not told:
                    holder, told = context.scan.of_phrase(i + len(parts))
                if not told:
                    first = context.scan.first_subject(i)
                    holder = context.scan.holder(first) if first is not None else None
                    if (
                        holder is None
                        and language.null_subject
                        and not any(not m.inside for m in context.scan.mentions if m.j <= i)
                    ):
                        holder = Holder("topic", "", "", unit.start[i])
                if holder is not None and holder.kind in ("name", "pronoun", "first", "topic"):
                    yield context.statement(holder, "part", part, i, i + len(parts))


def _maimed(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read which part somebody lacks."""
    unit, language = context.unit, context.language
    lives = language.lives
    told = (
        not lives.losing.isdisjoint(words)
        or not lives.only.isdisjoint(words)
        or not lives.maiming.isdisjoint(words)
    )
    for i, word in enumerate(unit.lower):
        part = lives.lacking.get(word)
        if part is not None:
            holder = subject_of(context, i, article=True) or apposed(context, i)
            if holder is not None:
                yield context.statement(holder, "part", f"no {part}", i, i + 1)
        part = lives.members.get(word) if told else None
        if part is None:
            continue
        verb, holder = _loss(context, i, part), None
        if verb is not None:
            holder = _lacking(context, verb if verb < i else max(i - _REACH, 0), i)
        elif (verb := _few(context, i)) is not None:
            holder = _plain_subject(context, verb)
        elif (verb := _taken(context, i, part)) is not None:
            holder = _lacking(context, verb, i)
            holder = holder if holder is not None and holder.kind != "topic" else None
        if verb is not None and holder is not None:
            begin, end = min(verb, i), max(verb, i) + 1
            yield _said(context.statement(holder, "part", f"no {part}", begin, end))
            return


def _loss(context: Context, i: int, part: str) -> int | None:
    """Give the word that says a part is lost: before it, or close behind it ("a finger missing")."""
    unit, language = context.unit, context.language
    lives = language.lives
    stops = language.prepositions - language.of_words - frozenset(language.articles)
    for k in range(i - 1, max(i - _REACH, -1), -1):
        word = unit.lower[k]
        if word in lives.losing:
            return k
        if word in _STOPS or word in stops:
            break
    for k in range(i + 1, i + 4):
        word = unit.word(k)
        if word in lives.losing and part in ("finger", "thumb", "toe", "ear", "eye"):
            return k
        if word not in language.be_verbs and word not in language.adverbs:
            break
    return None


def _few(context: Context, i: int) -> int | None:
    """Give the verb of "had only three fingers", "tinha só um olho"."""
    unit, language = context.unit, context.language
    number = language.numbers.get(unit.word(i - 1)) or (1 if unit.word(i - 1) in language.articles else None)
    if (
        number is None
        or unit.word(i - 2) not in language.lives.only
        or unit.word(i - 3) not in language.have_verbs
    ):
        return None
    return i - 3


def _taken(context: Context, i: int, part: str) -> int | None:
    """Give the verb of "took two of Nora's fingers": it counts only with a number."""
    unit, language = context.unit, context.language
    lives = language.lives
    if part not in ("finger", "toe", "thumb"):
        return None
    for k in range(i - 1, max(i - _REACH - 1, -1), -1):
        if unit.lower[k] in lives.maiming:
            return k if any(word in language.numbers for word in unit.lower[k:i]) else None
    return None


def _lacking(context: Context, verb: int, part: int) -> Holder | None:
    """Give who lacks a part: its possessor, or the subject of the verb that says so."""
    scan, language = context.scan, context.language
    k = part
    while (
        k > verb and context.unit.word(k - 1) not in language.possessives and context.unit.word(k - 1) != "'s"
    ):
        k -= 1
    if k > verb:
        holder, _ = scan.possessor(k)
        owner = scan.by_end.get(k - 1) if context.unit.word(k - 1) == "'s" else None
        if holder is None and owner is not None and owner.kind == "name":
            holder = scan.holder(owner)  # "two of Nora's fingers" is no chain
        if holder is not None and holder.kind in ("name", "pronoun", "first"):
            return holder
    holder, told = scan.of_phrase(part + 1)
    if told:
        return holder
    holder = _plain_subject(context, verb) if context.unit.word(verb) in language.lives.losing else None
    if holder is None:
        first = scan.first_subject(max(verb, part))
        holder = scan.holder(first) if first is not None else None
        holder = _no_verb(context, holder) if holder is not None else None
    return holder if holder is not None and holder.kind in ("name", "pronoun", "first", "topic") else None


def _tattoos(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read what somebody's tattoo shows, and where."""
    unit, language = context.unit, context.language
    lives = language.lives
    if lives.tattoos.isdisjoint(words):
        return
    designs = [i for i, word in enumerate(unit.lower) if word in lives.designs]
    if len(designs) != 1:
        return
    i = designs[0]
    mark = next(k for k, word in enumerate(unit.lower) if word in lives.tattoos)
    places = sorted(
        (min(abs(k - i), abs(k - mark)), k)
        for k, word in enumerate(unit.lower)
        if word in language.body_parts
    )
    places = [place for place in places if place[0] <= _REACH]
    holder: Holder | None = None
    if places:
        k = places[0][1]
        holder, told = context.scan.possessor(k)
        if not told:
            holder, told = context.scan.of_phrase(k + 1)
        if not told:
            holder, told = context.scan.possessor(k - 1)
    if holder is None:
        holder = context.scan.subject(mark)
        holder = holder if holder is not None and holder.kind in ("name", "first") else None
    if holder is None:
        people = {m.form: m for m in context.scan.mentions if m.kind in ("name", "noun", "someone", "people")}
        first = next(iter(people.values()), None)
        if len(people) == 1 and first is not None:
            holder = context.scan.holder(first)
        elif not people:
            subject = context.scan.first_subject(len(unit))
            holder = context.scan.holder(subject) if subject is not None else None
    if holder is not None and holder.kind in ("name", "pronoun", "first"):
        yield context.statement(
            holder,
            "tattoo",
            lives.designs[unit.lower[i]],
            i,
            i + 1,
            other=language.body_parts[unit.lower[places[0][1]]] if places else "",
        )


def _animals(context: Context) -> Iterator[Statement]:
    """Read the sex and the breed of a named animal: "Juno, a grey mare", "Tenente é um buldogue"."""
    unit, lives = context.unit, context.language.lives
    i = 0
    while i < len(unit):
        found = _animal_at(context, i, lives.animals)
        if found is None:
            i += 1
            continue
        word, end = found
        animal = lives.animals[word]
        holder = subject_of(context, i, article=True) or _beside(context, i, end) or _who_was(context, i, end)
        if holder is not None and holder.kind == "name":
            if animal.sex:
                yield context.statement(holder, "animal.sex", animal.sex, i, end, other=animal.kind)
            if animal.breed:
                yield context.statement(holder, "animal.breed", animal.breed, i, end, other=animal.kind)
        i = end


def _animal_at(context: Context, i: int, animals: Mapping[str, object]) -> tuple[str, int] | None:
    lower = context.unit.lower
    for length in (2, 1):
        word = " ".join(lower[i : i + length])
        if i + length <= len(lower) and word in animals:
            return word, i + length
    return None


def _beside(context: Context, i: int, end: int) -> Holder | None:
    """Give the name beside an animal: "Tenente, um buldogue de …", "o gato Fubá", "her mare, Juno"."""
    unit, language, scan = context.unit, context.language, context.scan
    k = i
    while k > 0 and i - k < _REACH and unit.lower[k - 1] != ",":
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
    at = end + 1 if unit.word(end) == "," else end
    named = scan.by_start.get(at)
    before = unit.word(i - 1)
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


def _genders(context: Context) -> Iterator[Statement]:
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


def _dated(context: Context) -> Iterator[Statement]:
    """Read what the one person whom a sentence names did in the one year that it names."""
    unit, language = context.unit, context.language
    years = [
        i
        for i, word in enumerate(unit.lower)
        if len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) < _LAST_YEAR
    ]
    names = [mention for mention in context.scan.mentions if mention.kind == "name" and not mention.inside]
    if len(years) != 1 or len(names) != 1:
        return
    at, name = years[0], names[0]
    if unit.word(at - 1) not in language.prepositions:
        return
    k = name.j
    while unit.word(k) in language.adverbs or unit.word(k) in language.past_perfect:
        k += 1
    word = unit.word(k)
    holder = context.scan.holder(name)
    if holder is not None and (
        word in language.act_verbs
        or (word.endswith(language.past_suffixes) and word not in language.stop_words)
    ):
        statement = context.statement(holder, "acted", unit.lower[at], at, at + 1, number=int(unit.lower[at]))
        yield statement


def _leaving(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read who leaves the room."""
    unit = context.unit
    for phrase in context.language.lives.leaving:
        parts = phrase.split()
        if parts[-1] not in words or parts[0] not in words:
            continue
        for i in range(len(unit) - len(parts) + 1):
            if unit.lower[i : i + len(parts)] != parts:
                continue
            holder = _plain_subject(context, i)
            if holder is None:
                first = context.scan.first_subject(i)
                holder = context.scan.holder(first) if first is not None else None
            if holder is not None and holder.kind in ("name", "pronoun", "topic"):
                yield context.statement(holder, "presence", "leaves", i, i + len(parts))
                return
