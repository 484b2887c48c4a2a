"""Which hours of the day a passage is told in: by the clock, or by what the sky shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from flowstory.languages.base import Language
from flowstory.languages.times import Hours
from flowstory.reading.clocks import HourUse, hour_at
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.lexicon import lexicon
from flowstory.reading.model import NARRATION, Trace
from flowstory.reading.tokens import Unit
from flowstory.reading.traces.common import Page

_HOUR = 60

Skies = Mapping[str, tuple[tuple[tuple[str, ...], Hours], ...]]
"""By its longest word, a phrase's words and its hours."""


def trace_lights(page: Page) -> Iterator[Trace]:
    """Give "light" for what narration shows of the hour, and "hour" for each hour of the clock.

    A light's `value` is "first-last" in hours, its `number` 1 where the clock tells it. An hour's `number` is in
    minutes since midnight, its `value` "sure" where the text tells which half of the day it is of.
    """
    language = page.language
    known = _skies(language.code)
    shown = not known.keys().isdisjoint(page.words)
    times = language.times
    told = (
        not page.words.isdisjoint(times.o_clock)
        or not page.words.isdisjoint(times.named_hours)
        or not page.words.isdisjoint(times.parts)
        or not page.words.isdisjoint(times.fractions)
        or not page.words.isdisjoint(times.to_words)
        or not page.words.isdisjoint(times.past_words)
    ) and (
        not page.words.isdisjoint(language.numbers)
        or not page.words.isdisjoint(times.named_hours)
        or any(word[0].isdigit() or "-" in word for word in page.words)
    )
    if not shown and not told:
        return
    for unit in page.units:
        if shown and unit.register == NARRATION:
            yield from _sky(page, unit, known)
        if told:
            yield from _hours(page, unit)


def _hours(page: Page, unit: Unit) -> Iterator[Trace]:
    language = page.language
    i = 0
    while i < len(unit):
        hour = hour_at(unit, i, language) if _may_begin(unit, i, language) else None
        if hour is None:
            i += 1
            continue
        now = _told_now(unit, hour.i, language)
        at = unit.word(hour.i - 1) in language.times.hour_openers
        if hour.whole or now:
            yield page.at("hour", "sure" if hour.sure else "", unit, hour.i, hour.j, hour.minutes)
        if hour.sure and (now or (at and _of_now(unit, hour, language))) and unit.register == NARRATION:
            whole = hour.minutes // _HOUR
            told = page.at("light", f"{whole}-{whole + 1}", unit, hour.i, hour.j, 1)
            # "It was not yet ten" is as good as ten.
            yield told._replace(frames=told.frames - {"negation"}) if now else told
        i = hour.j


def _may_begin(unit: Unit, i: int, language: Language) -> bool:
    """Whether an hour may begin at a word."""
    word, times = unit.lower[i], language.times
    return (
        word in language.numbers
        or word in times.named_hours
        or word in times.fractions
        or "-" in word
        or word[0].isdigit()
        or (word in language.articles and unit.word(i + 1) in times.fractions)
    )


def _told_now(unit: Unit, i: int, language: Language) -> bool:
    """Whether it is told right before an hour that it is this hour: "it was not yet eleven", "eram quase dez"."""
    for k in range(max(i - 6, 0), i):
        end = phrase_at(unit, k, language.times.hour_verbs)
        if end is not None and all(
            word in language.adverbs or word in language.articles or word in language.approximations
            for word in unit.lower[end:i]
        ):
            return True
    return False


def _of_now(unit: Unit, hour: HourUse, language: Language) -> bool:
    """Whether an hour is that of the telling: "since five", "had left at five", "every day at five" are not."""
    before = unit.lower[: hour.i]
    return (
        language.times.other_times.isdisjoint(before)
        and language.past_perfect.isdisjoint(before)
        and language.times.other_times.isdisjoint(unit.lower[hour.j : hour.j + 2])
    )


def _sky(page: Page, unit: Unit, known: Skies) -> Iterator[Trace]:
    language = page.language
    last = -1
    for i, word in enumerate(unit.lower):
        for parts, (first, until) in known.get(word, ()):
            span = _phrase(unit, i, parts, language)
            if span is not None and span[0] > last:
                begin, last = span
                yield page.at("light", f"{first}-{until}", unit, begin, last + 1)


def _phrase(unit: Unit, i: int, parts: tuple[str, ...], language: Language) -> tuple[int, int] | None:
    """Give first and last word of a phrase whose longest word stands at `i`; adverbs may stand between."""
    at = parts.index(unit.lower[i])
    begin = i
    for part in reversed(parts[:at]):
        begin = _step(unit, begin, -1, part, language)
        if begin < 0:
            return None
    end = i
    for part in parts[at + 1 :]:
        end = _step(unit, end, 1, part, language)
        if end < 0:
            return None
    return begin, end


def _step(unit: Unit, k: int, step: int, part: str, language: Language) -> int:
    k += step
    while unit.word(k) != part and unit.word(k) in language.adverbs:
        k += step
    return k if k >= 0 and unit.word(k) == part else -1


@cache
def _skies(code: str) -> Skies:
    language = lexicon(code).language
    found: dict[str, tuple[tuple[tuple[str, ...], Hours], ...]] = {}
    for phrase, hours in language.times.skies.items():
        parts = tuple(phrase.split())
        rare = max(parts, key=len)
        found[rare] = (*found.get(rare, ()), (parts, hours))
    return {
        word: tuple(sorted(told, key=lambda one: len(one[0]), reverse=True)) for word, told in found.items()
    }
