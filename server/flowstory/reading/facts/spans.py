"""Since when, and for how many years: "opened in 1952", "dead four years", "levantada havia duzentos anos"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.reading.facts.common import Context
from flowstory.reading.kinfolk import relative_of
from flowstory.reading.model import Holder, Statement
from flowstory.reading.numbers import number_at
from flowstory.reading.places import spot_at, topic_place
from flowstory.reading.years import is_year

_REACH = 8  # words between what happened and the time since then
_BESIDE = 2  # words between a state and how long it has lasted: "open for thirty years"
_PERSONAL = frozenset({"death", "marriage", "service"})
_LONGEST = 3000  # years


class _Time(NamedTuple):
    """A time at words `[i, j)`: a year, or a number of years that have gone since."""

    i: int
    j: int
    number: int
    year: bool


def read_spans(context: Context) -> Iterator[Statement]:
    """Read when something began or happened once, and how many years ago."""
    unit, times = context.unit, context.language.times
    known = times.events.keys() | times.states.keys()
    if known.isdisjoint(unit.lower):
        return
    told = list(_times(context))
    if len(told) != 1:
        return
    when = told[0]
    for verb, word in enumerate(unit.lower):
        event = times.events.get(word)
        state = times.states.get(word)
        if event is None and state is None:
            continue
        gap = when.i - verb if when.i > verb else verb - when.j
        if gap > _REACH or any(
            stop in (";", ":", "—") for stop in unit.lower[min(verb, when.i) : max(verb, when.i)]
        ):
            continue
        kind = event if event is not None and (when.year or _ago(context, when)) else state
        if kind is None or (
            kind == state and event is None and not when.year and gap > 2 and not _ago(context, when)
        ):
            continue
        holder, owner = _holder(context, verb, kind)
        if holder is None:
            continue
        yield context.statement(
            holder,
            f"{kind}.{'since' if when.year else 'years'}",
            str(when.number),
            when.i,
            when.j,
            number=when.number,
            other_holder=owner,
        )
        return


def _times(context: Context) -> Iterator[_Time]:
    """Give each year, and each number of years, that the unit tells plainly."""
    unit, language = context.unit, context.language
    i = 0
    while i < len(unit):
        short = (
            len(unit.lower[i]) == 3 and unit.lower[i].isdigit() and unit.word(i - 1) in language.times.since
        )
        if is_year(unit, i, language) or (short and not unit.word(i + 1).isalpha()):
            if unit.word(i - 1) not in language.approximations:
                yield _Time(i, i + 1, int(unit.lower[i]), year=True)
            i += 1
            continue
        number = number_at(unit, i, language)
        if number is None:
            i += 1
            continue
        i = number.j
        before = unit.word(number.i - 1)
        if (
            unit.word(number.j) in language.year_words
            and 1 < number.value < _LONGEST
            and before not in language.approximations
            and before not in language.articles
            and unit.word(number.j + 1) not in language.age_words
            and unit.word(number.j + 1) not in language.measures.later_words
        ):
            yield _Time(number.i, number.j + 1, number.value, year=False)


def _ago(context: Context, when: _Time) -> bool:
    """Whether a number of years is counted back from now: "fifty years ago", "há dez anos"."""
    unit, times = context.unit, context.language.times
    return unit.word(when.j) in times.ago or unit.word(when.i - 1) in times.back


def _holder(context: Context, verb: int, kind: str) -> tuple[Holder | None, Holder | None]:
    """Give what was opened, or who died, and whose relative they are where they have no name of their own."""
    if kind not in _PERSONAL:
        return _place(context, verb), None
    unit, language, scan = context.unit, context.language, context.scan
    k = verb
    while unit.word(k - 1) in language.adverbs:
        k -= 1
    k -= unit.word(k - 1) in language.be_verbs
    mention = scan.subject_mention(k)
    relative = relative_of(scan, mention) if mention is not None and kind == "death" else None
    if relative is not None:
        return relative.holder, relative.owner
    holder = scan.subject(k)
    return (
        holder if holder is not None and holder.kind in ("name", "pronoun", "first", "topic") else None
    ), None


def _place(context: Context, verb: int) -> Holder | None:
    """Give the place that was opened or closed: the object of a verb where it has one, else its subject."""
    unit, language = context.unit, context.language
    for k in range(verb + 1, min(verb + 4, len(unit))):
        if unit.lower[k] in language.measures.it_words and k == verb + 1:
            return topic_place(context, k)
        if spot_at(context, unit, k):
            return Holder("spot", unit.lower[k], "", unit.start[k])
        if unit.lower[k] not in language.articles and unit.lower[k] not in language.adverbs:
            break
    for k in range(verb - 1, max(verb - _REACH, -1), -1):
        word = unit.lower[k]
        if word in (",", ";", ":"):
            return None
        if spot_at(context, unit, k):
            return Holder("spot", word, "", unit.start[k])
        if word in language.measures.it_words:
            return topic_place(context, k)
    return None
