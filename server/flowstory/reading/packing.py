"""Readings as plain tuples, numbers and words, so that they travel from one process to another at little cost.

`marshal` takes nothing else, makes of it what it was in one quick call, and shares the words that are interned.
Only for two processes of the same Python: its format is no other's.
"""

from __future__ import annotations

import marshal
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from flowstory.reading.model import (
    Actor,
    DateUse,
    Holder,
    NameUse,
    ParagraphReading,
    Quote,
    Statement,
    Trace,
)

_STATEMENT = Statement._fields.index("other_holder")
_FRAMES = {
    kind: kind._fields.index("frames") for kind in (Statement, DateUse, Trace)
}  # sets of frames, of which a book has few and tells many times


def pack(readings: Iterable[ParagraphReading]) -> bytes:
    """Give some readings as bytes."""
    return marshal.dumps(
        [
            (
                [tuple(use) for use in one.names],
                [tuple(actor) for actor in one.actors],
                [_unheld(told) for told in one.statements],
                [tuple(date) for date in one.dates],
                [(quote.start, quote.end, _plain(quote.speaker)) for quote in one.quotes],
                one.scene_frames,
                one.first_person,
                [tuple(trace) for trace in one.traces],
                one.changes,
            )
            for one in readings
        ]
    )


def unpack(data: bytes) -> Iterator[ParagraphReading]:
    """Give the readings that were packed, one after another."""
    for names, actors, statements, dates, quotes, frames, first, traces, changes in marshal.loads(data):  # noqa: S302 - from our own child
        yield ParagraphReading(
            tuple(map(NameUse._make, names)),
            tuple(map(Actor._make, actors)),
            tuple(map(_held, statements)),
            tuple(DateUse._make(_shared(date, DateUse)) for date in dates),
            tuple(Quote(start, end, _holder(speaker)) for start, end, speaker in quotes),
            same(frames),
            first,
            tuple(Trace._make(_shared(trace, Trace)) for trace in traces),
            changes,
        )


def pack_counts(counts: Counter[str]) -> bytes:
    """Give counts of words as bytes."""
    return marshal.dumps(dict(counts))


def unpack_counts(data: bytes) -> Counter[str]:
    """Give the counts that were packed."""
    return Counter(marshal.loads(data))  # noqa: S302 - from our own child


@cache
def same(frames: frozenset[str]) -> frozenset[str]:
    """Give the one set that stands for all that are equal to it."""
    return frames


def _plain(holder: Holder | None) -> tuple[Any, ...] | None:
    return None if holder is None else tuple(holder)


def _holder(plain: Sequence[Any] | None) -> Holder | None:
    return None if plain is None else Holder._make(plain)


def _unheld(told: Statement) -> list[Any]:
    fields: list[Any] = list(told)
    fields[0], fields[_STATEMENT] = tuple(told.holder), _plain(told.other_holder)
    return fields


def _held(fields: list[Any]) -> Statement:
    fields[0], fields[_STATEMENT] = Holder._make(fields[0]), _holder(fields[_STATEMENT])
    at = _FRAMES[Statement]
    fields[at] = same(fields[at])
    return Statement._make(fields)


def _shared(fields: tuple[Any, ...], kind: type[DateUse | Trace]) -> tuple[Any, ...]:
    at = _FRAMES[kind]
    return (*fields[:at], same(fields[at]), *fields[at + 1 :])
