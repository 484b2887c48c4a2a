"""A book that was read is opened again without being read, and nothing that was tampered with is believed."""

from __future__ import annotations

import shutil
import stat
import sys
import time
from pathlib import Path

import pytest

import flowstory.workspace.workspace as module
from flowstory.workspace.workspace import Workspace

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "lot-nineteen"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "_WORTH", 1)
    return Path(shutil.copytree(EXAMPLE, tmp_path / "book"))


def opened(root: Path, cache: Path) -> Workspace:
    workspace = Workspace(cache=cache)
    workspace.add_root(root)
    return workspace


def kept(root: Path, cache: Path) -> Path:
    opened(root, cache).keep()
    (path,) = cache.rglob("*.kept")
    return path


def test_nothing_is_read_again(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = opened(root, tmp_path / "cache")
    before.keep()

    def never(*_: object) -> None:
        raise AssertionError

    with monkeypatch.context() as patched:
        patched.setattr(module, "read_chapter", never)
        after = opened(root, tmp_path / "cache")
    assert after.findings() == before.findings()
    chapter = root / after.books()[0].book.chapters[0].path
    for workspace in (before, after):
        workspace.set_text(chapter, chapter.read_text("utf-8") + "\n\nNesta Brough had green eyes.\n")
    assert after.findings() == before.findings()


def test_kept_apart_it_is_the_same(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = opened(root, tmp_path / "cache")
    before.keep(apart=True)
    ends = time.monotonic() + 60
    while not list(tmp_path.rglob("*.kept")) and time.monotonic() < ends:
        time.sleep(0.02)
    monkeypatch.setattr(module, "read_chapter", None)
    assert opened(root, tmp_path / "cache").findings() == before.findings()


def test_a_chapter_that_changed_meanwhile_is_read(root: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    first = opened(root, cache)
    first.keep()
    chapter = root / first.books()[0].book.chapters[-1].path
    chapter.write_text(chapter.read_text("utf-8") + "\n\nNesta Brough had green eyes.\n", "utf-8")
    assert opened(root, cache).findings() == opened(root, tmp_path / "elsewhere").findings()


@pytest.mark.parametrize("broken", [b"", b"\0" * 40, b"cos\nsystem\n(S'exit'\ntR."])
def test_what_is_broken_is_not_believed(root: Path, tmp_path: Path, broken: bytes) -> None:
    cache = tmp_path / "cache"
    path = kept(root, cache)
    path.write_bytes(broken)
    assert opened(root, cache).findings() == opened(root, tmp_path / "elsewhere").findings()


def test_one_changed_byte_is_noticed(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    path = kept(root, cache)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(bytes(data))
    monkeypatch.setattr("flowstory.workspace.keeping.pickle.loads", lambda *_: pytest.fail("it was loaded"))
    opened(root, cache)


def test_what_another_key_sealed_is_not_believed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    path = kept(root, cache)
    path.with_name("key").write_bytes(b"k" * 32)
    monkeypatch.setattr("flowstory.workspace.keeping.pickle.loads", lambda *_: pytest.fail("it was loaded"))
    opened(root, cache)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps to the rights of the folder")
def test_only_the_writer_can_read_it(root: Path, tmp_path: Path) -> None:
    path = kept(root, tmp_path / "cache")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.with_name("key").stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_small_book_is_not_worth_keeping(tmp_path: Path) -> None:
    root = Path(shutil.copytree(EXAMPLE, tmp_path / "book"))
    opened(root, tmp_path / "cache").keep()
    assert not list((tmp_path / "cache").rglob("*.kept"))
