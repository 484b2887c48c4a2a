"""Changes of one file put in order, none over another, and spans asked for by place."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise

from flowstory.lore.renaming.agreement import Change
from flowstory.text.spans import Span


def apart(changes: list[Change]) -> list[Change]:
    """Give changes in order, none overlapping another; of two, the surer and then the longer stays."""
    kept: list[Change] = []
    for change in sorted(
        dict.fromkeys(changes), key=lambda c: (c.span.start, c.group.is_doubtful, -c.span.end)
    ):
        if kept and change.span.start < kept[-1].span.end:
            if kept[-1].group.is_doubtful and not change.group.is_doubtful:
                kept[-1] = change
            continue
        kept.append(change)
    assert all(a.span.end <= b.span.start for a, b in pairwise(kept))  # noqa: S101 - two edits at one place would corrupt a book
    return kept


class Spans:
    """Spans of a file, asked for by place."""

    def __init__(self, spans: list[Span]) -> None:
        self.spans = sorted(spans)
        self.starts = [span.start for span in self.spans]

    def holds(self, span: Span) -> bool:
        """Whether a span overlaps one of them."""
        i = bisect_right(self.starts, span.end - 1)
        return any(other.end > span.start for other in self.spans[max(i - 8, 0) : i])
