"""Phases of the moon, of moons with a name, and the nights that are counted between them."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.phrases import phrases_in
from flowstory.reading.model import DIALOGUE, NARRATION, Trace
from flowstory.reading.nominals import names_in
from flowstory.reading.numbers import number_at
from flowstory.reading.tokens import Unit
from flowstory.reading.traces.common import Page

_LINKS = 5  # words between a moon and its phase
_NEAR = 3
_MOST = 400  # days


def trace_moons(page: Page) -> Iterator[Trace]:
    """Give "phase" for a moon that has one, and "days" for nights counted on from before.

    A phase's `value` is "full" or "new", for a moon with a name also that ("full Velle"), and its `number` 1 where
    the paragraph speaks of a moon at all.
    """
    skies = page.language.skies
    lunar = int(not skies.moon_words.isdisjoint(page.words))
    phased = not skies.phases.keys().isdisjoint(page.words)
    counted = not skies.nights.keys().isdisjoint(page.words)
    phased = phased or bool(lunar and skies.moons)
    if not phased and not counted:
        return
    for unit in page.units:
        if counted and unit.register != DIALOGUE:
            yield from _days(page, unit)
        if phased and unit.register == NARRATION:
            yield from _phases(page, unit, lunar)


def _phases(page: Page, unit: Unit, lunar: int) -> Iterator[Trace]:
    skies, language = page.language.skies, page.language
    names = {j: (i, j) for i, j in names_in(unit, page.lexicon)}
    if lunar:
        for i, end in phrases_in(unit, tuple(skies.moons)):
            if skies.phases.keys().isdisjoint(unit.lower[i:end]) or unit.lower[i] in skies.phases:
                yield page.at("phase", skies.moons[" ".join(unit.lower[i:end])], unit, i, end, 1)
    for at, word in enumerate(unit.lower):
        phase = skies.phases.get(word)
        if phase is None:
            continue
        if unit.word(at + 1) in skies.moon_words:
            told = f"{word} {unit.word(at + 1)}" in skies.moons
            if not told and language.approximations.isdisjoint(unit.lower[max(at - 2, 0) : at]):
                yield page.at("phase", phase, unit, at, at + 2, 1)
            continue
        for k in range(at, max(at - _LINKS, 0), -1):
            before = unit.word(k - 1)
            if before in skies.moon_words:
                yield page.at("phase", phase, unit, k - 1, at + 1, 1)
                break
            if k in names:
                i, j = names[k]
                yield page.at("phase", f"{phase} {' '.join(unit.text[i:j])}", unit, i, at + 1, lunar)
                break
            if before not in skies.phase_links and before not in language.adverbs and before != ",":
                break


def _days(page: Page, unit: Unit) -> Iterator[Trace]:
    """Give each count of days that goes on from before: "three nights later", "na terceira noite"."""
    language = page.language
    skies, later = language.skies, language.measures.later_words | language.times.gone
    for i, word in enumerate(unit.lower):
        days = skies.nights.get(word)
        if days is None:
            continue
        number = next(
            (n for k in range(max(i - _NEAR, 0), i) if (n := number_at(unit, k, language)) and n.j == i), None
        )
        if number is not None and not later.isdisjoint(unit.lower[i + 1 : i + 3]) and number.value < _MOST:
            yield page.at("days", "", unit, number.i, i + 1, number.value * days)
        elif number is None and unit.word(i - 1) in language.ordinals:
            yield page.at("days", "", unit, i - 1, i + 1, language.ordinals[unit.lower[i - 1]] * days)
        elif not later.isdisjoint((unit.word(i - 1), unit.word(i + 1))):
            yield page.at("days", "", unit, i, i + 1, days)
