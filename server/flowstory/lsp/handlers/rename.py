"""`textDocument/rename`: somebody or something gets another name across the whole book."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.conversions import offset_of
from flowstory.lsp.handler import Handler
from flowstory.lsp.renaming import Writer, refuse
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of
from flowstory.text.lines import LineIndex

if TYPE_CHECKING:
    from flowstory.lore.renaming import Plan
    from flowstory.lsp.session import Session
    from flowstory.workspace.workspace import OpenBook


async def rename(session: Session, params: types.RenameParams) -> types.WorkspaceEdit | None:
    """Give every edit that the new name needs; nothing is changed here."""
    path = path_of(params.text_document.uri)
    if path is None:
        return None
    snapshot = await session.settled()
    placed = book_at(snapshot.books, path)
    if placed is None:
        return None
    from flowstory.lore.renaming import RefusedError

    book, relative = placed
    offset = offset_of(LineIndex(book.text_of(relative)), params.position, session.encoding)
    try:
        plan = await session.worker.run(partial(_plan, book, relative, offset, params.new_name))
    except RefusedError as error:
        refuse(session, error)
    writer = Writer(session, snapshot, book)
    left = writer.left(plan)
    if left:
        session.server.window_show_message(
            types.ShowMessageParams(type=types.MessageType.Warning, message=left)
        )
    return writer.edit(plan)


def _plan(book: OpenBook, path: str, offset: int, new: str) -> Plan:
    from flowstory.lore.renaming import RefusedError, plan_rename, target_at

    target = target_at(book.story, path, offset)
    if target is None:
        raise RefusedError("rename.refused.nothing")
    return plan_rename(book.story, target, new)


HANDLER = Handler(types.TEXT_DOCUMENT_RENAME, rename, types.RenameOptions(prepare_provider=True))
