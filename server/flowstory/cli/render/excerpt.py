"""A line of the manuscript with the words in question underlined; of a long paragraph, a window."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from flowstory.cli.screen import visible

TAB = "    "
_CUT = "…"
# How far a window moves its edge to begin or end between two words.
_SNAP = 14


class Glyph(NamedTuple):
    """What stands in one or more cells of the terminal: from which code point of the line on, text, width."""

    start: int
    text: str
    width: int


class Excerpt(NamedTuple):
    """A line as it is shown, and how many cells lie before the underlined words and under them."""

    text: str
    before: int
    under: int

    def marks(self, mark: str) -> str:
        """Give the line to print below the text."""
        return " " * self.before + mark * self.under


def glyphs(line: str) -> list[Glyph]:
    """Part a line into what a terminal shows: a letter with its accents or a joined emoji is one glyph."""
    shown = visible(line)
    found = [Glyph(start, shown[start:end], width) for start, end, width in split_graphemes(shown)[0]]
    return [Glyph(g.start, TAB, len(TAB)) if line[g.start] == "\t" else g for g in found]


def excerpt(line: str, start: int, end: int, *, width: int) -> Excerpt:
    """Show a line of the manuscript in at most `width` cells so that a range of it can be seen.

    Args:
        line: without its line end.
        start: where the words in question begin, in code points from 0.
        end: just behind them; what lies past the line's end is not shown.
        width: cells of the terminal, at least 10.
    """
    row = glyphs(line.rstrip())
    starts = [glyph.start for glyph in row]
    total = len(row)
    first = _index(starts, start)
    last = _index(starts, end - 1) + 1 if end > start else first
    first = min(first, total)
    last = min(max(last, first), total)
    left, right = _window(row, first, last, max(width, 10))
    head = _CUT if left > 0 else ""
    tail = _CUT if right < total else ""
    if left == 0:
        # The indent of a first line says nothing here.
        while left < first and row[left].text.isspace():
            left += 1
    text = head + "".join(glyph.text for glyph in row[left:right]) + tail
    before = cell_len(head) + sum(glyph.width for glyph in row[left:first])
    under = sum(glyph.width for glyph in row[first : min(last, right)])
    return Excerpt(text, before, max(under, 1))


def _index(starts: list[int], offset: int) -> int:
    """Give the number of the glyph that holds an offset."""
    from bisect import bisect_right

    return max(bisect_right(starts, offset) - 1, 0) if not starts or offset <= starts[-1] else len(starts)


def _window(row: list[Glyph], first: int, last: int, width: int) -> tuple[int, int]:
    """Choose which glyphs to show: all, or the words in question with as much on either side as fits."""
    if sum(glyph.width for glyph in row) <= width:
        return 0, len(row)
    room = width - 2 * len(_CUT)
    under = sum(glyph.width for glyph in row[first:last])
    if under >= room:
        right = first
        while right < last and room >= row[right].width:
            room -= row[right].width
            right += 1
        return first, right
    left, right, spare = first, last, room - under
    # More of what comes before than of what comes after: the owner of a claim mostly stands before it.
    wanted = spare * 3 // 5
    while left > 0 and wanted >= row[left - 1].width:
        left -= 1
        wanted -= row[left].width
        spare -= row[left].width
    while right < len(row) and spare >= row[right].width:
        spare -= row[right].width
        right += 1
    while left > 0 and spare >= row[left - 1].width:
        left -= 1
        spare -= row[left].width
    return _snapped(row, left, right, first, last)


def _snapped(row: list[Glyph], left: int, right: int, first: int, last: int) -> tuple[int, int]:
    """Move the edges of a window inwards to the nearest space, where one is near."""
    if left > 0:
        for at in range(left, min(left + _SNAP, first)):
            if row[at - 1].text.isspace():
                left = at
                break
    if right < len(row):
        for at in range(right, max(right - _SNAP, last), -1):
            if row[at].text.isspace():
                right = at
                break
    return left, right
