"""The time of the story beside the order of its chapters: when each happens, and every date it writes."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Literal, NamedTuple

from flowstory.manuscript.model import Chapter, Paragraph, Property
from flowstory.overview.passages import Passages
from flowstory.protocol.book_memory import DateMark, When
from flowstory.reading.lexicon import lexicon
from flowstory.reading.paragraph import read_paragraph
from flowstory.story.chapter import declared_frame
from flowstory.story.model import DateFact, Locus, Moment, Register, Story
from flowstory.story.timeline import Timeline, heading_year
from flowstory.text.spans import Span

_DATE_KEYS = ("date", "data", "year", "ano")
_FIRST_WORDS = 60  # characters
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


class _Date(NamedTuple):
    """A date, its words, and where it stands."""

    year: int | None
    month: int | None
    day: int | None
    text: str
    locus: Locus


class Calendar(NamedTuple):
    """When each chapter happens, `None` where nothing says so, and all dates in reading order."""

    chapters: tuple[When | None, ...]
    dates: tuple[DateMark, ...]


def calendar(story: Story, passages: Passages, doubted: Collection[Locus]) -> Calendar:
    """Lay the chapters out in the story's time.

    A chapter happens when its front matter says so, else when its heading or the first words of one of its
    scenes do: a date further in may be of anything. A year that is left out is that of the last chapter
    before, or the latest that the book has written; it is then marked as carried.
    `doubted` are the places of dates that a finding is about.
    """
    years = Timeline(story)
    own = [
        _declared(chapter) or _opening(story, number, chapter, years)
        for number, chapter in enumerate(story.book.chapters)
    ]
    whens: list[When | None] = []
    carried: list[int | None] = []
    year: int | None = None
    for number, date in enumerate(own):
        if date is not None and date.year is not None:
            year = date.year
        carried.append(year if year is not None else _latest(story, number))
        whens.append(_when(date, carried[-1], passages) if date is not None else None)
    marks = tuple(
        DateMark(
            chapter=fact.moment.chapter,
            when=_when(
                _Date(fact.year, fact.month, fact.day, fact.text, fact.locus),
                carried[fact.moment.chapter],
                passages,
            ),
            doubt=_doubt(fact, _frames(story, fact), doubted),
            frame=min(fact.frames, default=""),
        )
        for fact in story.dates
    )
    return Calendar(tuple(whens), marks)


def _latest(story: Story, number: int) -> int | None:
    """Give the latest year that the book has written by the end of a chapter, else the first that it writes.

    Most dates are of what is past: the latest is likeliest to be the present of the story.
    """
    written = [(fact.moment.chapter, fact.year) for fact in story.dates if fact.year is not None]
    before = [year for chapter, year in written if chapter <= number]
    return max(before) if before else written[0][1] if written else None


def _when(date: _Date, year: int | None, passages: Passages) -> When:
    used = date.year if date.year is not None else year
    basis: Literal["declared", "carried"] = "declared" if date.year is not None else "carried"
    return When(
        at=_at(used or 0, date.month, date.day),
        year=used,
        month=date.month,
        day=date.day,
        text=" ".join(date.text.split()),
        basis=basis,
        passage=passages.add(date.locus),
    )


def _at(year: int, month: int | None, day: int | None) -> float:
    return round(year + ((month or 1) - 1) / 12 + (min(day or 1, 31) - 1) / 372, 5)


def _frames(story: Story, fact: DateFact) -> frozenset[str]:
    """Give the frames of a date but that of its whole chapter: a flashback has a time of its own."""
    return fact.frames - {declared_frame(story.book.chapters[fact.moment.chapter])}


def _doubt(
    fact: DateFact, frames: frozenset[str], doubted: Collection[Locus]
) -> Literal["", "spoken", "frame", "finding"]:
    if any(fact.locus.path == place.path and fact.locus.span.overlaps(place.span) for place in doubted):
        return "finding"
    if fact.register in (Register.DIALOGUE, Register.THOUGHT):
        return "spoken"
    return "frame" if frames else ""


def _declared(chapter: Chapter) -> _Date | None:
    item = next((item for item in chapter.properties if item.key.lower() in _DATE_KEYS), None)
    if item is None:
        return None
    locus = Locus(chapter.path, item.span)
    found = _ISO.search(item.value)
    if found:
        year, month, day = found.groups()
        if 1 <= int(month) <= 12:
            return _Date(int(year), int(month), int(day) if day else None, item.value, locus)
    return _written(chapter, item, locus)


def _written(chapter: Chapter, item: Property, locus: Locus) -> _Date | None:
    dates = read_paragraph(Paragraph(0, item.value), lexicon(chapter.language)).dates
    if dates:
        return _Date(dates[0].year, dates[0].month, dates[0].day, item.value, locus)
    year = heading_year(item.value)
    return _Date(year, None, None, item.value, locus) if year is not None else None


def _opening(story: Story, number: int, chapter: Chapter, years: Timeline) -> _Date | None:
    """Give the date in a heading or in the first words of a scene."""
    spans = [heading.span for heading in chapter.headings]
    firsts = [scene.paragraphs[0] for scene in chapter.scenes if scene.paragraphs]
    spans += [Span(first.start, min(first.end, first.start + _FIRST_WORDS)) for first in firsts]
    for fact in story.dates:
        if fact.moment.chapter != number or fact.register is Register.DIALOGUE:
            continue
        if fact.frames - {declared_frame(chapter)}:
            continue
        if any(span.contains(fact.locus.span.start) for span in spans):
            return _Date(fact.year, fact.month, fact.day, fact.text, fact.locus)
    year = years.year_at(Moment(number, 0, 0))
    if year is None:
        return None
    for span in spans:
        text = chapter.text[span.start : span.end]
        at = text.find(str(year))
        if at >= 0:
            return _Date(year, None, None, str(year), Locus(chapter.path, Span(at, at + 4).shift(span.start)))
    return None
