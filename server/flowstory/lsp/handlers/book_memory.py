"""`flowstory/bookMemory`: a whole book for the views, or the part of it that a reader knows."""

from __future__ import annotations

import asyncio
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
    """Give the book of a file.

    A long book takes a second: it is made beside the worker, which goes on checking what is typed.
    """
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
    cut = wish.up_to if wish.up_to is not None and wish.up_to < len(book.book.chapters) else None
    if cut is not None:
        # What was read before is the worker's.
        book = await session.worker.run(partial(session.checker.workspace.as_of, book, cut))
    return await asyncio.get_running_loop().run_in_executor(None, partial(_make, session, book, cut))


def _make(session: Session, book: OpenBook, cut: int | None) -> dict[str, Any]:
    from flowstory.workspace.overlooking import overlook

    made = overlook(
        book,
        session.catalogue,
        uri_of=lambda path: session.uri(book.path_of(path)),
        encoding=session.encoding,
        up_to=cut,
    )
    return made.model_dump(mode="json")


HANDLER = Handler("flowstory/bookMemory", book_memory)
