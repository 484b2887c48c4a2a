"""Reads one paragraph: the unit of the memo, pure in its text and its language."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from flowstory.languages.base import Language
from flowstory.manuscript.model import Paragraph
from flowstory.reading.dates import read_dates
from flowstory.reading.deeds import read_deeds
from flowstory.reading.facts.common import Context
from flowstory.reading.frames import FrameMap
from flowstory.reading.gates import marks, woken
from flowstory.reading.identities import apposed_to, goes_on, introduced
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.marks import CALLING, CHANGE, FIGURE, MONTH, OWNER, TRIGGER
from flowstory.reading.model import (
    DIALOGUE,
    EMPTY,
    NARRATION,
    Actor,
    DateUse,
    Holder,
    NameUse,
    ParagraphReading,
    Quote,
    Statement,
)
from flowstory.reading.nominals import Nominal, form_of, names_in
from flowstory.reading.numbers import number_at
from flowstory.reading.owners import Scan
from flowstory.reading.tokens import Unit, units
from flowstory.reading.traces import trace
from flowstory.reading.traces.common import Page

_DETERMINERS = 2  # articles before a common noun
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
        context = Context(scan, frames, text, words, found[:at])
        for matcher in woken(unit.marks, code):
            try:
                statements.extend(matcher(context))
            except Exception as error:  # noqa: BLE001 - one matcher's crash costs its facts, never the book
                _LOG.error("matcher %s failed: %s", matcher.__name__, type(error).__name__)
    actors = _actors(scans, lexicon)
    quotes = _quotes(found, scans, lexicon)
    every = frozenset().union(*(unit.lower for unit in found))
    told_by_one = any(
        unit.register == NARRATION
        and not (lexicon.first_person | lexicon.language.first_person_verbs).isdisjoint(unit.lower)
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


def _actors(scans: list[Scan], lexicon: Lexicon) -> tuple[Actor, ...]:
    """Give everybody mentioned, in order."""
    actors: list[Actor] = []
    for scan in scans:
        unit = scan.unit
        if unit.marks & OWNER:
            actors.extend(_owners(unit, lexicon))
        mentions = scan.mentions
        if not mentions:
            continue
        named = {name.i for one in mentions if (name := _subject_named(scan, one, lexicon)) is not None}
        nouns = [one for one in mentions if one.kind in ("noun", "someone")]
        given = {one.i: name.i for one in nouns if (name := introduced(scan, one)) is not None}
        named |= set(given.values())
        known = given.keys() | {one.i for one in nouns if apposed_to(scan, one) or goes_on(scan, one)}
        for at, mention in enumerate(mentions):
            if mention.kind == "pronoun" and mention.person != 3:
                continue
            if mention.kind == "people":
                continue
            if mention.kind in ("noun", "someone") and (
                scan.named(mention) is not None
                or mention.i in known
                or _same_person(scan, mention)
                or _undetermined(scan, mention)
            ):
                continue
            if mention.kind == "name" and _street(scan, mention):
                continue
            kind = "noun" if mention.kind == "someone" else mention.kind
            subject = mention.i in named or _is_subject(unit, mention, lexicon)
            if kind == "pronoun" and not subject and _is_object(unit, mention, lexicon):
                # "Nora, who had beckoned her": only what is done in the subject's own clause is not done to it.
                since = mentions[at - 1].j if at else 0
                if lexicon.language.relatives.isdisjoint(unit.lower[since : mention.i]):
                    kind = "object"
            actors.append(
                Actor(
                    unit.start[mention.i],
                    kind,
                    mention.form,
                    mention.gender,
                    subject,
                    unit.register,
                    unit.sentence,
                )
            )
    return tuple(sorted(actors, key=lambda actor: actor.start))


def _subject_named(scan: Scan, someone: Nominal, lexicon: Lexicon) -> Nominal | None:
    """Give the name behind a noun that is the subject: "her brother, Silas, limped"."""
    name = scan.named(someone)
    if name is None or someone.inside:
        return None
    after = scan.unit.word(name.j + 1)
    language = lexicon.language
    return None if after in language.articles or after in language.prepositions else name


def _same_person(scan: Scan, mention: Nominal) -> bool:
    """Whether a common noun only says what somebody named is: "Osmar is the owner", "Cícero, the engineer, …"."""
    told = scan.told_of(mention)
    if told is not None:
        return told.kind in ("name", "pronoun")
    unit, language = scan.unit, scan.lexicon.language
    k = mention.i
    while k > 0 and mention.i - k < _DETERMINERS and unit.lower[k - 1] in language.articles:
        k -= 1
    owner = scan.by_end.get(k - 1) if k < mention.i and unit.word(k - 1) == "," else None
    after = unit.word(mention.j)
    # A list of people goes on behind a comma or an "and": "Osmar, the owner, and Rita".
    closed = after in (",", ".", ";", "—", "") or after in language.relatives or after in language.of_words
    return closed and owner is not None and owner.kind == "name" and unit.word(owner.i - 1) != ","


def _undetermined(scan: Scan, mention: Nominal) -> bool:
    """Whether a noun stands for nobody in particular: "filho de vaqueiro", "mãe de três meninos".

    Where a verb needs no subject, whom it goes on with has an article, a name or a possessive.
    """
    unit, language = scan.unit, scan.lexicon.language
    if not language.null_subject or mention.i == 0:
        return False
    before = unit.word(mention.i - 1)
    counted = number_at(unit, mention.i - 1, language) is not None and before not in language.articles
    leads = before in language.of_words or before in language.prepositions
    bare = leads and before not in language.contractions and before not in language.articles
    apposed = before == "," or before in language.conjunctions
    return counted or bare or (apposed and unit.word(mention.j) in language.of_words)


def _street(scan: Scan, mention: Nominal) -> bool:
    """Whether a name is that of a street or a square: "a rua do Ouvidor"."""
    unit, language = scan.unit, scan.lexicon.language
    return unit.word(mention.i - 1) in language.of_words and unit.word(mention.i - 2) in language.place_nouns


def _owners(unit: Unit, lexicon: Lexicon) -> Iterator[Actor]:
    """Give the words that tell the owner's gender and are no pronouns: his."""
    for i, word in enumerate(unit.lower):
        gender = lexicon.owners.get(word)
        if gender is not None:
            yield Actor(
                unit.start[i],
                "owner",
                word,
                gender,
                subject=False,
                register=unit.register,
                sentence=unit.sentence,
            )


