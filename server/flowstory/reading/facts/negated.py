"""Denials: the words that deny a verb, and phrases found by their rarest word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from flowstory.languages import LANGUAGES
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.doers import group_begin


def denied_at(context: Context, verb: int) -> int | None:
    """Give where the group of words begins that denies the verb at a word, `None` if it is not denied."""
    language = context.language
    begin = group_begin(context, verb)
    group = context.unit.lower[begin:verb]
    denied = next((k for k, word in enumerate(group) if word in language.negations), None)
    return None if denied is None else begin


def denials(context: Context, verb: int) -> frozenset[str]:
    """Give the words of the group before a verb."""
    return frozenset(context.unit.lower[group_begin(context, verb) : verb])


def told_once(context: Context) -> bool:
    """Whether the sentence tells of a single time: "tonight", "not yet"."""
    return not context.language.habits.passing.isdisjoint(context.sentence_words)


def phrases_told(context: Context, table: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Give where phrases of a table of `Habits` stand in the unit, `[begin, end)`, and what each says."""
    lower = context.unit.lower
    by_first = _by_first(context.language.code, table)
    if by_first.keys().isdisjoint(lower):
        return
    taken = -1
    for i, word in enumerate(lower):
        if i < taken:
            continue
        for parts, value in by_first.get(word, ()):
            if lower[i : i + len(parts)] == parts:
                taken = i + len(parts)
                yield (i, taken), value
                break


@cache
def _by_first(code: str, table: str) -> dict[str, Sequence[tuple[list[str], str]]]:
    """Give the phrases of a table by their first word, the longest first."""
    phrases: tuple[tuple[str, str], ...] = getattr(LANGUAGES[code].habits, table)
    found: dict[str, list[tuple[list[str], str]]] = {}
    for phrase, value in sorted(phrases, key=lambda pair: -len(pair[0].split())):
        parts = phrase.split()
        found.setdefault(parts[0], []).append((parts, value))
    return dict(found)
