"""In which tense it is told, and into whose mind it looks."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.languages.telling import Telling
from flowstory.reading.marks import TENSE
from flowstory.reading.model import NARRATION, Trace
from flowstory.reading.nominals import Nominal
from flowstory.reading.owners import Scan
from flowstory.reading.tokens import Unit
from flowstory.reading.traces.common import Page

_PERFECT = 3  # words from a "has" to its participle


def trace_tenses(page: Page) -> Iterator[Trace]:
    """Give a paragraph's sentences of plain action in the past (one trace, `number` counts them) and
    each in the
    present, where a verb stands behind a subject (`number` counts its verbs). A sentence of both tells
    neither.
    """
    telling = page.language.telling
    if not telling.present_verbs or not any(unit.marks & TENSE for unit in page.units):
        return
    first: Trace | None = None
    state: Trace | None = None
    count = now = 0
    for unit in page.units:
        if unit.register != NARRATION or not unit.marks & TENSE:
            continue
        past = [
            i
            for i, word in enumerate(unit.lower)
            if word in telling.past_verbs and unit.text[i][0].islower() and not _perfect(unit, i, telling)
        ]
        present = [
            i
            for i, word in enumerate(unit.lower)
            if word in telling.present_verbs and unit.text[i][0].islower()
        ]
        if past and not present:
            first = first or page.at("tense", "past", unit, past[0], past[0] + 1)
            count += 1
        elif present and not past:
            led = next((i for i in present if _stands_behind_subject(page, unit, i)), None)
            present = [i for i in present if led is not None and i >= led and not _is_noun(page, unit, i)]
            if present:
                yield page.at("tense", "present", unit, present[0], present[0] + 1, len(present))
        if not past:
            at = next((i for i, word in enumerate(unit.lower) if _now(word, page)), None)
            if at is not None:
                state = state or page.at("tense", "now", unit, at, at + 1)
                now += 1
    if first is not None:
        yield first._replace(number=count)
    if state is not None:
        yield state._replace(number=now)


def _perfect(unit: Unit, i: int, telling: Telling) -> bool:
    """Whether a form behind "has" is of now: "the rain has not stopped"."""
    return any(word in telling.now_verbs for word in unit.lower[max(i - _PERFECT, 0) : i])


def _now(word: str, page: Page) -> bool:
    """Whether a word tells of now, whoever its subject is."""
    telling = page.language.telling
    return (
        word in telling.now_verbs
        or word in telling.present_verbs
        or (word in page.language.first_person_verbs and word.endswith(telling.now_endings))
    )


def _stands_behind_subject(page: Page, unit: Unit, i: int) -> bool:
    """Whether a present form is a verb here: right behind he, she, or a name."""
    language = page.language
    if not page.lexicon.first_person.isdisjoint(unit.lower) or not language.relatives.isdisjoint(
        unit.lower[:i]
    ):
        return False
    k = i
    while unit.word(k - 1) in language.adverbs:
        k -= 1
    before = unit.word(k - 1)
    person = language.pronouns.get(before)
    if person is not None:
        return person.person == 3 and not person.plural and unit.word(k - 2) not in language.prepositions
    if (
        k >= 1
        and unit.text[k - 1][0].isupper()
        and before not in language.not_names
        and before not in language.stop_words
    ):
        return unit.word(k - 2) not in language.prepositions and unit.word(k - 2) not in language.of_words
    return False


def _is_noun(page: Page, unit: Unit, i: int) -> bool:
    """Whether a form that may be a noun is one here: behind "the", "her", "of"."""
    language = page.language
    before = unit.word(i - 1)
    return (
        before in language.articles
        or before in language.possessives
        or before in language.demonstratives
        or before in language.prepositions
        or before in language.of_words
        or before in language.contractions
    )


def trace_minds(page: Page) -> Iterator[Trace]:
    """Give every verb of a mind in narration with its subject: `value` is the name, or the pronoun's
    gender.
    """
    verbs = page.language.telling.mind_verbs
    if page.words.isdisjoint(verbs):
        return
    for unit in page.units:
        if unit.register != NARRATION or verbs.isdisjoint(unit.lower):
            continue
        if not page.language.telling.seeming.isdisjoint(unit.lower):
            continue
        scan = Scan(unit, page.lexicon)
        for i, word in enumerate(unit.lower):
            if word in verbs and (value := _minded(scan.subject_mention(i))):
                yield page.at("mind", value, unit, i, i + 1)


def _minded(mention: Nominal | None) -> str:
    if mention is None or mention.person == 1:
        return "@first" if mention is not None and mention.kind == "pronoun" else ""
    if mention.kind == "name":
        return mention.form
    return f"@{mention.gender}" if mention.kind == "pronoun" and mention.gender else ""


def trace_person(page: Page) -> Iterator[Trace]:
    """Give the first word of the narration by which its teller says "I"."""
    first, verbs = page.lexicon.first_person, page.language.first_person_verbs
    if page.words.isdisjoint(first) and page.words.isdisjoint(verbs):
        return
    for unit in page.units:
        if unit.register == NARRATION:
            i = next((k for k, word in enumerate(unit.lower) if word in first or word in verbs), None)
            if i is not None:
                yield page.at("person", "first", unit, i, i + 1)
                return
