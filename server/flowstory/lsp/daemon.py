"""`flowstory daemon`: the server on a WebSocket, for clients that cannot start a program (a phone, a browser).

Each connection is a conversation of its own, with nothing shared but the disk. A client proves itself by a
token, given among the WebSocket's subprotocols (the one thing that a browser lets a page say), and sees the
folders that the daemon was started for and nothing else.
"""

from __future__ import annotations

import asyncio
import hmac
import logging
import os
import secrets
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from flowstory.lsp.logs import log_trouble

if TYPE_CHECKING:
    from websockets.asyncio.server import Server as Listener
    from websockets.asyncio.server import ServerConnection
    from websockets.http11 import Request, Response

log = logging.getLogger(__name__)

PROTOCOL = "flowstory.v1"
TOKEN = "token."
"""Begins the subprotocol that carries the token."""
_LARGEST = 64 * 2**20
"""Bytes that one message may have."""
_AT_ONCE = 16
"""Connections that are served at a time."""


def read_token(file: Path) -> str:
    """Give the token that a file keeps; make both where there is none, for this user's eyes only.

    Raises:
        OSError: the file cannot be read or written.
    """
    with suppress(FileNotFoundError):
        if token := file.read_text("ascii").strip():
            return token
    token = secrets.token_urlsafe(24)
    file.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as stream:
        stream.write(token)
    return token


async def listen(
    folders: Sequence[Path], *, host: str, port: int, token: str, ready: Callable[[int], None]
) -> None:
    """Serve until cancelled. `ready` is called with the port once clients may come.

    Raises:
        OSError: the address cannot be had.
    """
    from websockets.asyncio.server import serve

    within = tuple(folder.resolve() for folder in folders)
    served: set[ServerConnection] = set()

    async def converse(connection: ServerConnection) -> None:
        if len(served) >= _AT_ONCE:
            await connection.close(1013, "too many connections")
            return
        served.add(connection)
        try:
            await _converse(connection, within)
        finally:
            served.discard(connection)

    def admit(connection: ServerConnection, request: Request) -> Response | None:
        if _is_known(request, token):
            return None
        log.warning("a client without the token was turned away")
        return connection.respond(HTTPStatus.UNAUTHORIZED, "")

    listener: Listener = await serve(
        converse,
        host,
        port,
        process_request=admit,
        subprotocols=[PROTOCOL],  # type: ignore[list-item]  # A NewType of str.
        max_size=_LARGEST,
        server_header=None,
    )
    async with listener:
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM):
            with suppress(NotImplementedError):  # Windows: Ctrl+C comes as an exception there.
                loop.add_signal_handler(name, listener.close)
        ready(next(iter(listener.sockets)).getsockname()[1])
        await listener.wait_closed()


def _is_known(request: Request, token: str) -> bool:
    offered = ",".join(request.headers.get_all("Sec-WebSocket-Protocol")).split(",")
    return any(
        hmac.compare_digest(one.strip().encode(), (TOKEN + token).encode())
        for one in offered
        if one.strip().startswith(TOKEN)
    )


async def _converse(connection: ServerConnection, within: tuple[Path, ...]) -> None:
    """Serve one client until it leaves."""
    from websockets.exceptions import ConnectionClosed

    from flowstory.lsp.server import build_server

    server = build_server(within)
    outgoing: asyncio.Queue[bytes | None] = asyncio.Queue()
    server.protocol.set_writer(_Outbox(outgoing, asyncio.get_running_loop()), include_headers=False)
    sending = asyncio.create_task(_send(connection, outgoing))
    try:
        async for message in connection:
            server.protocol.receive(message.encode() if isinstance(message, str) else message)
            if server.stopped.is_set():
                break
    except ConnectionClosed:
        pass  # Phones come and go; what was typed is in the client.
    finally:
        server.session.close_all()
        outgoing.put_nowait(None)
        await sending
        await connection.close()


async def _send(connection: ServerConnection, outgoing: asyncio.Queue[bytes | None]) -> None:
    from websockets.exceptions import ConnectionClosed

    try:
        while (data := await outgoing.get()) is not None:
            await connection.send(data.decode())
    except ConnectionClosed:
        return
    except Exception as error:  # noqa: BLE001 - It costs this conversation, not the daemon.
        log_trouble(log, "an answer could not be sent", error)


class _Outbox:
    """What pygls writes to, from whichever thread."""

    def __init__(self, queue: asyncio.Queue[bytes | None], loop: asyncio.AbstractEventLoop) -> None:
        self._queue = queue
        self._loop = loop

    def write(self, data: bytes) -> None:
        """Send a message after those before it."""
        with suppress(RuntimeError):  # The loop is closed: the daemon leaves.
            self._loop.call_soon_threadsafe(self._queue.put_nowait, data)

    def close(self) -> None:
        """Send nothing after what is waiting."""
        with suppress(RuntimeError):
            self._loop.call_soon_threadsafe(self._queue.put_nowait, None)
