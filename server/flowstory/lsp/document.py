"""A text document as the editor has it: our own mirror, exact to the code unit.

pygls' own mirror breaks lines where LSP does not (U+2028, U+0085, form feed) and clamps a position behind
the end of the last line one too early, so that an edit lands in the wrong place and every later one with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from flowstory.text.lines import Encoding, Position

if TYPE_CHECKING:
    from lsprotocol.types import TextDocumentContentChangeEvent

_LINE_END = re.compile(r"\r\n|\n|\r")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_CONTINUATION, _TOP_BITS = 0x80, 0xC0


class Document:
    """An open document. `version` is the client's; `path` is None for one that is no file (untitled)."""

    __slots__ = ("_starts", "path", "text", "uri", "version")

    def __init__(self, uri: str, path: Path | None, version: int, text: str) -> None:
        self.uri = uri
        self.path = path
        self.version = version
        self.text = text
        self._starts: list[int] | None = None

    def change(
        self, changes: Sequence[TextDocumentContentChangeEvent], version: int, encoding: Encoding
    ) -> None:
        """Apply the changes of one didChange, each to the text that the one before it left."""
        for change in changes:
            where = getattr(change, "range", None)
            if where is None:
                self._replace(0, len(self.text), change.text)
            else:
                start = self.offset(where.start.line, where.start.character, encoding)
                end = self.offset(where.end.line, where.end.character, encoding)
                self._replace(start, max(start, end), change.text)
        self.version = version

    def _replace(self, start: int, end: int, new: str) -> None:
        self.text = self.text[:start] + new + self.text[end:]
        self._starts = None

    @property
    def starts(self) -> list[int]:
        """The offset at which each line begins."""
        if self._starts is None:
            self._starts = line_starts(self.text)
        return self._starts

    def offset(self, line: int, column: int, encoding: Encoding) -> int:
        """Give the offset of a position, by the rules of `LineIndex.offset`."""
        return offset(self.text, self.starts, Position(line, column), encoding)


def line_starts(text: str) -> list[int]:
    """Give the offset at which each line begins, lines ending as in LSP."""
    if "\r" in text:
        return [0, *(match.end() for match in _LINE_END.finditer(text))]
    starts, at = [0], text.find("\n")
    while at >= 0:  # Four times as fast as a pattern, and this runs on every keystroke.
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def offset(text: str, starts: list[int], position: Position, encoding: Encoding) -> int:
    """Give the offset of a position in a text whose line starts are known.

    It says what `LineIndex.offset` says without its step per character: a paragraph is one line, and a
    line of half a million characters exists.
    """
    line, column = position
    if line < 0:
        return 0
    if line >= len(starts):
        return len(text)
    start = starts[line]
    content = text[start : starts[line + 1] if line + 1 < len(starts) else len(text)].rstrip("\r\n")
    return start + _characters(content, max(column, 0), encoding)


def _characters(content: str, column: int, encoding: Encoding) -> int:
    """Give how many characters of a line stand before a column; within a character, its start."""
    if encoding == "utf-32" or content.isascii():
        return min(column, len(content))
    if encoding == "utf-8":
        data = content.encode("utf-8", "surrogatepass")
        while 0 < column < len(data) and data[column] & _TOP_BITS == _CONTINUATION:
            column -= 1
        return len(data[:column].decode("utf-8", "surrogatepass"))
    pairs = 0
    for match in _ASTRAL.finditer(content):
        begins = match.start() + pairs
        if column <= begins + 1:
            return min(column, begins) - pairs
        pairs += 1
    return min(column - pairs, len(content))
