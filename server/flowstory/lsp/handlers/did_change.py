"""`textDocument/didChange`: a keystroke. The text is updated here and now, looked at as soon as possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def did_change(session: Session, params: types.DidChangeTextDocumentParams) -> None:
    """Apply the changes. A document that was never opened is none of ours: it is passed over."""
    document = session.documents.get(params.text_document.uri)
    if document is not None:
        document.change(params.content_changes, params.text_document.version, session.encoding)
        session.edited(document)


HANDLER = Handler(types.TEXT_DOCUMENT_DID_CHANGE, did_change)
