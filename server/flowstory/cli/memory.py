"""`flowstory memory`: the whole book as a page of its own, or only what is told up to a chapter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.session import BadUseError, session_of

if TYPE_CHECKING:
    from flowstory.cli.opening import Opened
    from flowstory.cli.session import Session
    from flowstory.workspace.workspace import OpenBook

EXIT_UNREADABLE = 2


def memory(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    *,
    html: Annotated[str, typer.Option("--html", metavar="FILE")] = "",
    up_to: Annotated[int | None, typer.Option("--up-to", metavar="N", min=1)] = None,
    links: Annotated[bool, typer.Option("--links")] = False,
) -> None:
    session = session_of(context)
    if links and up_to is not None:
        # A link names folders of the writer's machine: what goes to a reader has none.
        raise BadUseError(session.words.text("cli.memory.no-links"))

    from flowstory.cli.opening import open_books, tell_problems
    from flowstory.workspace.overlooking import overlook

    opened = open_books(path, session)
    book = _only(opened, session)
    tell_problems(opened, session)
    chapters = len(book.book.chapters)
    cut = up_to if up_to is not None and up_to < chapters else None
    shown = opened.as_of(book, cut) if cut is not None else book
    made = overlook(shown, session.words, uri_of=lambda _: "", up_to=cut)
    if html:
        from flowstory.cli.render.page import page

        folder = book.root.as_posix() if links else ""
        locale = session.words.text("cli.memory.locale")
        _write(Path(html), page(made, locale, folder=folder), session)
        session.screen.tell(session.words.text("cli.memory.written", path=html))
    else:
        session.screen.write(made.model_dump_json(indent=1) + "\n")
    if not opened.whole:
        raise typer.Exit(EXIT_UNREADABLE)


def _only(opened: Opened, session: Session) -> OpenBook:
    """Give the one book that was opened.

    Raises:
        BadUseError: there are several, or it has no chapter.
    """
    books = [book for book in opened.books if book.book.chapters]
    if len(books) != 1:
        names = ", ".join(book.folder for book in books)
        key = "cli.memory.several" if books else "cli.memory.no-chapter"
        raise BadUseError(session.words.text(key, books=names))
    return books[0]


def _write(path: Path, text: str, session: Session) -> None:
    try:
        path.write_text(text, "utf-8", newline="\n")
    except OSError as error:
        raise BadUseError(
            session.words.text("cli.memory.unwritten", path=path, why=error.strerror or error)
        ) from None
