"""The moon, and the season of a month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from flowstory.reading.lexicon import lexicon
from flowstory.reading.model import NARRATION, Trace
from flowstory.reading.tokens import Unit
from flowstory.reading.traces.common import Page

_NEAR = 8  # words between a month and its season

Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str, str], ...]]
"""By its rarest-looking word, a phrase's words, the kind of trace and its value."""


def trace_skies(page: Page) -> Iterator[Trace]:
    """Give "moon" (full, new) and "season" with the month beside it as its number."""
    language = page.language
    known = _phrases(language.code)
    telling = not known.keys().isdisjoint(page.words)
    dated = not language.skies.seasons.keys().isdisjoint(
        page.words
    ) and not language.months.keys().isdisjoint(page.words)
    if not telling and not dated:
        return
    for unit in page.units:
        if unit.register != NARRATION:
            continue
        if telling:
            yield from _told(page, unit, known)
        if dated:
            yield from _season(page, unit)


def _told(page: Page, unit: Unit, known: Phrases) -> Iterator[Trace]:
    for i, word in enumerate(unit.lower):
        for parts, kind, value in known.get(word, ()):
            begin = i - parts.index(word)
            if begin < 0 or tuple(unit.lower[begin : begin + len(parts)]) != parts:
                continue
            yield page.at(kind, value, unit, begin, begin + len(parts))


def _season(page: Page, unit: Unit) -> Iterator[Trace]:
    language = page.language
    skies = language.skies
    seasons = [i for i, word in enumerate(unit.lower) if word in skies.seasons]
    months = [
        i
        for i, word in enumerate(unit.lower)
        if word in language.months and (not language.month_first or unit.text[i][0].isupper())
    ]
    if len(seasons) != 1 or len(months) != 1 or not 0 < abs(seasons[0] - months[0]) <= _NEAR:
        return
    if not skies.passing.isdisjoint(unit.lower):
        return  # "the winter after that June"
    begin, end = sorted((seasons[0], months[0]))
    yield page.at(
        "season",
        skies.seasons[unit.lower[seasons[0]]],
        unit,
        begin,
        end + 1,
        language.months[unit.lower[months[0]]],
    )


@cache
def _phrases(code: str) -> Phrases:
    skies = lexicon(code).language.skies
    told = (*((phrase, "moon", value) for phrase, value in skies.moons.items()),)
    found: dict[str, tuple[tuple[tuple[str, ...], str, str], ...]] = {}
    for phrase, kind, value in told:
        parts = tuple(phrase.split())
        rare = max(parts, key=len)
        found[rare] = (*found.get(rare, ()), (parts, kind, value))
    return found
