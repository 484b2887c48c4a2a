"""The book's memory, asked by an editor: what is found, where it stands, and what is not given away."""

from __future__ import annotations

import shutil
import time
from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client
from tests.lsp.conftest import Start

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "lot-nineteen"
PROSE = "surgical tape"
"""Words of the first chapter."""
LATER = "😀 The porcupine slept in the harpsichord. "
END = {"line": 10_000, "character": 0}
START = {"line": 0, "character": 0}


@pytest.fixture
def novel(tmp_path: Path) -> Path:
    root = tmp_path / "lot nineteen"
    shutil.copytree(EXAMPLE, root)
    return root


@pytest.fixture
def client(start: Start, novel: Path) -> Client:
    client = start()
    client.initialize(novel)
    return client


def search(client: Client, query: str, **more: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.request("flowstory/search", {"query": query, **more})["passages"]
    return found


def cut(text: str, where: dict[str, Any]) -> str:
    """Give the text of a range in UTF-16 units."""
    lines = [line.encode("utf-16-le") for line in text.split("\n")]
    (a, b), (c, d) = ((where[end]["line"], where[end]["character"] * 2) for end in ("start", "end"))
    held = [lines[a][b:d]] if a == c else [lines[a][b:], *lines[a + 1 : c], lines[c][:d]]
    return "\n".join(line.decode("utf-16-le") for line in held)


def plain(text: str) -> str:
    return " ".join(text.replace("*", "").split())


def test_a_passage_is_found_where_it_stands(client: Client, novel: Path) -> None:
    last = (novel / "07-spoil.md").as_uri()
    passages = search(client, f'"{PROSE}"', uri=last, position=END)
    first = passages[0]
    assert (first["chapter"], first["uri"]) == (
        "01-house-clearance.md",
        (novel / "01-house-clearance.md").as_uri(),
    )
    assert set(first) == {"uri", "range", "text", "chapter", "score"}
    text = (novel / "01-house-clearance.md").read_text("utf-8")
    assert PROSE in first["text"]
    assert plain(cut(text, first["range"])) == plain(first["text"])
    assert len(search(client, "Delyth", uri=last, k=2)) == 2
    assert client.leave() == 0
    assert PROSE not in client.log.read_text()


def test_what_is_typed_is_found_in_utf_16_before_it_is_saved(client: Client, novel: Path) -> None:
    path = novel / "02-the-nineteenth.md"
    text = path.read_text("utf-8")
    line = next(
        number for number, held in enumerate(text.split("\n")) if held[:1].isalpha() and len(held) > 80
    )
    uri = client.open(path)
    client.change(uri, (line, 0, line, 0, LATER))
    (passage,) = search(client, '"porcupine slept"', uri=uri)
    lines = text.split("\n")
    lines[line] = LATER + lines[line]
    assert plain(cut("\n".join(lines), passage["range"])) == plain(passage["text"])


def test_nothing_that_is_told_later_is_given_away(client: Client, novel: Path) -> None:
    first, second = ((novel / name).as_uri() for name in ("01-house-clearance.md", "02-the-nineteenth.md"))
    assert search(client, PROSE, uri=first, position=START) == []
    assert search(client, f'"{PROSE}"', uri=first)[0]["uri"] == first
    told = search(client, "Delyth Len Tib the tape", uri=second, position=START, k=100)
    assert {passage["chapter"] for passage in told} == {"01-house-clearance.md"}
    everywhere = search(client, "Delyth Len Tib the tape", uri=second, position=START, k=100, whole=True)
    assert len({passage["chapter"] for passage in everywhere}) == 7
    assert {p["uri"] for p in search(client, "Delyth", whole=True, k=100)} == {p["uri"] for p in everywhere}
    # A file that is no chapter has nothing told before it.
    assert search(client, PROSE, uri=(novel / "elsewhere.md").as_uri()) == []


def test_passages_like_this_one(client: Client, novel: Path) -> None:
    uri = (novel / "04-side-ward.md").as_uri()
    text = (novel / "04-side-ward.md").read_text("utf-8")
    line = next(
        number for number, held in enumerate(text.split("\n")) if held[:1].isalpha() and len(held) > 200
    )
    here = {"uri": uri, "position": {"line": line, "character": 10}, "k": 5}
    passages = client.request("flowstory/likeThis", here)["passages"]
    assert passages
    assert {passage["chapter"] for passage in passages} <= {
        "01-house-clearance.md",
        "02-the-nineteenth.md",
        "03-stop-bath.md",
        "04-side-ward.md",
    }
    words = text.split("\n")[line][10:60]
    assert all(words not in passage["text"] for passage in passages)
    whole = client.request("flowstory/likeThis", {**here, "k": 100, "whole": True})["passages"]
    assert any(passage["chapter"] > "04" for passage in whole)


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("search", None),
        ("search", [PROSE]),
        ("search", {}),
        ("search", {"query": PROSE}),  # It does not say how far the story is told.
        ("search", {"query": PROSE, "position": START}),
        ("search", {"query": 7, "whole": True}),
        ("search", {"query": PROSE, "whole": "yes"}),
        ("search", {"query": PROSE, "whole": True, "k": 0}),
        ("search", {"query": PROSE, "whole": True, "k": "many"}),
        ("search", {"query": PROSE, "uri": "file:///a.md", "position": {"line": -1, "character": 0}}),
        ("likeThis", {"uri": "file:///a.md"}),
        ("likeThis", {"position": START}),
    ],
)
def test_bad_params_are_refused(start: Start, method: str, params: Any) -> None:
    client = start()
    client.initialize(None)
    error = client.refused(f"flowstory/{method}", params)
    assert error["code"] == -32602
    assert PROSE not in error["message"]
    assert PROSE not in client.log.read_text()


