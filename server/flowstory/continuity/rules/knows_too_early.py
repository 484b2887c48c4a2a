"""Nobody can speak of a secret before they learn it.

## What it finds

A secret is a note of a thread that names who knows it (`known by: [Ana]`) and the chapter in which it comes out
(`payoff: chapter 9`). Whoever else speaks of it in an earlier chapter, with all the words of the note's name in one
speech, knows too early.

## Why it matters

The writer has known it since the first page. The character must not.

## Example

> (note “The safe behind the painting”, known by: Nivaldo, payoff: chapter 9) … (chapter 4) “Look in the safe, behind
> the painting,” said Rosa.

## What it leaves alone

Those whom the note names; the chapter of the revelation and those after it; speech whose speaker no tag names; notes
with a name of one word, which says too little; flashbacks.

## Fix

Give the words to somebody who knows; move the revelation; add the speaker to those who know.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import display, place_name
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.continuity.shown import at_locus, short
from flowstory.continuity.threads import Thread, threads
from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Property
from flowstory.story.model import Locus, Story

_FEW = 2  # words that a secret's name must have


def check(story: Story) -> Iterator[Finding]:
    """Find those who speak of a secret that they cannot know yet."""
    for thread in threads(story):
        known = _known(thread)
        if known and thread.payoff is not None and len(thread.words) >= _FEW:
            yield from _early(story, thread, known)


def _known(thread: Thread) -> list[Property]:
    """Give the properties of a note that say who knows."""
    keys = LANGUAGES[thread.note.language].telling.knower_keys | LANGUAGES["en"].telling.knower_keys
    return [
        item for item in thread.note.properties if item.key.lower().strip() in keys and item.value.strip()
    ]


def _early(story: Story, thread: Thread, known: list[Property]) -> Iterator[Finding]:
    payoff = thread.payoff
    assert payoff is not None  # noqa: S101 - the caller saw it
    names = [name.strip(" []") for item in known for name in item.value.split(",")]
    knowing = {key for name in names if (key := story.entity_of(name) or story.meant(name.casefold()))}
    if not knowing:
        return
    for number in range(payoff.chapter):
        chapter = story.chapter(number)
        if chapter.get("timeline", "linha", "tempo"):
            continue
        for speech in story.speeches_in(number):
            said = chapter.text[speech.locus.span.start : speech.locus.span.end]
            if (
                not speech.tagged
                or not speech.speaker
                or speech.speaker in knowing
                or not all(word in said.lower() for word in thread.words)
            ):
                continue
            yield at_locus(
                "knows-too-early",
                Severity.WARNING,
                message(
                    "finding.knows-too-early",
                    name=display(speech.speaker),
                    secret=thread.note.name,
                    where=payoff.text,
                ),
                speech.locus,
                said,
                evidence=(
                    Evidence(payoff.locus, message("evidence.note", value=payoff.text)),
                    Evidence(
                        Locus(thread.note.path, known[0].span),
                        message("evidence.note", value=short(", ".join(item.value for item in known))),
                    ),
                ),
                subject=speech.speaker,
                attribute=thread.note.name,
                prints=(speech.speaker, thread.note.name, place_name(speech.locus)),
            )
            return
