"""A name that was given up must not stand in the prose any more.

## What it finds

A name that a note gives as a former one (`formerly:`, `nome antigo:`) in a chapter.

## Why it matters

Search and replace misses the half name, the other spelling and the plural.

## Example

> (note of Ivo Prates) formerly: Ugo … (chapter 9) Ugo put down the phone.

## What it leaves alone

A former name that another note has as its own; names within longer names of other people.

## Fix

Write the new name; take the former name out of the note; rule that it is meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.continuity.shown import at_locus
from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Note, NoteKind, Property
from flowstory.story.asking import derived
from flowstory.story.model import Locus, Story, mention_at
from flowstory.text.spans import Span


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find former names that still stand."""
    for note, item, words in _former(story):
        yield from _uses(story, number, note, item, words)


@derived
def _former(story: Story) -> tuple[tuple[Note, Property, tuple[str, ...]], ...]:
    """Give the former names that the notes tell, each with its note."""
    found: list[tuple[Note, Property, tuple[str, ...]]] = []
    living = {name.lower() for note in story.notes() for name in (note.name, *note.aliases)}
    for note in story.notes():
        if note.kind not in (NoteKind.CHARACTER, NoteKind.PLACE, NoteKind.ITEM):
            continue
        for item in note.properties:
            if item.key.lower().strip() not in LANGUAGES[note.language].telling.former_keys:
                continue
            for old in item.value.split(","):
                words = tuple(old.lower().split())
                if words and old.strip()[:1].isupper() and old.strip().lower() not in living:
                    found.append((note, item, words))
    return tuple(found)


def _uses(story: Story, number: int, note: Note, item: Property, words: tuple[str, ...]) -> Iterator[Finding]:
    own = {word.lower() for name in (note.name, *note.aliases) for word in name.split()}
    forms = [words] if len(words) == 1 or words[0] in own else [words, words[:1]]
    pattern = re.compile(
        "|".join(rf"\b{r'[ ]+'.join(map(re.escape, form))}\b" for form in forms), re.IGNORECASE
    )
    chapter = story.chapter(number)
    nth = 0
    for scene in chapter.scenes:
        for paragraph in scene.paragraphs:
            for match in pattern.finditer(paragraph.text):
                span = Span(*match.span()).shift(paragraph.start)
                if match.group()[0].isupper() and not _of_another(story, note, number, span):
                    yield _finding(note, item, Locus(chapter.path, span), match.group(), nth)
                    nth += 1


def _of_another(story: Story, note: Note, number: int, span: Span) -> bool:
    """Whether the words are part of a longer name, or the name of somebody else who has a note."""
    mention = mention_at(story.mentions_in(number), span.start)
    if mention is None:
        return False
    entity = story.entity(mention.entity)
    if entity is not None and entity.note is not None and entity.note is not note:
        return True
    return mention.span != span and entity is not None and entity.note is not note


def _finding(note: Note, item: Property, locus: Locus, text: str, nth: int) -> Finding:
    there = Locus(note.path, item.span)
    return at_locus(
        "stale-name",
        Severity.WARNING,
        message("finding.stale-name", here=text, name=note.name),
        locus,
        text,
        evidence=(Evidence(there, message("evidence.note", value=item.value)),),
        subject=note.name,
        attribute="stale-name",
        prints=(text, locus.path, str(nth)),
    )
