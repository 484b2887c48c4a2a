"""Chapters cut into passages: stretches of one scene, small enough to be an answer."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from flowstory.manuscript.model import Chapter, Paragraph, Scene
from flowstory.memory.scope import Shelf
from flowstory.text.hashing import content_hash
from flowstory.text.spans import Span

# In code points. About 180 words answer a question and fit the window of every embedding model.
LONGEST = 1000
OVERLAP = 140
# What a passage's hash stands on; a new way of cutting or folding makes every chapter new.
SCHEME = "1"
_SENTENCE_END = re.compile(r"[.!?…][\"”’»')\]]*\s+(?=\S)")
_BLANKS = re.compile(r"\s+")
_Piece = tuple[Paragraph, int, int]


@dataclass(frozen=True, slots=True)
class SceneAnnotation:
    """What is known of a stretch of a chapter that the words alone do not say: who is there, who speaks.

    `span` is in code points of the chapter's file, `entity` an id of the story.
    """

    span: Span
    entity: str
    speaks: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one scene. `start` and `end` are offsets in the chapter's file; `text` is its prose.

    With its chapter, `end` is its story position: told as soon as the reader has got that far.
    """

    id: str
    chapter: str
    scene: int
    start: int
    end: int
    text: str
    text_hash: str
    speakers: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    language: str = "en"


def chapter_hash(chapter: Chapter, annotations: Iterable[SceneAnnotation] = ()) -> str:
    """Give a hash of all that a chapter's passages are made from."""
    known = sorted(f"{a.span.start} {a.span.end} {int(a.speaks)} {a.entity}" for a in annotations)
    return content_hash(SCHEME, chapter.text, chapter.language, *known)


def cut(shelf: Shelf, chapter: Chapter, annotations: Iterable[SceneAnnotation] = ()) -> tuple[Passage, ...]:
    """Cut a chapter into its passages, in the order of the text. No passage crosses a scene break."""
    known = sorted(annotations, key=lambda annotation: annotation.span)
    seen: Counter[str] = Counter()
    passages: list[Passage] = []
    for number, scene in enumerate(chapter.scenes):
        for pieces in _windows(_pieces(scene)):
            text = clean(_prose(pieces))
            if not text:
                continue
            span = Span(_span(pieces[0]).start, _span(pieces[-1]).end)
            text_hash = content_hash(text)
            seen[text_hash] += 1
            here = [annotation for annotation in known if annotation.span.overlaps(span)]
            passages.append(
                Passage(
                    id=content_hash(shelf.tenant, shelf.book, chapter.path, text_hash, str(seen[text_hash])),
                    chapter=chapter.path,
                    scene=number,
                    start=span.start,
                    end=span.end,
                    text=text,
                    text_hash=text_hash,
                    speakers=tuple(dict.fromkeys(a.entity for a in here if a.speaks)),
                    entities=tuple(dict.fromkeys(a.entity for a in here)),
                    language=chapter.language,
                )
            )
    return tuple(passages)


def clean(text: str) -> str:
    """Give prose without the blanks that markup left behind, a line a paragraph, composed (NFC)."""
    if not text.isascii():
        text = text.encode("utf-8", "replace").decode("utf-8")  # Half a surrogate pair cannot be stored.
    lines = (_BLANKS.sub(" ", line).strip() for line in unicodedata.normalize("NFC", text).split("\n"))
    return "\n".join(line for line in lines if line)


def _prose(pieces: list[_Piece]) -> str:
    """Give the prose of sentences that follow each other, a line a paragraph."""
    lines: list[str] = []
    for paragraph, of_it in groupby(pieces, key=lambda piece: piece[0]):
        held = list(of_it)
        lines.append(paragraph.text[held[0][1] : held[-1][2]].replace("\n", " "))
    return "\n".join(lines)


def _span(piece: _Piece) -> Span:
    paragraph, start, end = piece
    return Span(start, end).shift(paragraph.start)


def _pieces(scene: Scene) -> Iterator[_Piece]:
    """Give a scene's sentences; one that is longer than a passage is cut at blanks."""
    for paragraph in scene.paragraphs:
        text, start = paragraph.text, 0
        ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        for end in (*ends, len(text)):
            while end - start > LONGEST:
                blank = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
                middle = blank + 1 if blank > 0 else start + LONGEST
                yield paragraph, start, middle
                start = middle
            if end > start:
                yield paragraph, start, end
            start = end


def _windows(pieces: Iterable[_Piece]) -> Iterator[list[_Piece]]:
    """Fill passages up to their longest; the last sentences of one begin the next."""
    window: list[_Piece] = []
    for piece in pieces:
        size = sum(end - start for _, start, end in window)
        if window and size + piece[2] - piece[1] > LONGEST:
            yield window
            window = _tail(window)
            if sum(end - start for _, start, end in window) + piece[2] - piece[1] > LONGEST:
                window = []
        window.append(piece)
    if window:
        yield window


def _tail(window: list[_Piece]) -> list[_Piece]:
    size, tail = 0, []
    for piece in reversed(window[1:]):
        size += piece[2] - piece[1]
        if size > OVERLAP:
            break
        tail.append(piece)
    return tail[::-1]
