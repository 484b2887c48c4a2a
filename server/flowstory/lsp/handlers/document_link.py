"""`textDocument/documentLink`: wikilinks, to the note or chapter that each names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def document_link(session: Session, params: types.DocumentLinkParams) -> list[types.DocumentLink]:
    """Give the links of a file that lead somewhere."""
    return await ask(session, params.text_document.uri, _links, [])


def _links(spot: Spot) -> list[types.DocumentLink]:
    from flowstory.lore.links import links_in

    found = []
    for link in links_in(spot.lines.text):
        file = spot.vault.index.linked(link.target)
        if file is not None:
            target = spot.session.uri(spot.book.path_of(file.path))
            tooltip = file.path if spot.session.client.link_tooltips else None
            found.append(types.DocumentLink(range=spot.range(link.inner), target=target, tooltip=tooltip))
    return found


HANDLER = Handler(types.TEXT_DOCUMENT_DOCUMENT_LINK, document_link)
