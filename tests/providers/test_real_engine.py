"""A real engine: llama.cpp's server with a tiny model of random weights, where it is installed.

`pip install 'llama-cpp-python[server]' gguf` in this environment, or name a Python that has them in
FLOWSTORY_TEST_LLAMA_PYTHON. It is compiled from source, some five minutes of one core, so CI goes without.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import aclosing, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import BaseModel

from flowstory.providers import (
    ChatReply,
    ChatRequest,
    Desk,
    KeyRing,
    Message,
    Places,
    ProviderSettings,
    Purpose,
)
from flowstory.providers.errors import UnfitReplyError
from tests.providers.stores import MemoryStore

# Read before the tests' own environment is put in place.
PYTHON = os.environ.get("FLOWSTORY_TEST_LLAMA_PYTHON", sys.executable)
ASK = ChatRequest((Message("user", "Was the lamp out?"),), Purpose("test"), max_tokens=12)


class Verdict(BaseModel):
    sure: bool


def _has_engine() -> bool:
    probe = (
        "import importlib.util as u, sys; sys.exit(not (u.find_spec('llama_cpp') and u.find_spec('gguf')))"
    )
    return subprocess.run([PYTHON, "-c", probe], check=False).returncode == 0


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not _has_engine():
        pytest.skip("llama-cpp-python[server] and gguf are not installed: no real engine was asked")
    folder = tmp_path_factory.mktemp("engine")
    model = folder / "tiny.gguf"
    subprocess.run([PYTHON, Path(__file__).with_name("tiny_model.py"), model], check=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        PYTHON,
        "-m",
        "llama_cpp.server",
        "--model",
        str(model),
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += ["--n_ctx", "2048", "--chat_format", "chatml", "--n_threads", "1"]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as server:
        try:
            _wait_for(f"http://127.0.0.1:{port}/v1/models", server)
            yield f"http://127.0.0.1:{port}/v1"
        finally:
            server.terminate()


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 90
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail("the engine did not start")


@pytest.fixture
def desk(engine: str, tmp_path: Path) -> Iterator[Desk]:
    places = Places.under(tmp_path)
    settings = ProviderSettings(
        provider="llamacpp", base_url=engine, model="tiny", network="local", timeout_seconds=60
    )
    with Desk(places, settings, keys=KeyRing(places, store=MemoryStore(), environment={})) as desk:
        yield desk


async def test_the_engine_answers_and_counts(desk: Desk, engine: str) -> None:
    assert len(await desk.test_key("llamacpp", engine)) == 1
    provider = desk.provider()
    reply = await provider.chat(ASK)
    assert reply.usage.certain
    assert 0 < reply.usage.completion <= 12
    assert reply.usage.prompt > 0
    await provider.aclose()
    (row,) = desk.ledger.rows()
    assert (row.prompt, row.completion, row.nanos) == (reply.usage.prompt, reply.usage.completion, 0)


async def test_the_engine_streams(desk: Desk) -> None:
    provider = desk.provider()
    async with aclosing(provider.stream(replace(ASK, fresh=True))) as stream:  # type: ignore[type-var]
        parts = [part async for part in stream]
    await provider.aclose()
    whole = parts[-1]
    assert isinstance(whole, ChatReply)
    assert whole.text == "".join(part.text for part in parts[:-1])
    assert whole.finish in {"stop", "length"}


async def test_the_engine_keeps_to_some_json(desk: Desk) -> None:
    # This server knows no json_schema; it is asked again for plain JSON, which its grammar enforces. Random
    # weights do not know which JSON, so that the schema itself is not expected to be met.
    provider = desk.provider()
    with suppress(UnfitReplyError):
        await provider.structured(replace(ASK, max_tokens=60), Verdict)
    await provider.aclose()
    assert 1 <= sum(row.calls for row in desk.ledger.rows()) <= 2
