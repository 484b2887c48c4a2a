"""A language client of the plainest kind over a server's standard streams, for measuring what a writer waits for."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from pathlib import Path
from queue import Queue
from typing import Any


class Client:
    """One server in a process of its own. Times are in milliseconds."""

    def __init__(self, command: list[str], environment: dict[str, str] | None = None) -> None:
        self.begun = time.perf_counter()
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
        )
        self._answers: dict[int, Queue[Any]] = {}
        self._next = 0
        self.indexed = threading.Event()
        """Set once the server says that it has read the folder."""
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self, root: Path | None) -> float:
        """Shake hands; gives the time from spawning to the answer."""
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri() if root else None,
                "workspaceFolders": [{"uri": root.as_uri(), "name": root.name}] if root else None,
                "capabilities": {
                    "textDocument": {
                        "diagnostic": {},
                        "hover": {},
                        "publishDiagnostics": {"relatedInformation": True},
                    },
                    "workspace": {"diagnostics": {}},
                    "window": {"workDoneProgress": True},
                },
            },
        )
        took = (time.perf_counter() - self.begun) * 1000
        self.tell("initialized", {})
        return took

    def ask(self, method: str, params: Any, wait: float = 600) -> Any:
        """Send a request and give its answer."""
        self._next += 1
        number = self._next
        answer = self._answers[number] = Queue()
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": params})
        return answer.get(timeout=wait)

    def tell(self, method: str, params: Any) -> None:
        """Send a notification."""
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def rss(self) -> float:
        """Give the memory that the server holds now, in megabytes."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        return 0.0

    def stop(self) -> None:
        """Have the server leave."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.wait(30)

    def _send(self, message: Any) -> None:
        assert self.process.stdin is not None
        body = json.dumps(message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while True:
            length = 0
            while line := stream.readline().strip():
                if line.lower().startswith(b"content-length:"):
                    length = int(line.split(b":")[1])
            if not length:
                return
            message = json.loads(stream.read(length))
            if "method" in message:
                if message["method"] == "$/progress" and message["params"]["value"].get("kind") == "end":
                    self.indexed.set()
                if "id" in message:
                    self._send({"jsonrpc": "2.0", "id": message["id"], "result": None})
            elif message.get("id") in self._answers:
                self._answers.pop(message["id"]).put(message.get("result"))
