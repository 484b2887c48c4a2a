"""Years that go by in the telling, the year that it is, and questions for somebody's age."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.languages.base import Language
from flowstory.reading.facts.phrases import phrase_at, phrases_in
from flowstory.reading.model import DIALOGUE, Trace
from flowstory.reading.numbers import number_at
from flowstory.reading.tokens import Unit
from flowstory.reading.traces.common import Page
from flowstory.reading.years import is_year

_BACK = 9  # words before a year in which it may be said that it is this one
_NEAR = 3  # words between a number of years and what lets them go by


def trace_passages(page: Page) -> Iterator[Trace]:
    """Give "elapsed" where years go by (`number` says how many, 0 for some), and "asks-age" for a question."""
    times = page.language.times
    for unit in page.units:
        if unit.register == DIALOGUE:
            for i, end in phrases_in(unit, times.asking_age):
                # "How old were you then?" asks for no age of now.
                if not _of_others(page, unit) and page.language.past_states.isdisjoint(unit.lower):
                    yield page.at("asks-age", _gender(page, unit), unit, i, end)
                    break
            continue
        yield from _elapsed(page, unit)
        yield from _year(page, unit)
        for i, end in phrases_in(unit, times.grown):
            yield page.at("elapsed", "", unit, i, end)


def _year(page: Page, unit: Unit) -> Iterator[Trace]:
    """Give "year" for each year: `value` "now" where the telling says that it is this one, "past" where it tells of

    a birth, a death or what had been before it, "season" where a month or season of it is told, else "".
    """
    language, times = page.language, page.language.times
    for i, word in enumerate(unit.lower):
        if not is_year(unit, i, language):
            continue
        before = unit.lower[:i]
        value = ""
        if _is_now(unit, i, language):
            value = "now"
        elif (
            not language.past_perfect.isdisjoint(before)
            or not language.measures.born_verbs.isdisjoint(unit.lower)
            or not page.lexicon.deaths.isdisjoint(unit.lower)
            or unit.word(i - 1) in times.other_times
        ):
            value = "past"
        elif any(near in language.months or near in times.seasons for near in unit.lower[max(i - 3, 0) : i]):
            value = "season"
        yield page.at("year", value, unit, i, i + 1, int(word))


def _is_now(unit: Unit, i: int, language: Language) -> bool:
    """Whether a year stands behind words that make it that of the telling, with nothing else between."""
    times = language.times
    for k in range(max(i - _BACK, 0), i):
        end = phrase_at(unit, k, times.now_year)
        between = unit.lower[end:i] if end is not None else []
        if end is not None and all(
            word in times.year_of or word == "," or word[0].isdigit() for word in between
        ):
            return k == 0 or not unit.word(k - 1).isalpha() or unit.word(k - 1) in language.conjunctions
    return False


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
