"""A copy of the English example, with one chapter made as awkward as a chapter can be."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

REPOSITORY = Path(__file__).parents[2]
EXAMPLE = REPOSITORY / "examples" / "lot-nineteen"
CHAPTER = "05-viewing-day.md"
PASSAGE = "Nesta's brown eyes"
AWKWARD = "😀 “Não”, é 👩‍👧\u2028e\u0301\u0085 — "
"""Stands before the passage, on its line: two code units, combining marks, what looks like line ends."""


class Awkward(NamedTuple):
    """A book on disk: its folder, the chapter to open, its bytes now and once it is mended."""

    root: Path
    chapter: Path
    before: bytes
    mended: bytes


@pytest.fixture
def awkward(tmp_path: Path) -> Awkward:
    root = tmp_path / "a book, with ção"
    shutil.copytree(EXAMPLE, root)
    (root / "flowstory.toml").touch()
    chapter = root / CHAPTER
    lines = chapter.read_text("utf-8").splitlines()
    lines = [AWKWARD + line if PASSAGE in line else line for line in lines]
    text = "\r\n".join(lines) + "\r\n"
    assert text.count(PASSAGE) == 1
    before = text.encode()
    chapter.write_bytes(before)
    mended = text.replace(PASSAGE, PASSAGE.replace("brown", "grey")).encode()
    return Awkward(root, chapter, before, mended)


def editor(name: str, *more: str) -> str:
    """Give an editor's binary, or skip with a word on where it comes from."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (Debian: apt-get install {' '.join(more) or name})")
    return found


def run_probe(command: list[str], home: Path, awkward: Awkward) -> dict[str, Any]:
    """Run a probe in an editor with a home of its own; give what it saw, as it wrote it into a file."""
    home.mkdir()
    seen = home / "seen.json"
    folders = {
        f"XDG_{kind}_HOME": str(home / kind.lower())
        for kind in ("CONFIG", "DATA", "STATE", "CACHE", "RUNTIME")
    }
    environment = {
        "HOME": str(home),
        "PATH": f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        **folders,
        "FLOWSTORY_REPOSITORY": str(REPOSITORY),
        "FLOWSTORY_PYTHON": sys.executable,
        "FLOWSTORY_CHAPTER": str(awkward.chapter),
        "FLOWSTORY_SEEN": str(seen),
    }
    done = subprocess.run(
        command, env=environment, cwd=awkward.root, capture_output=True, timeout=120, check=False
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode == 0, said
    assert seen.exists(), said
    found: dict[str, Any] = json.loads(seen.read_text("utf-8"))
    return found
