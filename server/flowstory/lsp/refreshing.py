"""Telling the client to ask again for what is shown beside the text, after more than the text has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def refresh(session: Session) -> None:
    """Have the client ask again for lenses, hints and colours, as far as it can be told to."""
    client = session.client
    wanted = (
        (client.refreshes_lenses, types.WORKSPACE_CODE_LENS_REFRESH),
        (client.refreshes_hints, types.WORKSPACE_INLAY_HINT_REFRESH),
        (client.refreshes_tokens, types.WORKSPACE_SEMANTIC_TOKENS_REFRESH),
    )
    for can, method in wanted:
        if can:
            # Nothing is done with the answer, nor with a refusal.
            session.server.protocol.send_request(method, None)
