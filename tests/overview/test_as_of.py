"""A book as far as it is told: as though the rest had not been written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from flowstory.languages.messages import catalogue
from flowstory.workspace.overlooking import overlook
from flowstory.workspace.workspace import OpenBook, Workspace
from tests.overview.conftest import Write

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
TERMS = frozenset(["declared", "carried", "finding", "spoken", "frame", "draft", "revised", "final"])
"""The terms of our own that stand among the book's words."""
WORD = re.compile(r"[^\W\d_]{3,}")


def seen(book: OpenBook, language: str = "en", up_to: int | None = None) -> dict[str, Any]:
    return overlook(book, catalogue(language), uri_of=lambda _: "", up_to=up_to).model_dump(mode="json")


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for one in value.values() for text in strings(one)]
    return [text for one in value for text in strings(one)] if isinstance(value, list | tuple) else []


@pytest.mark.parametrize(("name", "language"), [("lot-nineteen", "en"), ("no-ar", "pt")])
def test_nothing_that_is_told_later_is_given_away(name: str, language: str) -> None:
    workspace = Workspace()
    workspace.add_root(EXAMPLES / name)
    (whole,) = workspace.books()
    chapters = whole.book.chapters
    for up_to in range(1, len(chapters)):
        told = " ".join(chapter.text for chapter in chapters[:up_to])
        # A finding's rule, a fact's label and the words of the interface are in no chapter.
        book = seen(workspace.as_of(whole, up_to), language, up_to)
        said = {key: book[key] for key in ("chapters", "entities", "passages", "ties", "dates", "threads")}
        for entity in said["entities"]:
            for fact in entity["facts"]:
                del fact["label"], fact["attribute"]
            del entity["kind"], entity["gender"]
        words = {word.lower() for text in strings(said) for word in WORD.findall(text)}
        known = {word.lower() for word in WORD.findall(told)} | TERMS
        assert words <= known, words - known
        assert {file["path"] for file in book["files"]} <= {chapter.path for chapter in chapters[:up_to]}
        assert len(book["chapters"]) == up_to


def test_a_copy_is_what_a_shorter_book_would_be(read: Write, workspace: Workspace, tmp_path: Path) -> None:
    texts = {
        "01.md": "# 1\n\nNora opened the door. Nora had green eyes. “Come in,” said Nora.\n",
        "02.md": "# 2\n\n“You are late, Nora Vance,” said Osric Bell. Osric Bell sat down with Nora.\n",
        "03.md": "# 3\n\nNora Vance had grey eyes. Nora's sister Madge Vance laughed at Osric Bell.\n",
    }
    whole = read(texts | {"Characters/Nora Vance.md": "---\naliases: [The Nail]\nage: 40\n---\n"})
    shorter = tmp_path / "shorter" / "book"
    shorter.mkdir(parents=True)
    for name in ("01.md", "02.md"):
        (shorter / name).write_text(texts[name], "utf-8")
    other = Workspace()
    other.add_root(shorter)
    (short,) = other.books()
    cut = workspace.as_of(whole, 2)
    assert seen(cut, up_to=2) == seen(short, up_to=2)
    first = seen(workspace.as_of(whole, 1), up_to=1)
    assert [entity["name"] for entity in first["entities"]] == ["Nora"]
    assert [entity["name"] for entity in seen(cut)["entities"]] == ["Nora Vance", "Osric Bell"]


def test_findings_are_known_no_sooner_than_all_they_say(read: Write) -> None:
    book = seen(
        read(
            {
                "01.md": "# 1\n\nNora had green eyes. Nora waited. “Yes,” said Nora.\n",
                "02.md": "# 2\n\nNora had brown eyes. Nora waited.\n",
                "03.md": "# 3\n\nNora Vance waited. Nora Vance sat down. “No,” said Nora Vance.\n",
            }
        )
    )
    (finding,) = (one for one in book["findings"] if one["code"] == "eye-colour")
    assert finding["chapter"] == 1
    assert finding["since"] == (2 if "Vance" in finding["message"] else 1)


def test_the_story_has_its_own_order(read: Write) -> None:
    book = seen(
        read(
            {
                "01.md": "# 1\n\nIt was 12 May 1932. Nora waited for 3 June 1930, she thought.\n",
                "02.md": "---\ntimeline: flashback\n---\n# 2\n\n4 April 1920. Nora was a child. Nora ran.\n",
                "03.md": "---\ndate: 1932-05-20\n---\n# 3\n\nNora waited.\n",
                "04.md": "# 4\n\nOn 31 May Nora left. “It was 1 January 1900,” said Nora.\n",
                "05.md": "# 5\n\nNora waited.\n",
            }
        )
    )
    whens = [chapter["when"] for chapter in book["chapters"]]
    assert [when and (when["year"], when["month"], when["day"], when["basis"]) for when in whens] == [
        (1932, 5, 12, "declared"),
        (1920, 4, 4, "declared"),
        (1932, 5, 20, "declared"),
        (1932, 5, 31, "carried"),
        None,
    ]
    assert [chapter["frame"] for chapter in book["chapters"]] == ["", "flashback", "", "", ""]
    assert [mark["doubt"] for mark in book["dates"] if mark["when"]["year"] == 1900] == ["spoken"]
    at = [when["at"] for when in whens if when]
    assert sorted(at) == [at[1], at[0], at[2], at[3]]


def test_threads_run_from_setup_to_payoff(read: Write) -> None:
    book = seen(
        read(
            {
                "01.md": "# 1\n\nNora hid the ledger behind the clock.\n",
                "02.md": "# 2\n\nNobody spoke.\n",
                "03.md": "# 3\n\nThe ledger was found by Nora.\n",
                "Threads/The Ledger.md": "---\ntype: thread\nsetup: 01\npayoff: 03\n---\n",
                "Threads/The Drowned Bell.md": "---\ntype: thread\nsetup: 02\nstatus: open\n---\n",
            }
        )
    )
    ledger, bell = book["threads"]
    assert (ledger["name"], ledger["setup"], ledger["payoff"], ledger["state"], ledger["named"]) == (
        "The Ledger", 0, 2, "paid", 0,
    )  # fmt: skip
    assert [chapter for chapter, _ in ledger["beats"]] == [0, 2]
    assert (bell["state"], bell["payoff"], bell["named"]) == ("open", None, 3)


def test_who_speaks_to_whom_and_who_is_whose(read: Write) -> None:
    book = seen(
        read(
            {
                "01.md": "# 1\n\n“Sit,” said Nora Vance.\n\n“No,” said Osric Bell.\n\n“Why?” said Nora Vance.\n\n"
                "***\n\nNora Vance's sister Madge Vance came in. “Well,” said Madge Vance.\n",
            }
        )
    )
    number = {entity["name"]: at for at, entity in enumerate(book["entities"])}
    nora, osric, madge = (number[name] for name in ("Nora Vance", "Osric Bell", "Madge Vance"))
    lines = {(speaker, listener): count for _, speaker, listener, count, _ in book["talk"]}
    assert lines == {(nora, osric): 2, (osric, nora): 1}
    assert [(tie["one"], tie["other"], tie["label"]) for tie in book["ties"]] == [(nora, madge, "sister")]
    assert [set(scene) for scene in book["chapters"][0]["scenes"]] == [{nora, osric}, {nora, madge}]
