"""What nature shows of the season, and the months that a passage is told in."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.phrases import phrases_in
from flowstory.reading.model import DIALOGUE, Trace
from flowstory.reading.traces.common import Page

_HEAD = 20  # characters at the head of a paragraph in which a letter in italics is dated
_LETTER = 60  # characters from which on such a paragraph is more than a heading
_NEAR = 3  # words before a sign of which none may tell that it had been so before


def trace_seasons(page: Page) -> Iterator[Trace]:
    """Give "nature" for a season that shows or is told (`number` 1 where it is told), "in-month" for a month."""
    language, skies = page.language, page.language.skies
    months = not language.months.keys().isdisjoint(page.words)
    forced = not skies.forced.isdisjoint(page.words)
    for unit in page.units:
        if unit.register == DIALOGUE:
            continue
        if not forced:
            for i, end in phrases_in(unit, tuple(skies.signs)):
                if language.past_perfect.isdisjoint(unit.lower[max(i - _NEAR, 0) : i]):
                    yield page.at("nature", skies.signs[" ".join(unit.lower[i:end])], unit, i, end)
        for i, end in phrases_in(unit, tuple(skies.now_seasons)):
            yield page.at("nature", skies.now_seasons[" ".join(unit.lower[i:end])], unit, i, end, 1)
        if not months or not language.measures.born_verbs.isdisjoint(unit.lower):
            continue
        for i, word in enumerate(unit.lower):
            month = language.months.get(word)
            if month is None or (language.month_first and not unit.text[i][0].isupper()):
                continue
            if not language.past_perfect.isdisjoint(unit.lower[:i]):
                continue
            if unit.start[i] < _HEAD and page.text[:1] == " " and len(page.text) > _LETTER:
                continue  # "*April 30. Dear all, …*": the letter's month
            if unit.word(i - 1) in language.times.other_times or unit.word(i - 1) in language.times.gone:
                continue
            yield page.at("in-month", "", unit, i, i + 1, month)