def _is_object(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a pronoun is what something is done to: "beckoned her to come", not "her brown hair"."""
    language, after = lexicon.language, unit.word(mention.j)
    if mention.form not in language.possessives:
        return True
    # "with her back to the wall", "on her own"; but "beckoned her back"
    if after in language.owned_words and mention.inside:
        return False
    return not after[:1].isalpha() or after in language.stop_words or after in language.prepositions


def _is_subject(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a mention stands where a subject stands: before a verb, not behind a preposition."""
    language = lexicon.language
    if mention.form in language.subject_pronouns:
        return True
    if mention.inside or unit.word(mention.j) == "'s" or mention.form in language.object_pronouns:
        return False
    before, after = unit.word(mention.i - 1), unit.word(mention.j)
    k = mention.i
    if mention.kind == "noun" and before not in language.conjunctions:
        while k > 0 and unit.lower[k - 1] not in language.prepositions and unit.lower[k - 1].isalpha():
            k -= 1
            if unit.lower[k] in language.articles or unit.lower[k] in language.possessives:
                break
        before = unit.word(k - 1)
    if before.partition("-")[0] in language.speech_verbs:
        # "said the boy", but "Nora told the boy"
        teller = unit.word(k - 2)
        return not teller.isalpha() or teller in language.adverbs
    # "At noon Nora was": whatever stands before, a form of be, have or a deed behind a name is its verb.
    if mention.kind == "name" and (
        after in language.act_verbs or after in language.be_verbs or after in language.have_verbs
    ):
        return True
    # "in came Yolanda": where nobody else stands in the clause before it, the verb's subject follows it.
    if (
        not language.null_subject
        and before.isalpha()
        and (before not in language.stop_words or before in language.act_verbs)
        and _leads_clause(unit, mention, lexicon)
    ):
        return True
    if mention.kind == "name" and language.names_take_articles and before in language.definite_articles:
        before = unit.word(mention.i - 2)
    # "Na porta apareceu Morvan", "A visita era o capitão": the verb goes before whoever comes on the scene.
    if mention.kind == "name" and before in language.telling.presenting:
        return True
    # Behind a word that means something (a verb, a noun) a mention is an object.
    if before.isalpha() and before not in language.conjunctions and before not in language.relatives:
        if before not in language.adverbs and before not in language.stop_words:
            return False
        if before in language.prepositions or before in language.articles:
            return mention.kind == "noun"
    if after == ",":
        return mention.i <= 1 or _apposed(unit, mention, lexicon)
    return (
        after[:1].isalpha()
        and unit.text[mention.j][0].islower()
        and (after not in language.prepositions or after in language.be_verbs)
        and (after not in language.conjunctions or after in language.clitics)
        and after not in language.articles
        and (after not in language.pronouns or after in language.clitics)
    )


def _apposed(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether a name says who a noun phrase is whose verb follows: "O mecânico mais velho, seu Tito, era …"."""
    language, verb = lexicon.language, unit.word(mention.j + 1)
    begins = mention.i - 1
    if language.names_take_articles and unit.word(begins) in language.definite_articles:
        begins -= 1
    return (
        mention.kind == "name"
        and unit.word(begins) == ","
        and unit.lower[0] in language.definite_articles
        and (verb in language.be_verbs or verb in language.have_verbs)
        and "," not in unit.lower[:begins]
    )


def _leads_clause(unit: Unit, mention: Nominal, lexicon: Lexicon) -> bool:
    """Whether nobody and nothing that could be a subject stands in the clause before a mention."""
    language = lexicon.language
    for k in range(mention.i - 1, -1, -1):
        word = unit.lower[k]
        if not word[0].isalnum() or word in language.conjunctions:
            return mention.i - k > 1
        if (
            word in language.articles
            or word in language.possessives
            or word in language.pronouns
            or word == "'s"
        ):
            return False
        if unit.text[k][0].isupper() and k > 0:
            return False
        if word in language.relatives or word in language.demonstratives:
            return False
    return not unit.opens or mention.i > 1


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
