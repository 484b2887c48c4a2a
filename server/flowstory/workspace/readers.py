"""Processes that read the chapters of a long book, so that whoever asked for them goes on meanwhile.

They are started when there is much to read, as many as there are processors to spare, and are gone when it is
read, with all the memory that it took. One that cannot be started, dies or talks nonsense costs nothing but
time: its chapters are read by the others, or by this process itself.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from queue import SimpleQueue
from threading import Lock, Thread
from typing import IO, NamedTuple

from flowstory.manuscript.model import Chapter
from flowstory.reading.chapter import ChapterReading, joined, pieces, read_chapter
from flowstory.reading.model import ParagraphReading
from flowstory.reading.packing import unpack, unpack_counts
from flowstory.workspace.reader import COUNTED, HEAD

WORTH = 600_000
"""Code points from which on it is worth starting processes: in-process they take about a second."""
_EACH = 800_000  # code points that one process has to read at least
_MOST = 8  # processes
_AHEAD = 2  # chapters that a process holds at a time, so that it never waits for the next
_LARGEST = 1 << 28  # bytes of one message; more is nonsense


class _Answer(NamedTuple):
    """What a process has read of a chapter; `slices` is `None` where it has failed."""

    at: int
    slices: list[bytes] | None
    counts: bytes = b""


Next = Callable[[Sequence[int]], int]
"""Says which of the chapters that still wait (by their places) is read next."""


def processors() -> int:
    """Give how many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def many(length: int, *, talking: bool = False) -> int:
    """Give how many processes are worth having for so many code points; 0 where this one reads better itself.

    Args:
        length: the code points that are to be read.
        talking: this process talks to somebody meanwhile, and keeps a processor for that.
    """
    able = processors()
    if length < WORTH or able < 2:
        return 0
    return max(1, min(able - talking, _MOST, length // _EACH + 1))


def read_apart(
    chapters: Sequence[Chapter], count: int, following: Next
) -> Generator[tuple[int, ChapterReading], None, None]:
    """Read chapters in so many processes; gives each with its place, as they are done.

    Whoever stops asking for more stops the reading.
    """
    crew = _Crew(chapters, following)
    try:
        crew.start(count)
        for _ in range(len(chapters)):
            answer = crew.answer()
            if answer is None:
                break
            reading = _taken(chapters[answer.at], answer)
            yield answer.at, reading if reading is not None else read_chapter(chapters[answer.at], {})
        for at in crew.left():
            yield at, read_chapter(chapters[at], {})
    finally:
        crew.close()


def _taken(chapter: Chapter, answer: _Answer) -> ChapterReading | None:
    """Give the reading that a process sent, `None` where it makes no sense."""
    if answer.slices is None:
        return None
    try:
        read: list[ParagraphReading] = []
        for data in answer.slices:
            read.extend(unpack(data))
        if len(read) != sum(1 for _ in pieces(chapter)):
            return None
        return joined(chapter, read, unpack_counts(answer.counts))
    except (ValueError, TypeError, EOFError):
        return None


class _Crew:
    """Some processes, a thread for each that talks to it, and the chapters that wait to be read."""

    def __init__(self, chapters: Sequence[Chapter], following: Next) -> None:
        self._chapters = chapters
        self._following = following
        self._waiting = list(range(len(chapters)))
        self._answers: SimpleQueue[_Answer | None] = SimpleQueue()
        self._processes: list[subprocess.Popen[bytes]] = []
        self._lock = Lock()
        self._working = 0

    def start(self, count: int) -> None:
        """Start the processes, or as many as can be."""
        started = []
        for _ in range(count):
            with contextlib.suppress(OSError, ValueError):
                started.append(_process())
        self._processes = started
        self._working = len(started)
        for process in started:
            Thread(target=self._talk, args=(process,), name="flowstory-reader", daemon=True).start()

    def answer(self) -> _Answer | None:
        """Wait for what is read next; `None` where nobody reads any more."""
        if not self._working and self._answers.empty():
            return None
        return self._answers.get()

    def left(self) -> Iterator[int]:
        """Give the chapters that nobody has taken."""
        while (at := self._take()) is not None:
            yield at

    def close(self) -> None:
        """End the processes; what they are at is of no use any more."""
        with self._lock:
            self._waiting.clear()
        for process in self._processes:
            process.kill()
        for process in self._processes:
            process.wait()

    def _take(self) -> int | None:
        with self._lock:
            if not self._waiting:
                return None
            at = self._following(self._waiting)
            self._waiting.remove(at)
            return at

    def _talk(self, process: subprocess.Popen[bytes]) -> None:
        """Hand out chapters to a process and take what it has read, until there are no more or it is gone."""
        assert process.stdin is not None  # noqa: S101 - both are pipes
        assert process.stdout is not None  # noqa: S101
        held: list[int] = []
        try:
            with process.stdin as questions, process.stdout as answers:
                while True:
                    while len(held) < _AHEAD and (at := self._take()) is not None:
                        held.append(at)
                        _ask(questions, self._chapters[at])
                    if not held:
                        break
                    slices, counts = _heard(answers)
                    self._answers.put(_Answer(held.pop(0), slices, counts))
        except (OSError, ValueError, EOFError):
            process.kill()
        finally:
            for at in held:
                self._answers.put(_Answer(at, None))
            with self._lock:
                self._working -= 1
                if not self._working:
                    self._answers.put(None)


def _ask(questions: IO[bytes], chapter: Chapter) -> None:
    body = pickle.dumps(chapter, protocol=5)
    questions.write(HEAD.pack(0, len(body)))
    questions.write(body)
    questions.flush()


def _heard(answers: IO[bytes]) -> tuple[list[bytes], bytes]:
    """Wait for all that a process says of one chapter.

    Raises:
        EOFError: it is gone, or what it says is no answer.
    """
    slices: list[bytes] = []
    while True:
        head = answers.read(HEAD.size)
        if len(head) < HEAD.size:
            raise EOFError
        kind, length = HEAD.unpack(head)
        if length > _LARGEST:
            raise EOFError
        body = answers.read(length)
        if len(body) < length:
            raise EOFError
        if kind == COUNTED:
            return slices, body
        slices.append(body)


def _process() -> subprocess.Popen[bytes]:
    """Start a process that reads; it finds FlowStory where this one has it, and nothing of the book's folder."""
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return subprocess.Popen(
        [sys.executable, "-c", "from flowstory.workspace.reader import main; main()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=Path(__file__).resolve().parents[2],
        creationflags=flags,
    )
