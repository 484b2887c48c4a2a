"""A book must keep to one variety of its language.

## What it finds

A word spelt the American way in a book that is otherwise British, or the other way round; Brazilian and
European Portuguese likewise.

## Why it matters

A proofreader charges by the hour for this one.

## Example

> the colour of slate … it had kept its color

## What it leaves alone

Documents, what people say, italics and names; a book that mixes both freely.

## Fix

Write the word as the book does; rule that it is meant so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.asking import derived
from flowstory.story.model import Story, TraceFact

_HABIT = 0.8


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find words of the other variety that stand in a chapter for the first time: one finding a word."""
    for trace in _spellings(story, number):
        usual = _usual(story, trace.language)
        variety, word = trace.value.split(" ")
        if usual is None or variety == usual:
            continue
        first = _first(story, trace.language, variety, word)
        if first is None or first != number or trace is not _said(story, number, trace.language, trace.value):
            continue
        same = _nearest(story, trace.language, usual, word)
        there = same or _nearest(story, trace.language, usual, "")
        if there is None:
            continue
        yield shown(
            "spelling-variety",
            Severity.HINT,
            message(
                "finding.spelling-variety",
                here=trace.text,
                there=there.text,
                variety=f"@variety.{variety}",
                usual=f"@variety.{usual}",
                where=place_name(there.locus),
            ),
            trace,
            there=(there,),
            attribute=f"spelling/{word}",
            prints=(trace.text.lower(), there.text.lower()),
            swap=same is not None,
        )


def _spellings(story: Story, number: int) -> list[TraceFact]:
    return [trace for trace in story.traces_in(number, "spelling") if not trace.frames]


@derived
def _varieties(story: Story, number: int) -> tuple[tuple[str, str], ...]:
    """Give the language and the value of each telling spelling of a chapter, in order."""
    return tuple((trace.language, trace.value) for trace in _spellings(story, number))


@derived
def _places(story: Story) -> Mapping[tuple[str, str], int]:
    """Give the first chapter in which each spelling stands."""
    found: dict[tuple[str, str], int] = {}
    for number in range(story.chapter_count()):
        for said in _varieties(story, number):
            found.setdefault(said, number)
    return found


@derived
def _usual(story: Story, code: str) -> str | None:
    """Give the variety that the book is written in, `None` where it has no habit."""
    varieties = Counter(
        value.split(" ")[0]
        for number in range(story.chapter_count())
        for language, value in _varieties(story, number)
        if language == code
    )
    if not varieties:
        return None
    total = varieties.total()
    count, usual = max((count, variety) for variety, count in varieties.items())
    return usual if count >= _HABIT * total or count > total - count == 1 else None


def _first(story: Story, code: str, variety: str, word: str) -> int | None:
    return _places(story).get((code, f"{variety} {word}"))


def _said(story: Story, number: int, code: str, value: str) -> TraceFact | None:
    """Give the first place of a spelling in a chapter."""
    return next((t for t in _spellings(story, number) if t.language == code and t.value == value), None)


@derived
def _place(story: Story, code: str, usual: str, word: str) -> tuple[int, str] | None:
    """Give the first chapter with a word (any word, if it is empty) in the usual variety, and the word."""
    return min(
        (
            (number, value)
            for (language, value), number in _places(story).items()
            if language == code and value.split(" ")[0] == usual and word in ("", value.split(" ")[1])
        ),
        default=None,
    )


def _nearest(story: Story, code: str, usual: str, word: str) -> TraceFact | None:
    place = _place(story, code, usual, word)
    return _said(story, place[0], code, place[1]) if place is not None else None
