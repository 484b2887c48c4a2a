"""`textDocument/didOpen`: from now on the editor's text counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.document import Document
from flowstory.lsp.handler import Handler
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def did_open(session: Session, params: types.DidOpenTextDocumentParams) -> None:
    """Take the document in."""
    item = params.text_document
    path = path_of(item.uri)
    if path is not None and not session.may(path):
        path = None  # No file of this client's: its text stays, and nothing is read for it.
    session.open(Document(item.uri, path, item.version, item.text))


HANDLER = Handler(types.TEXT_DOCUMENT_DID_OPEN, did_open)
