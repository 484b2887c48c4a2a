"""`exit`: the conversation ends, and with it this server; other connections of a daemon go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def leave(session: Session, params: None) -> None:
    """Let whoever carries the connection close it."""
    session.server.stopped.set()


HANDLER = Handler(types.EXIT, leave)
