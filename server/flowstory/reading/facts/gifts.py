"""What is sold or given away for good: "sold the fiddle", "gave the boy his spyglass. 'It is yours.'"."""

from __future__ import annotations

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.thing_phrases import Thing

_AHEAD = 3  # runs of words behind a gift in which it is said to be one
_AWAY = 6  # words between a verb of giving or throwing and its "away"


def handed_over(context: Context, thing: Thing, verb: int | None) -> bool:
    """Whether the verb before a thing parts its subject from it for good."""
    if verb is None:
        return False
    terms = context.language.belongings
    base = context.unit.lower[verb].partition("-")[0]
    if base in terms.selling:
        return True
    if base in terms.parting and _away(context, thing, verb):
        return True
    return base in terms.giving and _for_good(context)


def _away(context: Context, thing: Thing, verb: int) -> bool:
    """Whether the verb is one of giving away: "gave away her coat", "threw the radio out"."""
    unit, terms = context.unit, context.language.belongings
    near = unit.lower[verb + 1 : thing.i] + unit.lower[thing.j : thing.j + 1]
    return len(near) <= _AWAY and not terms.away.isdisjoint(near)


def _for_good(context: Context) -> bool:
    """Whether the sentence, or what is said right behind it, says that what is handed over is a gift."""
    units = [context.unit, *context.following(_AHEAD)]
    joined = " ".join(f" {' '.join(unit.lower)} " for unit in units)
    return any(f" {phrase} " in joined for phrase in context.language.belongings.for_good)
