"""`flowstory search`: passages of a book, by words, within what the story has told so far."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import Color, visible
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.cli.opening import Opened
    from flowstory.memory.scope import Scope
    from flowstory.memory.searching import Hit
    from flowstory.text.lines import Position
    from flowstory.workspace.remembering import Rememberer
    from flowstory.workspace.workspace import OpenBook


class SearchFormat(StrEnum):
    """What passages are printed as."""

    TEXT = "text"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class _Answer:
    """A hit and where it stands: its path as shown or as a program wants it, and its two ends."""

    hit: Hit
    path: str
    start: Position
    end: Position


def search(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    query: Annotated[str, typer.Argument(metavar="QUERY")],
    *,
    count: Annotated[int, typer.Option("--count", "-k", min=1, max=1000, metavar="COUNT")] = 10,
    up_to: Annotated[str, typer.Option("--up-to", metavar="PLACE")] = "",
    format: Annotated[SearchFormat, typer.Option("--format", "-f")] = SearchFormat.TEXT,  # noqa: A002 - the option's name
    color: Annotated[Color, typer.Option("--color")] = Color.AUTO,
    meaning: Annotated[bool, typer.Option("--meaning")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)
    session.screen.color = color

    from flowstory.cli.meaning import let_see
    from flowstory.cli.opening import open_books, tell_problems
    from flowstory.memory.location import default_location
    from flowstory.memory.store import Store
    from flowstory.memory.trouble import StoreError
    from flowstory.workspace.remembering import Rememberer

    opened = open_books(path, session)
    tell_problems(opened, session)
    try:
        rememberer = Rememberer(Store(default_location()))
        if meaning:
            let_see(rememberer, opened, session, yes=yes)
        answers = _ask(rememberer, opened, query, session, count=count, up_to=up_to)
    except StoreError as trouble:
        raise BadUseError(session.words.render(trouble)) from None
    if format is SearchFormat.JSON:
        _print_json(answers, session)
    elif answers:
        _print_text(answers, opened, session)
    else:
        session.screen.tell(session.words.text("cli.search.nothing"))


def _ask(
    rememberer: Rememberer, opened: Opened, query: str, session: Session, *, count: int, up_to: str
) -> list[_Answer]:
    """Bring the memory up to date, then search every book that is opened."""
    from flowstory.memory.folding import fold
    from flowstory.memory.searching import search as search_memory
    from flowstory.text.lines import LineIndex

    little = frozenset(fold(session.words.text("search.little-words")).split())
    scopes = _scopes(opened, up_to, session)
    answers: list[_Answer] = []
    for book, scope in scopes:
        rememberer.remember(book, alone=opened.alone)
        texts = {chapter.path: chapter.text for chapter in book.book.chapters}
        embedder = rememberer.meaning.ready(rememberer.store, scope.shelf, book)
        found = search_memory(rememberer.store, scope, query, k=count, embedder=embedder, little_words=little)
        for trouble in (found.trouble, rememberer.meaning.trouble):
            if trouble is not None:
                session.screen.tell(session.words.render(trouble))
        for hit in found.hits:
            lines = LineIndex(texts.get(hit.chapter, ""))
            where = opened.relative(book.path_of(hit.chapter))
            answers.append(_Answer(hit, where, lines.position(hit.start), lines.position(hit.end)))
    rememberer.tidy()
    answers.sort(key=lambda answer: -answer.hit.score)
    return answers[:count]


def _scopes(opened: Opened, up_to: str, session: Session) -> list[tuple[OpenBook, Scope]]:
    """Give each book that is opened with what of it may be seen; with a place, only the book it is in."""
    from flowstory.memory.scope import WHOLE_BOOK, Scope, position_of
    from flowstory.workspace.remembering import shelf_of

    shelves = [(book, shelf_of(book, alone=opened.alone)) for book in opened.books]
    if not up_to:
        return [(book, Scope(shelf.tenant, shelf.book, WHOLE_BOOK)) for book, shelf in shelves]
    for book, shelf in shelves:
        for chapter in book.book.chapters:
            named = (chapter.path, opened.relative(book.path_of(chapter.path)))
            for name in named:
                line = up_to.removeprefix(f"{name}:") if up_to.startswith(f"{name}:") else ""
                if up_to == name or line:
                    offset = _end_of(chapter.text, line, name, session) if line else len(chapter.text)
                    position = position_of(book.book, chapter.path, offset)
                    return [(book, Scope(shelf.tenant, shelf.book, position))]
    raise BadUseError(session.words.text("cli.search.no-chapter", chapter=up_to))


def _end_of(text: str, line: str, chapter: str, session: Session) -> int:
    """Give the offset at the end of a line counted from 1."""
    from flowstory.text.lines import LineIndex

    lines = LineIndex(text)
    if not (line.isascii() and line.isdigit() and 0 < int(line) <= len(lines.starts)):
        raise BadUseError(session.words.text("cli.search.no-line", line=line, chapter=chapter))
    return lines.offset(int(line) - 1, len(text))


def _print_text(answers: list[_Answer], opened: Opened, session: Session) -> None:
    from rich.text import Text

    width = min(session.screen.width or 100, 100)
    lines: list[Text] = []
    for answer in answers:
        where = f"{visible(opened.shown(answer.path))}:{answer.start.line + 1}:{answer.start.column + 1}"
        lines += [Text(), Text(where, "bold cyan")] if lines else [Text(where, "bold cyan")]
        for paragraph in answer.hit.text.split("\n"):
            lines += [Text(f"  {line}") for line in textwrap.wrap(visible(paragraph), width - 2)]
    session.screen.show(lines)


def _print_json(answers: list[_Answer], session: Session) -> None:
    from flowstory.cli.render.json import dump

    passages = [
        {
            "path": answer.path,
            "line": answer.start.line + 1,
            "column": answer.start.column + 1,
            "end_line": answer.end.line + 1,
            "end_column": answer.end.column + 1,
            "scene": answer.hit.scene + 1,
            "text": answer.hit.text,
            "score": round(answer.hit.score, 4),
            "found_by": answer.hit.found_by.value,
        }
        for answer in answers
    ]
    session.screen.write(dump({"version": 1, "passages": passages}))


def folder_of(path: str, session: Session) -> tuple[Opened, OpenBook, Path]:
    """Open the one book at a path: what was opened, the book, and its folder.

    Raises:
        BadUseError: nothing is there, or several books are.
    """
    from flowstory.cli.opening import open_books, tell_problems

    opened = open_books(path, session)
    tell_problems(opened, session)
    if len(opened.books) != 1:
        names = ", ".join(book.folder for book in opened.books)
        raise BadUseError(session.words.text("cli.search.one-book", names=names))
    book = opened.books[0]
    return opened, book, book.root / book.folder
