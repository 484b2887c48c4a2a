"""Stand-ins for a model: vectors that a test can foresee, in this process or behind a real HTTP server."""

from __future__ import annotations

import json
import threading
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from flowstory.memory.folding import fold

# A dimension a meaning: synonyms share one, so "vessel" is near "boat" without a letter in common.
MEANINGS = (
    {"boat", "ship", "vessel", "rowing"}, {"sea", "ocean", "water", "tide"}, {"lamp", "light", "lantern"},
    {"murderer", "killer", "killed", "assassin"}, {"rope", "cord", "line"}, {"stairs", "steps", "climbed"},
    {"eyes", "look", "olhos"},
)  # fmt: skip


def toy_vector(text: str) -> list[float]:
    words = fold(text).split()
    return [sum(word in meaning for word in words) + 0.01 for meaning in MEANINGS] + [0.05]


@dataclass(slots=True)
class ToyEmbedder:
    name: str = "toy"
    model: str = "toy-8"
    dimension: int = 8
    sent: list[str] = field(default_factory=list)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        self.sent += texts
        return [toy_vector(text) for text in texts]


@dataclass(slots=True)
class HttpEmbedder:
    """Speaks to an OpenAI-compatible `/embeddings` with nothing but the standard library."""

    url: str
    model: str = "toy-8"
    dimension: int = 8
    timeout: float = 5

    @property
    def name(self) -> str:
        return self.url

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        body = json.dumps({"model": self.model, "input": list(texts), "encoding_format": "float"}).encode()
        request = urllib.request.Request(
            f"{self.url}/embeddings", data=body, headers={"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(request, timeout=self.timeout) as answer:
            rows = json.load(answer)["data"]
        return [row["embedding"] for row in sorted(rows, key=lambda row: row["index"])]


@dataclass(slots=True)
class Endpoint:
    url: str
    requests: list[list[str]]
    fail: bool = False

    @property
    def texts(self) -> list[str]:
        return [text for request in self.requests for text in request]


@contextmanager
def serving() -> Iterator[Endpoint]:
    """A real HTTP server on the loopback that embeds with the toy."""
    endpoint = Endpoint("", [])

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            endpoint.requests.append(asked["input"])
            rows = [{"index": i, "embedding": toy_vector(text)} for i, text in enumerate(asked["input"])]
            body = json.dumps({"data": rows[::-1]}).encode()
            self.send_response(503 if endpoint.fail else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    endpoint.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield endpoint
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
