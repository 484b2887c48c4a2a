"""Books on disk, read by the real engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from flowstory.workspace.workspace import OpenBook, Workspace

Write = Callable[[Mapping[str, str]], OpenBook]


@pytest.fixture
def workspace() -> Workspace:
    return Workspace()


@pytest.fixture
def read(tmp_path: Path, workspace: Workspace) -> Write:
    """Write a book and read it; given again, other files replace those of the same path."""
    root = tmp_path / "book"

    def write(files: Mapping[str, str]) -> OpenBook:
        for name, text in files.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        workspace.add_root(root)
        (book,) = workspace.books()
        return book

    return write
