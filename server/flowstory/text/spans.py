"""Half-open ranges of code points."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A half-open range `[start, end)` in code points of some text that the holder names."""

    start: int
    end: int

    def shift(self, by: int) -> Span:
        """Give the same range seen from a text that begins `by` code points earlier."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: Span) -> bool:
        """Say whether the two ranges share at least one code point (an empty range shares its place)."""
        return self.start < max(other.end, other.start + 1) and other.start < max(self.end, self.start + 1)

    def contains(self, offset: int) -> bool:
        """Say whether an offset lies within the range or at its end (as a cursor does)."""
        return self.start <= offset <= self.end
