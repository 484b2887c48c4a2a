"""Builds a language server: one a connection, with nothing shared and nothing left behind."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from flowstory import __version__
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers import COMMANDS, HANDLERS
from flowstory.lsp.jsonrpc import Protocol, converter_factory
from flowstory.lsp.logs import log_trouble
from flowstory.lsp.session import Session

log = logging.getLogger(__name__)


class Server(LanguageServer):
    """A language server for one client. `stopped` is set when the client has said `exit`."""

    protocol: Protocol

    def __init__(self, within: tuple[Path, ...] = ()) -> None:
        super().__init__(
            "flowstory",
            __version__,
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=Protocol,
            converter_factory=converter_factory,
        )
        self.stopped = Event()
        self.session = Session(self, within)

    @property
    def was_shut_down(self) -> bool:
        """Whether the client said `shutdown` before it left, as it should."""
        return self.protocol._shutdown  # noqa: SLF001 - pygls has no public name for it.

    def register(self, handler: Handler) -> None:
        """Answer a method with a handler."""
        self.feature(handler.method, handler.options)(partial(handler.handle, self.session))

    def report_server_error(self, error: Exception, source: object) -> None:  # noqa: ARG002 - pygls gives it.
        """Log what went wrong; pygls would show it to the writer, with the words it went wrong on."""
        log_trouble(log, "pygls reports", error)


def build_server(within: tuple[Path, ...] = ()) -> Server:
    """Make a server for one connection. It sees nothing outside the folders `within`; anything, if there are none."""
    server = Server(within)
    for handler in HANDLERS:
        server.register(handler)
    for name, command in COMMANDS.items():
        server.command(name)(_command(server.session, name, command))
    return server


def _command(session: Session, name: str, command: Any) -> Any:
    async def run(*arguments: Any) -> Any:
        from flowstory.lsp.params import read_arguments

        return await command(session, *read_arguments(name, arguments))

    return run
