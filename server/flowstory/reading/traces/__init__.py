"""Traces: what a paragraph shows of its telling (marks, tenses, hours, spellings), one file a kind."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.model import Trace
from flowstory.reading.traces import (
    addresses,
    entries,
    hours,
    lights,
    marks,
    months,
    moons,
    passages,
    repeats,
    seasons,
    selves,
    skies,
    spellings,
    tenses,
)
from flowstory.reading.traces.common import Page

_TRACERS = (
    marks.trace_placeholders,
    marks.trace_dialogue,
    repeats.trace_sentences,
    tenses.trace_tenses,
    tenses.trace_minds,
    tenses.trace_person,
    selves.trace_selves,
    spellings.trace_spellings,
    entries.trace_entries,
    hours.trace_hours,
    months.trace_months,
    addresses.trace_addresses,
    skies.trace_skies,
    seasons.trace_seasons,
    lights.trace_lights,
    moons.trace_moons,
    passages.trace_passages,
)


def trace(page: Page) -> Iterator[Trace]:
    """Give every trace of a paragraph."""
    for tracer in _TRACERS:
        yield from tracer(page)
