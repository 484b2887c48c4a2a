"""Who has left the room must not speak in it.

## What it finds

A character who is told to leave ("went out", "slammed the door behind her", "went up to the bridge") and who,
later in the same scene, speaks by a tag with their name, while the others go on talking and nothing tells of a
return.

## Why it matters

In a scene of many voices the writer loses count; the reader, who sees the room, does not.

## Example

> Noêmia took her bag and left the room. “At last,” said Telma. … “The spoons are mine,” said Noêmia.

## What it leaves alone

A scene that follows the one who leaves; a return, a door that opens again, a new scene; voices from the
stairs or on the telephone; whoever is named in between.

## Fix

Give the words to somebody else; let the character come back; rule that it is meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from flowstory.continuity.judge import display, fingerprint, place_name, plainly_told, severity_of
from flowstory.continuity.model import Evidence, Finding, message
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.reading.tokens import tokenise
from flowstory.story.model import Fact, Route, Speech, Story

_TAG = 160  # code points behind or before a quote within which its tag stands
_LONG = 3000  # code points behind a leave, after which the scene may have gone on elsewhere
_SENTENCE = re.compile(r"(?:^|[.!?…\n])\s*(\w{3,})")
_FOLLOWED = 40  # words behind a leave in which a pronoun tells that the story goes along

ATTRIBUTES = ("presence",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find those who speak after they left, in the same scene."""
    for leave in plainly_told(story.told("presence", subject)):
        if leave.moment.chapter < 0 or story.entity(subject) is None:
            continue
        found = _speaks(story, leave, story.speeches_in(leave.moment.chapter))
        if found is not None:
            yield Finding(
                rule="speaks-after-leaving",
                severity=severity_of(leave),
                locus=found.locus,
                message=message(
                    "finding.speaks-after-leaving",
                    name=display(subject),
                    there=leave.text,
                    where=place_name(leave.claim),
                ),
                evidence=(Evidence(leave.sentence, message("evidence.speaks-after-leaving")),),
                subject=subject,
                attribute="presence",
                fingerprint=fingerprint(
                    "speaks-after-leaving", subject, leave.text, str(leave.moment.chapter)
                ),
            )
            break


def _speaks(story: Story, leave: Fact, speeches: Sequence[Speech]) -> Speech | None:
    """Give the first quote after a leave, in its scene, that a tag gives to the one who left."""
    number = leave.moment.chapter
    chapter = story.chapter(number)
    scene = chapter.scenes[leave.moment.scene]
    begin = leave.sentence.span.end
    end = min(scene.paragraphs[-1].start + len(scene.paragraphs[-1].text), begin + _LONG)
    after = [speech for speech in speeches if begin <= speech.locus.span.start < end]
    own = next((speech for speech in after if speech.speaker == leave.subject and speech.tagged), None)
    if own is None or not any(s.speaker and s.speaker != leave.subject for s in after[: after.index(own)]):
        return None
    till = own.locus.span.start
    between = [
        mention
        for mention in story.mentions_in(number)
        if begin <= mention.span.start < till and not mention.spoken
    ]
    if any(mention.entity == leave.subject and mention.span.start < till - _TAG for mention in between):
        return None
    others = [mention.span.start - begin for mention in between if mention.entity != leave.subject]
    language = LANGUAGES[chapter.language]
    text = chapter.text
    words, _, starts, _ = tokenise(_narrated(text, begin, till, after))
    # "Foi ao quarto dela:": a verb without a subject that opens its sentence has the story at its heels.
    if (
        leave.route is Route.PRONOUN
        and language.null_subject
        and leave.claim.span.start == leave.sentence.span.start
    ):
        return None
    if language.null_subject and _goes_along(_narrated(text, begin, till, after), others, language):
        return None
    if not others and language.person_nouns.keys().isdisjoint(words):
        return None
    tag, _, _, _ = tokenise(text[own.locus.span.end : own.locus.span.end + _TAG])
    line = max(till - _TAG, begin, text.rfind("\n", 0, till))
    before, _, _, _ = tokenise(_narrated(text, line, till, after))
    fates = language.fates
    if not (fates.coming_back | fates.passing_time).isdisjoint(words):
        return None
    if not fates.from_afar.isdisjoint((*tag[:14], *before[-14:])):
        return None
    entity = story.entity(leave.subject)
    gender = entity.gender if entity is not None else ""
    return None if _followed(words, starts, others, gender, language) else own


def _goes_along(told: str, others: Sequence[int], language: Language) -> bool:
    """Whether a sentence that begins with a verb tells of the one who left: "Foi ao quarto. Abriu a gaveta"."""
    limit = min(others, default=len(told))
    return any(
        (word := begins.group(1).lower()) in language.act_verbs or word.endswith(language.past_suffixes)
        for begins in _SENTENCE.finditer(told[:limit])
    )


def _narrated(text: str, begin: int, end: int, spoken: Sequence[Speech]) -> str:
    """Give a stretch of text with spaces for what is said in it, as long as it is."""
    parts: list[str] = []
    at = begin
    for speech in spoken:
        start, stop = speech.locus.span.start, speech.locus.span.end
        if begin <= start < end:
            parts.append(text[at:start])
            parts.append(" " * (min(stop, end) - start))
            at = min(stop, end)
    return "".join((*parts, text[at:end]))


def _followed(
    words: Sequence[str], starts: Sequence[int], others: Sequence[int], gender: str, language: Language
) -> bool:
    """Whether a pronoun of the gender of the one who left stands before anybody else is named."""
    limit = min(others, default=1 << 30)
    for word, start in list(zip(words, starts, strict=True))[:_FOLLOWED]:
        if start >= limit:
            return False
        person = language.pronouns.get(word)
        if language.subject_pronouns and word not in language.subject_pronouns:
            continue  # "I watched him from the window"
        if person is not None and person.person == 3 and person.gender in ("", gender) and not person.plural:
            return True
    return False
