"""`textDocument/prepareRename`: the part of a name under the cursor, which is what a rename changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.conversions import offset_of, range_of
from flowstory.lsp.handler import Handler
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of
from flowstory.text.lines import LineIndex

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def prepare_rename(
    session: Session, params: types.PrepareRenameParams
) -> types.PrepareRenamePlaceholder | None:
    """Say what would be renamed here, if anything."""
    path = path_of(params.text_document.uri)
    if path is None:
        return None
    snapshot = await session.settled()
    placed = book_at(snapshot.books, path)
    if placed is None:
        return None
    from flowstory.lore.renaming import target_at

    book, relative = placed
    lines = LineIndex(book.text_of(relative))
    target = target_at(book.story, relative, offset_of(lines, params.position, session.encoding))
    if target is None:
        return None
    return types.PrepareRenamePlaceholder(
        range=range_of(lines, target.span, session.encoding), placeholder=target.text
    )


HANDLER = Handler(types.TEXT_DOCUMENT_PREPARE_RENAME, prepare_rename)
