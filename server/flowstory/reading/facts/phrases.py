"""Fixed phrases of a language, found word by word."""

from __future__ import annotations

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
    for parts in _by_first(phrases).get(unit.lower[i], ()):
        if tuple(unit.lower[i : i + len(parts)]) == parts:
            return i + len(parts)
    return None
