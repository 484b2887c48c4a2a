"""Short novels in Spanish with what is found drawn into it; `UPDATE_EXPECT=1` draws it anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.continuity.drawing import Case, cases, check_files, draw, page_of

PAGES = sorted(Path(__file__).parent.glob("*.md"))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_what_is_found_is_what_is_drawn(path: Path) -> None:
    page = page_of(path)
    drawn = draw(page)
    if os.environ.get("UPDATE_EXPECT"):
        path.write_text(drawn, "utf-8", newline="\n")
        return
    assert drawn == page


@pytest.mark.parametrize(
    "case", [case for path in PAGES for case in cases(page_of(path))], ids=lambda case: case.title
)
def test_every_file_is_known_to_be_spanish(case: Case) -> None:
    book = check_files(case.files).book
    assert {chapter.language for chapter in book.chapters} == {"es"}
