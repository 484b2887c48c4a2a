"""Who has left the room must not speak in it.

## What it finds

A character who is told to leave ("went out", "slammed the door behind her") and who, later in the same scene,
speaks by a tag with their name, while the others go on talking and nothing tells of a return.

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

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from flowstory.continuity.judge import SURE, display, fingerprint, place_name, plainly_told, severity_of
from flowstory.continuity.model import Evidence, Finding, message
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.reading.tokens import tokenise
from flowstory.story.model import Fact, Mention, Speech, Story

_TAG = 160  # code points behind or before a quote within which its tag stands
_FOLLOWED = 40  # words behind a leave in which a pronoun tells that the story goes along

ATTRIBUTES = ("presence",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find those who speak after they left, in the same scene."""
    for leave in plainly_told(story.told("presence", subject)):
        if leave.route not in SURE or leave.moment.chapter < 0 or story.entity(subject) is None:
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
    chapter = story.chapter(leave.moment.chapter)
    scene = chapter.scenes[leave.moment.scene]
    end = scene.paragraphs[-1].start + len(scene.paragraphs[-1].text)
    after = [speech for speech in speeches if leave.sentence.span.end <= speech.locus.span.start < end]
    own = next((speech for speech in after if speech.speaker == leave.subject and speech.tagged), None)
    if own is None or not any(s.speaker and s.speaker != leave.subject for s in after[: after.index(own)]):
        return None
    begin = leave.sentence.span.end
    mentions = story.mentions_in(leave.moment.chapter)
    at = bisect_right(mentions, begin, key=lambda mention: mention.span.start)
    between: list[Mention] = []
    for mention in mentions[at:]:
        if mention.span.start >= own.locus.span.start:
            break
        between.append(mention)
    if any(
        mention.entity == leave.subject
        and not mention.spoken
        and mention.span.start < own.locus.span.start - _TAG
        for mention in between
    ):
        return None
    if not any(mention.entity != leave.subject and not mention.spoken for mention in between):
        return None
    language = LANGUAGES[chapter.language]
    text = chapter.text
    words, _, starts, _ = tokenise(text[begin : own.locus.span.start])
    tag, _, _, _ = tokenise(text[own.locus.span.end : own.locus.span.end + _TAG])
    before, _, _, _ = tokenise(text[max(own.locus.span.start - _TAG, begin) : own.locus.span.start])
    lives = language.lives
    if not lives.returning.isdisjoint(words) or not lives.calling.isdisjoint((*tag[:14], *before[-14:])):
        return None
    others = [mention.span.start - begin for mention in between if mention.entity != leave.subject]
    entity = story.entity(leave.subject)
    gender = entity.gender if entity is not None else ""
    return None if _followed(words, starts, others, gender, language) else own


def _followed(
    words: Sequence[str], starts: Sequence[int], others: Sequence[int], gender: str, language: Language
) -> bool:
    """Whether a pronoun of the gender of the one who left stands before anybody else is named."""
    limit = min(others, default=1 << 30)
    for word, start in list(zip(words, starts, strict=True))[:_FOLLOWED]:
        if start >= limit:
            return False
        person = language.pronouns.get(word)
        if person is not None and person.person == 3 and person.gender in ("", gender) and not person.plural:
            return True
    return False
