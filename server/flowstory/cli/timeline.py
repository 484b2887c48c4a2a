"""`flowstory timeline`: the dates of a book in the order of the story."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from flowstory.cli.screen import Color, visible
from flowstory.cli.session import session_of

if TYPE_CHECKING:
    from flowstory.languages.messages import Catalogue
    from flowstory.protocol.book_memory import BookMemory, When

EXIT_UNREADABLE = 2
_READABLE = 120


class Format(StrEnum):
    """What the dates are printed as."""

    TEXT = "text"
    JSON = "json"


class Row(NamedTuple):
    """A time of the story: when, in which chapter, where it is written, and what makes it doubtful."""

    when: When
    chapter: str
    path: str
    line: int
    happens: bool
    frame: str
    doubt: str


def timeline(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    *,
    format: Annotated[Format, typer.Option("--format", "-f")] = Format.TEXT,  # noqa: A002 - the option's name
    color: Annotated[Color, typer.Option("--color")] = Color.AUTO,
) -> None:
    session = session_of(context)
    session.screen.color = color

    from rich.table import Table
    from rich.text import Text

    from flowstory.cli.opening import open_books, tell_problems
    from flowstory.cli.render import json
    from flowstory.workspace.overlooking import overlook

    opened = open_books(path, session)
    tell_problems(opened, session)
    words, screen = session.words, session.screen
    books = [overlook(book, words, uri_of=lambda _: "") for book in opened.books if book.book.chapters]
    if format is Format.JSON:
        screen.write(json.dump({"version": 1, "books": [_document(book) for book in books]}))
    elif not any(rows(book) for book in books):
        screen.write(words.text("cli.timeline.nothing") + "\n")
    else:
        width = min(screen.width or _READABLE, _READABLE)
        for book in books:
            grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
            for column in ("when", "chapter", "where", "remarks"):
                grid.add_column(words.text(f"cli.timeline.{column}"), overflow="fold")
            for row in rows(book):
                cells = (
                    written(row.when, words),
                    row.chapter,
                    f"{opened.shown(row.path)}:{row.line}",
                    remarks(row, words),
                )
                grid.add_row(*(Text(visible(cell)) for cell in cells))
            screen.lay_out(grid, width=width)
    if not opened.whole:
        raise typer.Exit(EXIT_UNREADABLE)


def rows(book: BookMemory) -> list[Row]:
    """Give what has a time, in the order of the story; of one time, in reading order."""
    doubts = {mark.when.passage: mark.doubt for mark in book.dates}
    own = {chapter.when.passage for chapter in book.chapters if chapter.when is not None}
    found = [
        (chapter.when, number, True, chapter.frame, doubts.get(chapter.when.passage, ""))
        for number, chapter in enumerate(book.chapters)
        if chapter.when is not None
    ]
    found += [
        (mark.when, mark.chapter, False, mark.frame, mark.doubt)
        for mark in book.dates
        if mark.when.passage not in own
    ]
    found.sort(key=lambda one: (one[0].at or 0, one[1]))
    return [
        Row(
            when,
            book.chapters[number].title,
            book.files[book.passages[when.passage][0]].path,
            book.passages[when.passage][1] + 1,
            happens,
            frame,
            doubt or ("carried" if when.basis == "carried" else ""),
        )
        for when, number, happens, frame, doubt in found
    ]


def written(when: When, words: Catalogue) -> str:
    """Say a time in the writer's language."""
    month = words.text(f"month.{when.month}") if when.month is not None else ""
    key = "date" if when.day is not None and when.year else "month-year" if month else "year"
    if not when.year:
        key = "unknown-year"
    return words.text(f"cli.timeline.{key}", day=when.day or "", month=month, year=when.year or "").strip()


def remarks(row: Row, words: Catalogue) -> str:
    """Say what is to be known of a time."""
    said = [] if row.happens else [words.text("cli.timeline.mentioned")]
    said += [row.frame] if row.frame else []
    said += [words.text(f"cli.timeline.{row.doubt}")] if row.doubt else []
    return ", ".join(said)


def _document(book: BookMemory) -> dict[str, object]:
    return {
        "title": book.title,
        "times": [
            {
                "text": row.when.text,
                "year": row.when.year or None,
                "month": row.when.month,
                "day": row.when.day,
                "chapter": row.chapter,
                "path": row.path,
                "line": row.line,
                "happens": row.happens,
                "frame": row.frame,
                "doubt": row.doubt,
            }
            for row in rows(book)
        ],
    }
