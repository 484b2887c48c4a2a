"""Where in the story somebody stands who asks, and what has been told up to there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from flowstory.story.model import Fact, Moment, Register, Route, Story
from flowstory.story.timeline import Timeline

_NEVER = "no "  # how values begin that say what somebody does not do


class Order(StrEnum):
    """What counts as earlier: what the reader has read, or what has happened in the story's own time."""

    READING = "reading"
    STORY = "story"


@dataclass(frozen=True, slots=True)
class Vantage:
    """A place to look from: the end of a line in a chapter, or behind the last page.

    `chapter` is the chapter's place in the book and `offset` a place in its file; `year` is the year it is
    there, `None` where the book does not tell.
    """

    chapter: int
    offset: int
    year: int | None = None
    order: Order = Order.READING
    whole: bool = False

    def shows(self, moment: Moment, year: int | None) -> bool:
        """Say whether what is told at a moment, in a year or nobody knows when, is known here."""
        if self.whole or moment.chapter < 0:
            return True
        if self.order is Order.STORY and year is not None and self.year is not None and year != self.year:
            return year < self.year
        return (moment.chapter, moment.offset) < (self.chapter, self.offset)


def vantage(
    story: Story, timeline: Timeline, path: str, offset: int, *, order: Order = Order.READING
) -> Vantage:
    """Give the vantage of the line that an offset of a file stands in; a note looks at the whole book."""
    for number, chapter in enumerate(story.book.chapters):
        if chapter.path == path:
            ends = [end for mark in "\r\n" if (end := chapter.text.find(mark, offset)) >= 0]
            end = min(ends, default=len(chapter.text))
            moment = Moment(number, 0, end)
            year = timeline.year_at(moment) or timeline.year_between(moment)
            return Vantage(number, end, year, order)
    return everything(story)


def everything(story: Story) -> Vantage:
    """Give the vantage of one who has read the book."""
    return Vantage(len(story.book.chapters), 0, whole=True)


def is_known(fact: Fact, here: Vantage, timeline: Timeline) -> bool:
    """Say whether a fact is known at a vantage.

    A note stands outside the story, so it is always known, but for an end that has not come: when somebody
    dies, a note says it once the story is past that year.
    """
    if fact.route is Route.NOTE:
        if here.whole or not fact.attribute.startswith("death"):
            return True
        year = year_in(fact.text)
        return year is not None and here.year is not None and year < here.year
    return here.shows(fact.moment, timeline.year_at(fact.moment))


def year_in(text: str) -> int | None:
    """Give the one year that a value names."""
    words = "".join(char if char.isdigit() else " " for char in text).split()
    years = {int(word) for word in words if len(word) in (3, 4)}
    return years.pop() if len(years) == 1 else None


def is_plain(fact: Fact) -> bool:
    """Say whether a fact is noted or plainly narrated: nobody's word, no dream, no letter.

    What somebody once ate or drank is for the rules: a card says what they never do.
    """
    once = fact.attribute == "diet" and fact.route is not Route.NOTE and not fact.value.startswith(_NEVER)
    return not once and not fact.frames and fact.register not in (Register.DIALOGUE, Register.DOCUMENT)
