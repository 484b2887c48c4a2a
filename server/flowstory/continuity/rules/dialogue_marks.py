"""Speech must be opened by the same sign throughout a book.

## What it finds

A paragraph whose speech opens with a dash where the book uses quotation marks, or the other way round;
or with
single quotation marks where it uses double ones.

## Why it matters

A passage from an older draft, or from another program, keeps the marks that it was written with.

## Example

> 'Where?' said Ellery. … — My father bought from them, said Dunstan.

## What it leaves alone

Curly and straight marks of one kind; thoughts, titles and words in quotes; a chapter that keeps to a style of
its own; a book without a clear habit.

## Fix

Write the sign that the book uses; rule that it is meant so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.languages import LANGUAGES
from flowstory.story.model import Story, TraceFact

_ENOUGH = 8  # paragraphs of speech before a book has a habit
_HABIT = 0.85
_MOST = 0.04  # of a long book's speech that can be slips rather than a second habit


def check(story: Story) -> Iterator[Finding]:
    """Find speech that is marked otherwise than the rest."""
    traces = story.traces.get("dialogue", ())
    usual = _habit(traces)
    if usual is None:
        return
    odd = [trace for trace in traces if _style(trace) != usual and _speech(trace, usual)]
    if len(odd) > max(2, int(len(traces) * _MOST)):
        return
    own = {
        path
        for path in {trace.locus.path for trace in odd}
        if (found := _habit([trace for trace in traces if trace.locus.path == path])) is not None
        and found != usual
    }
    habit = [trace for trace in traces if _style(trace) == usual]
    for nth, trace in enumerate(odd):
        if trace.locus.path not in own:
            model = min(habit, key=lambda other: _distance(other, trace))
            yield shown(
                "dialogue-marks",
                Severity.WARNING if usual != "dash" else Severity.INFORMATION,
                message(
                    "finding.dialogue-marks",
                    here=_mark(trace),
                    usual=_mark(model),
                    where=place_name(model.locus),
                ),
                trace,
                there=(model,),
                prints=(trace.text, trace.locus.path, str(nth)),
            )


def _habit(traces: tuple[TraceFact, ...] | list[TraceFact]) -> str | None:
    """Give the style of by far the most speech."""
    if len(traces) < _ENOUGH:
        return None
    style, count = Counter(_style(trace) for trace in traces).most_common(1)[0]
    return style if count >= _HABIT * len(traces) else None


def _distance(one: TraceFact, other: TraceFact) -> tuple[int, int]:
    return abs(one.moment.chapter - other.moment.chapter), abs(one.moment.offset - other.moment.offset)


def _mark(trace: TraceFact) -> str:
    """Give the sign alone, without the word behind it."""
    return trace.text[:2] if trace.text.startswith("--") else trace.text[:1]


def _style(trace: TraceFact) -> str:
    return trace.value.rstrip("+~")


def _speech(trace: TraceFact, usual: str) -> bool:
    """Whether marks are of speech for sure: in quotation marks within a book of dashes, a tag must say so."""
    if "~" in trace.value:
        return False
    if usual == "dash" or LANGUAGES[trace.language].dash_dialogue:
        return trace.value.endswith("+") or (usual != "dash" and _style(trace) == "dash")
    return True
