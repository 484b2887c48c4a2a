"""Years that go by in the telling, the year that it is, and questions for somebody's age."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.phrases import phrases_in
from flowstory.reading.model import DIALOGUE, Trace
from flowstory.reading.numbers import number_at
from flowstory.reading.tokens import Unit
from flowstory.reading.traces.common import Page

_NEAR = 3  # words between a number of years and what lets them go by


def trace_passages(page: Page) -> Iterator[Trace]:
    """Give "elapsed" where years go by (`number` says how many, 0 for some), and "asks-age" for a question."""
    times = page.language.times
    for unit in page.units:
        if unit.register == DIALOGUE:
            for i, end in phrases_in(unit, times.asking_age):
                if not _of_others(page, unit):
                    yield page.at("asks-age", _gender(page, unit), unit, i, end)
                    break
            continue
        yield from _elapsed(page, unit)
        for i, end in phrases_in(unit, times.grown):
            yield page.at("elapsed", "", unit, i, end)


def _of_others(page: Page, unit: Unit) -> bool:
    """Whether somebody else than the one spoken to is spoken of: "How old is she?"."""
    language = page.language
    return any(
        (person := language.pronouns.get(word) or language.possessives.get(word)) is not None
        and person.person == 3
        and bool(person.gender)
        for word in unit.lower
    )


def _gender(page: Page, unit: Unit) -> str:
    """Give the gender that a question tells of whom it asks: "ma'am", "a senhora"."""
    titles = page.language.titles
    told = {titles[word].gender for word in unit.lower if word in titles} - {""}
    return told.pop() if len(told) == 1 else ""


def _elapsed(page: Page, unit: Unit) -> Iterator[Trace]:
    language, times = page.language, page.language.times
    for i, word in enumerate(unit.lower):
        years = times.years.get(word)
        if years is None:
            continue
        number = next(
            (n for k in range(max(i - 3, 0), i) if (n := number_at(unit, k, language)) and n.j == i), None
        )
        first = number.i if number is not None else i
        beside = (*unit.lower[max(first - _NEAR, 0) : first], *unit.lower[i + 1 : i + 1 + _NEAR])
        spent = (
            number is not None
            and unit.word(first - 1) in times.spent
            and language.past_perfect.isdisjoint(unit.lower[:first])
        )
        if spent or not times.gone.isdisjoint(beside):
            yield page.at("elapsed", "", unit, first, i + 1, years * number.value if number else 0)
