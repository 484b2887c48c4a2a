"""Opening what a command was pointed at: a book, a file, or a folder of several books."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from flowstory.cli.screen import visible
from flowstory.cli.session import BadUseError, Session

if TYPE_CHECKING:
    from rich.progress import Progress

    from flowstory.languages.messages import Catalogue
    from flowstory.manuscript.model import Problem
    from flowstory.workspace.workspace import OpenBook, Workspace

_PATIENCE = 0.5
# With one of these the book was not read as the writer has it: the check must not pass for a whole one.
_GRAVE = frozenset(
    {
        "file-no-permission",
        "file-not-text",
        "file-too-large",
        "file-unreadable",
        "folder-missing",
        "folder-no-permission",
        "settings-broken",
        "too-many-files",
    }
)


@dataclass(frozen=True, slots=True)
class Opened:
    """The books at a path. `folder` is what paths are relative to; `whole`: no part is missing.

    `alone` says that one file was opened, not the folder around it.
    """

    folder: Path
    books: tuple[OpenBook, ...]
    problems: tuple[tuple[Path, Problem], ...]
    workspace: Workspace
    alone: bool = False

    def as_of(self, book: OpenBook, chapters: int) -> OpenBook:
        """Give a book as a reader of its first chapters knows it (`Workspace.as_of`)."""
        return self.workspace.as_of(book, chapters)

    @property
    def whole(self) -> bool:
        return not any(problem.key in _GRAVE for _, problem in self.problems)

    def relative(self, path: Path) -> str:
        """Give a path relative to the folder that was opened, with slashes."""
        return Path(os.path.relpath(path, self.folder)).as_posix()

    def shown(self, relative: str) -> str:
        """Give a path as seen from where the command runs, as a terminal can follow it."""
        path = self.folder / relative
        try:
            return path.relative_to(Path.cwd()).as_posix()
        except (ValueError, OSError):
            return str(path)


def open_books(asked: str, session: Session) -> Opened:
    """Read what stands at a path, with a progress bar where that takes a while.

    Raises:
        BadUseError: nothing is there, nothing can be read, or no chapter is in it.
    """
    words = session.words
    path = Path(asked)
    try:
        folder = path.resolve()
        is_file = folder.is_file()
        if not is_file and not folder.is_dir():
            raise BadUseError(words.text("cli.open.missing", path=asked))
    except PermissionError:
        raise BadUseError(words.text("cli.open.no-permission", path=asked)) from None
    except (OSError, ValueError, RuntimeError):
        raise BadUseError(words.text("cli.open.missing", path=asked)) from None
    if not is_file and not os.access(folder, os.R_OK | os.X_OK):
        raise BadUseError(words.text("cli.open.no-permission", path=asked))

    from flowstory.workspace.keeping import usual_folder
    from flowstory.workspace.workspace import Workspace

    workspace = Workspace(cache=usual_folder())
    advance = _Advance(words)
    try:
        workspace.add_root(folder, progress=advance)
        workspace.keep()
    except OSError as error:
        why = words.text("file-unreadable", reason=error.strerror or error)
        raise BadUseError(words.text("cli.open.unreadable", path=asked, why=why)) from None
    finally:
        advance.stop()
    base = folder.parent if is_file else folder
    opened = Opened(base, workspace.books(), _problems(workspace), workspace, is_file)
    _speak_as_set(opened, session)
    words = session.words
    if not any(book.book.chapters or book.book.notes for book in opened.books):
        grave = [problem for _, problem in opened.problems if problem.key in _GRAVE]
        if grave:
            raise BadUseError(words.text("cli.open.unreadable", path=asked, why=words.render(grave[0])))
        raise BadUseError(words.text("cli.open.empty", path=asked))
    return opened


def tell_problems(opened: Opened, session: Session, *, said: Collection[tuple[str, str]] = ()) -> None:
    """Say which files could not be read as they are, beside the result; not what it says itself.

    `said` holds paths, relative to the folder, with the sentences that the result has of them.
    """
    for path, problem in opened.problems:
        relative = opened.relative(path)
        sentence = session.words.render(problem)
        if (relative, sentence) not in said:
            session.screen.tell(f"{visible(opened.shown(relative))}: {sentence}")


def _speak_as_set(opened: Opened, session: Session) -> None:
    """Speak the language that `flowstory.toml` sets, unless the command line or the environment names one."""
    from flowstory.languages.messages import catalogue

    set_languages = {book.settings.book.ui_language for book in opened.books}
    if len(set_languages) == 1 and not session.is_language_given and (language := set_languages.pop()):
        session.words = catalogue(language)


def _problems(workspace: Workspace) -> tuple[tuple[Path, Problem], ...]:
    return tuple(
        (path, problem)
        for path, problems in sorted(workspace.problems().items())
        for problem in dict.fromkeys(problems)
    )


class _Advance:
    """Called as reading goes on; draws a bar on a terminal's standard error once it has taken long enough."""

    def __init__(self, words: Catalogue) -> None:
        self._words = words
        self._begun = time.monotonic()
        self._wanted = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
        self._bar: Progress | None = None

    def __call__(self, stage: str, done: int, total: int) -> None:
        key = f"cli.progress.{stage}"
        described = self._words.text(key if key in self._words else "cli.progress.working")
        if self._bar is None:
            if not self._wanted or time.monotonic() - self._begun < _PATIENCE:
                return
            self._bar = _bar(described)
            self._bar.start()
        # How many files there are is not known before the last one is found.
        self._bar.update(self._bar.task_ids[0], description=described, completed=done, total=total or None)

    def stop(self) -> None:
        """Take the bar away."""
        if self._bar is not None:
            self._bar.stop()


def _bar(described: str) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        console=Console(stderr=True),
        transient=True,
    )
    bar.add_task(described, total=None)
    return bar
