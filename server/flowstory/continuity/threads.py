"""Threads that the writer declares in notes: where they are set up, where they are paid off, whether
they are open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import NamedTuple

from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Book, Chapter, Note, NoteKind, Property
from flowstory.story.asking import derived
from flowstory.story.model import Locus, Story
from flowstory.text.spans import Span

_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+[”\"’'»)]*|$)")
_NUMBER = re.compile(r"\d+")
_STEM = 5  # letters that words of one family share: board, boards; letter, letters
_SHORT = 3


class End(NamedTuple):
    """One end of a thread as a note declares it: the chapter's place in the book, and where the note
    says so.
    """

    chapter: int
    locus: Locus
    text: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread; `words` are the stems of its name by which the prose is known to speak of it."""

    note: Note
    book: Book
    setup: End | None
    payoff: End | None
    open: bool
    dropped: bool
    words: tuple[str, ...]

    def passages(self, chapter: int) -> tuple[Locus, ...]:
        """Give the sentences of a chapter that speak of the thread with most of its words, in order."""
        best = 1
        found: list[Locus] = []
        file = self.book.chapters[chapter]
        for scene in file.scenes:
            for paragraph in scene.paragraphs:
                if not any(word in paragraph.text.lower() for word in self.words):
                    continue
                for match in _SENTENCE.finditer(paragraph.text):
                    sentence = match.group().lower()
                    count = sum(word in sentence for word in self.words)
                    if count < best:
                        continue
                    if count > best:
                        best, found = count, []
                    start = match.start() + len(match.group()) - len(match.group().lstrip())
                    found.append(Locus(file.path, Span(start, match.end()).shift(paragraph.start)))
        return tuple(found)

    def text(self, locus: Locus) -> str:
        """Give the words at a range."""
        files: tuple[Chapter | Note, ...] = (*self.book.chapters, self.note)
        return next(file.text[locus.span.start : locus.span.end] for file in files if file.path == locus.path)


def threads(story: Story) -> Iterator[Thread]:
    """Give every thread that a note declares."""
    for note in story.notes():
        if note.kind is not NoteKind.THREAD:
            continue
        telling = LANGUAGES[note.language].telling
        both = (telling, LANGUAGES["en"].telling)
        setup = _end(story.book, note, frozenset[str]().union(*(t.setup_keys for t in both)))
        payoff = _end(story.book, note, frozenset[str]().union(*(t.payoff_keys for t in both)))
        status = {
            word
            for item in note.properties
            if any(item.key.lower().strip() in t.status_keys for t in both)
            for word in item.value.lower().split()
        }
        stop = LANGUAGES[note.language].stop_words
        words = tuple(
            dict.fromkeys(
                word[:_STEM]
                for word in _WORD.findall(note.name.lower())
                if len(word) > _SHORT and word not in stop and word not in _name_words(story)
            )
        )
        yield Thread(
            note,
            story.book,
            setup,
            payoff,
            any(not t.open_words.isdisjoint(status) for t in both),
            any(not t.dropped_words.isdisjoint(status) for t in both),
            words,
        )


@derived
def _name_words(story: Story) -> frozenset[str]:
    """Give every word of every name, in small letters."""
    clusters = story.cast_as_told().clusters.values()
    named = {form for cluster in clusters for form in (cluster.key, *cluster.forms)}
    named.update(alias for note in story.notes() for alias in note.aliases)
    return frozenset(word.lower() for form in named for word in _WORD.findall(form))


def _end(book: Book, note: Note, keys: frozenset[str]) -> End | None:
    for item in note.properties:
        if item.key.lower().strip() in keys:
            chapter = _chapter(book, item)
            if chapter is not None:
                return End(chapter, Locus(note.path, item.span), item.value)
    return None


def _chapter(book: Book, item: Property) -> int | None:
    """Find the chapter that a note means: by its path or name, or by the number that its heading states."""
    wanted = item.value.strip().strip("[]").casefold()
    for at, chapter in enumerate(book.chapters):
        pure = PurePosixPath(chapter.path)
        if wanted in (chapter.path.casefold(), pure.name.casefold(), pure.stem.casefold()):
            return at
    numbers = _NUMBER.findall(wanted)
    if len(numbers) != 1:
        return None
    stated = [
        at
        for at, chapter in enumerate(book.chapters)
        if any(h.number == int(numbers[0]) for h in chapter.headings[:1])
    ]
    if len(stated) == 1:
        return stated[0]
    if any(heading.number is not None for chapter in book.chapters for heading in chapter.headings):
        return None
    return int(numbers[0]) - 1 if 0 < int(numbers[0]) <= len(book.chapters) else None
