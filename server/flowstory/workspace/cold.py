"""Reads what was never read: few chapters at once, many in processes of their own, those first that are looked at."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from flowstory.continuity.check import check
from flowstory.continuity.model import Finding, Ruling
from flowstory.continuity.rules import RULES
from flowstory.manuscript.model import Book, Chapter
from flowstory.reading.chapter import ChapterReading, Memo, read_chapter, remember
from flowstory.story.gather import gather
from flowstory.story.model import Story
from flowstory.workspace.readers import many, read_apart

_BESIDE = 1  # chapters before and behind one that is looked at

_BY_SUBJECT = tuple(replace(rule, book=None, chapter=None) for rule in RULES if rule.subject is not None)
"""The rules in what they say of one subject: of the book as a whole a part of it tells nothing."""

Readings = dict[str, ChapterReading]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted first: `paths` gives the files that are looked at now, from any thread; `near` takes what
    was read once these and what stands beside them are.
    """

    paths: Callable[[], Collection[str]]
    near: Callable[[Mapping[str, ChapterReading]], None]


def read_all(
    chapters: Sequence[Chapter],
    known: Mapping[str, ChapterReading],
    memo: Memo,
    progress: Callable[[int, int], None],
    wanted: Wanted | None = None,
) -> tuple[Readings, int]:
    """Give the readings of some chapters by path, in their order, and how many code points were never read before."""
    readings: Readings = {}
    fresh: list[Chapter] = []
    for chapter in chapters:
        before = known.get(chapter.path)
        if before is None:
            fresh.append(chapter)
        elif before.chapter is chapter:
            readings[chapter.path] = before
        else:
            remember(before, memo)
            readings[chapter.path] = read_chapter(chapter, memo)
    length = sum(len(chapter.text) for chapter in fresh)
    if fresh:
        order = _Order(chapters, fresh, wanted)
        with closing(_read(fresh, many(length, talking=wanted is not None), memo, order)) as reading:
            for at, read in reading:
                readings[fresh[at].path] = read
                progress(len(readings), len(chapters))
                if wanted is not None:
                    order.show(readings, wanted)
    return {chapter.path: readings[chapter.path] for chapter in chapters}, length


def _read(
    fresh: Sequence[Chapter], processes: int, memo: Memo, order: _Order
) -> Generator[tuple[int, ChapterReading], None, None]:
    if processes:
        yield from read_apart(fresh, processes, order.following)
        return
    waiting = list(range(len(fresh)))
    while waiting:
        at = order.following(waiting)
        waiting.remove(at)
        yield at, read_chapter(fresh[at], memo)


class _Order:
    """Which chapter is read next, and when those that are looked at have been."""

    def __init__(self, chapters: Sequence[Chapter], fresh: Sequence[Chapter], wanted: Wanted | None) -> None:
        self._paths = [chapter.path for chapter in chapters]
        self._places = {path: place for place, path in enumerate(self._paths)}
        self._numbers = {chapter.path: at for at, chapter in enumerate(fresh)}
        self._wanted = wanted
        self._shown: frozenset[str] = frozenset()

    def following(self, waiting: Sequence[int]) -> int:
        """Give the chapter (by its place among those that are read) to read next of those that wait."""
        for path in self._near():
            at = self._numbers.get(path)
            if at is not None and at in waiting:
                return at
        return waiting[0]

    def show(self, readings: Mapping[str, ChapterReading], wanted: Wanted) -> None:
        """Show what is looked at, once it is read."""
        near = self._near()
        if not near or len(readings) == len(self._paths) or self._shown.issuperset(near):
            return
        if all(path in readings for path in near):
            self._shown |= frozenset(near)
            wanted.near({path: readings[path] for path in self._paths if path in self._shown})

    def _near(self) -> list[str]:
        """Give the chapters that are looked at, then those beside them."""
        if self._wanted is None:
            return []
        places = [self._places[path] for path in self._wanted.paths() if path in self._places]
        beside = [place + step for place in places for step in (*range(1, _BESIDE + 1), *range(-_BESIDE, 0))]
        return [
            self._paths[place] for place in dict.fromkeys((*places, *beside)) if 0 <= place < len(self._paths)
        ]


def glimpse(
    book: Book, readings: Mapping[str, ChapterReading], rulings: Sequence[Ruling]
) -> tuple[Book, Story, tuple[Finding, ...]]:
    """Give what some chapters of a book tell by themselves, with what contradicts what in chapters side by side.

    What is told in chapters that do not stand side by side, another between them may explain.
    """
    numbers = {chapter.path: number for number, chapter in enumerate(book.chapters)}
    part = replace(book, chapters=tuple(one.chapter for one in readings.values()), problems=())
    story = gather(part, list(readings.values()))
    found = check(story, rules=_BY_SUBJECT, rulings=rulings)
    return part, story, tuple(finding for finding in found if _beside(finding, numbers, readings))


def _beside(finding: Finding, numbers: Mapping[str, int], read: Collection[str]) -> bool:
    """Whether nothing that was not read stands between the ends of a finding."""
    paths = {finding.locus.path, *(evidence.locus.path for evidence in finding.evidence)}
    if not paths <= numbers.keys():
        return False
    ends = [numbers[path] for path in paths]
    between = range(min(ends), max(ends) + 1)
    return sum(path in read and number in between for path, number in numbers.items()) == len(between)
