"""Parts of a body that are missing or that somebody still has, and what is tattooed where."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from flowstory.languages import LANGUAGES
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.predicates import apposed, subject_of
from flowstory.reading.facts.verbs import REACH, STOPS, no_verb, plain_subject, said
from flowstory.reading.model import Holder, Statement

# Who lacks an arm lacks its hand and fingers.
_WITH = {
    "arm": ("hand", "finger"),
    "hand": ("finger",),
    "leg": ("foot",),
    "foot": ("toe",),
    "thumb": ("finger",),
}


def read_parts(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read which part of a body somebody lacks, and where all of a part are there."""
    unit, language = context.unit, context.language
    lives = language.lives
    if not lives.unlosable.isdisjoint(words):
        return
    yield from _maimed(context, words)
    seen: set[int] = set()
    for parts, part in _whole(language.code):
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


@cache
def _whole(code: str) -> tuple[tuple[list[str], str], ...]:
    """Give the phrases that say all of a part are there, taken apart, the longest first."""
    phrases = sorted(LANGUAGES[code].lives.whole.items(), key=lambda item: -len(item[0]))
    return tuple((phrase.split(), part) for phrase, part in phrases)


def _maimed(context: Context, words: frozenset[str]) -> Iterator[Statement]:
    """Read which part somebody lacks."""
    unit, language = context.unit, context.language
    lives = language.lives
    told = (
        not lives.losing.isdisjoint(words)
        or not (language.have_verbs.isdisjoint(words) or language.negations.isdisjoint(words))
        or not lives.only.isdisjoint(words)
        or not lives.maiming.isdisjoint(words)
    )
    for i, word in enumerate(unit.lower):
        part = lives.lacking.get(word)
        if part is not None:
            holder = subject_of(context, i, article=True) or apposed(context, i)
            if holder is not None:
                for lacked in (part, *_WITH.get(part, ())):
                    yield context.statement(holder, "part", f"no {lacked}", i, i + 1)
        part = lives.members.get(word) if told else None
        if part is None:
            continue
        verb, holder = _loss(context, i, part), None
        if verb is not None:
            holder = _lacking(context, verb if verb < i else max(i - REACH, 0), i)
        elif (verb := _few(context, i)) is not None:
            holder = plain_subject(context, verb)
        elif (verb := _taken(context, i, part)) is not None:
            holder = _lacking(context, verb, i)
            holder = holder if holder is not None and holder.kind != "topic" else None
        if verb is not None and holder is not None:
            begin, end = min(verb, i), max(verb, i) + 1
            for lacked in (part, *_WITH.get(part, ())):
                yield said(context.statement(holder, "part", f"no {lacked}", begin, end))
            return


def _loss(context: Context, i: int, part: str) -> int | None:
    """Give the word that says a part is lost: before it, or close behind it ("a finger missing")."""
    unit, language = context.unit, context.language
    lives = language.lives
    stops = language.prepositions - language.of_words - frozenset(language.articles)
    for k in range(i - 1, max(i - REACH, -1), -1):
        word = unit.lower[k]
        if word in lives.losing:
            return k
        if (
            word in language.have_verbs
            and unit.word(k - 1) in language.negations
            and unit.word(k + 1) in language.articles
        ):
            return k  # "não tinha o dedo mínimo"
        if word in STOPS or word in stops:
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
    if number is None:
        return None
    # "had only three fingers", "só tinha três dedos": what is all there are may stand before the verb too.
    before = (unit.word(i - 2), unit.word(i - 3))
    only, having = language.lives.only, language.have_verbs
    if before[0] in only and before[1] in having:
        return i - 3
    return i - 2 if before[0] in having and before[1] in only else None


def _taken(context: Context, i: int, part: str) -> int | None:
    """Give the verb of "took two of Nora's fingers": it counts only with a number."""
    unit, language = context.unit, context.language
    lives = language.lives
    if part not in ("finger", "toe", "thumb"):
        return None
    for k in range(i - 1, max(i - REACH - 1, -1), -1):
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
    for end in (part + 1, *_of_which(context, part)):
        holder, told = scan.of_phrase(end)
        if told:
            return holder
    denied = context.unit.word(verb) in language.have_verbs
    losing = denied or context.unit.word(verb) in language.lives.losing
    holder = plain_subject(context, verb) if losing else None
    if holder is None and context.unit.word(verb) in language.prepositions:
        # "ficou sem o polegar", "was left without a thumb": the verb stands before the preposition.
        before = context.unit.word(verb - 1)
        if before in context.lexicon.linking or before in language.lives.bereft:
            holder = plain_subject(context, verb - 1)
    if holder is None:
        first = scan.first_subject(max(verb, part))
        holder = scan.holder(first) if first is not None else None
        holder = no_verb(context, holder) if holder is not None else None
    return holder if holder is not None and holder.kind in ("name", "pronoun", "first", "topic") else None


def _of_which(context: Context, part: int) -> Iterator[int]:
    """Give the ends of the limb that a part is of: "dois dedos na mão esquerda de Marcos"."""
    unit, language = context.unit, context.language
    k = part + 1
    while k < part + REACH and (
        unit.word(k) in language.prepositions
        or unit.word(k) in language.articles
        or unit.word(k) in language.sides
        or unit.word(k) in language.body_parts
    ):
        k += 1
        if unit.word(k - 1) in language.body_parts or unit.word(k - 1) in language.sides:
            yield k


def read_tattoos(context: Context, words: frozenset[str]) -> Iterator[Statement]:
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
    places = [place for place in places if place[0] <= REACH]
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
