"""`flowstory/bookMemory`: a whole book for the views, or the part of it that a reader knows."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from pygls.exceptions import JsonRpcInvalidParams

from flowstory.lsp import params as wire
from flowstory.lsp.handler import Handler
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.workspace.workspace import OpenBook


async def book_memory(session: Session, params: object) -> dict[str, Any]:
    """Give the book of a file, made in the worker's thread."""
    from flowstory.protocol.book_memory import BookMemoryParams

    wish = wire.read(BookMemoryParams, params)
    snapshot = await session.settled(folders=True)
    if wish.uri is None:
        book = next((book for book in snapshot.books if book.book.chapters), None)
    else:
        path = path_of(wish.uri)
        placed = book_at(snapshot.books, path) if path is not None else None
        book = placed[0] if placed else None
    if book is None:
        raise JsonRpcInvalidParams("no open book has this file")
    return await session.worker.run(partial(_make, session, book, wish.up_to))


def _make(session: Session, book: OpenBook, up_to: int | None) -> dict[str, Any]:
    from flowstory.workspace.overlooking import overlook

    cut = up_to if up_to is not None and up_to < len(book.book.chapters) else None
    shown = book if cut is None else session.checker.workspace.as_of(book, cut)
    made = overlook(
        shown,
        session.catalogue,
        uri_of=lambda path: session.uri(book.path_of(path)),
        encoding=session.encoding,
        up_to=cut,
    )
    return made.model_dump(mode="json")


HANDLER = Handler("flowstory/bookMemory", book_memory)
