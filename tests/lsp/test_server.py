"""The server from within: what a connection leaves behind, and what a crash costs."""

from __future__ import annotations

import asyncio
import gc
import io
import json
import logging
import re
import weakref
from pathlib import Path
from typing import Any

import pytest

from flowstory.lsp.checking import Checker
from flowstory.lsp.handler import Handler
from flowstory.lsp.logs import ProseFree
from flowstory.lsp.server import Server, build_server
from flowstory.lsp.stdio import read_message
from flowstory.lsp.worker import Worker

PROSE = "quetzalcoatlus"


class Wire:
    """Keeps what a server sends."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    def write(self, data: bytes) -> None:
        self.sent.append(json.loads(data.partition(b"\r\n\r\n")[2]))

    def close(self) -> None:
        pass


def connect() -> tuple[Server, Wire]:
    server, wire = build_server(), Wire()
    server.protocol.set_writer(wire)
    say(server, "initialize", {"processId": None, "rootUri": None, "capabilities": {}, "locale": "en"}, 1)
    return server, wire


def say(server: Server, method: str, params: Any, number: int | None = None) -> None:
    message = {"jsonrpc": "2.0", "method": method, "params": params}
    server.protocol.receive(json.dumps(message if number is None else {**message, "id": number}).encode())


def open_document(server: Server, uri: str, text: str) -> None:
    item = {"uri": uri, "languageId": "markdown", "version": 1, "text": text}
    say(server, "textDocument/didOpen", {"textDocument": item})


async def test_nothing_is_kept_of_a_keystroke(tmp_path: Path) -> None:
    server, _ = connect()
    uri = (tmp_path / "a.md").as_uri()
    open_document(server, uri, "Ana.\n")
    for version in range(2, 200):
        where = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
        document = {"uri": uri, "version": version}
        changes = [{"range": where, "text": "x"}]
        say(server, "textDocument/didChange", {"textDocument": document, "contentChanges": changes})
    await server.session.settled()
    assert server.session.documents[uri].text == "x" * 198 + "Ana.\n"
    assert server.protocol._request_futures == {}
    assert server.protocol._result_types == {}
    server.session.close_all()


async def test_typing_on_during_a_check_is_one_more_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, _ = connect()
    session = server.session
    checks = []
    check = Checker.check

    def counted(*arguments: Any) -> Any:
        checks.append(arguments)
        return check(*arguments)

    monkeypatch.setattr(Checker, "check", counted)
    open_document(server, (tmp_path / "a.md").as_uri(), "Ana.\n")
    for number in range(50):
        open_document(server, (tmp_path / f"{number}.md").as_uri(), "Ana.\n")
    await session.settled()
    assert len(checks) == 1
    session.close_all()


async def test_two_connections_share_nothing(tmp_path: Path) -> None:
    one, wire_of_one = connect()
    other, wire_of_other = connect()
    open_document(one, (tmp_path / "a.md").as_uri(), PROSE)
    await one.session.settled()
    say(
        one,
        "textDocument/hover",
        {"textDocument": {"uri": "file:///a.md"}, "position": {"line": 0, "character": 0}},
        7,
    )
    await asyncio.sleep(0.05)
    say(one, "exit", None)
    assert [message["id"] for message in wire_of_one.sent] == [1, 7]
    assert [message["id"] for message in wire_of_other.sent] == [1]
    assert other.session.documents == {}
    assert (one.stopped.is_set(), other.stopped.is_set()) == (True, False)
    one.session.close_all()


async def test_a_connection_that_ended_is_forgotten() -> None:
    server, _ = connect()
    say(server, "shutdown", None, 2)
    say(server, "exit", None)
    assert server.was_shut_down
    server.session.close_all()
    gone = weakref.ref(server)
    del server
    await asyncio.sleep(0.01)
    gc.collect()
    assert gone() is None


@pytest.mark.parametrize("waits", [False, True])
async def test_a_crash_is_answered_and_logged_without_prose(
    waits: bool, caplog: pytest.LogCaptureFixture
) -> None:
    server, wire = connect()

    def crash(session: Any, params: Any) -> None:
        raise ValueError(PROSE)

    async def crash_later(session: Any, params: Any) -> None:
        raise ValueError(PROSE)

    server.register(Handler("textDocument/implementation", crash_later if waits else crash))
    where = {"textDocument": {"uri": "file:///a.md"}, "position": {"line": 0, "character": 0}}
    say(server, "textDocument/implementation", where, 9)
    await asyncio.sleep(0.05)
    assert wire.sent[-1]["error"] == {"code": -32603, "message": "ValueError"}
    assert re.search(r"a request failed: ValueError at test_server\.py:\d+", caplog.text)
    assert PROSE not in caplog.text
    say(server, "shutdown", None, 10)
    assert wire.sent[-1]["id"] == 10


async def test_a_crash_of_a_check_costs_that_check(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    server, _ = connect()

    def crash(*arguments: Any) -> Any:
        monkeypatch.undo()
        raise ValueError(PROSE)

    monkeypatch.setattr(Checker, "check", crash)
    open_document(server, (tmp_path / "a.md").as_uri(), "Ana.\n")
    await server.session.settled()
    assert server.session.snapshot.books == ()
    open_document(server, (tmp_path / "b.md").as_uri(), "Ana.\n")
    await server.session.settled()
    assert server.session.snapshot.books != ()
    assert "a check failed: ValueError" in caplog.text
    assert PROSE not in caplog.text
    server.session.close_all()


def test_the_log_has_no_prose() -> None:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(ProseFree())
    record = logging.getLogger("pygls.protocol").makeRecord
    try:
        dict[str, str]()[PROSE]
    except KeyError as error:
        trouble = (type(error), error, error.__traceback__)
    handler.emit(record("pygls.protocol", logging.ERROR, "", 0, "Failed %s\n%s", (PROSE, PROSE), trouble))
    handler.emit(record("flowstory.lsp", logging.INFO, "", 0, "%d files", (3,), None))
    assert PROSE not in stream.getvalue()
    assert "Failed %s [KeyError at test_server.py:" in stream.getvalue()
    assert "3 files" in stream.getvalue()


@pytest.mark.parametrize(
    ("stream", "bodies"),
    [
        (b"Content-Length: 2\r\n\r\n{}content-length:3\r\nContent-Type: x\r\n\r\n[1]", [b"{}", b"[1]"]),
        (b"noise\r\n\r\nContent-Length: 2\r\n\r\n{}", [b"{}"]),
        (b"Content-Length: 5\r\n\r\n{}", []),
        (b"Content-Length: x\r\n\r\n", []),
        (b"Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", [b"", b"{}"]),
        (b"", []),
    ],
)
def test_messages_on_the_wire(stream: bytes, bodies: list[bytes]) -> None:
    source = io.BytesIO(stream)
    read = []
    while (body := read_message(source)) is not None:
        read.append(body)
    assert read == bodies


async def test_the_worker_does_one_thing_after_another_and_hands_errors_back() -> None:
    worker = Worker()
    done: list[int] = []
    first, second = worker.run(lambda: done.append(1)), worker.run(lambda: done.append(2))
    await asyncio.gather(first, second)
    assert done == [1, 2]
    with pytest.raises(ZeroDivisionError):
        await worker.run(lambda: 1 // 0)
    given_up = asyncio.ensure_future(worker.run(lambda: done.append(3)))
    await asyncio.sleep(0)
    given_up.cancel()
    assert await worker.run(lambda: len(done)) == 3
    worker.close()
