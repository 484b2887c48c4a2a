"""Versions of chapters from an editor: kept as typed, compared, and brought back through the editor alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.lsp.client import Client
from tests.lsp.conftest import CANARY, FIRST, GREEN, Start

EDITS = {"workspace": {"applyEdit": True, "workspaceEdit": {"documentChanges": True}}}


def begin(start: Start, tmp_path: Path, book: Path, capabilities: dict[str, Any]) -> Client:
    client = start(environment={"XDG_DATA_HOME": str(tmp_path / "data")})
    client.initialize(book, capabilities=capabilities)
    return client


def test_a_version_is_kept_compared_and_brought_back(start: Start, tmp_path: Path, book: Path) -> None:
    client = begin(start, tmp_path, book, EDITS)
    uri = client.open(book / "02.md")
    assert client.request("flowstory/snapshots", {"uri": uri}) == {"snapshots": []}
    (kept,) = client.request(
        "flowstory/takeSnapshot", {"uri": uri, "label": "revised", "note": "before the storm"}
    )["snapshots"]
    assert (kept["uri"], kept["chapter"], kept["label"], kept["note"]) == (
        uri,
        "02.md",
        "revised",
        "before the storm",
    )
    client.change(uri, (GREEN[0], GREEN[1], GREEN[0], GREEN[1] + 5, "grey"))
    changed = client.request("flowstory/diffSnapshot", {"uri": uri, "version": kept["id"]})
    assert "Ana’s eyes were green" in changed["text"]
    assert any(line.startswith("+") and "grey" in line for line in changed["lines"])

    edits: list[Any] = []

    def applied(params: Any) -> dict[str, bool]:
        edits.append(params)
        return {"applied": True}

    client.answers["workspace/applyEdit"] = applied
    done = client.request("flowstory/restoreSnapshot", {"uri": uri, "version": "revised"})
    assert done["applied"]
    (edit,) = edits[0]["edit"]["documentChanges"]
    assert (edit["textDocument"]["uri"], edit["textDocument"]["version"]) == (uri, 2)
    assert edit["edits"][0]["newText"] == changed["text"]
    # What it was is kept first, unsaved as it was; the file was never touched.
    held = client.request("flowstory/snapshots", {"uri": uri})["snapshots"]
    assert [one["label"] for one in held] == ["revised", "draft"]
    assert held[1]["id"] == done["kept"]
    assert "grey" in client.request("flowstory/diffSnapshot", {"uri": uri, "version": done["kept"]})["text"]
    assert "green" in (book / "02.md").read_text("utf-8")
    whole = client.request("flowstory/takeSnapshot", {"uri": uri, "whole": True})["snapshots"]
    assert [one["chapter"] for one in whole] == ["01.md", "02.md"]
    assert CANARY in FIRST


def test_what_cannot_be_done_is_said(start: Start, tmp_path: Path, book: Path) -> None:
    client = begin(start, tmp_path, book, {})
    uri = client.open(book / "02.md")
    client.request("flowstory/takeSnapshot", {"uri": uri})
    assert (
        "terminal" in client.refused("flowstory/restoreSnapshot", {"uri": uri, "version": "draft"})["message"]
    )
    missing = client.refused("flowstory/diffSnapshot", {"uri": uri, "version": "final"})
    assert "final" in missing["message"]
    elsewhere = (book / "nowhere.md").as_uri()
    assert "no chapter" in client.refused("flowstory/takeSnapshot", {"uri": elsewhere})["message"]
    assert client.refused("flowstory/takeSnapshot", {"uri": uri, "label": "perfect"})["code"] == -32602


def test_the_hover_card_shows_what_the_memory_holds(start: Start, tmp_path: Path, book: Path) -> None:
    client = begin(start, tmp_path, book, {})
    uri = client.open(book / "02.md")
    here = {"textDocument": {"uri": uri}, "position": {"line": 4, "character": 1}}
    assert "before this" not in json.dumps(client.request("textDocument/hover", here))
    client.request("flowstory/search", {"uri": uri, "query": "harbour"})
    said = ""
    for _ in range(50):
        said = client.request("textDocument/hover", here)["contents"]["value"]
        if "before this" in said:
            break
    assert "before this, in 01.md" in said
    assert "“You are late,” said Ana." in said
    # Nothing that is told later, not even from the chapter itself.
    first = client.open(book / "01.md")
    top = {"textDocument": {"uri": first}, "position": {"line": 2, "character": 1}}
    assert "before this" not in json.dumps(client.request("textDocument/hover", top))
