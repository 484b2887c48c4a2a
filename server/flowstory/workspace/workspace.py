"""What is open and what it says: folders, unsaved texts, what was read, a fresh book after every change.

Reading is memoised by paragraph, so a keystroke reads one paragraph; gathering and checking are pure.
Not thread-safe: one thread owns a workspace.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path, PurePosixPath

from flowstory.continuity.check import CheckMemo, check, check_files, problem_finding
from flowstory.continuity.fixes import fixes
from flowstory.continuity.model import Finding, Fix, Ruling
from flowstory.continuity.sifting import Shown
from flowstory.manuscript.assemble import ParseMemo, parse_book
from flowstory.manuscript.model import Book, Problem
from flowstory.manuscript.order import BookSettings
from flowstory.manuscript.series import BookFolder
from flowstory.reading.chapter import ChapterReading, Memo, read_chapter
from flowstory.story.gather import GatherMemo, gather
from flowstory.story.model import Story
from flowstory.workspace import decisions, keeping
from flowstory.workspace.cold import Wanted, glimpse, read_all
from flowstory.workspace.folder import FolderContents, read_folder, read_text
from flowstory.workspace.opinions import Opinions
from flowstory.workspace.ruled import Ruled, Stands
from flowstory.workspace.settings import Settings, parse_settings

Progress = Callable[[str, int, int], None]
"""Called with a stage ("files" or "chapters"), how many are done and how many there are (0 if unknown).

