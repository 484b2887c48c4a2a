"""A key and a sentence go through a full session and are in no file, log, message or process argument."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.providers.api_server import ApiServer

ROOT = Path(__file__).parents[2]
KEY = "canary-KEY-7d1f3a9e5b2c4860-zq"
SENTENCE = "Odalisca Whitterby hid the seventh lantern under the vicar's piano."
# Pieces too: a record cut short leaks as well.
CANARIES = (KEY, KEY[:12], KEY[-12:], SENTENCE, "Odalisca", "seventh lantern", "vicar")


def leaks(data: bytes) -> list[str]:
    return [canary for canary in CANARIES if canary.encode() in data or canary.encode("utf-16-le") in data]


def leaking_files(folder: Path) -> list[tuple[str, list[str]]]:
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            held = [file.read_bytes()]
            if zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as bundle:
                    held += [bundle.read(name) for name in bundle.namelist()]
            found += [(str(file.relative_to(folder)), leaks(data)) for data in held if leaks(data)]
    return found


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="process arguments are read from /proc")
def test_a_session_with_models_leaves_no_trace(tmp_path: Path, api: ApiServer) -> None:
    api.key = "another"
    # The server is hostile: it says back, in each of its errors, what it was given.
    api.fault("hang-up")
    api.fault("malformed")
    api.fault("status", 500)
    api.fault("status", 429, retry_after="3600")
    api.fault("html")
    given = {"folder": str(tmp_path), "base_url": api.base_url, "key": KEY, "sentence": SENTENCE}
    done = subprocess.run(
        [sys.executable, "-X", "dev", str(Path(__file__).with_name("canary_session.py"))],
        input=json.dumps(given) + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=120,
        check=False,
    )
    assert done.returncode == 1
    assert "RuntimeError" in done.stderr
    assert "provider.key-refused" in done.stdout
    # The canaries did travel: to the server, and nowhere else.
    assert any(asked.headers.get("authorization") == f"Bearer {KEY}" for asked in api.asked)
    assert any(SENTENCE in str(asked.body) for asked in api.asked)
    assert leaks(done.stdout.encode()) == []
    assert leaks(done.stderr.encode()) == []
    names = {str(file.relative_to(tmp_path)) for file in tmp_path.rglob("*") if file.is_file()}
    assert {"bundle.zip", "log/session.log", "data/ledger.sqlite", "cache/replies.sqlite"} <= names
    assert leaking_files(tmp_path) == []


def test_the_language_server_with_trace_on_leaves_no_trace(tmp_path: Path) -> None:
    book = tmp_path / "book"
    home = tmp_path / "home"
    book.mkdir()
    home.mkdir()
    chapter = book / "01.md"
    chapter.write_text(f"# One\n\n{SENTENCE}\n", "utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment |= {"HOME": str(home), "OPENAI_API_KEY": KEY, "OPENAI_LOG": "debug", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", "from flowstory.cli.app import main; main()", "lsp", "--stdio"]
    server = subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        cwd=ROOT,
    )
    capabilities: dict[str, Any] = {"textDocument": {"hover": {}}}
    folder = {"uri": book.as_uri(), "name": "book"}
    opened = {
        "uri": chapter.as_uri(),
        "languageId": "markdown",
        "version": 1,
        "text": chapter.read_text("utf-8"),
    }
    place = {"textDocument": {"uri": chapter.as_uri()}, "position": {"line": 2, "character": 3}}
    sent: list[dict[str, Any]] = [
        {
            "id": 1,
            "method": "initialize",
            "params": {
                "processId": None,
                "rootUri": book.as_uri(),
                "capabilities": capabilities,
                "trace": "verbose",
                "workspaceFolders": [folder],
            },
        },
        {"method": "initialized", "params": {}},
        {"method": "$/setTrace", "params": {"value": "verbose"}},
        {"method": "textDocument/didOpen", "params": {"textDocument": opened}},
        {"id": 2, "method": "textDocument/hover", "params": place},
        # Provoke what a server may stumble over, with the sentence in its hands.
        {"id": 3, "method": "textDocument/hover", "params": {"textDocument": SENTENCE, "position": SENTENCE}},
        {"id": 4, "method": "flowstory/noSuchThing", "params": {"prose": SENTENCE}},
        {
            "id": 5,
            "method": "workspace/executeCommand",
            "params": {"command": SENTENCE, "arguments": [SENTENCE]},
        },
        {"id": 6, "method": "shutdown"},
        {"method": "exit"},
    ]
    framed = b""
    for message in sent:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        framed += f"Content-Length: {len(body)}\r\n\r\n".encode() + body
    out, err = server.communicate(framed, timeout=120)
    assert b'"id"' in out, err.decode()
    assert [canary for canary in leaks(out) if canary in KEY] == []
    assert leaks(err) == []
    assert leaking_files(home) == []
    assert [name for name, _ in leaking_files(book)] == ["01.md"]
