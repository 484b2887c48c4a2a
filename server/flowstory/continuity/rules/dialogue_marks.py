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
from flowstory.story.asking import derived
from flowstory.story.model import Story, TraceFact

_ENOUGH = 8  # paragraphs of speech before a book has a habit
_HABIT = 0.85
_RUN = 400  # code points between two such speeches within which they are one passage
_FEW = 2  # paragraphs of speech in other marks that are no habit beside `_ENOUGH`
_MOST = 0.04  # of a long book's speech that can be slips rather than a second habit


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find speech that is marked otherwise than the rest of the book."""
    usual = _usual(story)
    if usual is None or not _odd(story, number) or _own_habit(story, number):
        return
    if sum(_odd(story, n) for n in range(story.chapter_count())) > max(2, int(_speeches(story) * _MOST)):
        return
    odd = _odd_in(story, number, usual)
    for nth, trace in enumerate(odd):
        if nth and trace.moment.offset - odd[nth - 1].moment.offset < _RUN:
            continue  # answered in the same marks: one slip of the hand
        model = _model(story, trace, usual)
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


@derived
def _styles(story: Story, number: int) -> Counter[str]:
    """Count how speech is marked in a chapter."""
    return Counter(_style(trace) for trace in story.traces_in(number, "dialogue"))


@derived
def _book_styles(story: Story) -> Counter[str]:
    total: Counter[str] = Counter()
    for number in range(story.chapter_count()):
        total.update(_styles(story, number))
    return total


@derived
def _speeches(story: Story) -> int:
    """Count the paragraphs of speech in the book."""
    return _book_styles(story).total()


@derived
def _usual(story: Story) -> str | None:
    """Give the style of by far the most speech of the book."""
    return _habit(_book_styles(story))


@derived
def _own_habit(story: Story, number: int) -> bool:
    """Whether a chapter has a habit of its own."""
    return _habit(_styles(story, number)) not in (None, _usual(story))


@derived
def _odd(story: Story, number: int) -> int:
    """Count the speech of a chapter that is marked otherwise than the book's."""
    usual = _usual(story)
    return len(_odd_in(story, number, usual)) if usual is not None else 0


def _odd_in(story: Story, number: int, usual: str) -> list[TraceFact]:
    traces = story.traces_in(number, "dialogue")
    return [trace for trace in traces if _style(trace) != usual and _speech(trace, usual)]


def _model(story: Story, odd: TraceFact, usual: str) -> TraceFact:
    """Give the nearest speech that is marked as usual: in its own chapter, else in the next that has any."""
    here, count = odd.moment.chapter, story.chapter_count()
    for away in range(count):
        near = [
            trace
            for number in sorted({here - away, here + away})
            if 0 <= number < count
            for trace in story.traces_in(number, "dialogue")
            if _style(trace) == usual
        ]
        if near:
            return min(near, key=lambda trace: _distance(trace, odd))
    return odd


def _habit(styles: Counter[str]) -> str | None:
    """Give the style of by far the most speech."""
    total = styles.total()
    if total < _ENOUGH:
        return None
    count, style = max((count, style) for style, count in styles.items())
    return style if count >= _HABIT * total or (count >= _ENOUGH and total - count <= _FEW) else None


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
