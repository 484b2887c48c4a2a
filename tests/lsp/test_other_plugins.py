"""Books that other plugins of Obsidian lay out, Longform and StoryLine: read in their order, and never written."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Message
from tests.lsp.conftest import Start
from tests.lsp.test_conversation import PUSH, at, eyes, pushed_eyes

BROWN = "Ana Ferreira had brown eyes, and everybody knew it. “You are late,” said Ana.\n"
GREEN = "Ana’s eyes were green in the light of the lamp. 😀\n"
LONGFORM = {
    ".obsidian/plugins/longform/data.json": '{"version": 5}\n',
    "Novel/Index.md": "---\nlongform:\n  format: scenes\n  title: The Island\n  workflow: Default Workflow\n"
    "  sceneFolder: /\n  scenes:\n    - Zero\n    - - Ana comes\n  ignoredFiles: []\n---\n",
    "Novel/Zero.md": BROWN,
    "Novel/Ana comes.md": GREEN,
    "Novel/left over.md": "Ana’s eyes were grey.\n",
}
STORYLINE = {
    "StoryLine/The Island.md": "---\ntype: storyline\ntitle: The Island\n---\n",
    "StoryLine/The Island/Scenes/b.md": "---\ntype: scene\nact: 1\nchapter: 1\nsequence: 1\nstatus: draft\n---\n"
    + BROWN,
    "StoryLine/The Island/Scenes/a.md": "---\ntype: scene\nact: 1\nchapter: 2\nsequence: 2\n---\n" + GREEN,
    "StoryLine/The Island/Characters/Ana Ferreira.md": "---\ntype: character\nname: Ana Ferreira\n---\nA sailor.\n",
    "StoryLine/The Island/System/plotgrid.json": '{"rows": []}\n',
    "StoryLine/The Island/Exports/all.md": "Ana’s eyes were grey.\n",
}
BOOKS = {
    "Longform": (LONGFORM, "Novel/Zero.md", "Novel/Ana comes.md"),
    "StoryLine": (STORYLINE, "StoryLine/The Island/Scenes/b.md", "StoryLine/The Island/Scenes/a.md"),
}


@pytest.fixture(params=BOOKS)
def laid_out(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, Path, Path]:
    """A vault, the first of its two scenes and the second."""
    files, first, second = BOOKS[request.param]
    vault = tmp_path / "vault"
    for name, text in files.items():
        (vault / name).parent.mkdir(parents=True, exist_ok=True)
        (vault / name).write_bytes(text.encode())
    return vault, vault / first, vault / second


def everything(vault: Path) -> dict[str, tuple[int, bytes]]:
    """Every file and folder, hidden ones too: when it was written, and what it says."""
    return {
        path.relative_to(vault).as_posix(): (
            path.stat().st_mtime_ns,
            path.read_bytes() if path.is_file() else b"",
        )
        for path in vault.rglob("*")
    }


def test_nothing_is_written_by_reading(start: Start, laid_out: tuple[Path, Path, Path]) -> None:
    vault, first, second = laid_out
    before = everything(vault)
    client = start()
    client.initialize(vault, capabilities=PUSH)
    uri = client.open(second)
    while not (found := eyes(client.pushed(uri)["diagnostics"])):
        pass
    # The order is the plugin's: by their names the two stand the other way round, and what it leaves out is no scene.
    (finding,) = found
    assert [one["location"]["uri"] for one in finding["relatedInformation"]] == [first.as_uri()]

    last = (second.read_text("utf-8").count("\n") - 1, 0)
    asked: list[tuple[str, Any]] = [
        ("textDocument/hover", at(uri, *last)),
        ("textDocument/definition", at(uri, *last)),
        ("textDocument/completion", at(uri, *last)),
        ("textDocument/documentSymbol", {"textDocument": {"uri": uri}}),
        ("textDocument/codeLens", {"textDocument": {"uri": uri}}),
        ("textDocument/rename", {**at(uri, *last), "newName": "Eva"}),
        ("flowstory/search", {"query": "eyes", "uri": uri, "position": {"line": 99, "character": 0}}),
        ("flowstory/bookMemory", {"uri": uri}),
        ("flowstory/timeline", {"uri": uri}),
        ("flowstory/decisions", {"uri": uri}),
    ]
    said: dict[str, Any] = {method: client.request(method, params) for method, params in asked}
    assert {one["chapter"] for one in said["flowstory/search"]["passages"]} == {
        path.relative_to(vault).as_posix() for path in (first, second)
    }
    client.change(uri, (last[0], 0, last[0], 0, "Once more: "))
    client.pushed(uri)
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    client.request(
        "flowstory/search", {"query": "once", "uri": uri, "position": {"line": 99, "character": 0}}
    )
    assert client.leave() == 0
    assert everything(vault) == before


def test_a_rename_leaves_the_plans_of_other_plugins_alone(
    start: Start, laid_out: tuple[Path, Path, Path]
) -> None:
    vault, first, second = laid_out
    client = start()
    client.initialize(vault, capabilities=PUSH)
    uri = client.open(first)
    pushed_eyes(client, client.open(second))
    line = first.read_text("utf-8").count("\n") - 1
    plan: Message = client.request("textDocument/rename", {**at(uri, line, 1), "newName": "Eva"})
    touched = {part["textDocument"]["uri"] for part in plan["documentChanges"] if "textDocument" in part}
    assert uri in touched
    plans = [path for path in vault.rglob("*") if path.name in ("Index.md", "The Island.md", "plotgrid.json")]
    assert plans
    assert touched.isdisjoint(path.as_uri() for path in plans)


def test_nothing_is_written_by_checking_and_searching(
    laid_out: tuple[Path, Path, Path], tmp_path: Path
) -> None:
    vault, *_ = laid_out
    before = everything(vault)
    for command in (["check", str(vault)], ["search", str(vault), "eyes"]):
        done = subprocess.run(
            [sys.executable, "-m", "flowstory", *command],
            env={"PATH": "", "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        print(done.stdout, done.stderr)
        assert done.returncode in (0, 1), (command, done.stdout, done.stderr)
    assert everything(vault) == before
