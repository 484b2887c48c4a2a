"""Who is where at which hour: "At noon on Tuesday Nora was in the chapel", "às seis Irene estava no cais"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.reading.clocks import HourUse, hour_at
from flowstory.reading.facts.common import Context
from flowstory.reading.model import NARRATION, Statement
from flowstory.reading.nominals import Nominal

_REACH = 9  # words from a verb to where somebody is
_LONGEST = 5  # words of a place
SAME = "same"
"""The day of an hour that is "that same" one."""


class _Place(NamedTuple):
    i: int
    j: int
    words: tuple[str, ...]


def read_stations(context: Context) -> Iterator[Statement]:
    """Read the one person whom a sentence puts somewhere at an hour of the clock."""
    unit, language = context.unit, context.language
    if unit.register != NARRATION:
        return
    hour = _hour(context)
    if hour is None:
        return
    for mention in context.scan.mentions:
        if mention.kind not in ("name", "pronoun") or mention.inside or mention.person == 2:
            continue
        k = mention.j
        while unit.word(k) in language.adverbs or unit.word(k) in language.past_perfect:
            k += 1
        verb = unit.word(k).partition("-")[0]
        still = verb in language.be_verbs or verb in language.fates.staying
        if not (still or verb in language.act_verbs or _goes_on(context, verb)):
            continue
        place = _place(context, k + 1, hour, still=still)
        holder = context.scan.holder(mention)
        if place is not None and holder is not None:
            yield context.statement(
                holder,
                "station",
                " ".join(sorted(place.words)),
                place.i,
                place.j,
                other=f"{_day(context)}{'' if hour.sure else '?'}",
                number=hour.minutes,
            )
            return


def _goes_on(context: Context, verb: str) -> bool:
    fates = context.language.fates
    return bool(fates.imperfects) and verb.endswith(fates.imperfects)


def _hour(context: Context) -> HourUse | None:
    """Give the one hour of a unit that stands behind a preposition."""
    unit, language = context.unit, context.language
    found: list[HourUse] = []
    i = 1
    while i < len(unit):
        before = unit.word(i - 1)
        leads = (
            (before in language.prepositions and before not in language.of_words)  # "all of sixteen"
            or before in language.contractions
            or before in language.fates.at_hours
        )
        hour = hour_at(unit, i, language) if leads else None
        if hour is not None and (hour.whole or hour.sure):
            found.append(hour)
            i = hour.j
        i += 1
    return found[0] if len(found) == 1 else None


def _day(context: Context) -> str:
    """Give the day that a unit tells: a weekday, "that same" one, "" for none."""
    unit, language = context.unit, context.language
    days = {language.weekdays[word] for word in unit.lower if word in language.weekdays}
    if len(days) == 1:
        return str(days.pop())
    if not days and not language.fates.same.isdisjoint(unit.lower):
        return SAME
    return ""


def _place(context: Context, begin: int, hour: HourUse, *, still: bool) -> _Place | None:
    """Give the place behind a verb: a name, or a noun with "the" (a known one behind a verb that does something)."""
    unit, language = context.unit, context.language
    for k in range(begin, min(begin + _REACH, len(unit))):
        if hour.i <= k < hour.j or unit.lower[k] in (";", ":", "."):
            continue
        leads = unit.lower[k] in language.place_prepositions
        parts = language.contractions.get(unit.lower[k], ())
        if not leads and not any(part in language.place_prepositions for part in parts):
            continue
        at, definite = k + 1, bool(parts) or unit.lower[k] in language.fates.at_hours
        while unit.word(at) in language.articles:
            definite = definite or unit.word(at) in language.definite_articles
            at += 1
        name = _named(context, at)
        if name is not None:
            return _Place(k, name.j, tuple(name.form.lower().split(" ")))
        definite = definite or (language.null_subject and unit.lower[k] in language.place_prepositions)
        words = _noun(context, at)
        known = any(word in language.measures.rooms or word in language.place_nouns for word in words)
        if words and definite and (still or known):
            return _Place(k, at + len(words), words)
    return None


def _named(context: Context, i: int) -> Nominal | None:
    mention = context.scan.by_start.get(i)
    return mention if mention is not None and mention.kind == "name" else None


def _noun(context: Context, i: int) -> tuple[str, ...]:
    """Give the words of a noun with its adjectives, up to whatever closes it."""
    unit, language = context.unit, context.language
    end = i
    while (
        end - i < _LONGEST
        and unit.word(end).isalpha()
        and unit.word(end) not in language.stop_words
        and unit.word(end) not in language.prepositions
        and unit.word(end) not in language.contractions
        and unit.word(end) not in language.conjunctions
    ):
        end += 1
    words = tuple(unit.lower[i:end])
    return () if not language.fates.no_places.isdisjoint(words) else words
