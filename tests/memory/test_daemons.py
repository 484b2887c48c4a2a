"""The memory of a book whose daemon is killed, and of one that two daemons serve.

Shortened by default; in full (50 kills, five minutes) with FLOWSTORY_LONG_PROOFS=1.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from flowstory.memory.indexing import index_book
from flowstory.memory.kinds import PASSAGES
from flowstory.memory.location import locate
from flowstory.memory.passages import chapter_hash, cut
from flowstory.memory.scope import WHOLE_BOOK, Scope
from flowstory.memory.searching import search
from flowstory.memory.store import Store
from tests.memory.books import invented
from tests.memory.daemon import SHELF, chapters_of, note, read_vault

ROOT = Path(__file__).parents[2]
ALL = Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK)


def start(
    vault: Path, store: Path, seed: int, seconds: float, log: Path | None = None
) -> subprocess.Popen[str]:
    more = [str(log)] if log else []
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.memory.daemon", str(vault), str(store), str(seed), str(seconds), *more],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip


def new_vault(folder: Path, *, chapters: int, words: int) -> Path:
    folder.mkdir()
    for name, text in invented(chapters, words=words).items():
        (folder / name).write_text(text, "utf-8")
    return folder


def states(store: Store) -> dict[str, Counter[str]]:
    """Give for each chapter its states in the store, with the number of passages of each; ids are unique."""
    rows = store.rows(ALL, PASSAGES, ["id", "chapter_hash"])
    assert len({row["id"] for row in rows}) == len(rows), "a passage is there twice"
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        found[row["chapter"]][row["chapter_hash"]] += 1
    return found


@pytest.mark.timeout(1500)
def test_a_kill_at_any_moment_loses_no_chapter(tmp_path: Path, *, in_full: bool) -> None:
    kills, chance = 50 if in_full else 10, random.Random(20261123)
    vault = new_vault(tmp_path / "vault", chapters=40, words=2500)
    log = tmp_path / "states"
    log.touch()
    during = Counter[str]()
    for number in range(kills):
        # Every fifth store is new, so that the first indexing is hit as well.
        folder = tmp_path / f"store{number // 5}"
        before = set(states(Store(locate(str(folder))))) if number % 5 else set()
        process = start(vault, folder, number, 60, log)
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n", process.communicate()[1]
        time.sleep(chance.uniform(0.0, 0.3) if number % 5 == 0 else chance.uniform(0.0, 2.0))
        process.kill()
        _, errors = process.communicate(timeout=20)
        assert errors == ""

        store = Store(locate(str(folder)))
        noted = [line.split() for line in log.read_text("utf-8").splitlines()]
        passages_of = {words[0]: words[1] for words in noted if words[2:] == ["."]}
        found = states(store)
        for chapter, held in found.items():
            assert len(held) == 1, f"kill {number}: {chapter} is half old, half new"
            ((state, passages),) = held.items()
            assert passages == int(passages_of[state]), f"kill {number}: {chapter} lost a passage"
        assert before <= set(found), f"kill {number}: a chapter is lost"
        chapters = chapters_of(read_vault(vault))
        # And searched, before anything repairs it.
        if found:
            assert search(store, ALL, "sea lamp", k=3).hits
        during["first indexing" if len(found) < len(chapters) else "edits"] += 1
        note(log, list(chapters.values()))
        index_book(store, SHELF, list(chapters.values()))
        after = states(store)
        assert {path: set(held) for path, held in after.items()} == {
            path: {chapter_hash(chapter)} for path, chapter in chapters.items()
        }
    print(f"\n{kills} kills: {dict(during)}; every table opened, no chapter lost or doubled")


@pytest.mark.timeout(1500)
def test_two_daemons_on_one_vault(tmp_path: Path, *, in_full: bool) -> None:
    seconds = 300 if in_full else 15
    vault = new_vault(tmp_path / "vault", chapters=20, words=1500)
    both = [start(vault, tmp_path / "store", seed, seconds) for seed in (1, 2)]
    try:
        ended = [process.communicate(timeout=seconds + 120) for process in both]
    finally:
        for process in both:
            process.kill()
    # Nothing on stderr is nothing shown to the writer: no error, no warning of the store.
    assert [errors for _, errors in ended] == ["", ""]
    assert [process.returncode for process in both] == [0, 0]
    told = [json.loads(out.splitlines()[-1]) for out, _ in ended]
    chapters = chapters_of(read_vault(vault))
    store = Store(locate(str(tmp_path / "store")))
    found = states(store)
    assert {path: set(held) for path, held in found.items()} == {
        path: {chapter_hash(chapter)} for path, chapter in chapters.items()
    }
    passages = {path: len(cut(SHELF, chapter)) for path, chapter in chapters.items()}
    assert {path: held.total() for path, held in found.items()} == passages
    assert all(each["upserts"] > 10 for each in told)
    print(f"\n{seconds} s of two daemons: {told}")
