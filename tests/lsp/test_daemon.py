"""The server on a WebSocket: for those who have the token, and for the folders it was started for."""

from __future__ import annotations

import asyncio
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus

from flowstory.lsp.daemon import PROTOCOL, TOKEN, read_token

EXAMPLE = Path(__file__).parents[2] / "examples" / "lot-nineteen"
CHAPTER = "05-viewing-day.md"


class Daemon(NamedTuple):
    """A daemon that runs: where, its token, the folder that it serves, and what it says."""

    address: str
    token: str
    folder: Path
    process: subprocess.Popen[str]


@pytest.fixture
def daemon(tmp_path: Path) -> Iterator[Daemon]:
    folder = tmp_path / "a book, with ção"
    shutil.copytree(EXAMPLE, folder)
    environment = os.environ | {
        "HOME": str(tmp_path),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
    }
    command = [sys.executable, "-m", "flowstory", "--ui-lang", "en", "daemon", str(folder), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment)
    assert process.stderr is not None
    found = re.search(r"(ws://\S+)\. Token: (\S+)", process.stderr.readline())
    assert found is not None
    yield Daemon(found[1], found[2], folder, process)
    process.send_signal(signal.SIGINT)
    assert process.wait(20) in (0, 130)
    process.stderr.close()


class Talk:
    """One conversation over the socket."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._last = 0

    async def ask(self, method: str, params: object) -> Any:
        self._last += 1
        await self._send({"id": self._last, "method": method, "params": params})
        while (message := await self._next()).get("id") != self._last or "method" in message:
            await self._answer(message)
        return message.get("result")

    async def tell(self, method: str, params: object) -> None:
        await self._send({"method": method, "params": params})

    async def heard(self, method: str) -> Any:
        while (message := await self._next()).get("method") != method:
            await self._answer(message)
        return message["params"]

    async def _answer(self, message: dict[str, Any]) -> None:
        if "method" in message and "id" in message:
            await self._send({"id": message["id"], "result": None})

    async def _next(self) -> dict[str, Any]:
        message: dict[str, Any] = json.loads(await asyncio.wait_for(self._socket.recv(), 60))
        return message

    async def _send(self, message: dict[str, Any]) -> None:
        await self._socket.send(json.dumps({"jsonrpc": "2.0", **message}))


def come(daemon: Daemon, token: str | None = None) -> connect:
    return connect(daemon.address, subprotocols=[PROTOCOL, f"{TOKEN}{token or daemon.token}"])  # type: ignore[list-item]


async def open_chapter(talk: Talk, folder: Path) -> Any:
    await talk.ask("initialize", {"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
    await talk.tell("initialized", {})
    chapter = folder / CHAPTER
    item = {
        "uri": chapter.as_uri(),
        "languageId": "markdown",
        "version": 1,
        "text": chapter.read_text("utf-8"),
    }
    await talk.tell("textDocument/didOpen", {"textDocument": item})


async def test_two_clients_are_served_at_once(daemon: Daemon) -> None:
    async with come(daemon) as one, come(daemon) as other:
        for socket in (one, other):
            talk = Talk(socket)
            await open_chapter(talk, daemon.folder)
            while not (said := await talk.heard("textDocument/publishDiagnostics"))["uri"].endswith(CHAPTER):
                pass
            assert "eye-colour" in {finding["code"] for finding in said["diagnostics"]}
            assert one.subprotocol == PROTOCOL


async def test_without_the_token_nobody_comes_in(daemon: Daemon) -> None:
    for token in ("wrong", daemon.token + "x"):
        with pytest.raises(InvalidStatus) as refused:
            async with come(daemon, token):
                pass
        assert refused.value.response.status_code == 401
    with pytest.raises(InvalidStatus):
        async with connect(daemon.address):
            pass


async def test_nothing_outside_the_folder_is_read(daemon: Daemon, tmp_path: Path) -> None:
    outside = tmp_path / "another book"
    shutil.copytree(EXAMPLE, outside)
    (daemon.folder / "way out").symlink_to(outside)
    for folder in (outside, daemon.folder / ".." / outside.name, daemon.folder / "way out"):
        async with come(daemon) as socket:
            talk = Talk(socket)
            await open_chapter(talk, folder)
            assert await talk.ask("flowstory/status", {}) is not None
            status = await talk.ask("flowstory/status", {})
            assert status["books"] == []


def test_the_token_is_kept_for_this_user_alone(tmp_path: Path) -> None:
    file = tmp_path / "config" / "token"
    token = read_token(file)
    assert len(token) >= 32
    assert read_token(file) == token
    if os.name == "posix":
        assert file.stat().st_mode & 0o077 == 0
