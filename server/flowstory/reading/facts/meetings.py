"""Who meets whom for the first time, and who had never met whom till then."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.verbs import plain_subject
from flowstory.reading.model import Statement

_STOPS = frozenset({"", ".", ",", ";", "!", "?", "…", "—"})


def read_meetings(context: Context) -> Iterator[Statement]:
    """Read "Nora introduced herself to Ben" and "Nora had never met Ben before"."""
    lives = context.language.lives
    for value, phrases in (("meets", lives.meeting), ("strangers", lives.strangers)):
        for phrase in phrases:
            before, gap, behind = phrase.partition(" … ")
            yield from _between(context, before.split(), behind.split() if gap else [], value)


def _between(context: Context, parts: list[str], behind: list[str], value: str) -> Iterator[Statement]:
    unit, language, scan = context.unit, context.language, context.scan
    rare = max(parts, key=len)
    for at, word in enumerate(unit.lower):
        begin = at - parts.index(rare)
        if word != rare or begin < 0 or unit.lower[begin : begin + len(parts)] != parts:
            continue
        k = begin + len(parts)
        while unit.word(k) in language.articles or unit.word(k) in language.prepositions:
            k += 1
        other = scan.by_start.get(k)
        # "had never met Nora's mother", "had never seen Nora so pale" are about something else.
        if other is None or other.kind != "name" or unit.word(other.j) == "'s":
            continue
        after = unit.word(other.j)
        if unit.lower[other.j : other.j + len(behind)] != behind:
            continue
        if not behind and value == "strangers" and after not in _STOPS and after not in language.skies.ever:
            continue
        subject = plain_subject(context, begin)
        if value == "meets" and (
            unit.word(begin - 1) in language.past_perfect
            or not language.measures.when_words.isdisjoint(unit.lower[:begin])
        ):
            continue  # told of long ago
        if subject is None or subject.kind != "name":
            continue
        statement = context.statement(subject, "met", value, begin, other.j, other_holder=scan.holder(other))
        # What denies that they ever met stands in no other frame by it.
        yield (
            statement._replace(frames=statement.frames - {"negation"}) if value == "strangers" else statement
        )
