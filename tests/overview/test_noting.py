"""What is decided in the views is written into notes so that the engine reads it as it was meant."""

from __future__ import annotations

import pytest

from flowstory.overview.noting import Noted, apart, same, says
from flowstory.workspace.workspace import OpenBook
from tests.overview.conftest import Write

CHAPTERS = {
    "01.md": "# 1\n\nNora Vance opened the door. Nora had green eyes. “Come in,” said Nora Vance.\n\n"
    "Madge Pell sat down. “I was Madge once,” said Madge Pell. Madge laughed at Nora Vance.\n",
    "02.md": "# 2\n\nNora Vance had grey eyes. Nora Vance waited. Madge Pell waited for Nora Vance.\n",
}
NOTES = {
    "flow": {"Characters/Nora Vance.md": "---\naliases: [Nor, 'The Nail']\neyes: brown\n---\nA surgeon.\n"},
    "block": {
        "Characters/Nora Vance.md": '---\neyes: brown\naliases:\n  - Nor\n  - "The Nail"\nage: 40\n---\n'
    },
    "one": {"Characters/Nora Vance.md": "---\nalias: Nor\n---\n"},
    "bare": {"Characters/Nora Vance.md": "A surgeon without front matter.\n"},
    "none": {},
}


def applied(book: OpenBook, noted: Noted | None) -> dict[str, str]:
    """Give the files that a decision makes or changes."""
    assert noted is not None
    files: dict[str, str] = {}
    for edit in sorted(noted.edits, key=lambda edit: -edit.locus.span.start):
        text = files.get(edit.locus.path, book.text_of(edit.locus.path))
        files[edit.locus.path] = text[: edit.locus.span.start] + edit.text + text[edit.locus.span.end :]
    if noted.new is not None:
        assert noted.new.path not in {file.path for file in book.book.files}
        files[noted.new.path] = noted.new.text
    return files


@pytest.mark.parametrize("form", NOTES)
def test_two_people_become_one(read: Write, form: str) -> None:
    book = read(CHAPTERS | NOTES[form])
    assert {"Nora Vance", "Madge Pell"} <= book.story.entities.keys()
    after = read(applied(book, same(book.story, "Nora Vance", "Madge Pell", folder="")))
    assert "Madge Pell" not in after.story.entities
    assert {"Madge Pell", "Madge"} <= set(after.story.entities["Nora Vance"].aliases)
    if form in ("flow", "block"):
        assert {"Nor", "The Nail"} <= set(after.story.entities["Nora Vance"].aliases)


@pytest.mark.parametrize("form", NOTES)
@pytest.mark.parametrize("value", ["grey", 'O\'Brien: "grey" #1'])
def test_a_note_says_what_is_canon(read: Write, form: str, value: str) -> None:
    book = read(CHAPTERS | NOTES[form])
    attribute = "eyes.colour" if value == "grey" else "home"
    after = read(applied(book, says(book.story, "Nora Vance", attribute, value, folder="")))
    note = after.story.entities["Nora Vance"].note
    assert note is not None
    assert value in [item.value for item in note.properties]
    assert not note.problems
    if value == "grey":
        assert {
            fact.value
            for fact in after.story.facts_of("Nora Vance")
            if fact.attribute == "eyes.colour" and fact.moment.chapter < 0
        } == {"grey"}


@pytest.mark.parametrize("form", ["flow", "block"])
@pytest.mark.parametrize("alias", ["Nor", "The Nail"])
def test_a_name_becomes_somebody_else(read: Write, form: str, alias: str) -> None:
    book = read(
        CHAPTERS
        | NOTES[form]
        | {"03.md": f"# 3\n\nThen {alias} spoke. “No,” said {alias}. Nora Vance left {alias}.\n"}
    )
    assert alias in book.story.entities["Nora Vance"].aliases
    after = read(applied(book, apart(book.story, "Nora Vance", alias, folder="")))
    assert alias in after.story.entities
    assert alias not in after.story.entities["Nora Vance"].aliases
    other = {"Nor": "The Nail", "The Nail": "Nor"}[alias]
    assert other in after.story.entities["Nora Vance"].aliases


def test_nothing_is_guessed(read: Write) -> None:
    book = read(CHAPTERS | NOTES["flow"] | {"Characters/Madge Pell.md": "---\nage: 60\n---\n"})
    assert same(book.story, "Nora Vance", "Madge Pell", folder="") is None
    assert same(book.story, "Nora Vance", "Nobody", folder="") is None
    assert says(book.story, "Nobody", "eyes.colour", "grey", folder="") is None
    assert says(book.story, "Nora Vance", "no such attribute", "grey", folder="") is None
    assert apart(book.story, "Nora Vance", "Madge Pell", folder="") is None
