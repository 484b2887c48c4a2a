"""Several ranked lists made one: reciprocal-rank fusion."""

from __future__ import annotations

from collections.abc import Sequence

# Of Cormack, Clarke and Büttcher (SIGIR 2009): it keeps one list's first place from winning alone.
_RANK = 60


def fuse(*rankings: Sequence[str]) -> list[tuple[str, float]]:
    """Give every id of the rankings with the sum of its 1 / (60 + rank), best first; ties by earlier rank."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, found in enumerate(dict.fromkeys(ranking), start=1):
            scores[found] = scores.get(found, 0.0) + 1 / (_RANK + rank)
    return sorted(scores.items(), key=lambda item: -item[1])
