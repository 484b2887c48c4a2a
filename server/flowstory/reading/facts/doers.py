"""Who does what a verb tells, also where the verb's clause only goes on: "She unfolded it, and read it twice"."""

from __future__ import annotations

from functools import cache

from flowstory.languages import LANGUAGES
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import kin_holder
from flowstory.reading.facts.verbs import no_verb
from flowstory.reading.model import EITHER, Holder
from flowstory.reading.nominals import Nominal

_KINDS = frozenset({"name", "pronoun", "first", "topic", "role"})
_ALONE = 12  # words from "the only one" to what it is told of
_BOUNDS = frozenset({",", ";", ":", "—", "–"})
_LED = 3  # words from a relative to the verb that it leads to


@cache
def deed_verbs(code: str) -> frozenset[str]:
    """Give the verbs that a language's habits know, made once."""
    habits = LANGUAGES[code].habits
    return (
        habits.eating
        | habits.drinking
        | habits.smoking
        | habits.taking
        | habits.serving
        | habits.tossing
        | habits.voicing
        | habits.speaking
        | frozenset(habits.deeds)
    )


def doer(context: Context, verb: int) -> Holder | None:
    """Give the subject of the verb at a word; of a verb that goes on, the last subject told before it."""
    verb = group_begin(context, verb)
    holder = context.scan.subject(verb)
    if holder is None and _goes_on(context, verb):
        subject = last_subject(context, verb)
        holder = context.scan.holder(subject) if subject is not None else _unsaid(context, verb)
    if holder is None:
        holder = _only_one(context, verb)
    if holder is None or holder.kind not in _KINDS:
        return None
    if holder.kind == "role":
        return _of_family(context, holder) or (holder if holder.form in context.lexicon.callings else None)
    return no_verb(context, holder)


def _only_one(context: Context, verb: int) -> Holder | None:
    """Give of whom it is told that they are "the only one who could not swim"."""
    unit, language = context.unit, context.language
    relative = next(
        (k for k in range(verb - 1, max(verb - _LED - 2, -1), -1) if unit.lower[k] in language.relatives),
        None,
    )
    if relative is None:
        return None
    alone = False
    for k in range(relative - 1, max(relative - _ALONE, -1), -1):
        word = unit.lower[k]
        alone = alone or word in language.belongings.only
        if word in context.lexicon.linking:
            return context.scan.subject(k) if alone else None
        if word == "," and unit.word(k + 1) in language.habits.joining:
            continue
        if word in _BOUNDS:
            owner = context.scan.by_end.get(k)
            named = owner is not None and owner.kind == "name" and not owner.inside
            return context.scan.holder(owner) if alone and named and owner is not None else None
    return None


def _of_family(context: Context, role: Holder) -> Holder | None:
    """Give the teller's one father, grandmother or wife where "my" stands before the word."""
    unit, language = context.unit, context.language
    at = next((i for i, start in enumerate(unit.start) if start == role.start), None)
    if at is None or unit.lower[at] not in language.kin:
        return None
    return kin_holder(context, at, unit.word(at - 1))


def mine(context: Context, verb: int, holder: Holder | None, *, deed: bool = False) -> Holder | None:
    """Give who says "I" by a verb without a subject; the chapter's teller decides where "she" shares the form.

    A deed in such a form is whoever's the passage is about, unless its sentence says "I".
    """
    language = context.language
    word = context.unit.lower[verb].partition("-")[0]
    if holder is None or holder.kind != "topic" or word not in language.habits.mine:
        return holder
    own = word in language.first_person_verbs or not word.endswith(language.habits.shared)
    if own or any(_says_i(context, other) for other in context.sentence_words):
        return Holder("first", "", "", holder.start)
    return holder if deed else Holder("first", EITHER, "", holder.start)


def _says_i(context: Context, word: str) -> bool:
    """Whether a word is an "I" that does something, not a "me" to whom it is done."""
    language = context.language
    person = language.pronouns.get(word)
    said = person is not None and person.person == 1 and not person.plural and word not in language.clitics
    return said or word in language.first_person_verbs


def group_begin(context: Context, verb: int) -> int:
    """Give where the auxiliaries, adverbs, denials and leaning pronouns before a verb begin."""
    unit, language = context.unit, context.language
    k = verb
    while k > 0 and (
        (word := unit.lower[k - 1]) in language.auxiliaries
        or word in language.negations
        or (word in language.adverbs and word not in language.conjunctions)
        or (language.null_subject and word in language.clitics and k - 1 not in context.scan.by_start)
    ):
        if k - 1 in context.scan.by_start and word not in language.clitics:
            break
        k -= 1
    return k


def last_subject(context: Context, before: int) -> Nominal | None:
    """Give the mention before a word that has a verb of its own, as the subject of what goes on behind it.

    What a relative or a subordinate clause tells in between is passed over.
    """
    scan, unit, language = context.scan, context.unit, context.language
    first: Nominal | None = None
    for mention in reversed(scan.mentions):
        if mention.j > before or mention.inside or unit.word(mention.j) == "'s":
            continue
        if mention.form in language.object_pronouns or not _has_verb(context, mention):
            continue
        led = unit.word(mention.i - 1)
        if led in language.relatives or unit.word(mention.i - 2) in language.relatives:
            continue
        if led in language.conjunctions and not _joins(context, mention.i - 1):
            continue
        first = mention
        break
    if first is None or first.kind in ("people", "someone"):
        return None
    return first


def _joins(context: Context, at: int) -> bool:
    """Whether a conjunction joins clauses of one rank, rather than leading to one that depends."""
    return context.unit.lower[at] in context.language.habits.joining


def _has_verb(context: Context, mention: Nominal) -> bool:
    """Whether a verb stands behind a mention, with no more than adverbs and leaning pronouns between."""
    unit, language = context.unit, context.language
    k = mention.j
    while unit.word(k) in language.adverbs or (language.null_subject and unit.word(k) in language.clitics):
        k += 1
    word = unit.word(k).partition("-")[0]
    if unit.word(k) == "," and mention.i <= _LED:
        return True  # "The doctor, who had …"
    return bool(word) and (
        word in language.act_verbs
        or word in language.speech_verbs
        or word in language.auxiliaries
        or word in context.lexicon.linking
        or word in language.have_verbs
        or word in language.wear_verbs
        or (len(word) > _LED and bool(language.past_suffixes) and word.endswith(language.past_suffixes))
        or (mention.form in language.subject_pronouns and word.isalpha())
        or word in deed_verbs(language.code)
    )


def _goes_on(context: Context, verb: int) -> bool:
    """Whether a verb stands behind a comma, a dash or a conjunction, where a clause without a subject goes on."""
    before = context.unit.word(verb - 1)
    return before in (",", ";", ":", "—", "–") or before in context.language.habits.joining


def _unsaid(context: Context, verb: int) -> Holder | None:
    """Give the topic, where nobody is named before a verb that needs no subject."""
    scan, language = context.scan, context.language
    if not language.null_subject:
        return None
    others = [
        m for m in scan.mentions if m.j <= verb and not m.inside and m.kind in ("name", "noun", "people")
    ]
    if others and any(_has_verb(context, m) for m in others):
        return None
    said = context.unit.lower[verb].partition("-")[0] in language.first_person_verbs
    said = said or any(
        word.partition("-")[0] in language.first_person_verbs for word in context.unit.lower[:verb]
    )
    return Holder("first" if said else "topic", "", "", context.unit.start[0])
