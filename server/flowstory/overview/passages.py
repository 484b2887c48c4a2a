"""The places that marks stand for, each once, with the words around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from flowstory.manuscript.model import Book, Paragraph
from flowstory.protocol.book_memory import FileName, Named
from flowstory.story.model import Locus
from flowstory.text.lines import Encoding, LineIndex, units

_AROUND = 90  # characters shown before and after


class _File(NamedTuple):
    number: int
    lines: LineIndex
    starts: list[int]
    paragraphs: list[Paragraph]


class Passages:
    """Collects places of a book and numbers them.

    `uri_of` gives the URI of a path of the book; columns are counted in `encoding`.
    """

    def __init__(self, book: Book, uri_of: Callable[[str], str], encoding: Encoding) -> None:
        self._book = book
        self._uri_of = uri_of
        self._encoding = encoding
        self._files: dict[str, _File] = {}
        self._numbers: dict[Locus, int] = {}
        self._sources = {file.path: file for file in book.files}
        self.named: list[Named] = []

    @property
    def files(self) -> tuple[FileName, ...]:
        """The files that places stand in."""
        return tuple(FileName(path=path, uri=self._uri_of(path)) for path in self._files)

    def file(self, path: str) -> int:
        """Give the number of a file."""
        return self._open(path).number

    def add(self, locus: Locus) -> int:
        """Give the number of a place."""
        known = self._numbers.get(locus)
        if known is None:
            known = self._numbers[locus] = len(self.named)
            self.named.append(self._name(locus))
        return known

    def _open(self, path: str) -> _File:
        held = self._files.get(path)
        if held is None:
            source = self._sources.get(path)
            scenes = getattr(source, "scenes", ())
            paragraphs = [paragraph for scene in scenes for paragraph in scene.paragraphs]
            held = self._files[path] = _File(
                len(self._files),
                LineIndex(source.text if source is not None else ""),
                [paragraph.start for paragraph in paragraphs],
                paragraphs,
            )
        return held

    def _name(self, locus: Locus) -> Named:
        file = self._open(locus.path)
        lines = file.lines
        start, end = locus.span
        place = lines.position(start, self._encoding)
        # A mark opens a line: what goes on behind its end is not selected.
        line_end = lines.starts[place.line] + len(lines.line_text(place.line))
        stop = units(lines.text[lines.starts[place.line] : max(start, min(end, line_end))], self._encoding)
        return (file.number, place.line, place.column, stop, _quote(file, start, end))


def _quote(file: _File, start: int, end: int) -> str:
    """Give the words around a place, on one line and without markup."""
    at = bisect_right(file.starts, start) - 1
    inside = at >= 0 and start < file.paragraphs[at].end
    if inside:
        paragraph = file.paragraphs[at]
        text, shift = paragraph.text, paragraph.start
    else:
        lines = file.lines
        line = lines.position(start).line
        text, shift = lines.line_text(line).lstrip("#> "), lines.starts[line]
    begin, stop = max(start - shift - _AROUND, 0), min(max(end - shift, 0) + _AROUND, len(text))
    if begin:
        begin = text.find(" ", begin) + 1 or begin
    if stop < len(text):
        stop = max(text.rfind(" ", 0, stop), min(end - shift, len(text)))
    words = " ".join(text[begin:stop].split())
    return f"{'… ' if begin else ''}{words}{' …' if stop < len(text) else ''}"
