"""How a file sets its paragraphs: parted by blank lines, wrapped by hand, or one on each line."""

from __future__ import annotations

from enum import Enum
from itertools import islice

_SAMPLE_LINES = 3_000
_SHORTEST_WRAP = 40
_LONGEST_WRAP = 120
_SENTENCE_ENDS = frozenset(".!?…:\"”’»'*_—–-")


class Shape(Enum):
    """What a single line end means in a file."""

    SPACED = "a line end is a soft one"
    WRAPPED = "lines are broken at a width"
    LINES = "each line is a paragraph"


def file_shape(lines: list[str]) -> Shape:
    """Tell the shape of a file from its first lines; only lines that touch another one can tell."""
    pairs: list[tuple[str, str]] = []
    above = ""
    for line in islice(lines, _SAMPLE_LINES):
        bare = line.strip()
        if above and bare and above[0] not in "#>|-=*+`~" and bare[0] not in "#>|=*+`~":
            pairs.append((above, bare))
        above = bare
    if not pairs:
        return Shape.SPACED
    lengths = sorted(len(upper) for upper, _ in pairs)
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)]
    if _SHORTEST_WRAP <= width <= _LONGEST_WRAP and len(pairs) > 1:
        # A line that was broken at a width has no room left for the next line's first word.
        full = sum(
            1 for upper, lower in pairs if len(upper) + 1 + len(lower.split(None, 1)[0]) > width * 0.92
        )
        if full >= 0.7 * len(pairs):
            return Shape.WRAPPED
    ended = sum(1 for upper, _ in pairs if upper[-1] in _SENTENCE_ENDS)
    return Shape.LINES if ended >= 0.75 * len(pairs) else Shape.SPACED