What it raises ends the reading.
"""


@dataclass(frozen=True, slots=True)
class Eager:
    """What a writer who waits for a long book wants first.

    `wanted` gives the files they look at now, from any thread; `glimpse` is called once these and what stands
    around them is read, with the book as though it had no other chapter and those findings that no other
    chapter can undo.
    """

    wanted: Callable[[], Collection[Path]]
    glimpse: Callable[[OpenBook], None]


_SETTINGS_FILE = "flowstory.toml"
_MANUSCRIPT = frozenset({".md", ".markdown", ".txt"})
_WORTH = 200_000  # code points read anew from which on it is worth keeping a book on disk
_SWEEP = 500  # readings of paragraphs as they were that are kept beside the living ones


@dataclass(frozen=True, slots=True)
class OpenBook:
    """A book as it is now: an immutable snapshot.

    `root` is the workspace folder that `Locus.path` is relative to, `folder` the book's own folder in it
    ("" where they are one).
    """

    root: Path
    folder: str
    book: Book
    story: Story
    findings: tuple[Finding, ...]
    settings: Settings
    rulings: tuple[Ruling, ...] = ()
    problems: tuple[Problem, ...] = ()
    decisions: str = ""
    """The text in which the rulings are kept."""
    shown: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    """The findings by path; of a file whose findings are the same as before, the very same object."""

    def path_of(self, relative: str) -> Path:
        """Give the absolute path of a file of the book."""
        return self.root / relative

    def text_of(self, relative: str) -> str:
        """Give the text of a chapter or note as it was read, "" for any other path."""
        return self.book.text_of(relative)

    def fixes(self, finding: Finding) -> tuple[Fix, ...]:
        """Give what can be done about a finding."""
        return fixes(finding, self.story)

    @property
    def decisions_path(self) -> Path:
        """Where the rulings of this book are kept."""
        return decisions.path(self.root / self.folder)


@dataclass(slots=True)
class _BookMemo:
    """What was made of one book before, layer by layer: each holds while what it was made of is the same."""

    parsed: ParseMemo = field(default_factory=ParseMemo)
    readings: dict[str, ChapterReading] = field(default_factory=dict)
    gathered: GatherMemo = field(default_factory=GatherMemo)
    checked: CheckMemo = field(default_factory=CheckMemo)
    opinions: Opinions | None = None
    ruled: Ruled | None = None


@dataclass(slots=True)
class _Root:
    """A workspace folder: its files as they are on disk, and the books last made from them."""

    path: Path
    base: Path
    contents: FolderContents
    files: dict[str, str]
    books: dict[str, OpenBook] = field(default_factory=dict)
    memos: dict[str, _BookMemo] = field(default_factory=dict)
    parted: tuple[frozenset[str], FolderContents, tuple[BookFolder, ...]] | None = None
    stale: bool = True
    fresh: int = 0
    """Code points of chapters that were read since the books were kept on disk."""


class Workspace:
    """Everything that is open."""

    def __init__(self, *, cache: Path | None = None) -> None:
        self._roots: dict[Path, _Root] = {}
        self._overlay: dict[Path, str] = {}
        self._memo: Memo = {}
        self._sweep_at = _SWEEP
        self.cache = cache

    def add_root(self, root: Path, *, progress: Progress | None = None, eager: Eager | None = None) -> None:
        """Read a folder, or the one file given, and make its books.

        Raises:
            OSError: the folder is not there or cannot be read.
        """
        root = root.absolute()
        report = (lambda count, _path: progress("files", count, 0)) if progress else None
        contents = read_folder(root, progress=report)
        base = root if root.is_dir() else root.parent
        held = _Root(root, base, contents, dict(contents.files))
        self._roots[root] = held
        with keeping.pausing_collection():
            kept = keeping.load(self.cache, root) if self.cache is not None else None
            if isinstance(kept, dict):
                held.memos = {folder: _BookMemo(*layers) for folder, layers in kept.items()}
            try:
                self._make(held, progress, eager)
            except BaseException:
                del self._roots[root]
                raise
            # A book is millions of objects in no cycle: none of them need ever be searched for garbage.
            if held.fresh >= _WORTH or kept is not None:
                gc.freeze()

    def keep(self, *, apart: bool = False) -> None:
        """Keep on disk what was made of the books, where much of them was read anew since they were kept.

        Args:
            apart: do not wait for it where it can be done in another process.
        """
        for held in self._roots.values():
            if self.cache is None or held.fresh < _WORTH:
                continue
            held.fresh = 0
            layers = {
                folder: (memo.parsed, memo.readings, memo.gathered, memo.checked)
                for folder, memo in held.memos.items()
            }
            (keeping.save_apart if apart else keeping.save)(self.cache, held.path, layers)

    def remove_root(self, root: Path) -> None:
        """Forget a folder."""
        self._roots.pop(root.absolute(), None)

    def set_text(self, path: Path, text: str) -> None:
        """Take an open document's text, saved or not, in place of what is on disk."""
        path = path.absolute()
        if self._overlay.get(path) == text:
            return
        self._overlay[path] = text
        self._touch(path)

    def drop_text(self, path: Path) -> None:
        """Let the disk count again for a document that was closed."""
        path = path.absolute()
        if self._overlay.pop(path, None) is not None:
            self.refresh([path])

    def refresh(self, paths: Iterable[Path]) -> None:
        """Read again what changed, appeared or went on disk."""
        for path in paths:
            path = path.absolute()
            held = self._root_of(path)
            if held is None:
                continue
            relative = path.relative_to(held.base).as_posix()
            if path.name in (_SETTINGS_FILE, ".flowstoryignore"):
                held.contents = read_folder(held.path)
                held.files = dict(held.contents.files)
            elif path.suffix.lower() in _MANUSCRIPT:
                text, _ = read_text(path, relative) if path.is_file() else (None, None)
                if text is None:
                    held.files.pop(relative, None)
                else:
                    held.files[relative] = text
            held.stale = True

    def text(self, path: Path) -> str | None:
        """Give the text of a file that counts now, `None` for one that is not known."""
        path = path.absolute()
        if path in self._overlay:
            return self._overlay[path]
        held = self._root_of(path)
        return held.files.get(path.relative_to(held.base).as_posix()) if held is not None else None

    def books(self) -> tuple[OpenBook, ...]:
        """Give every book as it is now."""
        for held in self._roots.values():
            if held.stale:
                self._make(held, None)
        return tuple(book for held in self._roots.values() for book in held.books.values())

    def book_of(self, path: Path) -> OpenBook | None:
        """Give the book that a file belongs to."""
        path = path.absolute()
        books = self.books()
        for book in books:
            if path.is_relative_to(book.root):
                relative = path.relative_to(book.root).as_posix()
                if any(file.path == relative for file in book.book.files):
                    return book
        return next(
            (
                book
                for book in sorted(books, key=lambda b: -len(b.folder))
                if path.is_relative_to(book.root / book.folder)
            ),
            None,
        )

    def as_of(self, book: OpenBook, chapters: int) -> OpenBook:
        """Give a book as a reader of its first chapters knows it.

        It is read as though nothing else were written: no later chapter, no note and no problem of a file
        has a part in it. Findings are those that the whole book has as well.
        """
        told = replace(book.book, chapters=book.book.chapters[:chapters], notes=(), problems=())
        story = gather(told, [read_chapter(chapter, self._memo) for chapter in told.chapters])
        known = {(finding.rule, finding.fingerprint) for finding in book.findings}
        found = check(
            story,
            rulings=book.rulings,
            switches=book.settings.rules,
            file_switches=tuple(book.settings.rules_by_path.items()),
        )
        findings = tuple(one for one in found if (one.rule, one.fingerprint) in known)
        return replace(book, book=told, story=story, findings=findings, problems=())

    def readings_of(self, book: OpenBook) -> Mapping[str, ChapterReading]:
        """Give the readings that a book was made of, by path; read anew where the book has moved on since."""
        held = next((held for held in self._roots.values() if held.base == book.root), None)
        kept = held.memos[book.folder].readings if held is not None and book.folder in held.memos else {}
        return {
            chapter.path: known
            if (known := kept.get(chapter.path)) is not None and known.chapter is chapter
            else read_chapter(chapter, self._memo)
            for chapter in book.book.chapters
        }

    def settings_of(self, book: OpenBook) -> BookSettings:
        """Give what decides which files of a book are chapters, and their order."""
        held = next(held for held in self._roots.values() if held.base == book.root)
        return held.contents.book_settings(book.folder)

    def findings(self) -> dict[Path, tuple[Finding, ...]]:
        """Give all findings by absolute path; a note of several books shows each finding once."""
        found: dict[Path, dict[tuple[str, str], Finding]] = {}
        for book in self.books():
            for finding in book.findings:
                found.setdefault(book.path_of(finding.locus.path), {})[finding.rule, finding.fingerprint] = (
                    finding
                )
        return {path: tuple(by_print.values()) for path, by_print in found.items()}

    def problems(self) -> dict[Path, tuple[Problem, ...]]:
        """Give what is wrong with files, by absolute path."""
        found: dict[Path, list[Problem]] = {}
        for book in self.books():
            for problem in book.problems:
                found.setdefault(book.path_of(problem.path), []).append(problem)
        return {path: tuple(dict.fromkeys(problems)) for path, problems in found.items()}

    def reload_decisions(self) -> None:
        """Take the rulings from disk (or from an open decisions file) again."""
        for held in self._roots.values():
            held.stale = True

    def _touch(self, path: Path) -> None:
        held = self._root_of(path)
        if held is not None:
            held.stale = True

    def _root_of(self, path: Path) -> _Root | None:
        fits = [held for held in self._roots.values() if path == held.path or path.is_relative_to(held.base)]
        return max(fits, key=lambda held: len(held.base.parts), default=None)

    def _files(self, held: _Root) -> dict[str, str]:
        """Give the files of a root with unsaved texts laid over them."""
        files = dict(held.files)
        for path, text in self._overlay.items():
            if path.is_relative_to(held.base) and path.suffix.lower() in _MANUSCRIPT and held.path.is_dir():
                files[path.relative_to(held.base).as_posix()] = text
            elif path == held.path:
                files[path.name] = text
        return files

    def _make(self, held: _Root, progress: Progress | None, eager: Eager | None = None) -> None:
        """Make the books of a root anew; paragraphs that did not change are not read again."""
        files = self._files(held)
        contents = held.contents
        split = FolderContents(
            files, contents.problems, contents.settings, contents.settings_by_root, contents.left_out
        )
        books: dict[str, OpenBook] = {}
        if held.parted is None or held.parted[0] != files.keys() or held.parted[1] is not contents:
            held.parted = frozenset(files), contents, split.books() or (BookFolder("", tuple(files)),)
        for folder in held.parted[2]:
            books[folder.root] = self._book(held, split, folder, progress, eager)
        held.books = books
        held.stale = False

    def _book(
        self,
        held: _Root,
        contents: FolderContents,
        folder: BookFolder,
        progress: Progress | None,
        eager: Eager | None,
    ) -> OpenBook:
        settings = contents.settings_by_root.get(folder.root, contents.settings)
        name = PurePosixPath(folder.root).name or held.base.name
        files = {path: contents.files[path] for path in folder.paths}
        memo = held.memos.setdefault(folder.root, _BookMemo())
        book = parse_book(
            name, files, contents.book_settings(folder.root), root=folder.root, memo=memo.parsed
        )
        ruled, rulings, broken = self._decisions(held, folder.root)

        def advance(done: int, total: int) -> None:
            if progress is not None:
                progress("chapters", done, total)

        def show(read: Mapping[str, ChapterReading]) -> None:
            if eager is not None:
                part, story, found = glimpse(book, read, rulings)
                early = OpenBook(held.base, folder.root, part, story, found, settings, shown=_with({}, found))
                eager.glimpse(early)

        def looked_at() -> list[str]:
            paths = eager.wanted() if eager is not None else ()
            return [
                path.relative_to(held.base).as_posix() for path in paths if path.is_relative_to(held.base)
            ]

        wanted = Wanted(looked_at, show) if eager is not None else None
        readings, fresh = read_all(book.chapters, memo.readings, self._memo, advance, wanted)
        held.fresh += fresh
        memo.readings = readings
        story = gather(book, [readings[chapter.path] for chapter in book.chapters], memo.gathered)
        problems = (
            *contents.problems,
            *book.problems,
            *(problem for file in book.files for problem in file.problems),
            *broken,
        )
        shown = check_files(
            story,
            rulings=rulings,
            switches=settings.rules,
            file_switches=tuple(settings.rules_by_path.items()),
            memo=memo.checked,
        )
        found = tuple(chain.from_iterable(shown.values()))
        others = (
            *self._said(held.base / folder.root, memo, book, found, rulings, settings),
            *(
                problem_finding(problem)
                for problem in dict.fromkeys(problems)
                if problem.path in files or problem.path.endswith(".toml")
            ),
        )
        self._sweep()
        return OpenBook(
            held.base,
            folder.root,
            book,
            story,
            (*found, *others),
            settings,
            rulings,
            problems,
            ruled,
            _with(shown, others),
        )

    def opinions(self, book: OpenBook) -> Opinions:
        """Give what models said of a book; `reload_decisions` shows what has changed."""
        held = next(held for held in self._roots.values() if held.base == book.root)
        memo = held.memos.setdefault(book.folder, _BookMemo())
        if memo.opinions is None:
            memo.opinions = Opinions(book.root / book.folder)
        return memo.opinions

    @staticmethod
    def _said(
        folder: Path,
        memo: _BookMemo,
        book: Book,
        found: tuple[Finding, ...],
        rulings: tuple[Ruling, ...],
        settings: Settings,
    ) -> tuple[Finding, ...]:
        """Give what models said of the book as far as it still stands and no rule says it better."""
        if memo.opinions is None:
            memo.opinions = Opinions(folder)
        said = memo.opinions.all()
        if not said:
            return ()
        from flowstory.assistant.opinions import shown

        return shown(said, book, known=found, rulings=rulings, level=settings.rule_level)

    def _decisions(self, held: _Root, folder: str) -> Stands:
        """Give the text of the decisions, the rulings in it, and what is wrong with it."""
        memo = held.memos[folder]
        if memo.ruled is None:
            memo.ruled = Ruled(held.base, folder)
        return memo.ruled.now(self._overlay.get(memo.ruled.file))

    def _sweep(self) -> None:
        """Forget readings that no open book needs any more, once there are many."""
        if len(self._memo) <= self._sweep_at:
            return
        living = {
            id(reading)
            for held in self._roots.values()
            for memo in held.memos.values()
            for chapter in memo.readings.values()
            for reading in chapter.readings()
        }
        for key in [key for key, reading in self._memo.items() if id(reading) not in living]:
            del self._memo[key]
        self._sweep_at = len(self._memo) + _SWEEP


def _with(shown: Shown, others: Iterable[Finding]) -> Shown:
    """Give findings by path with some more."""
    more: dict[str, tuple[Finding, ...]] = {}
    for finding in others:
        path = finding.locus.path
        more[path] = (*more.get(path, shown.get(path, ())), finding)
    return {**shown, **more} if more else shown


__all__ = ["OpenBook", "Progress", "Workspace", "parse_settings"]
