"""Reads one chapter, paragraph by paragraph, through a memo keyed by what each paragraph says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, MutableMapping
from dataclasses import dataclass
from functools import lru_cache
from sys import intern

from flowstory.manuscript.model import Chapter, Paragraph
from flowstory.reading.lexicon import Lexicon, lexicon
from flowstory.reading.model import ParagraphReading
from flowstory.reading.paragraph import read_paragraph
from flowstory.text.spans import Span

_LOWER = re.compile(r"\b[^\W\d_A-ZÀ-ÖØ-Þ][^\W\d_]+")

_LONGEST = 8_000  # code points; the longest paragraphs of Proust have about as many

Memo = MutableMapping[tuple[str, str, bool, tuple[Span, ...]], ParagraphReading]
"""What was read before: by language, text, whether it is quoted, and its italics."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph where it stands, with what it says."""

    chapter: int
    scene: int
    paragraph: Paragraph
    reading: ParagraphReading


@dataclass(frozen=True, slots=True)
class ChapterReading:
    """All that a chapter tells, scene by scene; `lower` counts its words written in lower case.

    `headings` are its headings read as paragraphs: a heading may tell a date.
    """

    chapter: Chapter
    lexicon: Lexicon
    scenes: tuple[tuple[tuple[Paragraph, ParagraphReading], ...], ...]
    lower: Counter[str]
    headings: tuple[tuple[Paragraph, ParagraphReading], ...] = ()

    def __reduce__(self) -> tuple[object, ...]:
        """Leave the lexicon out of what is kept on disk: it is known by its language."""
        return _again, (self.chapter, self.lexicon.language.code, self.scenes, self.lower, self.headings)

    def readings(self) -> Iterator[ParagraphReading]:
        """Give what its paragraphs and headings say."""
        for paragraphs in (*self.scenes, self.headings):
            for _, reading in paragraphs:
                yield reading

    def passages(self, chapter: int) -> Iterator[Passage]:
        """Give all paragraphs in order; `chapter` is the chapter's place in the book."""
        for scene, paragraphs in enumerate(self.scenes):
            for paragraph, reading in paragraphs:
                yield Passage(chapter, scene, paragraph, reading)


def _again(
    chapter: Chapter,
    code: str,
    scenes: tuple[tuple[tuple[Paragraph, ParagraphReading], ...], ...],
    lower: Counter[str],
    headings: tuple[tuple[Paragraph, ParagraphReading], ...],
) -> ChapterReading:
    return ChapterReading(chapter, lexicon(code), scenes, lower, headings)


def remember(reading: ChapterReading, memo: Memo) -> None:
    """Put what the paragraphs of a chapter say into a memo that may not know them."""
    code = reading.lexicon.language.code
    for paragraphs in (*reading.scenes, reading.headings):
        for paragraph, read in paragraphs:
            memo.setdefault((code, paragraph.text, paragraph.quoted, paragraph.italics), read)


def read_chapter(chapter: Chapter, memo: Memo) -> ChapterReading:
    """Read a chapter; only paragraphs that the memo does not know are read anew."""
    words = lexicon(chapter.language)
    lower: Counter[str] = Counter()
    for scene in chapter.scenes:
        for whole in scene.paragraphs:
            lower.update(_small(whole.text))
    return joined(chapter, (_read(paragraph, words, memo) for paragraph in pieces(chapter)), lower)


def pieces(chapter: Chapter) -> Iterator[Paragraph]:
    """Give what is read of a chapter, piece by piece: its paragraphs and the headings that may tell a date."""
    for scene in chapter.scenes:
        for whole in scene.paragraphs:
            yield from _pieces(whole)
    yield from _dated_headings(chapter)


def joined(chapter: Chapter, readings: Iterable[ParagraphReading], lower: Counter[str]) -> ChapterReading:
    """Give the reading of a chapter from those of its pieces, in their order."""
    following = iter(readings)
    scenes = tuple(
        tuple((paragraph, next(following)) for whole in scene.paragraphs for paragraph in _pieces(whole))
        for scene in chapter.scenes
    )
    headings = tuple((paragraph, next(following)) for paragraph in _dated_headings(chapter))
    return ChapterReading(chapter, lexicon(chapter.language), scenes, lower, headings)


@lru_cache(maxsize=512)
def _small(text: str) -> tuple[str, ...]:
    """Give the words in lower case of a paragraph; for those of the open chapter it is asked again and again."""
    return tuple(map(intern, _LOWER.findall(text)))


def _pieces(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Give a paragraph, in pieces where it is longer than any real one: reading looks back and forth within it."""
    text = paragraph.text
    if len(text) <= _LONGEST:
        yield paragraph
        return
    begin = 0
    while begin < len(text):
        end = min(begin + _LONGEST, len(text))
        if end < len(text):
            # At the end of a sentence if there is one, else between words.
            stop = max(text.rfind(mark, begin + _LONGEST // 2, end) for mark in (". ", "! ", "? ", ".\n"))
            space = text.rfind(" ", begin + _LONGEST // 2, end)
            end = stop + 2 if stop >= 0 else space + 1 if space >= 0 else end
        inside = tuple(
            Span(max(span.start, begin), min(span.end, end)).shift(-begin)
            for span in paragraph.italics
            if span.start < end and begin < span.end
        )
        yield Paragraph(paragraph.start + begin, text[begin:end], inside, paragraph.quoted)
        begin = end


def _read(paragraph: Paragraph, words: Lexicon, memo: Memo) -> ParagraphReading:
    key = (words.language.code, paragraph.text, paragraph.quoted, paragraph.italics)
    reading = memo.get(key)
    if reading is None:
        reading = memo[key] = read_paragraph(paragraph, words)
    return reading


def _dated_headings(chapter: Chapter) -> Iterator[Paragraph]:
    """Give the headings with a digit in them, just as they stand in the file."""
    for heading in chapter.headings:
        if any(char.isdigit() for char in heading.text):
            start = chapter.text.find(heading.text, heading.span.start, heading.span.end)
            if start >= 0:
                yield Paragraph(start, heading.text)
