"""VS Code and Obsidian on one vault: two servers, each with its own way of speaking, and one book between them.

VS Code pulls its diagnostics and watches every file. Obsidian is pushed to, and tells of notes alone: what lies
in a hidden folder, as rulings do, it only asks to be looked at again when its window is come back to.
"""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flowstory.memory.kinds import PASSAGES
from flowstory.memory.location import locate
from flowstory.memory.scope import WHOLE_BOOK, Scope
from flowstory.memory.shelving import shelf_at
from flowstory.memory.store import Store
from flowstory.workspace.workspace import Workspace
from tests.lsp.client import WAIT, Client, Message
from tests.lsp.conftest import Start
from tests.lsp.test_conversation import PULL, PUSH

ROUNDS = 50
COLOURS = ("brown", "green", "blue", "grey")
CHAPTERS = {
    "01.md": "# One\n\nAna Ferreira had brown eyes. 😀 “You are late,” said Ana.\n",
    "02.md": "# Two\n\nAna’s eyes were brown in the light of the lamp.\n",
    "03.md": "# Three\n\nThe door opened. Ana’s brown eyes followed Bruno Prado down the stairs.\n",
}
EYES = re.compile("|".join(COLOURS))

Shown = dict[str, set[tuple[str, str, str, int]]]
"""What an editor shows of each file: rule, fingerprint, message and line."""


def shown(diagnostics: list[Message]) -> set[tuple[str, str, str, int]]:
    return {
        (one["code"], one["data"]["fingerprint"], one["message"], one["range"]["start"]["line"])
        for one in diagnostics
        if one.get("data", {}).get("fingerprint")
    }


class Editor:
    """One editor with its server: what it has open, and what it shows."""

    def __init__(self, client: Client, vault: Path, opened: tuple[str, ...]) -> None:
        self.client = client
        self.vault = vault
        self.opened = {name: client.open(vault / name) for name in opened}
        self.texts = {name: (vault / name).read_text("utf-8") for name in opened}

    def replace(self, name: str, text: str) -> None:
        """Make the open text another, as typing does or a file that was changed on disk."""
        old = self.texts[name].split("\n")
        self.client.change(self.opened[name], (0, 0, len(old) - 1, len(old[-1]), text))
        self.texts[name] = text

    def save(self, name: str) -> None:
        (self.vault / name).write_bytes(self.texts[name].encode())
        self.client.notify("textDocument/didSave", {"textDocument": {"uri": self.opened[name]}})

    def told(self, *names: str) -> None:
        """Hear from the file system that files are others now; what is open and clean is read again."""
        changes = [{"uri": (self.vault / name).as_uri(), "type": 2} for name in names]
        self.client.notify("workspace/didChangeWatchedFiles", {"changes": changes})
        for name in names:
            if name in self.opened and self.texts[name] != (text := (self.vault / name).read_text("utf-8")):
                self.replace(name, text)

    def rule(self, name: str, fingerprint: str) -> Message:
        uri = (self.vault / name).as_uri()
        arguments = {"command": "flowstory.rule", "arguments": [uri, fingerprint, "intentional"]}
        return self.client.ask("workspace/executeCommand", arguments)

    def shows(self) -> Shown:
        raise NotImplementedError


class Code(Editor):
    """It asks: for each open file by name, for all others at once."""

    def shows(self) -> Shown:
        found: Shown = {}
        for item in self.client.request("workspace/diagnostic", {"previousResultIds": []})["items"]:
            found[item["uri"]] = shown(item.get("items", []))
        for uri in self.opened.values():
            report = self.client.request("textDocument/diagnostic", {"textDocument": {"uri": uri}})
            found[uri] = shown(report["items"])
        return {uri: said for uri, said in found.items() if said}


class Obsidian(Editor):
    """It is told, and keeps what it was told last."""

    def shows(self) -> Shown:
        self.client.request("flowstory/status", {})
        found: Shown = {}
        for message in self.client.received:
            if message.get("method") == "textDocument/publishDiagnostics":
                found[message["params"]["uri"]] = shown(message["params"]["diagnostics"])
        return {uri: said for uri, said in found.items() if said}

    def come_back(self) -> None:
        self.told(".flowstory/decisions.toml")


def truth(vault: Path) -> dict[str, set[tuple[str, str]]]:
    """What a fresh reading of the disk finds."""
    workspace = Workspace()
    workspace.add_root(vault)
    return {
        path.as_uri(): {(one.rule, one.fingerprint) for one in findings}
        for path, findings in workspace.findings().items()
        if findings
    }


