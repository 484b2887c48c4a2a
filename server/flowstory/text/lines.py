r"""Lines as LSP counts them, and positions in UTF-8, UTF-16 or UTF-32 units.

A line ends at `\n`, `\r\n` or `\r` and nowhere else: U+2028, U+0085 and form feed, at which
`str.splitlines` breaks, are ordinary characters in a manuscript.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_LINE_END = re.compile(r"\r\n|\n|\r")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Position(NamedTuple):
    """A place in a text: line and column from 0, the column in units of the encoding asked for."""

    line: int
    column: int


def units(text: str, encoding: Encoding) -> int:
    """Give the length of a text in units of an encoding."""
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-16":
        return len(text) + len(_ASTRAL.findall(text))
    return len(text.encode("utf-8", "surrogatepass"))


class LineIndex:
    """Where each line of a text begins; converts offsets in code points to positions and back."""

    __slots__ = ("starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def line_text(self, line: int) -> str:
        """Give a line without its line end; the empty string for a line that is not there."""
        if not 0 <= line < len(self.starts):
            return ""
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[line] : end].rstrip("\r\n")

    def position(self, offset: int, encoding: Encoding = "utf-32") -> Position:
        """Give the position of an offset; an offset outside the text is moved to its nearest end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self.starts, offset) - 1
        return Position(line, units(self.text[self.starts[line] : offset], encoding))

    def offset(self, line: int, column: int, encoding: Encoding = "utf-32") -> int:
        """Give the offset of a position.

        A line past the end is the end of the text, a column past the end of its line is the end of
        that line (before its line end), and a column inside a surrogate pair is the pair's start.
        """
        if line < 0:
            return 0
        if line >= len(self.starts):
            return len(self.text)
        start, text = self.starts[line], self.line_text(line)
        column = max(column, 0)
        if encoding == "utf-32" or text.isascii():
            return start + min(column, len(text))
        used = 0
        for i, char in enumerate(text):
            used += units(char, encoding)
            if used > column:
                return start + i
        return start + len(text)
