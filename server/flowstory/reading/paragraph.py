"""Reads one paragraph: the unit of the memo, pure in its text and its language."""

from __future__ import annotations

import logging

from flowstory.languages.base import Language
from flowstory.manuscript.model import Paragraph
from flowstory.reading.actors import read_actors
from flowstory.reading.dates import read_dates
from flowstory.reading.deeds import read_deeds
from flowstory.reading.facts.common import Context
from flowstory.reading.frames import FrameMap
from flowstory.reading.gates import marks, woken
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.marks import CALLING, CHANGE, FIGURE, MONTH, TRIGGER
from flowstory.reading.model import (
    DIALOGUE,
    EMPTY,
    NARRATION,
    DateUse,
    Holder,
    NameUse,
    ParagraphReading,
    Quote,
    Statement,
)
from flowstory.reading.nominals import form_of, names_in
from flowstory.reading.owners import Scan
from flowstory.reading.tokens import Unit, units
from flowstory.reading.traces import trace
from flowstory.reading.traces.common import Page

_NO_WORDS = frozenset[str]()
_LOG = logging.getLogger(__name__)


def read_paragraph(paragraph: Paragraph, lexicon: Lexicon) -> ParagraphReading:
    """Give everything that a paragraph tells by itself."""
    text, code = paragraph.text, lexicon.language.code
    found = list(
        units(
            text,
            lexicon.language,
            lexicon.abbreviations,
            quoted=paragraph.quoted,
            italics=paragraph.italics,
            marks=marks(code).__getitem__,
        )
    )
    if not found:
        return EMPTY
    frames = FrameMap(found, lexicon)
    names: list[NameUse] = []
    statements: list[Statement] = []
    dates: list[DateUse] = []
    for unit in found:
        names.extend(_names(unit, lexicon, frames))
        if unit.marks & MONTH:
            dates.extend(read_dates(unit, frames, lexicon))
    scans = [Scan(unit, lexicon) for unit in found]
    for at, (unit, scan) in enumerate(zip(found, scans, strict=True)):
        if unit.marks & CALLING and unit.register == NARRATION:
            statements.extend(read_deeds(Context(scan, frames, text, _NO_WORDS)))
        if not unit.marks & (TRIGGER | FIGURE):
            continue
        words = frozenset(word for other in found if other.sentence == unit.sentence for word in other.lower)
        context = Context(scan, frames, text, words, found[:at], scans, at)
        for matcher in woken(unit.marks, code):
            try:
                statements.extend(matcher(context))
            except Exception as error:  # noqa: BLE001 - one matcher's crash costs its facts, never the book
                _LOG.error("matcher %s failed: %s", matcher.__name__, type(error).__name__)
    actors = read_actors(scans, frames, lexicon)
    quotes = _quotes(found, scans, lexicon)
    every = frozenset().union(*(unit.lower for unit in found))
    told_by_one = any(
        unit.register == NARRATION
        and not (
            lexicon.first_person.isdisjoint(unit.lower)
            and lexicon.language.first_person_verbs.isdisjoint(unit.lower)
        )
        for unit in found
    )
    page = Page(
        paragraph,
        found,
        every,
        frames,
        lexicon,
        tuple(dates),
        any(quote.speaker is not None for quote in quotes),
    )
    return ParagraphReading(
        traces=tuple(trace(page)),
        first_person=told_by_one,
        names=tuple(names),
        actors=actors,
        statements=tuple(statements),
        dates=tuple(dates),
        quotes=quotes,
        scene_frames=frozenset(frames.scene),
        changes=_changes(found, lexicon, names) if actors or quotes or told_by_one else (),
    )


def _names(unit: Unit, lexicon: Lexicon, frames: FrameMap) -> list[NameUse]:
    language = lexicon.language
    found: list[NameUse] = []
    for i, j in names_in(unit, lexicon):
        k = j
        while unit.word(k) in language.adverbs or _leans(unit.word(k), language):
            k += 1
        after, before = unit.word(j), unit.word(i - 1)
        verb = unit.word(k)
        in_narration = unit.register == NARRATION
        base_after, base_before = verb.partition("-")[0], before.partition("-")[0]
        speaks = in_narration and (
            base_after in language.speech_verbs or base_before in language.speech_verbs
        )
        acts = speaks or (
            in_narration
            and (base_after in language.act_verbs or _going_on(unit, k, lexicon))
            and before not in language.prepositions
            and before not in language.of_words
            and before not in language.conjunctions
        )
        found.append(
            NameUse(
                form_of(unit, i, j),
                unit.start[i],
                unit.end[j - 1],
                unit.word(i - 1) == "" or not any(word[0].isalnum() for word in unit.lower[:i]),
                unit.register,
                before,
                after,
                after == "'s",
                acts,
                speaks,
                bool(acts and frames.at(unit, i, min(k, len(unit) - 1))),
            )
        )
    return found


def _leans(word: str, language: Language) -> bool:
    """Whether a word is a pronoun between a subject and its verb: "Osmar se levantou"; never an article."""
    return word in language.clitics and word not in language.articles


