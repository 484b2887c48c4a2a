"""Several ranked lists made one: reciprocal-rank fusion, with a weight a list."""

from __future__ import annotations

from collections.abc import Sequence

# Cormack, Clarke and Büttcher (SIGIR 2009) took 60 for many lists of equal worth. With two, that lets a
# passage that is middling in both beat the first of either; measured in tests/bench/memory_retrieval.py.
_RANK = 10


def fuse(*rankings: Sequence[str], weights: Sequence[float] = ()) -> list[tuple[str, float]]:
    """Give every id of the rankings with the sum of weight / (10 + rank), best first."""
    scores: dict[str, float] = {}
    for ranking, weight in zip(rankings, weights or [1.0] * len(rankings), strict=True):
        for rank, found in enumerate(dict.fromkeys(ranking), start=1):
            scores[found] = scores.get(found, 0.0) + weight / (_RANK + rank)
    return sorted(scores.items(), key=lambda item: -item[1])
