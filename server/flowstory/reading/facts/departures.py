"""Who goes away while the scene stays: "went up to the bridge", "left the chamber", "recolheu-se ao quarto"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrase_at
from flowstory.reading.facts.verbs import who_goes
from flowstory.reading.model import NARRATION, Statement

_GAP = 4  # words between a verb and where it leads: "walked slowly down the drive"
_STOPS = frozenset({"", ".", ";", ":", "!", "?", "—", "–", "…"})


def read_departures(context: Context) -> Iterator[Statement]:
    """Read who goes away, one departure a unit."""
    unit, language = context.unit, context.language
    if unit.register != NARRATION:
        return
    for i, word in enumerate(unit.lower):
        end = _departs(context, i, word)
        if end is None or unit.word(i - 1) in language.past_perfect:
            continue
        holder = who_goes(context, i)
        if holder is not None:
            yield context.statement(holder, "presence", "leaves", i, end)
            return


def _departs(context: Context, i: int, word: str) -> int | None:
    """Give the end of the words by which somebody goes, where they begin at a word."""
    unit, language = context.unit, context.language
    fates = language.fates
    farewell = phrase_at(unit, i, fates.farewells)
    if farewell is not None:
        return farewell
    if word in fates.motions:
        for k in range(i + 1, min(i + 1 + _GAP, len(unit))):
            end = phrase_at(unit, k, fates.ways)
            # "went out of her mind", "ran out of patience" lead nowhere.
            if end is not None and (end - k > 1 or unit.word(end) not in language.of_words):
                return end
            if unit.lower[k] in _STOPS or unit.lower[k] == "," or unit.lower[k] in language.conjunctions:
                break
    after = unit.word(i + 1)
    if word in fates.gone and (after in _STOPS or after in language.conjunctions):
        return i + 1
    if word in fates.quitting:
        k = i + 1
        while unit.word(k) in language.articles or unit.word(k) in language.possessives:
            k += 1
        if i + 1 < k and unit.word(k) in fates.quarters and unit.word(k + 1) not in language.of_words:
            return k + 1
    return None
