"""A language client for the tests: JSON-RPC over the pipes of a real `flowstory lsp`, and nothing more.

It knows no pygls and no lsprotocol, so it sees the bytes as an editor would. Every wait has an end.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, BinaryIO

WAIT = 30.0
COMMAND = (sys.executable, "-m", "flowstory", "lsp")

Message = dict[str, Any]


class Client:
    """One conversation. `stray` holds whatever came on stdout that is no message of the protocol."""

    def __init__(self, process: subprocess.Popen[bytes], log: Path) -> None:
        self.process = process
        self.log = log
        self.stray = b""
        self.received: list[Message] = []
        self.answers: dict[str, Callable[[Any], Any]] = {
            "client/registerCapability": lambda _: None,
            "window/workDoneProgress/create": lambda _: None,
            "workspace/configuration": lambda params: [None for _ in params["items"]],
            "workspace/diagnostic/refresh": lambda _: None,
        }
        self._inbox: SimpleQueue[Message | None] = SimpleQueue()
        self._id = 0
        self._versions: dict[str, int] = {}
        self.capabilities: Message = {}
        assert process.stdout is not None
        Thread(target=self._listen, args=(process.stdout,), daemon=True).start()

    # The wire

    def send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _listen(self, stream: BinaryIO) -> None:
        while line := stream.readline():
            if not line.lower().startswith(b"content-length:"):
                self.stray += line
                continue
            length = int(line.split(b":")[1])
            while (header := stream.readline()).strip():
                if not header.lower().startswith(b"content-type:"):
                    self.stray += header
            self._inbox.put(json.loads(stream.read(length)))
        self._inbox.put(None)

    def next(self, timeout: float = WAIT) -> Message:
        """Give the next message, having answered it if it asks for something."""
        try:
            message = self._inbox.get(timeout=timeout)
        except Empty:
            raise TimeoutError(f"no message within {timeout} s; log: {self.log.read_text()}") from None
        if message is None:
            raise EOFError(f"the server has left; log: {self.log.read_text()}")
        self.received.append(message)
        if "method" in message and "id" in message:
            answer = self.answers.get(message["method"])
            if answer is None:
                self.send({"id": message["id"], "error": {"code": -32601, "message": "no such method"}})
            else:
                self.send({"id": message["id"], "result": answer(message.get("params"))})
        return message

    def until(self, wanted: Callable[[Message], bool], timeout: float = WAIT) -> Message:
        """Give the first message from now on that is wanted."""
        while not wanted(message := self.next(timeout)):
            pass
        return message

    def quiet(self, seconds: float = 0.3) -> list[Message]:
        """Give what comes until nothing comes for a while."""
        messages = []
        try:
            while True:
                messages.append(self.next(seconds))
        except TimeoutError:
            return messages

    def ask(self, method: str, params: Any = None) -> Message:
        """Send a request without waiting; give its id in a message to wait for."""
        self._id += 1
        self.send({"id": self._id, "method": method, "params": params})
        return {"id": self._id}

    def answer_to(self, asked: Message) -> Message:
        for message in self.received:
            if message.get("id") == asked["id"] and "method" not in message:
                return message
        return self.until(lambda message: message.get("id") == asked["id"] and "method" not in message)

    def request(self, method: str, params: Any = None) -> Any:
        answer = self.answer_to(self.ask(method, params))
        assert "error" not in answer, answer
        return answer.get("result")

    def refused(self, method: str, params: Any = None) -> Message:
        answer = self.answer_to(self.ask(method, params))
        assert "error" in answer, answer
        error: Message = answer["error"]
        return error

    def notify(self, method: str, params: Any = None) -> None:
        self.send({"method": method, "params": params})

    # What every test does

    def initialize(self, root: Path | None, **more: Any) -> Message:
        folders = None if root is None else [{"uri": root.as_uri(), "name": root.name}]
        params: Message = {
            "processId": os.getpid(),
            "rootUri": None,
            "capabilities": {},
            "workspaceFolders": folders,
        }
        result: Message = self.request("initialize", {**params, "locale": "en", **more})
        self.capabilities = result["capabilities"]
        self.notify("initialized", {})
        return result

    def open(self, path: Path, text: str | None = None, version: int = 1) -> str:
        uri = path.as_uri()
        text = path.read_bytes().decode() if text is None else text
        item = {"uri": uri, "languageId": "markdown", "version": version, "text": text}
        self._versions[uri] = version
        self.notify("textDocument/didOpen", {"textDocument": item})
        return uri

    def change(self, uri: str, *edits: tuple[int, int, int, int, str]) -> int:
        """Replace ranges given as (line, column, line, column, text); give the new version."""
        self._versions[uri] = self._versions.get(uri, 0) + 1
        changes = [
            {
                "range": {"start": {"line": a, "character": b}, "end": {"line": c, "character": d}},
                "text": text,
            }
            for a, b, c, d, text in edits
        ]
        document = {"uri": uri, "version": self._versions[uri]}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": changes})
        return self._versions[uri]

    def pushed(self, uri: str) -> Message:
        """Wait for the next diagnostics pushed for a file."""
        params: Message = self.until(
            lambda message: (
                message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
            )
        )["params"]
        return params

    def leave(self) -> int:
        self.request("shutdown")
        self.notify("exit")
        return self.process.wait(WAIT)


@contextmanager
def running(folder: Path, *command: str, environment: dict[str, str] | None = None) -> Iterator[Client]:
    """Start a server whose log goes into a file of the folder; end it whatever happens."""
    log = folder / "server.log"
    with log.open("wb") as stderr:
        process = subprocess.Popen(
            command or COMMAND,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            env={**os.environ, "XDG_CACHE_HOME": str(folder / "cache"), **(environment or {})},
        )
    try:
        yield Client(process, log)
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                stream.close()
