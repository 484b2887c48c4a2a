"""Fixed phrases of a language, found word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from flowstory.reading.tokens import Unit


@cache
def _by_first(phrases: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = tuple(phrase.split())
        found[parts[0]] = (*found.get(parts[0], ()), parts)
    return found


def phrase_at(unit: Unit, i: int, phrases: tuple[str, ...]) -> int | None:
    """Give the end of the longest of the phrases that begins at a word."""
    return _phrase(unit, i, _by_first(phrases))


def phrases_in(unit: Unit, phrases: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Give where the phrases begin and end in a unit, the longest at each word."""
    by_first = _by_first(phrases)
    for i, word in enumerate(unit.lower):
        if word in by_first:
            end = _phrase(unit, i, by_first)
            if end is not None:
                yield i, end


def _phrase(unit: Unit, i: int, by_first: Mapping[str, tuple[tuple[str, ...], ...]]) -> int | None:
    for parts in by_first.get(unit.lower[i], ()):
        if tuple(unit.lower[i : i + len(parts)]) == parts:
            return i + len(parts)
    return None
