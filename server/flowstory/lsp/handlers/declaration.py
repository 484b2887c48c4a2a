"""`textDocument/declaration`: canon blame: which sentence set the fact that stands here, and who said it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def declaration(session: Session, params: types.DeclarationParams) -> list[types.Location]:
    """Give the tellings of a fact, the one that set it first; on a name those of all facts on its card."""
    return await ask(session, params.text_document.uri, lambda spot: _tellings(spot, params.position), [])


def _tellings(spot: Spot, position: types.Position) -> list[types.Location]:
    from flowstory.lore.blame import facts_at, tellings
    from flowstory.lore.cards import known_facts

    offset = spot.offset(position)
    mention = spot.vault.index.at(spot.path, offset)
    if mention is not None:
        loci = [fact.claim for fact in known_facts(spot.vault.story, mention.entity)]
    else:
        facts = facts_at(spot.vault, spot.path, offset)
        loci = [told.claim for fact in facts for told in tellings(spot.vault, fact)]
    return [spot.location(locus) for locus in dict.fromkeys(loci)]


HANDLER = Handler(types.TEXT_DOCUMENT_DECLARATION, declaration)
