"""A small book that contradicts itself, and a server that reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.lsp.client import Client, running

CANARY = "quetzalcoatlus"
"""A word that stands in the prose and must stand in no log."""

FIRST = f"""# Chapter One

Ana Ferreira had brown eyes, and everybody on the island knew it.

“You are late,” said Ana. The {CANARY} on her shelf looked down at her.
"""
SECOND = """# Chapter Two

Ana walked down to the harbour. 😀 It was raining.

Ana’s eyes were green in the light of the lamp.
"""
GREEN = (4, 16)
"""Where “green” stands in the second chapter, in UTF-16 units as in code points."""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = tmp_path / "a book, with ção"
    root.mkdir()
    (root / "01.md").write_bytes(FIRST.encode())
    (root / "02.md").write_bytes(SECOND.encode())
    return root


Start = Callable[..., Client]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start servers; whatever a test did with them, they wrote nothing but protocol, and no prose into the log."""
    with ExitStack() as stack:
        clients = []

        def start(*command: str, environment: dict[str, str] | None = None) -> Client:
            clients.append(stack.enter_context(running(tmp_path, *command, environment=environment)))
            return clients[-1]

        yield start
        for client in clients:
            assert client.stray == b""
            log = client.log.read_text()
            assert CANARY not in log
            assert "brown" not in log
            assert "Ferreira" not in log