def test_the_book_is_remembered_while_the_writer_rests(client: Client, novel: Path, tmp_path: Path) -> None:
    def wait(said: str) -> None:
        until = time.monotonic() + 60
        while said not in client.log.read_text():
            assert time.monotonic() < until, client.log.read_text()
            time.sleep(0.1)

    wait("7 chapters remembered")
    assert list((tmp_path / "cache").rglob("*.lance"))
    uri = client.open(novel / "02-the-nineteenth.md")
    client.change(uri, (0, 0, 0, 0, ""))
    path = novel / "03-stop-bath.md"
    path.write_text(path.read_text("utf-8") + f"\n{LATER}\n", "utf-8")
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": path.as_uri(), "type": 2}]})
    wait(": 1 chapters remembered")
    assert client.leave() == 0
    assert "porcupine" not in client.log.read_text()


def test_leaving_does_not_wait_for_the_memory(client: Client) -> None:
    client.ask("flowstory/search", {"query": PROSE, "whole": True})
    time.sleep(0.3)
    began = time.monotonic()
    assert client.leave() == 0
    assert time.monotonic() - began < 5  # About one second; the machine may be busy.


def test_the_memory_can_be_switched_off(start: Start, novel: Path, tmp_path: Path) -> None:
    client = start()
    client.initialize(novel, initializationOptions={"memory": False})
    error = client.refused("flowstory/search", {"query": PROSE, "whole": True})
    assert (error["code"], "switched off" in error["message"]) == (-32803, True)
    time.sleep(4)
    assert not list((tmp_path / "cache").rglob("*.lance"))


def test_a_store_that_cannot_be_used_is_told_only_to_who_asks(start: Start, novel: Path) -> None:
    client = start(environment={"FLOWSTORY_STORE": "ftp://nowhere"})
    client.initialize(novel)
    for _ in range(2):
        error = client.refused("flowstory/search", {"query": PROSE, "whole": True})
        assert (error["code"], "ftp://" in error["message"]) == (-32803, True)
    assert client.log.read_text().count("the memory cannot be used: memory.unknown-address") == 1
    assert PROSE not in client.log.read_text()


def test_a_file_opened_by_itself_has_a_memory_of_its_own(start: Start, novel: Path) -> None:
    client = start()
    client.initialize(None)
    uris = [client.open(novel / name) for name in ("01-house-clearance.md", "02-the-nineteenth.md")]
    for _ in range(2):
        for uri in uris:
            assert {passage["uri"] for passage in search(client, "Delyth", uri=uri, k=100)} == {uri}
