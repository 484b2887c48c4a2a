"""Who meets whom for the first time, and who had never met whom till then."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.facts.common import Context
from flowstory.reading.facts.phrases import phrases_in
from flowstory.reading.facts.verbs import plain_subject
from flowstory.reading.model import DIALOGUE, Holder, Statement

_STOPS = frozenset({"", ".", ",", ";", "!", "?", "…", "—"})
_WHOM = ("name", "pronoun")
_BY = frozenset({"name", "pronoun", "first"})
_ASKED = frozenset({"question", "dream", "hypothetical"})


def read_meetings(context: Context) -> Iterator[Statement]:
    """Read "Nora introduced herself to Ben" and "Nora had never met Ben before"."""
    lives = context.language.lives
    for value, phrases in (
        ("meets", lives.meeting + context.language.fates.meeting),
        ("strangers", lives.strangers),
    ):
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
        if other is None or other.kind not in _WHOM or unit.word(other.j) == "'s":
            continue
        after = unit.word(other.j)
        if unit.lower[other.j : other.j + len(behind)] != behind:
            continue
        if not behind and value == "strangers" and after not in _STOPS and after not in language.skies.ever:
            continue
        subject = plain_subject(context, begin)
        told = value
        if value == "meets" and (
            unit.word(begin - 1) in language.past_perfect
            or not language.measures.when_words.isdisjoint(unit.lower[:begin])
        ):
            told = "knows"  # told of long ago
        holder = scan.holder(other)
        if subject is None or holder is None or not _BY.issuperset((subject.kind, holder.kind)):
            continue
        statement = context.statement(subject, "met", told, begin, other.j, other_holder=holder)
        # What denies that they ever met stands in no other frame by it.
        yield (
            statement._replace(frames=statement.frames - {"negation"}) if value == "strangers" else statement
        )


def read_introductions(context: Context) -> Iterator[Statement]:
    """Read in talk who never met whom they speak to, and which names are given: "I'm Nora", "this is Ben Ash"."""
    unit, language, scan = context.unit, context.language, context.scan
    fates = language.fates
    if unit.register != DIALOGUE:
        return
    for i, end in phrases_in(unit, fates.strangers):
        after = unit.word(end)
        if after not in _STOPS and after not in fates.closing and after[:1].isalnum():
            continue
        nobody = Holder("thing", "", "", unit.start[i])
        told = context.statement(nobody, "met.denied", "strangers", i, end)
        yield told._replace(frames=told.frames & _ASKED)
    for value, phrases in (("self", fates.selves), ("other", fates.presents)):
        for i, end in phrases_in(unit, phrases):
            name = scan.by_start.get(end)
            if name is None or name.kind != "name" or unit.word(name.j) == "'s":
                continue
            holder = scan.holder(name)
            if holder is not None:
                yield context.statement(holder, "met.named", value, i, name.j)
