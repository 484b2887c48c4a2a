"""Renaming through a real server: the edit that each kind of client gets, and what it is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from tests.lsp.client import Client
from tests.lsp.conftest import Start

FIRST = """# Chapter One

Elizabeth Hale sat down. 😀 Then Elizabeth Hale laughed. “Lizzy!” said Paul. Lizzy sighed.
"""
SECOND = """# Chapter Two

Later Elizabeth’s brother Paul came in. “ELIZABETH!” See [[Elizabeth Hale|her]].

Gethin died in the night.
"""
THIRD = """# Chapter Three

“Good morning,” said Gethin. Gethin walked out.
"""
NOTE = "---\nname: Elizabeth Hale\naliases: [Lizzy]\n---\nElizabeth is the elder.\n"
NOTE_PATH = "Characters/Elizabeth Hale.md"

ANNOTATED: dict[str, Any] = {
    "workspace": {
        "workspaceEdit": {
            "documentChanges": True,
            "resourceOperations": ["create", "rename", "delete"],
            "changeAnnotationSupport": {"groupsOnLabel": True},
        },
        "fileOperations": {"willRename": True},
    }
}
VERSIONED: dict[str, Any] = {"workspace": {"workspaceEdit": {"documentChanges": True}}}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    root = tmp_path / "a book, with ção"
    (root / "Characters").mkdir(parents=True)
    for name, text in (("01.md", FIRST), ("02.md", SECOND), ("03.md", THIRD), (NOTE_PATH, NOTE)):
        (root / name).write_bytes(text.encode())
    return root


def at(client: Client, path: Path, word: str, nth: int = 0, **more: Any) -> dict[str, Any]:
    """Give the params of a request at a word, in UTF-16."""
    text = path.read_bytes().decode()
    offset = -1
    for _ in range(nth + 1):
        offset = text.index(word, offset + 1)
    line = text.count("\n", 0, offset)
    column = len(text[text.rfind("\n", 0, offset) + 1 : offset].encode("utf-16-le")) // 2
    uri = path.as_uri()
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": column + 1}, **more}


def settled(client: Client, root: Path) -> None:
    """Wait until the folder has been read."""
    client.until(
        lambda message: (
            message.get("method") == "textDocument/publishDiagnostics"
            and message["params"]["uri"] == (root / "03.md").as_uri()
        )
    )


def carried_out(root: Path, edit: dict[str, Any], *, asked: bool = True) -> dict[str, str]:
    """Carry a workspace edit out on the texts of a folder, as an editor does; `asked` takes what is in doubt."""
    texts = {path.as_uri(): path.read_bytes().decode() for path in root.rglob("*.md")}
    doubts = {
        key for key, one in (edit.get("changeAnnotations") or {}).items() if one.get("needsConfirmation")
    }
    changes = edit.get("documentChanges") or [
        {"textDocument": {"uri": uri}, "edits": edits} for uri, edits in edit["changes"].items()
    ]
    for change in changes:
        if change.get("kind") == "rename":
            texts[change["newUri"]] = texts.pop(change["oldUri"])
            continue
        uri = change["textDocument"]["uri"]
        lines = texts[uri].split("\n")
        for one in sorted(
            change["edits"], key=lambda one: list(one["range"]["start"].values()), reverse=True
        ):
            if not asked and one.get("annotationId") in doubts:
                continue
            (row, a), (end_row, b) = (tuple(one["range"][end].values()) for end in ("start", "end"))
            assert row == end_row
            units = lines[row].encode("utf-16-le")
            lines[row] = (units[: 2 * a] + one["newText"].encode("utf-16-le") + units[2 * b :]).decode(
                "utf-16-le"
            )
        texts[uri] = "\n".join(lines)
    base = root.as_uri() + "/"
    return {unquote(uri.removeprefix(base)): text for uri, text in texts.items()}


def test_what_would_be_renamed(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities={"textDocument": {"rename": {"prepareSupport": True}}})
    assert client.capabilities["renameProvider"] == {"prepareProvider": True}
    settled(client, book)
    found = client.request("textDocument/prepareRename", at(client, book / "01.md", "Hale", 1))
    assert found["placeholder"] == "Hale"
    assert found["range"]["start"] == {
        "line": 2,
        "character": len("Elizabeth Hale sat down. 😀 Then Elizabeth ") + 1,
    }
    assert client.request("textDocument/prepareRename", at(client, book / "01.md", "sat")) is None
    client.leave()


def test_a_client_that_asks_gets_one_edit_in_groups(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=ANNOTATED)
    settled(client, book)
    client.open(book / "02.md", version=7)
    edit = client.request("textDocument/rename", at(client, book / "01.md", "Elizabeth", newName="Margaret"))
    groups = edit["changeAnnotations"]
    assert {key for key, one in groups.items() if one["needsConfirmation"]} == {"short"}
    assert groups["name"]["label"] == "Elizabeth → Margaret"
    versions = {
        Path(change["textDocument"]["uri"]).name: change["textDocument"]["version"]
        for change in edit["documentChanges"]
        if "textDocument" in change
    }
    assert versions["02.md"] == 7
    assert versions["01.md"] is None
    after = carried_out(book, edit, asked=False)
    assert after["01.md"] == FIRST.replace("Elizabeth", "Margaret")
    assert after["02.md"] == SECOND.replace("Elizabeth", "Margaret").replace("ELIZABETH", "MARGARET")
    assert after["Characters/Margaret Hale.md"] == NOTE.replace("Elizabeth", "Margaret")
    assert NOTE_PATH not in after
    assert "Lizzy" not in str(carried_out(book, edit))
    assert not [message for message in client.quiet() if message.get("method") == "window/showMessage"]
    client.leave()


@pytest.mark.parametrize("capabilities", [{}, VERSIONED])
def test_a_client_that_cannot_ask_gets_what_is_sure_and_is_told_of_the_rest(
    start: Start, book: Path, capabilities: dict[str, Any]
) -> None:
    client = start()
    client.initialize(book, capabilities=capabilities, locale="pt-BR")
    settled(client, book)
    asked = client.ask("textDocument/rename", at(client, book / "01.md", "Elizabeth", newName="Margaret"))
    edit = client.answer_to(asked)["result"]
    assert ("changes" in edit) == (not capabilities)
    assert "changeAnnotations" not in edit
    assert "annotationId" not in str(edit)
    after = carried_out(book, edit)
    assert after["01.md"] == FIRST.replace("Elizabeth", "Margaret")
    assert NOTE_PATH in after
    said = next(m["params"]["message"] for m in client.received if m.get("method") == "window/showMessage")
    assert said.startswith("3 lugares são duvidosos")
    assert "01.md:3" in said
    assert "Elizabeth Hale.md → Characters/Margaret Hale.md" in said
    client.leave()


@pytest.mark.parametrize(
    ("word", "new", "locale", "said"),
    [
        ("Elizabeth", "", "en", "The new name is empty."),
        ("Elizabeth", "Paul", "en", "“Paul” is already somebody"),
        ("Elizabeth", "[[X]]", "pt-BR", "Um nome não pode ter “[”"),
        ("sat", "Margaret", "pt-BR", "Não há nome aqui."),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_the_writers_words(
    start: Start, book: Path, word: str, new: str, locale: str, said: str
) -> None:
    client = start()
    client.initialize(book, locale=locale)
    settled(client, book)
    error = client.refused("textDocument/rename", at(client, book / "01.md", word, newName=new))
    assert error["code"] == -32803
    assert error["message"].startswith(said)
    client.leave()


def test_malformed_params_are_answered(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book)
    for method in ("textDocument/rename", "textDocument/prepareRename", "workspace/willRenameFiles"):
        assert client.refused(method, {"position": 3})["code"] == -32602
    outside = {"textDocument": {"uri": "untitled:x"}, "position": {"line": 0, "character": 0}}
    assert client.request("textDocument/prepareRename", outside) is None
    assert client.request("textDocument/rename", {**outside, "newName": "Ana"}) is None
    client.leave()


def will_rename(client: Client, old: Path, new: Path) -> Any:
    return client.request(
        "workspace/willRenameFiles", {"files": [{"oldUri": old.as_uri(), "newUri": new.as_uri()}]}
    )


def test_links_follow_a_note_that_is_renamed(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=ANNOTATED)
    assert client.capabilities["workspace"]["fileOperations"]["willRename"]["filters"]
    settled(client, book)
    edit = will_rename(client, book / NOTE_PATH, book / "Characters" / "Margaret.md")
    assert carried_out(book, edit)["02.md"] == SECOND.replace("[[Elizabeth Hale|", "[[Margaret|")
    assert will_rename(client, book / "nowhere.md", book / "else.md") is None
    client.leave()


def test_the_move_of_a_rename_of_ours_is_no_news(start: Start, book: Path) -> None:
    """The editor announces the move that the rename brings along, and its undoing: nothing is to be done twice."""
    client = start()
    client.initialize(book, capabilities=ANNOTATED)
    settled(client, book)
    edit = client.request("textDocument/rename", at(client, book / "01.md", "Elizabeth", newName="Margaret"))
    (move,) = (change for change in edit["documentChanges"] if change.get("kind") == "rename")
    old, new = book / NOTE_PATH, book / "Characters" / "Margaret Hale.md"
    assert (move["oldUri"], move["newUri"]) == (old.as_uri(), new.as_uri())
    assert will_rename(client, old, new) is None
    assert will_rename(client, new, old) is None
    assert will_rename(client, old, book / "Characters" / "Peg.md") is not None
    client.leave()


def test_a_chapter_is_tried_out_in_its_new_place(start: Start, book: Path) -> None:
    client = start()
    client.initialize(book, capabilities=ANNOTATED)
    settled(client, book)
    # Gethin speaks after his death as the chapters stand; before it, he may.
    assert will_rename(client, book / "03.md", book / "00.md") is None
    assert not [m for m in client.received if m.get("method") == "window/showMessage"]
    (book / "03.md").write_text(THIRD.replace("Gethin", "Owen"))
    (book / "01.md").write_text(FIRST + "\n“Good night,” said Gethin. Gethin walked out.\n")
    changes = [{"uri": (book / name).as_uri(), "type": 2} for name in ("01.md", "03.md")]
    client.notify("workspace/didChangeWatchedFiles", {"changes": changes})
    will_rename(client, book / "01.md", book / "09.md")
    said = [m["params"]["message"] for m in client.received if m.get("method") == "window/showMessage"]
    assert len(said) == 1
    assert "Gethin acts here, but died in 02" in said[0]
    client.leave()
