"""The words that wake a matcher are all the words it can find by: running every matcher finds nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowstory.manuscript.assemble import parse_book
from flowstory.reading import gates, paragraph
from flowstory.reading.chapter import read_chapter
from flowstory.workspace.folder import read_folder

BOOKS = sorted(
    folder
    for folder in (
        *(Path(__file__).resolve().parents[2] / "examples").iterdir(),
        *(Path(__file__).resolve().parents[1] / "continuity" / "fresh").glob("*/*"),
    )
    if folder.is_dir()
)


def statements(folder: Path) -> list[str]:
    """Give every statement of a book."""
    book = parse_book("book", read_folder(folder).files)
    return [
        str(statement)
        for chapter in book.chapters
        for scene in read_chapter(chapter, {}).scenes
        for _, reading in scene
        for statement in reading.statements
    ]


def test_gates_lose_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same statements with all matchers awake."""
    gated = [statements(folder) for folder in BOOKS]
    every = gates._table
    monkeypatch.setattr(paragraph, "woken", lambda _, code: (matcher for matcher, _, _ in every(code)))
    assert gated == [statements(folder) for folder in BOOKS]
    assert sum(map(len, gated)) > 100
