"""The commands of `workspace/executeCommand` beside ruling and showing: for editors without views of ours."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from flowstory.lsp.asking import ask
from flowstory.lsp.handlers import search as searching
from flowstory.lsp.handlers import snapshots
from flowstory.lsp.handlers.execute_command import keep_decisions

if TYPE_CHECKING:
    from flowstory.lsp.session import Session

log = logging.getLogger(__name__)

WITHDRAW = "flowstory.withdraw"
SEARCH = "flowstory.search"
TAKE_SNAPSHOT = "flowstory.takeSnapshot"


async def withdraw(session: Session, uri: str, rule: str, fingerprint: str) -> bool:
    """Take a ruling back. Gives whether there was one and it is gone."""
    from flowstory.workspace import decisions

    book = await ask(session, uri, lambda spot: spot.book, None)
    if book is None or not any(
        (ruling.rule, ruling.fingerprint) == (rule, fingerprint) for ruling in book.rulings
    ):
        message = types.ShowMessageParams(types.MessageType.Info, session.catalogue.text("ruling.gone"))
        session.server.window_show_message(message)
        return False
    return await keep_decisions(session, book, lambda text: decisions.remove(text, rule, fingerprint))


async def search(session: Session, uri: str, query: str, position: Any = None) -> dict[str, Any]:
    """Search the book of a file, no further than a place in it; without one, than its end."""
    at = position.model_dump() if position is not None else None
    return await searching.search(session, {"uri": uri, "query": query, "position": at})


async def take_snapshot(session: Session, uri: str) -> dict[str, Any]:
    """Keep a chapter as it stands in the editor."""
    return await snapshots.take(session, {"uri": uri})


COMMANDS = {WITHDRAW: withdraw, SEARCH: search, TAKE_SNAPSHOT: take_snapshot}
