"""The rulings of one book as they stand now: read again as soon as the file, or the open document, is another."""

from __future__ import annotations

import time
from pathlib import Path

from flowstory.continuity.model import Ruling
from flowstory.manuscript.model import Problem
from flowstory.workspace import decisions

_RACE = 2_000_000_000
"""Nanoseconds within which a file may be written twice and look the same: file systems count time in steps."""

Stands = tuple[str, tuple[Ruling, ...], tuple[Problem, ...]]
"""The text of the decisions, the rulings in it, and what is wrong with it."""


class Ruled:
    """Reads a book's decisions when they have changed.

    Whatever writes them, this process or another, the next look shows it: only the file's stamp is asked for on
    every keystroke, and a stamp that is younger than the clock of a file system is not believed.
    """

    __slots__ = ("_file", "_name", "_of", "_root", "_stands", "_text")

    def __init__(self, base: Path, folder: str) -> None:
        self._root = base / folder
        self._file = decisions.path(self._root)
        self._name = f"{folder}/{decisions.FILE}" if folder else decisions.FILE
        self._of: tuple[int, ...] | None = None
        self._text: str | None = None
        self._stands: Stands = ("", (), ())

    @property
    def file(self) -> Path:
        """Where the decisions are kept."""
        return self._file

    def now(self, unsaved: str | None) -> Stands:
        """Give the decisions; `unsaved` is their text where they are open in the editor."""
        if unsaved is not None:
            self._of = None
            return self._taken(unsaved)
        stamp = self._stamp()
        if stamp is not None and stamp == self._of:
            return self._stands
        before = time.time_ns()
        text, broken = decisions.load(self._root, self._name)
        # Read only now, it may be written again within the same step of the clock: then it is read again.
        settled = stamp is not None and (stamp == (0,) or before - stamp[0] > _RACE)
        self._of = stamp if settled else None
        if text is None:
            self._text, self._stands = None, ("", (), (broken,) if broken is not None else ())
            return self._stands
        return self._taken(text)

    def _stamp(self) -> tuple[int, ...] | None:
        """Give what tells one state of the file from another, `(0,)` where there is none."""
        try:
            status = self._file.stat()
        except FileNotFoundError:
            return (0,)
        except OSError:
            return None
        return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino

    def _taken(self, text: str) -> Stands:
        if text != self._text:
            self._text = text
            self._stands = (text, *decisions.parse(text, self._name))
        return self._stands
