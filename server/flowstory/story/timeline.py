"""Which year it is at a point of the story, as far as the text says so without doubt."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from flowstory.languages import LANGUAGES
from flowstory.story.asking import derived
from flowstory.story.model import Moment, Register, Story
from flowstory.story.terms import Opening

_YEARS = range(1000, 2200)
_BEGINNING = 700  # characters of a chapter in which it says when it begins
_ONE_HEADING = 1  # a second one begins a part of the book, which may lie years later
_LINE = 40  # characters of a line that only says when and where


class Timeline:
    """Years told by dated text and headings, chapter by chapter.

    Only a chapter whose dates all name one year, or whose heading or front matter names one, has a year:
    a second year in it may be a memory.
    """

    def __init__(self, story: Story) -> None:
        self._by_chapter: dict[int, int] = {}
        self._declared: set[int] = set()
        for number in range(story.chapter_count()):
            year, is_declared = _year_of(story, number)
            if year is not None:
                self._by_chapter[number] = year
                if is_declared:
                    self._declared.add(year)
        self._known = sorted(self._by_chapter)
        self._begins = {
            number: year
            for number in range(story.chapter_count())
            if number not in self._by_chapter and (year := _begins_in(story, number)) is not None
        }

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Timeline)
            and self._by_chapter == other._by_chapter
            and self._declared == other._declared
            and self._begins == other._begins
        )

    __hash__ = None  # type: ignore[assignment]

    def year_at(self, moment: Moment) -> int | None:
        """Give the year of a moment, `None` where the text does not tell."""
        return self._by_chapter.get(moment.chapter)

    def year_before(self, moment: Moment) -> int | None:
        """Give the last year told at or before a moment's chapter: the year that a bare date carries on."""
        at = bisect_right(self._known, moment.chapter)
        return self._by_chapter[self._known[at - 1]] if at else None

    def year_between(self, moment: Moment) -> int | None:
        """Give the year of a chapter without one where those before it have all one year, and none after another."""
        before = self.year_before(moment)
        return before if before is not None and self.years() == {before} else None

    def year_about(self, moment: Moment) -> int | None:
        """Give the year of a moment by all that may tell it: also the month that a chapter begins with, or the one

        year of the book.
        """
        told = self.year_at(moment) or self._begins.get(moment.chapter)
        if told is not None:
            return told
        every = {*self._by_chapter.values(), *self._begins.values()}
        first = min((*self._by_chapter, *self._begins), default=moment.chapter + 1)
        return every.pop() if len(every) == 1 and first <= moment.chapter else None

    def spans_years(self) -> bool:
        """Whether headings or front matter lay the chapters years apart."""
        return len(self._declared) > 1

    def years(self) -> frozenset[int]:
        """Give every year that some chapter has."""
        return frozenset(self._by_chapter.values())


@derived
def timeline(story: Story) -> Timeline:
    """Give the years of a story; rules ask for them here, so that they are told apart from one another once."""
    return Timeline(story)


@derived
def _year_of(story: Story, number: int) -> tuple[int | None, bool]:
    """Give the year of a chapter, and whether its heading, front matter or first line lays it there."""
    chapter = story.opening(number)
    found = (
        heading_year(chapter.get("date", "data", "year", "ano") or "")
        or heading_year(" ".join(heading.text for heading in chapter.headings[:1]))
        or _dateline(chapter)
    )
    if found is not None:
        return found, True
    years = [trace for trace in story.traces_in(number, "year") if not trace.frames]
    now = {trace.number for trace in years if trace.value == "now" and trace.register is Register.NARRATION}
    if now:
        return (now.pop() if len(now) == 1 else None), False
    past = {trace.locus.span.start for trace in years if trace.value == "past"}
    told = {
        fact.year
        for fact in story.dates_in(number)
        if fact.year is not None
        and not fact.frames
        and fact.register is not Register.DIALOGUE
        and not any(fact.locus.span.start <= at < fact.locus.span.end for at in past)
    }
    return (told.pop() if len(told) == 1 else None), False


@derived
def _begins_in(story: Story, number: int) -> int | None:
    """Give the year whose month or season a chapter begins with: "I came home in the summer of 1954"."""
    years = [trace for trace in story.traces_in(number, "year") if not trace.frames and trace.value != "past"]
    begins = [
        trace.number
        for trace in years
        if trace.value == "season"
        and trace.register is Register.NARRATION
        and trace.locus.span.start < _BEGINNING
    ]
    return begins[0] if begins and len({trace.number for trace in years}) == 1 else None


def _dateline(chapter: Opening) -> int | None:
    """Give the year of the short line that a chapter opens with ("July 1958")."""
    first = chapter.first.strip()
    return heading_year(first) if len(first) <= _LINE else None


def heading_year(text: str) -> int | None:
    """Give the one year that a heading or a date of front matter names."""
    found = {
        int(word)
        for word in "".join(c if c.isdigit() else " " for c in text).split()
        if len(word) == 4 and int(word) in _YEARS
    }
    return found.pop() if len(found) == 1 else None


def weekday_of(year: int, month: int, day: int) -> int | None:
    """Give the weekday of a date, Monday = 0; `None` for a day that does not exist."""
    try:
        return date(year, month, day).weekday()
    except ValueError:
        return None


def years_go_by(story: Story, there: Moment, here: Moment) -> bool:
    """Whether the text tells, between two moments of reading order, that years go by."""
    return any(
        there < trace.moment < here
        for number in range(there.chapter, here.chapter + 1)
        for trace in story.traces_in(number, "elapsed")
    ) or any(_heads_years(story, number) for number in range(there.chapter + 1, here.chapter + 1))


@derived
def _heads_years(story: Story, number: int) -> bool:
    """Whether the headings of a chapter tell that years went by: "Ten years later", "Part Two"."""
    opening = story.opening(number)
    times = LANGUAGES[opening.language].times
    words = {word.strip(".,;:") for heading in opening.headings for word in heading.text.lower().split()}
    return not words.isdisjoint(times.years) or len(opening.headings) > _ONE_HEADING
