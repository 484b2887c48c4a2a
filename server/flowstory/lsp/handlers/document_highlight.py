"""`textDocument/documentHighlight`: every place of this file that names whoever is named under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def document_highlight(
    session: Session, params: types.DocumentHighlightParams
) -> list[types.DocumentHighlight]:
    """Give the mentions in the file, by every name and alias."""
    return await ask(session, params.text_document.uri, lambda spot: _marks(spot, params.position), [])


def _marks(spot: Spot, position: types.Position) -> list[types.DocumentHighlight]:
    mention = spot.vault.index.at(spot.path, spot.offset(position))
    if mention is None:
        return []
    return [
        types.DocumentHighlight(range=spot.range(locus.span), kind=types.DocumentHighlightKind.Text)
        for locus in spot.vault.index.of_in(mention.entity, spot.path)
    ]


HANDLER = Handler(types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT, document_highlight)
