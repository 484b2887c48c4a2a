"""Runs `flowstory` as a writer does: as a process of its own, in a folder, with a plain environment."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

CHAPTERS = {
    "01.md": "# Chapter 1\n\nNesta Brough came in. Nesta Brough had brown eyes, and Nesta knew it.\n",
    "02.md": "# Chapter 2\n\nNobody spoke to Nesta. Nesta's eyes were green, and they missed nothing.\n",
}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]
Book = Callable[..., Path]


def clean_environment() -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("LC_", "LANG", "FLOWSTORY_"))
    }
    kept.pop("COLUMNS", None)
    return {**kept, "LANG": "C.UTF-8", "PYTHONUTF8": "0", "PYTHONWARNINGS": "error"}


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "flowstory", *map(str, arguments)]


@pytest.fixture
def flowstory(tmp_path: Path) -> Run:
    """Run `flowstory` in the test's folder: `flowstory("check", "book")`."""

    def run(*arguments: str | Path, cwd: Path = tmp_path, env: Mapping[str, str] | None = None) -> Ended:
        done = subprocess.run(
            command(*arguments),
            cwd=cwd,
            env={**clean_environment(), **(env or {})},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    return run


def lay(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """Lay a book into the folder `book`."""

    def write(files: Mapping[str, str | bytes], folder: str = "book") -> Path:
        return lay(tmp_path / folder, files)

    return write


@pytest.fixture
def slips(tmp_path: Path) -> Path:
    """A book of two chapters in which somebody's eyes change colour."""
    return lay(tmp_path / "book", CHAPTERS)
