"""How long it takes from one place to another: "It was nine days from Ouvrel to Sarn"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.whereabouts import ends_of
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at

_NEAR = 4  # words from a day to those that make it one of a journey
_REACH = 8  # words from a verb of arriving to where one arrives
_LONGEST = 60  # days
_DAY = 24


def read_arrivals(context: Context) -> Iterator[Statement]:
    """Read on which day of a journey its end is reached: "On the morning of the fifth day out they saw Merrow"."""
    unit, language = context.unit, context.language
    measures = language.measures
    if measures.day_words.isdisjoint(unit.lower) or measures.arriving.isdisjoint(unit.lower):
        return
    for i, word in enumerate(unit.lower):
        if word not in measures.day_words:
            continue
        day = language.ordinals.get(unit.word(i - 1), 0)
        behind = unit.lower[i + 1 : i + 1 + _NEAR]
        if not 0 < day <= _LONGEST or measures.voyage_words.isdisjoint(behind):
            continue
        verb = next((k for k in range(i + 1, len(unit)) if unit.lower[k] in measures.arriving), None)
        if verb is None:
            continue
        for mention in context.scan.mentions:
            if mention.kind == "name" and verb < mention.i <= verb + _REACH:
                holder = Holder("spot", mention.form, "", unit.start[mention.i])
                yield context.statement(holder, "journey.arrived", str(day), i - 1, i + 1, number=day * _DAY)
                return


def read_journeys(context: Context) -> Iterator[Statement]:
    """Read the hours of a journey between two places that the sentence names; `other` is how one travels."""
    unit, language = context.unit, context.language
    skies = language.skies
    yield from read_arrivals(context)
    found = [i for i, word in enumerate(unit.lower) if word in skies.journeys]
    if len(found) != 1:
        return
    at = found[0]
    number = next(
        (n for k in range(max(at - 3, 0), at) if (n := number_at(unit, k, language)) and n.j == at), None
    )
    if number is None or number.value == 0:
        return
    before, after = unit.word(number.i - 1), unit.word(at + 1)
    if before in language.approximations or before in language.numbers or before in language.number_joiners:
        return
    # "two hours and a half", "three days later", "three days before": no plain length of a way.
    if (
        after in language.number_joiners
        or after in language.comparatives
        or after in language.measures.later_words
    ):
        return
    ends = ends_of(context, at + 1) or ends_of(context, 0, number.i)
    if ends is None:
        return
    modes = {skies.modes[word] for word in unit.lower if word in skies.modes}
    hours = number.value * skies.journeys[unit.lower[at]]
    holder = Holder("spot", " – ".join(sorted(ends)), "", unit.start[at])
    mode = modes.pop() if len(modes) == 1 else "?" if modes else ""
    yield context.statement(holder, "journey", str(hours), number.i, at + 1, number=hours, other=mode)
