"""`flowstory search`, `snapshot` and `data`, run as a writer runs them."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from flowstory.cli import app
from flowstory.memory.indexing import chapter_hashes
from flowstory.memory.location import default_location
from flowstory.memory.shelving import shelf_at
from flowstory.memory.store import Store
from tests.cli.conftest import Ended, clean_environment, command
from tests.memory.books import FILES

Run = Callable[..., Ended]


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    folder = tmp_path / "Lighthouse"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_bytes(text.encode())
    return folder


@pytest.fixture
def flowstory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `flowstory` in this process, with a home of its own: purging all purges nothing of another test's."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.delenv("COLUMNS", raising=False)
    for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        place = tmp_path / "home" / name
        place.mkdir(parents=True)
        monkeypatch.setenv(name, str(place))

    def run(*arguments: str | Path, said: str = "", **environment: str) -> Ended:
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            patch.setattr(sys, "stdin", io.StringIO(said))
            capsys.readouterr()
            with pytest.raises(SystemExit) as ended:
                app.main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ended(int(ended.value.code or 0), out, err)

    return run


def test_as_a_process(tmp_path: Path, vault: Path) -> None:
    """Once as the writer's shell runs it: nothing of the store's own talk reaches the terminal."""
    home = {
        name: str(tmp_path / "home")
        for name in ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")
    }
    for question in ("murderer", "lighthouse"):
        done = subprocess.run(
            command("search", vault, question), cwd=tmp_path, env={**clean_environment(), **home},
            stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, b"")
        assert question in done.stdout.decode("utf-8")


def test_search(flowstory: Run, vault: Path) -> None:
    found = flowstory("search", vault, "who cut the rope?", "-k", "1")
    assert (found.code, found.err) == (0, "")
    assert "quay, cut clean through" in found.out or "It was you who cut the rope" in found.out
    document = json.loads(flowstory("search", vault, '"boat was gone"', "-f", "json").out)
    (passage,) = document["passages"]
    assert (passage["path"], passage["line"], passage["column"], passage["scene"]) == (
        "01 Arrival.md",
        9,
        1,
        2,
    )
    assert passage["found_by"] == "words"

    vague = flowstory("search", vault, "murderer")
    assert "Bruno was the murderer" in vague.out
    kept = flowstory("search", vault, "murderer", "--up-to", "03 Maré.md")
    assert (kept.code, kept.out, kept.err) == (0, "", "flowstory: Nothing in this book matches that.\n")
    assert "boat was gone" in flowstory("search", vault, "boat", "--up-to", "01 Arrival.md:9").out
    assert flowstory("search", vault, "boat", "--up-to", "01 Arrival.md:7").out == ""
    for place, code in (("99.md", 2), ("01 Arrival.md:999", 2), ("01 Arrival.md:x", 2)):
        assert flowstory("search", vault, "boat", "--up-to", place).code == code


def test_search_takes_up_what_changed(flowstory: Run, vault: Path) -> None:
    assert flowstory("search", vault, "steps").out
    (vault / "02 The Lamp.md").write_text("# The Lamp\n\nThey took the lift.\n", "utf-8")
    (vault / "04 The Drowned.md").unlink()
    assert flowstory("search", vault, "steps").out == ""
    assert "lift" in flowstory("search", vault, "lift").out
    assert flowstory("search", vault, "murderer").out == ""


def test_a_file_searched_by_itself_leaves_the_folder_remembered(flowstory: Run, vault: Path) -> None:
    assert flowstory("search", vault, "murderer").out
    before = chapter_hashes(Store(default_location()), shelf_at(vault))
    alone = flowstory("search", vault / "01 Arrival.md", "boat murderer")
    assert "boat was gone" in alone.out
    assert "murderer" not in alone.out
    assert chapter_hashes(Store(default_location()), shelf_at(vault)) == before
    assert len(before) == 4


def test_search_says_what_is_wrong_with_the_store(flowstory: Run, vault: Path, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("x")
    wrong = flowstory("search", vault, "boat", FLOWSTORY_STORE=str(tmp_path / "a file"))
    assert (wrong.code, wrong.out) == (2, "")
    assert "is a file or lies below one" in wrong.err
    portuguese = flowstory("--ui-lang", "pt", "search", vault, "boat", FLOWSTORY_STORE="ftp://x")
    assert portuguese.code == 2
    assert "O FlowStory não pode guardar a memória em ftp://x" in portuguese.err


def test_snapshots(flowstory: Run, vault: Path, tmp_path: Path) -> None:
    chapter = vault / "01 Arrival.md"
    old = chapter.read_bytes()
    assert "No versions are kept yet" in flowstory("snapshot", "list", vault).err
    taken = flowstory("snapshot", "take", vault, "--label", "revised", "--note", "before the storm")
    assert (taken.code, len(taken.out.splitlines())) == (0, 4)
    chapter.write_bytes(old.replace(b"green eyes", b"grey eyes"))
    lines = flowstory("snapshot", "diff", vault, chapter.name, "revised").out
    assert "-Ana came" in lines
    assert "grey eyes" in lines
    # Not asked, not done.
    refused = flowstory("snapshot", "restore", vault, chapter.name, "revised", said="n\n")
    assert refused.code == 130
    assert b"grey eyes" in chapter.read_bytes()
    done = flowstory("snapshot", "restore", vault, chapter.name, "revised", said="y\n")
    assert done.code == 0, done.err
    assert chapter.read_bytes() == old
    # What it was before can be brought back as well; and the versions follow a folder that is moved.
    moved = tmp_path / "Farol"
    shutil.move(vault, moved)
    listed = flowstory("snapshot", "list", moved, chapter.name).out.splitlines()
    assert [line.split()[3] for line in listed] == ["revised", "draft"]
    assert flowstory("snapshot", "restore", moved, chapter.name, listed[1].split()[0], "-y").code == 0
    assert b"grey eyes" in (moved / chapter.name).read_bytes()
    for wrong in (["restore", moved], ["diff", moved, chapter.name, "final"], ["list", moved, "no.md"]):
        assert flowstory("snapshot", *wrong).code == 2


def test_export_and_purge_of_a_book(flowstory: Run, vault: Path, tmp_path: Path) -> None:
    flowstory("search", vault, "boat")
    flowstory("snapshot", "take", vault)
    out = tmp_path / "mine"
    assert flowstory("data", "export", vault).code == 2
    done = flowstory("data", "export", vault, "-o", out)
    assert (done.code, done.out) == (0, "")
    passages = [json.loads(line) for line in (out / "passages.jsonl").read_text("utf-8").splitlines()]
    assert passages[0]["chapter"] == "01 Arrival.md"
    (kept,) = (out / "snapshots" / "01 Arrival.md").iterdir()
    assert kept.read_bytes() == (vault / "01 Arrival.md").read_bytes()

    before = {path: path.read_bytes() for path in vault.glob("*.md")}
    (vault / "04 The Drowned.md").write_text("# The Drowned\n\nNobody.\n", "utf-8")
    flowstory("search", vault, "boat")
    assert traces(tmp_path, "Bruno was the murderer")
    assert flowstory("data", "purge", vault, "--deleted", "-y").code == 0
    assert not traces(tmp_path, "Bruno was the murderer", "passages")
    (vault / "04 The Drowned.md").write_bytes(before[vault / "04 The Drowned.md"])

    assert flowstory("data", "purge", vault).code == 130
    assert traces(tmp_path, "Ana came to the lighthouse")
    purged = flowstory("data", "purge", vault, "--yes")
    assert purged.code == 0
    assert "none is left" in purged.err
    for sentence in ("Ana came to the lighthouse", "Bruno was the murderer", "Não havia ninguém"):
        assert not traces(tmp_path, sentence)
    assert {path: path.read_bytes() for path in vault.glob("*.md")} == before
    assert flowstory("snapshot", "list", vault).out == ""


def test_purge_of_everything(flowstory: Run, vault: Path, tmp_path: Path) -> None:
    flowstory("search", vault, "boat")
    flowstory("snapshot", "take", vault)
    done = flowstory("data", "purge", "--yes")
    assert done.code == 0, done.err
    assert not traces(tmp_path, "Ana came to the lighthouse")
    assert vault.is_dir()


def traces(folder: Path, sentence: str, part: str = "") -> list[Path]:
    """Give the files of ours, in any folder of the home, that hold a sentence."""
    return [
        Path(top) / name
        for top, _, names in os.walk(folder / "home")
        for name in names
        if part in top and sentence.encode() in (Path(top) / name).read_bytes()
    ]


@pytest.mark.parametrize("name", ["search", "snapshot", "data"])
@pytest.mark.parametrize("language", ["en", "pt"])
def test_help_is_whole(flowstory: Run, name: str, language: str) -> None:
    page = flowstory("--ui-lang", language, name, "--help")
    assert page.code == 0
    assert "cli." not in page.out
