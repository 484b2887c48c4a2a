"""The worker's side: the workspace, what changed in it, and what it finds. All that is slow is here."""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flowstory.lsp.logs import log_trouble
from flowstory.lsp.reports import NOTHING, Report, Reporter, Said, Wording

if TYPE_CHECKING:
    from flowstory.workspace.workspace import OpenBook, Workspace

log = logging.getLogger(__name__)

_TURN = 0.0002  # seconds
_LITTER = 20_000
"""Objects made and not let go of since the last search for garbage, from which on a pause is used for one."""
_TOO_MUCH = 500_000
"""As many from which on it does not wait for a pause."""
_ROUNDS = 50  # searches among what is new before one goes through all

Progress = Callable[[str, int, int], None]


@dataclass(slots=True)
class Changes:
    """What happened since the last check, the latest word on each file."""

    added: list[Path] = field(default_factory=list)
    removed: list[Path] = field(default_factory=list)
    texts: dict[Path, str] = field(default_factory=dict)
    closed: set[Path] = field(default_factory=set)
    disk: set[Path] = field(default_factory=set)
    wording: bool = False

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.texts or self.closed or self.disk or self.wording)


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was found, of one state of the books. `versions` are those of the open documents in it."""

    books: tuple[OpenBook, ...] = ()
    reports: Mapping[Path, Report] = field(default_factory=dict)
    versions: Mapping[Path, int] = field(default_factory=dict)
    folders: frozenset[Path] = frozenset()
    """The folders that are open; a book of none of them is a file that was opened by itself."""

    def report(self, path: Path) -> Report:
        """Give the report on a file."""
        return self.reports.get(path, NOTHING)

    def said(self, path: Path) -> tuple[Said, ...]:
        """Give the findings of a file, each with its book in this very state."""
        books = {(book.root, book.folder): book for book in self.books}
        return tuple(Said(one.finding, one.diagnostic, books[one.owner]) for one in self.report(path).shown)


class Stopped(Exception):  # noqa: N818 - nothing went wrong
    """The reading of a folder was ended: nobody wants it any more."""


@dataclass(frozen=True, slots=True)
class Early:
    """What is shown of a long book before all of it is read.

    `wanted` gives the files that are open now, from any thread; `texts` and `versions` are those of the open
    documents when the reading begins; `show` takes what is to be seen.
    """

    wanted: Callable[[], Collection[Path]]
    texts: Mapping[Path, str]
    versions: Mapping[Path, int]
    wording: Wording
    show: Callable[[Snapshot], None]


class Checker:
    """Holds the workspace. Only the worker's thread calls it."""

    __slots__ = ("_loose", "_reporter", "_roots", "_workspace")

    def __init__(self) -> None:
        self._workspace: Workspace | None = None
        self._reporter = Reporter()
        self._roots: set[Path] = set()
        self._loose: set[Path] = set()

    @property
    def workspace(self) -> Workspace:
        """The workspace, made when it is first needed: `initialize` is answered before that."""
        if self._workspace is None:
            from flowstory.workspace.keeping import usual_folder
            from flowstory.workspace.workspace import Workspace

            self._workspace = Workspace(cache=usual_folder())
        return self._workspace

    def warm(self) -> None:
        """Import what answers a hover, so that the first one is not the slowest."""
        import flowstory.continuity.pages
        import flowstory.lore.cards
        import flowstory.workspace.workspace  # noqa: F401

    def add_root(self, root: Path, progress: Progress, early: Early) -> None:
        """Read a folder of the workspace; what the writer looks at is shown before all else is read.

        Raises:
            Stopped: the folder is not wanted any more.
        """
        # While a book is read the conversation gets its turn at once, not after Python's usual five milliseconds.
        sys.setswitchinterval(_TURN)
        self._roots.add(root)
        for path in [path for path in self._loose if path.is_relative_to(root)]:
            self._loose.discard(path)
            self.workspace.remove_root(path)
        for path, text in early.texts.items():
            if path.is_relative_to(root):
                self.workspace.set_text(path, text)
        others = self.workspace.books()

        def glimpse(book: OpenBook) -> None:
            books = (*others, book)
            reports = self._reporter.report(books, early.wording)
            early.show(Snapshot(books, reports, early.versions, frozenset(self._roots)))

        from flowstory.workspace.workspace import Eager

        try:
            self.workspace.add_root(root, progress=progress, eager=Eager(early.wanted, glimpse))
        except Stopped:
            self._roots.discard(root)
            raise
        self._untouched()

    def check(self, changes: Changes, versions: Mapping[Path, int], wording: Wording) -> Snapshot:
        """Take the changes in and give what is found now."""
        for root in changes.removed:
            self._try(self._remove, root)
        for path in changes.closed:
            self._try(self._drop, path)
        if changes.disk:
            self._try(self.workspace.refresh, sorted(changes.disk))
        for path, text in changes.texts.items():
            self._try(self._set, path, text)
        books = self.workspace.books()
        reports = self._reporter.report(books, wording)
        if changes.added:
            self._untouched()
        if gc.get_count()[0] > _TOO_MUCH:
            self.tidy()
        return Snapshot(books, reports, versions, frozenset(self._roots))

    def rest(self) -> None:
        """Use a pause: keep on disk what was read, so that the next start is quick, and tidy up."""
        self._try(partial(self.workspace.keep, apart=True))
        self.tidy()

    def tidy(self) -> None:
        """Search for garbage while nobody waits for anything, if enough has been made that may be some."""
        if gc.get_count()[0] > _LITTER:
            gc.collect(2 if gc.get_count()[2] > _ROUNDS else 1)

    @staticmethod
    def _untouched() -> None:
        """See to it that no keystroke waits for a search for garbage.

        Neither the languages' tables nor the book are ever garbage, and none is searched for but by `tidy`.
        """
        gc.freeze()
        gc.disable()

    @staticmethod
    def _try(change: Callable[..., None], *what: object) -> None:
        try:
            change(*what)
        except Exception as error:  # noqa: BLE001 - One file's trouble must not cost the others.
            log_trouble(log, "a change could not be taken in", error)

    def _remove(self, root: Path) -> None:
        self._roots.discard(root)
        self.workspace.remove_root(root)

    def _set(self, path: Path, text: str) -> None:
        if path not in self._loose and not any(path.is_relative_to(root) for root in self._roots):
            # Opened by itself, without a folder: a book of one file.
            self._loose.add(path)
            self.workspace.add_root(path)
        self.workspace.set_text(path, text)

    def _drop(self, path: Path) -> None:
        self.workspace.drop_text(path)
        if path in self._loose:
            self._loose.discard(path)
            self.workspace.remove_root(path)
