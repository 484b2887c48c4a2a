"""`textDocument/diagnostic`: the findings of one file, for clients that pull."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler
from flowstory.lsp.publishing import Pull
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def diagnostic(
    session: Session, params: types.DocumentDiagnosticParams
) -> types.DocumentDiagnosticReport:
    """Answer with what the check of the present text finds, or that nothing changed."""
    path = path_of(params.text_document.uri)
    if path is None or not isinstance(session.publisher, Pull):
        return types.RelatedFullDocumentDiagnosticReport(items=[])
    await session.settled()
    return session.publisher.of_document(path, params.previous_result_id)


HANDLER = Handler(
    types.TEXT_DOCUMENT_DIAGNOSTIC,
    diagnostic,
    types.DiagnosticOptions(inter_file_dependencies=True, workspace_diagnostics=True, identifier="flowstory"),
)