def _going_on(unit: Unit, i: int, lexicon: Lexicon) -> bool:
    """Whether a form of be and a progressive stand at a word: "was rolling", "estava abrindo"."""
    language = lexicon.language
    doing = unit.word(i + 1)
    return (
        unit.word(i) in language.be_verbs
        and bool(language.progressive_suffixes)
        and doing.endswith(language.progressive_suffixes)
        and doing not in language.still_verbs
    )


def _quotes(found: list[Unit], scans: list[Scan], lexicon: Lexicon) -> tuple[Quote, ...]:
    """Give the runs of speech with the speaker that a tag in the same sentence names."""
    quotes: list[Quote] = []
    for at, unit in enumerate(found):
        if unit.register != DIALOGUE:
            continue
        speaker: Holder | None = None
        for near in (at + 1, at - 1):
            if 0 <= near < len(found) and found[near].register == NARRATION:
                tag = found[near]
                if tag.sentence != unit.sentence and not (
                    near == at + 1 and tag.sentence == unit.sentence + 1
                ):
                    continue
                speaker = _tagged(scans[near], lexicon)
                if speaker is not None:
                    break
        quotes.append(Quote(unit.start[0], unit.end[-1], speaker))
    return tuple(quotes)


def _tagged(scan: Scan, lexicon: Lexicon) -> Holder | None:
    """Give who speaks by a tag: "said Nora", "he asked", "— disse Osmar"."""
    language, tag = lexicon.language, scan.unit
    for i, word in enumerate(tag.lower[:12]):
        verb = word.partition("-")[0]
        own = verb in language.telling.own_tags and not any(before.isalnum() for before in tag.lower[:i])
        if own or verb in language.speech_verbs:
            teller = _teller(scan, i)
            if teller is not None:
                return teller
            k = i + 1
            while tag.word(k) in language.adverbs or tag.word(k) in language.articles:
                k += 1
            after = scan.by_start.get(k)
            if after is not None and after.kind in ("name", "noun", "pronoun") and not after.inside:
                return scan.holder(after)
            return scan.subject(i)
    # "“Aw,” fleered Happy Jack": a verb that no list has, right behind the quote and before a name.
    first = tag.word(0)
    if not tag.opens and first.isalpha() and tag.text[0].islower() and first not in language.stop_words:
        named = scan.by_start.get(1)
        if named is not None and named.kind == "name":
            return Holder("name", named.form, named.gender, tag.start[1])
    return None


def _teller(scan: Scan, i: int) -> Holder | None:
    """Give who stands right before a verb of saying: "Calum told her", "he quietly asked Nora"."""
    language, tag = scan.lexicon.language, scan.unit
    while tag.word(i - 1) in language.adverbs:
        i -= 1
    before = scan.by_end.get(i)
    if before is None and tag.word(i - 1).isalpha() and tag.word(i - 1) not in language.stop_words:
        before = scan.by_end.get(i - 1)  # an adverb that no list has: "he quietly asked"
    if before is None or before.inside or before.kind not in ("name", "noun", "pronoun"):
        return None
    objects = language.object_pronouns | (language.clitics.keys() if language.null_subject else frozenset())
    is_object = before.form in objects and before.form not in language.subject_pronouns
    return None if is_object else scan.holder(before)


def _changes(
    found: list[Unit], lexicon: Lexicon, names: list[NameUse]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Give the attributes that are told to change here (dyed hair), with whoever is named in the paragraph."""
    changed: set[str] = set()
    if not any(unit.marks & CHANGE for unit in found):
        return ()
    words = {word for unit in found for word in unit.lower}
    for trait in lexicon.language.traits:
        if (
            trait.changes
            and not trait.changes.isdisjoint(words)
            and (not trait.heads or not trait.heads.isdisjoint(words))
        ) or not trait.changes_alone.isdisjoint(words):
            changed.add(trait.attribute)
    weddings = lexicon.language.measures.wedding_words
    if any(unit.register == NARRATION and not weddings.isdisjoint(unit.lower) for unit in found):
        changed.add("marital")
    for unit in found:
        if unit.register == DIALOGUE or lexicon.changing.keys().isdisjoint(unit.lower):
            continue
        for i, word in enumerate(unit.lower):
            for parts, at, attribute in lexicon.changing.get(word, ()):
                begin = i - at
                if begin < 0 or tuple(unit.lower[begin : begin + len(parts)]) != parts:
                    continue
                if not any(_ends(unit, begin, phrase) for phrase in lexicon.language.telling.since_phrases):
                    changed.add(attribute)
    people = tuple(dict.fromkeys(use.form for use in names))
    return tuple((attribute, people) for attribute in sorted(changed))


def _ends(unit: Unit, i: int, phrase: str) -> bool:
    """Whether a phrase stands right before a word."""
    parts = phrase.split()
    return i >= len(parts) and unit.lower[i - len(parts) : i] == parts
