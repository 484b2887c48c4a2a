"""`textDocument/didSave`: for prose the open text counts already; settings and decisions count once saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers import deep
from flowstory.lsp.session import PROSE
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def did_save(session: Session, params: types.DidSaveTextDocumentParams) -> None:
    """Have the file looked at, and remembered once the writer rests."""
    path = path_of(params.text_document.uri)
    if path is not None:
        session.changed_on_disk([path])
        session.memory.due()
        if session.preferences.deep_on_save and path.suffix.lower() in PROSE:
            session.in_background(deep.after_save(session, path))


HANDLER = Handler(types.TEXT_DOCUMENT_DID_SAVE, did_save)
