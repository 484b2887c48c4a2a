"""What would be contradicted, and what would not be any more, if chapters stood in another order or were gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from flowstory.continuity.check import check
from flowstory.continuity.model import Finding
from flowstory.manuscript.front_matter import parse_front_matter
from flowstory.manuscript.model import Book, Chapter
from flowstory.manuscript.numbering import stated_number
from flowstory.manuscript.order import BookSettings, order_book
from flowstory.reading.chapter import ChapterReading
from flowstory.story.gather import gather
from flowstory.story.model import Locus, Story
from flowstory.workspace.workspace import OpenBook


@dataclass(frozen=True, slots=True)
class Imagined:
    """The book as it would be: what would appear and what would vanish of its findings."""

    order: tuple[str, ...]
    appearing: tuple[Finding, ...]
    vanishing: tuple[Finding, ...]
    story: Story


def imagine(book: OpenBook, readings: Mapping[str, ChapterReading], order: Sequence[str]) -> Imagined:
    """Read the chapters of a book in another order, or without some; `order` are their paths."""
    chapters = {chapter.path: chapter for chapter in book.book.chapters}
    imagined = replace(book.book, chapters=tuple(chapters[path] for path in order))
    story = gather(imagined, [readings[path] for path in order])
    now, then = _found(book, book.story), _found(book, story)
    before, after = {_ends(finding) for finding in now}, {_ends(finding) for finding in then}
    gone = frozenset(chapters) - frozenset(order)
    return Imagined(
        tuple(order),
        tuple(finding for finding in then if _ends(finding) not in before),
        # That a chapter's own faults go with it when it is cut is no news.
        tuple(finding for finding in now if _ends(finding) not in after and finding.locus.path not in gone),
        story,
    )


def _found(book: OpenBook, story: Story) -> tuple[Finding, ...]:
    """Give what the rules find in a story, with the writer's rulings and settings."""
    return check(
        story,
        rulings=book.rulings,
        switches=book.settings.rules,
        file_switches=tuple(book.settings.rules_by_path.items()),
    )


def _ends(finding: Finding) -> tuple[str, frozenset[Locus]]:
    """Give what a finding is of, whichever end now comes first: no word of the book has moved within its file."""
    return finding.rule, frozenset((finding.locus, *(end.locus for end in finding.evidence[:1])))


def find_chapter(book: Book, written: str) -> Chapter | None:
    """Give the chapter that a writer calls so: by the number it states, its place, its path or its name."""
    if written.isdigit():
        number = int(written)
        stated = [chapter for chapter in book.chapters if number_of(chapter) == number]
        if len(stated) == 1:
            return stated[0]
        return book.chapters[number - 1] if not stated and 0 < number <= len(book.chapters) else None
    wanted = written.casefold()
    found = [
        chapter
        for chapter in book.chapters
        if wanted
        in (chapter.path.casefold(), _stem(chapter.path), chapter.path.rpartition("/")[2].casefold())
    ]
    return found[0] if len(found) == 1 else None


def number_of(chapter: Chapter) -> int | None:
    """Give the number that a chapter's file or heading states."""
    headed = next((heading.number for heading in chapter.headings if heading.number is not None), None)
    if headed is not None:
        return headed
    stated = stated_number(_stem(chapter.path), chapter.language)
    return stated.value if stated is not None else None


def moved(book: Book, chapter: Chapter, before: Chapter | None) -> tuple[str, ...]:
    """Give the order with a chapter before another, or at the end of the book."""
    rest = [other.path for other in book.chapters if other is not chapter]
    at = rest.index(before.path) if before is not None else len(rest)
    return (*rest[:at], chapter.path, *rest[at:])


def cut(book: Book, chapter: Chapter) -> tuple[str, ...]:
    """Give the order without a chapter."""
    return tuple(other.path for other in book.chapters if other is not chapter)


def order_after(book: OpenBook, moves: Mapping[str, str], settings: BookSettings) -> tuple[str, ...]:
    """Give the order in which the chapters would be read if files were called otherwise, by their paths now."""
    prefix = f"{book.folder}/" if book.folder else ""
    back = {moves.get(file.path, file.path).removeprefix(prefix): file for file in book.book.files}
    fronts = {path: parse_front_matter(path, file.text) for path, file in back.items()}
    listed = tuple(moves.get(prefix + path, prefix + path).removeprefix(prefix) for path in settings.chapters)
    ordering = order_book(fronts, replace(settings, chapters=listed))
    now = {chapter.path for chapter in book.book.chapters}
    return tuple(back[path].path for path in ordering.chapters if back[path].path in now)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0].casefold()
