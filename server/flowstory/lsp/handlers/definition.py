"""`textDocument/definition`: the note about whoever is named here, else where they are first named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def definition(session: Session, params: types.DefinitionParams) -> types.Location | None:
    """Say where whoever or whatever stands under the cursor is established."""
    return await ask(
        session, params.text_document.uri, lambda spot: _established(spot, params.position), None
    )


def _established(spot: Spot, position: types.Position) -> types.Location | None:
    from flowstory.lore.links import links_in

    offset = spot.offset(position)
    for link in links_in(spot.lines.text):
        if link.span.contains(offset):
            file = spot.vault.index.linked(link.target)
            return top_of(spot, file.path) if file is not None else None
    mention = spot.vault.index.at(spot.path, offset)
    if mention is None:
        return None
    entity = spot.vault.story.entity(mention.entity)
    if entity is None:
        return None
    if entity.note is not None and entity.note.path != spot.path:
        return top_of(spot, entity.note.path)
    return spot.location(entity.first) if entity.first is not None else None


def top_of(spot: Spot, path: str) -> types.Location:
    """Give the beginning of a file."""
    start = types.Position(line=0, character=0)
    return types.Location(
        uri=spot.session.uri(spot.book.path_of(path)), range=types.Range(start=start, end=start)
    )


HANDLER = Handler(types.TEXT_DOCUMENT_DEFINITION, definition)
