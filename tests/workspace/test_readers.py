"""Long books are read in processes of their own: the same readings, in the order that is wanted, come what may."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import fields, replace
from pathlib import Path

import pytest

from flowstory.manuscript.assemble import parse_book
from flowstory.manuscript.model import Chapter
from flowstory.manuscript.order import BookSettings
from flowstory.reading.chapter import ChapterReading, read_chapter
from flowstory.reading.model import EMPTY, ParagraphReading
from flowstory.reading.packing import pack, unpack
from flowstory.workspace import readers
from flowstory.workspace.cold import Wanted, read_all
from flowstory.workspace.readers import many, read_apart
from flowstory.workspace.workspace import Eager, OpenBook, Workspace

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
FILES = {
    path.relative_to(EXAMPLES).as_posix(): path.read_text("utf-8") for path in sorted(EXAMPLES.rglob("*.md"))
}
CHAPTERS: Sequence[Chapter] = parse_book("all", FILES, BookSettings()).chapters


@pytest.fixture
def long_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a book of any length count as a long one, on a machine of two processors."""
    monkeypatch.setattr(readers, "WORTH", 1)
    monkeypatch.setattr(readers, "processors", lambda: 2)


def noted(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Give the processes that are started, as they are."""
    started: list[subprocess.Popen[bytes]] = []
    start = readers._process

    def noting() -> subprocess.Popen[bytes]:
        started.append(start())
        return started[-1]

    monkeypatch.setattr(readers, "_process", noting)
    return started


def in_order(waiting: Sequence[int]) -> int:
    return waiting[0]


def read_here() -> dict[str, ChapterReading]:
    return {chapter.path: read_chapter(chapter, {}) for chapter in CHAPTERS}


def test_what_travels_is_what_was_read() -> None:
    read = [reading for chapter in CHAPTERS for reading in read_chapter(chapter, {}).readings()]
    read.append(replace(EMPTY, scene_frames=frozenset({"dream"}), changes=(("hair", ("Nora", "Ben")),)))
    assert list(unpack(pack(read))) == read
    for field in fields(ParagraphReading):  # each of them was there to be lost
        assert any(getattr(reading, field.name) for reading in read), field.name


@pytest.mark.parametrize("count", [1, 2])
def test_processes_read_what_one_reads_here(count: int) -> None:
    read = {CHAPTERS[at].path: reading for at, reading in read_apart(CHAPTERS, count, in_order)}
    assert read == read_here()


def test_a_process_that_is_killed_costs_nothing_but_time(monkeypatch: pytest.MonkeyPatch) -> None:
    started = noted(monkeypatch)
    read: dict[str, ChapterReading] = {}
    for at, reading in read_apart(CHAPTERS, 2, in_order):
        if not read:
            os.kill(started[0].pid, getattr(signal, "SIGKILL", signal.SIGTERM))
        read[CHAPTERS[at].path] = reading
        if len(read) == 2:
            os.kill(started[1].pid, getattr(signal, "SIGKILL", signal.SIGTERM))
    assert read == read_here()


def test_where_no_process_can_be_started_it_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert {CHAPTERS[at].path: one for at, one in read_apart(CHAPTERS, 2, in_order)} == read_here()


def test_a_process_that_talks_nonsense_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_taken", lambda chapter, answer: None)
    assert {CHAPTERS[at].path: one for at, one in read_apart(CHAPTERS, 1, in_order)} == read_here()


def test_whoever_stops_asking_ends_the_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    started = noted(monkeypatch)
    reading = read_apart(CHAPTERS, 2, in_order)
    next(reading)
    assert len(started) == 2
    reading.close()
    assert all(process.returncode is not None for process in started)


def test_processes_are_for_long_books_and_for_who_has_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "processors", lambda: 4)
    assert [many(length) for length in (10_000, 700_000, 5_700_000)] == [0, 1, 4]
    assert many(5_700_000, talking=True) == 3
    monkeypatch.setattr(readers, "processors", lambda: 1)
    assert many(5_700_000) == 0


@pytest.mark.usefixtures("long_enough")
def test_what_is_looked_at_is_read_first() -> None:
    looked_at = CHAPTERS[-2].path
    shown: list[list[str]] = []
    done: list[int] = []
    wanted = Wanted(lambda: [looked_at, "no such chapter.md"], lambda read: shown.append(list(read)))
    readings, length = read_all(CHAPTERS, {}, {}, lambda count, _: done.append(count), wanted)
    assert shown == [[chapter.path for chapter in CHAPTERS[-3:]]]
    assert list(readings) == [chapter.path for chapter in CHAPTERS]
    assert done == list(range(1, len(CHAPTERS) + 1))
    assert length == sum(len(chapter.text) for chapter in CHAPTERS)


@pytest.mark.usefixtures("long_enough")
def test_a_long_book_is_found_to_say_what_it_says_when_read_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    apart, here = Workspace(), Workspace()
    glimpses: list[OpenBook] = []
    look = sorted(tmp_path.rglob("0*.md"))[1]
    apart.add_root(tmp_path, eager=Eager(lambda: [look], glimpses.append))
    monkeypatch.setattr(readers, "processors", lambda: 1)
    here.add_root(tmp_path)
    assert apart.findings() == here.findings()
    assert glimpses
    paths = [chapter.path for book in glimpses for chapter in book.book.chapters]
    assert look.relative_to(tmp_path).as_posix() in paths
    found = {(one.rule, one.fingerprint) for found in here.findings().values() for one in found}
    assert {(one.rule, one.fingerprint) for book in glimpses for one in book.findings} <= found


def test_who_stops_the_reading_has_the_folder_forgotten() -> None:
    workspace = Workspace()

    def stop(stage: str, done: int, total: int) -> None:
        if stage == "chapters":
            raise InterruptedError

    with pytest.raises(InterruptedError):
        workspace.add_root(EXAMPLES, progress=stop)
    assert not workspace.books()