def agree(code: Code, obsidian: Obsidian, vault: Path, what: object) -> Shown:
    """Wait until both show what a fresh reading finds, and the same of it; give that."""
    expected, end = truth(vault), time.monotonic() + WAIT
    while True:
        one, other = code.shows(), obsidian.shows()
        plain = {uri: {said[:2] for said in all_said} for uri, all_said in one.items()}
        if one == other and plain == expected:
            return one
        assert time.monotonic() < end, (what, one, other, expected)
        time.sleep(0.02)


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "my vault, ção"
    folder.mkdir()
    for name, text in CHAPTERS.items():
        (folder / name).write_bytes(text.encode())
    return folder


@pytest.fixture
def editors(start: Start, vault: Path) -> tuple[Code, Obsidian]:
    one, other = start(), start()
    one.initialize(vault, capabilities=PULL, clientInfo={"name": "Visual Studio Code"})
    other.initialize(vault, capabilities=PUSH, initializationOptions={"diagnostics": "push"})
    assert ("diagnosticProvider" in one.capabilities, "diagnosticProvider" in other.capabilities) == (
        True,
        False,
    )
    # One chapter is open in both, one in each alone.
    return Code(one, vault, ("01.md", "03.md")), Obsidian(other, vault, ("01.md", "02.md"))


def until(what: Callable[[], Any]) -> Any:
    end = time.monotonic() + WAIT
    while not (found := what()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def test_both_show_the_same_after_an_edit_in_either(
    editors: tuple[Code, Obsidian], vault: Path, tmp_path: Path
) -> None:
    chance, seen = random.Random(7), Counter[bool]()
    agree(*editors, vault, "at first")
    for number in range(ROUNDS):
        writer, reader = editors if number % 2 else editors[::-1]
        name = chance.choice([*writer.opened])
        colour = chance.choice([one for one in COLOURS if one not in writer.texts[name]])
        writer.replace(name, EYES.sub(colour, writer.texts[name]))
        writer.save(name)
        reader.told(name)
        found = agree(*editors, vault, number)
        seen[any(said[0] == "eye-colour" for all_said in found.values() for said in all_said)] += 1
        # Nothing was written over: the disk has what was typed last, and so have both.
        assert colour in (vault / name).read_text("utf-8")
        assert all(colour in editor.texts[name] for editor in editors if name in editor.opened)
    assert seen[True] > ROUNDS / 2
    assert {path.name for path in vault.iterdir()} == {*CHAPTERS}

    for editor in editors:
        last = {"uri": (vault / "03.md").as_uri(), "position": {"line": 99, "character": 0}}
        answers = editor.client.request("flowstory/search", {"query": "Ana", **last})["passages"]
        assert {passage["chapter"] for passage in answers} == {*CHAPTERS}
    (place,) = until(lambda: [*(tmp_path / "cache").rglob("memory")])
    shelf, store = shelf_at(vault), Store(locate(str(place)))
    try:
        rows = store.rows(Scope(shelf.tenant, shelf.book, WHOLE_BOOK), PASSAGES, ["chapter", "text"])
    finally:
        store.close()
    assert Counter(row["chapter"] for row in rows) == dict.fromkeys(CHAPTERS, 1)
    for row in rows:
        assert EYES.findall(row["text"]) == EYES.findall((vault / row["chapter"]).read_text("utf-8"))


def test_what_is_ruled_in_one_holds_in_the_other_and_none_is_lost(
    editors: tuple[Code, Obsidian], vault: Path
) -> None:
    # As many findings as there are people.
    people = [
        f"{one} {other}" for one in ("Ana", "Bruno", "Clara", "Davi") for other in ("Prado", "Lobo", "Rios")
    ]
    for name, colour in (("01.md", "brown"), ("02.md", "green")):
        lines = [f"{person} had {colour} eyes, and everybody knew it." for person in people]
        (vault / name).write_text(f"# {name[1]}\n\n" + "\n\n".join(lines) + "\n", "utf-8")
    for editor in editors:
        editor.told("01.md", "02.md")
    found = agree(*editors, vault, "before any ruling")
    prints = sorted(said[1] for said in found[(vault / "02.md").as_uri()] if said[0] == "eye-colour")
    assert len(prints) == len(people)

    # Both at the same moment, six times.
    code, obsidian = editors
    for pair in zip(prints[::2], prints[1::2], strict=True):
        asked = [editor.rule("02.md", one) for editor, one in zip(editors, pair, strict=True)]
        for one, question in zip(editors, asked, strict=True):
            assert one.client.answer_to(question)["result"] is True
    kept = (vault / ".flowstory" / "decisions.toml").read_text("utf-8")
    assert [one for one in prints if one not in kept] == []
    code.told(".flowstory/decisions.toml")
    obsidian.come_back()
    left = agree(code, obsidian, vault, "after the rulings")
    assert not any(said[0] == "eye-colour" for all_said in left.values() for said in all_said)
    assert [path.name for path in (vault / ".flowstory").iterdir()] == ["decisions.toml"]
