"""The book cut into what a model reads at a time: a scene, or a part of a long one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flowstory.manuscript.model import Chapter, Paragraph
from flowstory.story.model import Story
from flowstory.text.spans import Span

LONGEST = 9000
"""Characters that are read at a time: about 1,500 words, which a small model still reads with care."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of paragraphs of one scene; `number` is its place in the book, `names` who is named in it."""

    number: int
    path: str
    span: Span
    text: str
    language: str
    names: tuple[str, ...]


def stretches(story: Story) -> tuple[Stretch, ...]:
    """Cut a book, in reading order. What a stretch is depends on nothing but its own words and names."""
    found: list[Stretch] = []
    for chapter in story.book.chapters:
        for paragraphs in _cut(chapter):
            span = Span(paragraphs[0].start, paragraphs[-1].end)
            text = "\n\n".join(" ".join(paragraph.text.split()) for paragraph in paragraphs)
            if text.strip():
                names = _names(story, chapter.path, span)
                found.append(Stretch(len(found), chapter.path, span, text, chapter.language, names))
    return tuple(found)


def _cut(chapter: Chapter) -> Iterator[list[Paragraph]]:
    for scene in chapter.scenes:
        held: list[Paragraph] = []
        size = 0
        for paragraph in scene.paragraphs:
            if held and size + len(paragraph.text) > LONGEST:
                yield held
                held, size = [], 0
            held.append(paragraph)
            size += len(paragraph.text)
        if held:
            yield held


def _names(story: Story, path: str, span: Span) -> tuple[str, ...]:
    here = [mention.entity for mention in story.mentions.get(path, ()) if mention.span.overlaps(span)]
    return tuple(key for key in dict.fromkeys(here) if key in story.entities)
