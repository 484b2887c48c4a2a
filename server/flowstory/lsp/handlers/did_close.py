"""`textDocument/didClose`: from now on the file on disk counts again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def did_close(session: Session, params: types.DidCloseTextDocumentParams) -> None:
    """Let the document go."""
    session.close(params.text_document.uri)


HANDLER = Handler(types.TEXT_DOCUMENT_DID_CLOSE, did_close)
