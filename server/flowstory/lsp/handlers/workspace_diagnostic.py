"""`workspace/diagnostic`: the findings of all files, open or not, for clients that pull."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler
from flowstory.lsp.publishing import Pull
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def workspace_diagnostic(
    session: Session, params: types.WorkspaceDiagnosticParams
) -> types.WorkspaceDiagnosticReport:
    """Answer with the files whose findings the client does not know; if it knows all, wait for news."""
    if not isinstance(session.publisher, Pull):
        return types.WorkspaceDiagnosticReport(items=[])
    await session.settled()
    known = {
        path: previous.value
        for previous in params.previous_result_ids
        if (path := path_of(previous.uri)) is not None
    }
    return await session.publisher.of_workspace(known)


HANDLER = Handler(types.WORKSPACE_DIAGNOSTIC, workspace_diagnostic)
