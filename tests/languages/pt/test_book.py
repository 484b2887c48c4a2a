"""A short novel in Portuguese with what is found drawn into it; `UPDATE_EXPECT=1` draws it anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.continuity.drawing import Case, cases, check_files, draw, page_of

PAGE = Path(__file__).with_name("book.md")


def test_what_is_found_is_what_is_drawn() -> None:
    """What is squiggled, and nothing else."""
    page = page_of(PAGE)
    drawn = draw(page)
    if os.environ.get("UPDATE_EXPECT"):
        PAGE.write_text(drawn, "utf-8", newline="\n")
    assert drawn == page


@pytest.mark.parametrize("case", cases(page_of(PAGE)), ids=lambda case: case.title)
def test_every_file_is_known_to_be_portuguese(case: Case) -> None:
    """No file is taken for another language."""
    book = check_files(case.files).book
    assert {chapter.language for chapter in book.chapters} == {"pt"}
