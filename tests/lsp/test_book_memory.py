"""The whole book, asked by an editor, and what is decided there, carried out by it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlparse

import pytest

from tests.lsp.client import Client
from tests.lsp.conftest import Start

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "lot-nineteen"
CAPABILITIES = {
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {"documentChanges": True, "resourceOperations": ["create"]},
    }
}


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    root = tmp_path / "lot nineteen, ção"
    shutil.copytree(EXAMPLE, root)
    path = root / "02-the-nineteenth.md"
    # Two code units a letter before the names: positions are counted as the editor counts them.
    path.write_text(path.read_text("utf-8").replace("Nesta", "😀 Nesta"), "utf-8")
    return root


@pytest.fixture
def client(start: Start, novel: Path) -> Client:
    client = start()
    client.initialize(novel, capabilities=CAPABILITIES)
    return client


def memory(client: Client, novel: Path, **more: Any) -> dict[str, Any]:
    uri = (novel / "02-the-nineteenth.md").as_uri()
    found: dict[str, Any] = client.request("flowstory/bookMemory", {"uri": uri, **more})
    return found


def named(book: dict[str, Any], name: str) -> dict[str, Any]:
    (found,) = (entity for entity in book["entities"] if entity["name"] == name)
    return dict(found)


def words_at(book: dict[str, Any], passage: int) -> str:
    file, line, start, end, _ = book["passages"][passage]
    path = Path(unquote(urlparse(book["files"][file]["uri"]).path))
    text = path.read_text("utf-8").split("\n")[line].encode("utf-16-le")
    return text[start * 2 : end * 2].decode("utf-16-le")


def test_every_mark_stands_at_its_words(client: Client, novel: Path) -> None:
    book = memory(client, novel)
    assert book["title"]
    assert [chapter["title"] for chapter in book["chapters"]][:2] == [
        "1. House Clearance",
        "2. The Nineteenth",
    ]
    checked = 0
    for entity in book["entities"]:
        forms = {form["form"].replace(".", "") for form in entity["names"]}
        for _, _, _, passage in entity["presence"]:
            said = words_at(book, passage).replace(".", "").replace("*", "")  # "*Miss* Bebb"
            assert said in forms, (entity["name"], said, forms)
            checked += 1
    assert checked > 60
    assert words_at(book, named(book, "Nesta Brough")["presence"][0][3]) == "Nesta"


def test_a_reader_of_some_chapters_is_told_no_more(client: Client, novel: Path) -> None:
    whole, cut = memory(client, novel), memory(client, novel, up_to=3)
    assert cut["up_to"] == 3
    assert len(cut["chapters"]) == 3
    assert named(whole, "Kamini Bhatt")
    assert not [entity for entity in cut["entities"] if "Kamini" in entity["name"]]
    assert {file["path"] for file in cut["files"]} <= {
        chapter.name for chapter in sorted(novel.glob("0[123]*.md"))
    }
    assert all(fact["chapter"] in (0, 1, 2) for entity in cut["entities"] for fact in entity["facts"])
    assert client.refused("flowstory/bookMemory", {"up_to": 0})["code"] == -32602
    assert client.refused("flowstory/bookMemory", {"uri": "file:///nowhere/else.md"})["code"] == -32602


def test_two_people_are_made_one_through_the_editor(client: Client, novel: Path) -> None:
    asked: list[Any] = []

    def apply(params: Any) -> dict[str, bool]:
        asked.append(params)
        return {"applied": True}

    client.answers["workspace/applyEdit"] = apply
    uri = memory(client, novel)["uri"]
    run = {"command": "flowstory.people", "arguments": [uri, "same", "Ivor Brough", "Mr Webb"]}
    assert client.request("workspace/executeCommand", run) is True
    (change,) = asked[0]["edit"]["documentChanges"]
    assert unquote(change["textDocument"]["uri"]).endswith("Characters/Ivor Brough.md")
    assert change["edits"][0]["newText"] == ", Mr Webb, Webb"
    run = {"command": "flowstory.canon", "arguments": [uri, "Olwen", "eyes.colour", "grey"]}
    assert client.request("workspace/executeCommand", run) is True
    created, written = asked[1]["edit"]["documentChanges"]
    assert created["kind"] == "create"
    assert unquote(created["uri"]).endswith("Characters/Olwen.md")
    assert written["edits"][0]["newText"] == "---\neyes: grey\n---\n"
    run = {"command": "flowstory.people", "arguments": [uri, "same", "Ivor Brough", "Nobody"]}
    assert client.request("workspace/executeCommand", run) is False
    assert len(asked) == 2
    wrong = {"command": "flowstory.people", "arguments": [uri, "perhaps", "Ivor Brough", "Mr Webb"]}
    assert client.refused("workspace/executeCommand", wrong)["code"] == -32602
