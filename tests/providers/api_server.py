"""A server on loopback that speaks OpenAI's API, well or badly: what the SDK meets in the tests is real HTTP."""

from __future__ import annotations

import json
import math
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-test-0123456789abcdefghijklmnop"
DIMENSIONS = 8
LETTERS_A_TOKEN = 4


@dataclass(frozen=True)
class Fault:
    """What the server does wrong with one request."""

    kind: str
    status: int = 0
    headers: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0


@dataclass
class Asked:
    """A request as it arrived."""

    method: str
    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class ApiServer:
    """The server: what it was asked, what it says, and the faults it is to make, one a request."""

    base_url: str = ""
    reply: str = "The lamp was out."
    # Says what is answered to a request, where the same words for every request will not do.
    script: Callable[[dict[str, Any]], str] | None = None
    key: str = KEY
    usage: dict[str, Any] | None = None
    with_usage: bool = True
    dimensions: int = DIMENSIONS
    faults: deque[Fault] = field(default_factory=deque)
    asked: list[Asked] = field(default_factory=list)
    # The largest number of requests that were being answered at the same time, and streams left by the client.
    busy: int = 0
    busiest: int = 0
    left: int = 0
    # The usage that was told the client, reply by reply.
    billed: list[dict[str, Any]] = field(default_factory=list)
    pause: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def origin(self) -> str:
        return self.base_url.removesuffix("/v1")

    def fault(
        self, kind: str, status: int = 0, *, times: int = 1, seconds: float = 0, **headers: str
    ) -> None:
        named = tuple((name.replace("_", "-"), value) for name, value in headers.items())
        self.faults.extend([Fault(kind, status, named, seconds)] * times)

    def say(self, body: dict[str, Any]) -> str:
        return self.script(body) if self.script else self.reply

    @property
    def chats(self) -> list[Asked]:
        return [one for one in self.asked if one.path.endswith("/chat/completions")]


def tokens(text: str) -> int:
    return math.ceil(len(text) / LETTERS_A_TOKEN)


