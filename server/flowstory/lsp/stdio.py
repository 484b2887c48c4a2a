"""`flowstory lsp`: the server on standard input and output."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, BinaryIO

from flowstory.lsp.logs import log_to, trouble_of

if TYPE_CHECKING:
    from flowstory.lsp.server import Server

log = logging.getLogger(__name__)

_SWITCH_INTERVAL = 0.0005
"""Seconds after which the reading thread lets the conversation through; Python's default is ten times it."""
_LEAVE_WITHIN = 2.0
_REMEMBER_WITHIN = 0.8


def serve() -> int:
    """Serve one client until it leaves; give the exit code (0 after a proper `shutdown`)."""
    if sys.stderr is None:  # Started without one, as some desktops do: the log goes nowhere.
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - To the end.
    log_to(sys.stderr)
    protocol_in, protocol_out = _take_streams()
    sys.setswitchinterval(_SWITCH_INTERVAL)
    from flowstory.lsp.server import build_server

    server = build_server()
    code = asyncio.run(_converse(server, protocol_in, protocol_out))
    if not server.session.memory.worker.ended(_REMEMBER_WITHIN):
        # Native code is at work in that thread, and would bring the interpreter down as it ends. Each commit
        # of the store is whole or not there at all, so it may be cut short.
        sys.stderr.flush()
        os._exit(code)
    return code


def _take_streams() -> tuple[BinaryIO, BinaryIO]:
    """Keep stdin and stdout for the protocol.

    From here on whatever prints, ours, a library's or a child's, prints to stderr, and whatever reads
    reads nothing.
    """
    protocol_in = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    protocol_out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, sys.stdin.fileno())
    os.close(nothing)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    sys.stdout = sys.stderr
    return protocol_in, protocol_out


async def _converse(server: Server, protocol_in: BinaryIO, protocol_out: BinaryIO) -> int:
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    writer = Writer(protocol_out)
    server.protocol.set_writer(writer)

    def take(body: bytes | None) -> None:
        if ended.is_set():
            return
        if body is not None:
            server.protocol.receive(body)
        if body is None or server.stopped.is_set():
            ended.set()

    Thread(target=_listen, args=(protocol_in, loop, take), name="flowstory-stdin", daemon=True).start()
    await ended.wait()
    server.session.close_all()
    writer.drain()
    return 0 if server.was_shut_down else 1


def _listen(stream: BinaryIO, loop: asyncio.AbstractEventLoop, take: Callable[[bytes | None], None]) -> None:
    """Read messages in a thread and hand each over whole: one change of threads a message."""
    try:
        while (body := read_message(stream)) is not None:
            loop.call_soon_threadsafe(take, body)
        loop.call_soon_threadsafe(take, None)
    except RuntimeError:  # The loop is closed: we are leaving.
        return


def read_message(stream: BinaryIO) -> bytes | None:
    """Read the next message's body; None at the end of the stream, also in the middle of a message."""
    length: int | None = None
    while header := stream.readline():
        name, _, value = header.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            length = int(value)
        elif not header.strip() and length is not None:
            body = stream.read(length)
            return body if len(body) == length else None
    return None


class Writer:
    """Writes in a thread of its own: a client that is slow to read does not hold up the conversation."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._queue: SimpleQueue[bytes | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name="flowstory-stdout", daemon=True)
        self._thread.start()

    def write(self, data: bytes) -> None:
        """Send a message after those before it."""
        self._queue.put(data)

    def close(self) -> None:
        """Send nothing after what is waiting."""
        self._queue.put(None)

    def drain(self) -> None:
        """Wait, not for ever, until everything is sent."""
        self.close()
        self._thread.join(_LEAVE_WITHIN)

    def _work(self) -> None:
        try:
            while (data := self._queue.get()) is not None:
                self._stream.write(data)
                self._stream.flush()
        except (OSError, ValueError) as error:  # The client is gone; the end of stdin tells the rest.
            log.warning("the client no longer listens: %s", trouble_of(error))
