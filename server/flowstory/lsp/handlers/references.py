"""`textDocument/references`: every place where somebody is named, by whatever name, linked or not.

On a fact it gives every telling of the same thing, also those that say otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers.definition import top_of
from flowstory.lsp.progress import Looking

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def references(session: Session, params: types.ReferenceParams) -> list[types.Location]:
    """Give all places that name whoever is named here, chapters in reading order, then notes."""
    with_note = params.context.include_declaration
    async with Looking(session, params.work_done_token):
        return await ask(
            session,
            params.text_document.uri,
            lambda spot: _places(spot, params.position, with_note=with_note),
            [],
        )


def _places(spot: Spot, position: types.Position, *, with_note: bool) -> list[types.Location]:
    from flowstory.lore.blame import about, facts_at

    vault, offset = spot.vault, spot.offset(position)
    key = entity_at(spot, offset)
    if key:
        entity = vault.entity(key)
        found = [spot.location(locus) for locus in vault.index.of(key)]
        if with_note and entity.note is not None:
            top = top_of(spot, entity.note.path)
            if all(one.uri != top.uri or one.range.start.line for one in found):
                found.append(top)
        return found
    loci = [told.claim for fact in facts_at(vault, spot.path, offset) for told in about(vault, fact)]
    return [spot.location(locus) for locus in dict.fromkeys(loci)]


def entity_at(spot: Spot, offset: int) -> str:
    """Give who is meant at an offset: who is named there, else whom the heading or note around it is about."""
    mention = spot.vault.index.at(spot.path, offset)
    if mention is not None and spot.vault.story.entity(mention.entity) is not None:
        return mention.entity
    note = spot.vault.file(spot.path)
    name = getattr(note, "name", "")
    first_line = spot.lines.text.find("\n")
    on_title = offset <= (first_line if first_line >= 0 else len(spot.lines.text))
    return name if on_title and spot.vault.story.entity(name) is not None else ""


HANDLER = Handler(types.TEXT_DOCUMENT_REFERENCES, references, types.ReferenceOptions(work_done_progress=True))