@contextmanager
def serving() -> Iterator[ApiServer]:
    """Serve on a free port until the block ends."""
    api = ApiServer()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *args: object) -> None:
            pass

        def do_GET(self) -> None:
            self._serve({})

        def do_POST(self) -> None:
            length = int(self.headers.get("content-length", 0))
            self._serve(json.loads(self.rfile.read(length)))

        def _serve(self, body: dict[str, Any]) -> None:
            with api.lock:
                headers = {name.lower(): value for name, value in self.headers.items()}
                api.asked.append(Asked(self.command, self.path, headers, body))
                fault = api.faults.popleft() if api.faults else Fault("")
                api.busy += 1
                api.busiest = max(api.busiest, api.busy)
            try:
                time.sleep(api.pause)
                self._answer(body, fault)
            except (BrokenPipeError, ConnectionResetError):
                with api.lock:
                    api.left += 1
                self.close_connection = True
            finally:
                with api.lock:
                    api.busy -= 1

        def _answer(self, body: dict[str, Any], fault: Fault) -> None:
            match fault.kind:
                case "status":
                    error = {"message": "refused", "type": "error", "code": None}
                    self._send({"error": error}, fault.status, fault.headers)
                    return
                case "no-credit":
                    error = {"message": "no", "type": "insufficient_quota", "code": "insufficient_quota"}
                    self._send({"error": error}, 429)
                    return
                case "slow":
                    time.sleep(fault.seconds)
                case "hang-up":
                    self._drop()
                    return
                case "malformed":
                    self._bytes(b'{"choices": [{"mess', "application/json")
                    return
                case "html":
                    self._bytes(b"<html>Welcome to the hotel network</html>", "text/html")
                    return
                case "no-choices":
                    self._send({"id": "1", "object": "chat.completion", "choices": []})
                    return
                case _:
                    pass
            if api.key and self.headers.get("authorization") != f"Bearer {api.key}":
                said = f"Incorrect API key provided: {self.headers.get('authorization')}"
                self._send({"error": {"message": said, "type": "auth", "code": "invalid_api_key"}}, 401)
            elif self.path.endswith("/models"):
                models = [
                    {"id": name, "object": "model", "created": 1, "owned_by": "x"} for name in ("m", "a")
                ]
                self._send({"object": "list", "data": models})
            elif self.path.endswith("/embeddings"):
                self._embed(body, fault)
            elif self.path.endswith("/chat/completions"):
                self._stream(body, fault) if body.get("stream") else self._chat(body, fault)
            else:
                self._send({"error": {"message": "no such path"}}, 404)

        def _usage(self, body: dict[str, Any], words: str) -> dict[str, Any]:
            prompt = sum(tokens(message["content"]) for message in body["messages"])
            said = tokens(words)
            usage = api.usage or {
                "prompt_tokens": prompt,
                "completion_tokens": said,
                "total_tokens": prompt + said,
            }
            with api.lock:
                api.billed.append(usage)
            return usage

        def _chat(self, body: dict[str, Any], fault: Fault) -> None:
            words = api.say(body)
            if fault.kind == "truncated":
                words = words[: len(words) // 2]
            message = {"role": "assistant", "content": words}
            finish = "length" if fault.kind == "truncated" else "stop"
            reply: dict[str, Any] = {
                "id": "1",
                "object": "chat.completion",
                "created": 1,
                "model": body["model"],
                "choices": [{"index": 0, "message": message, "finish_reason": finish}],
            }
            if api.with_usage:
                reply["usage"] = self._usage(body, words)
            self._send(reply)

        def _stream(self, body: dict[str, Any], fault: Fault) -> None:
            self.send_response(200)
            self.send_header("content-type", "text/event-stream")
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            said = api.say(body)
            if fault.kind == "truncated":
                said = said[: len(said) // 2]
            words = said.split(" ")
            for place, word in enumerate(words):
                if fault.kind == "cut" and place == len(words) // 2:
                    self._drop()
                    return
                if fault.kind == "error-inside" and place == 1:
                    self._event({"error": {"message": api.reply, "type": "server_error"}})
                if fault.kind == "drip":
                    time.sleep(fault.seconds)
                self._event(self._chunk(body, word if place == 0 else f" {word}"))
            if fault.kind != "no-finish":
                self._event(self._chunk(body, "", "length" if fault.kind == "truncated" else "stop"))
                if (body.get("stream_options") or {}).get("include_usage"):
                    self._event({**self._chunk(body, ""), "choices": [], "usage": self._usage(body, said)})
                self._chunked(b"data: [DONE]\n\n")
            self._chunked(b"")

        def _chunk(self, body: dict[str, Any], text: str, finish: str | None = None) -> dict[str, Any]:
            choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
            model = body["model"]
            return {
                "id": "1",
                "object": "chat.completion.chunk",
                "created": 1,
                "model": model,
                "choices": [choice],
            }

        def _event(self, value: dict[str, Any]) -> None:
            self._chunked(f"data: {json.dumps(value)}\n\n".encode())

        def _chunked(self, data: bytes) -> None:
            self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
            self.wfile.flush()

        def _embed(self, body: dict[str, Any], fault: Fault) -> None:
            length = body.get("dimensions") or api.dimensions
            if fault.kind == "wrong-dimension":
                length += 1
            rows = [
                {
                    "object": "embedding",
                    "index": place,
                    "embedding": [float(len(text) + i) for i in range(length)],
                }
                for place, text in enumerate(body["input"])
            ]
            # Servers that answer out of order exist, and the index is there for them.
            rows.reverse()
            used = sum(tokens(text) for text in body["input"])
            usage = {"prompt_tokens": used, "total_tokens": used}
            self._send({"object": "list", "model": body["model"], "data": rows, "usage": usage})

        def _send(self, value: object, status: int = 200, headers: tuple[tuple[str, str], ...] = ()) -> None:
            self._bytes(json.dumps(value).encode(), "application/json", status, headers)

        def _bytes(
            self, data: bytes, kind: str, status: int = 200, headers: tuple[tuple[str, str], ...] = ()
        ) -> None:
            self.send_response(status)
            self.send_header("content-type", kind)
            self.send_header("content-length", str(len(data)))
            for name, value in headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def _drop(self) -> None:
            self.wfile.flush()
            with suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 128

        def handle_error(self, request: object, client_address: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    api.base_url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield api
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
