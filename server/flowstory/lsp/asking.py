"""Questions about the books: where a request points, and the one thread in which LoreVault answers.

The vaults belong to that thread, so that a question that goes through a whole book holds up neither the
conversation nor the checking, and one that the client cancels is answered at once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from lsprotocol import types

from flowstory.lsp.conversions import offset_of, range_of
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of
from flowstory.lsp.worker import Worker
from flowstory.text.lines import LineIndex

if TYPE_CHECKING:
    from flowstory.lore.vault import LoreMemo, Vault
    from flowstory.lsp.session import Session
    from flowstory.manuscript.model import Chapter, Note
    from flowstory.story.model import Locus
    from flowstory.text.spans import Span
    from flowstory.workspace.workspace import OpenBook

Result = TypeVar("Result")
_LINES_KEPT = 64


class Vaults:
    """The vault of each open book, made when first asked; only the answers' thread calls it."""

    __slots__ = ("_lines", "_memos", "_vaults", "worker")

    def __init__(self) -> None:
        self.worker = Worker("flowstory-answers")
        self._memos: dict[tuple[Path, str], LoreMemo] = {}
        self._vaults: dict[tuple[Path, str], Vault] = {}
        self._lines: dict[Path, LineIndex] = {}

    def of(self, book: OpenBook) -> Vault:
        """Give the vault of a book as it is now."""
        from flowstory.lore.vault import LoreMemo, Vault

        key = (book.root, book.folder)
        vault = self._vaults.get(key)
        if vault is None or vault.story is not book.story:
            vault = self._vaults[key] = Vault(book.story, self._memos.setdefault(key, LoreMemo()))
        return vault

    def lines(self, path: Path, text: str) -> LineIndex:
        """Give the lines of a file, counted once a text."""
        lines = self._lines.get(path)
        if lines is None or lines.text != text:
            if len(self._lines) >= _LINES_KEPT:
                self._lines.clear()
            lines = self._lines[path] = LineIndex(text)
        return lines


@dataclass(frozen=True, slots=True)
class Spot:
    """A file of a book that a request is about, with the book's vault."""

    session: Session
    book: OpenBook
    path: str
    vault: Vault
    lines: LineIndex

    @property
    def chapter(self) -> Chapter | None:
        """The chapter that the file is, `None` for a note."""
        number = self.vault.numbers.get(self.path)
        return self.vault.story.book.chapters[number] if number is not None else None

    @property
    def note(self) -> Note | None:
        """The note that the file is, `None` for a chapter."""
        return next((note for note in self.vault.story.book.notes if note.path == self.path), None)

    def offset(self, position: types.Position) -> int:
        """Give the offset of a position in the file."""
        return offset_of(self.lines, position, self.session.encoding)

    def range(self, span: Span) -> types.Range:
        """Give the range of a span of the file."""
        return range_of(self.lines, span, self.session.encoding)

    def lines_of(self, path: str) -> LineIndex:
        """Give the lines of any file of the book."""
        if path == self.path:
            return self.lines
        return self.session.vaults.lines(self.book.path_of(path), self.book.text_of(path))

    def location(self, locus: Locus) -> types.Location:
        """Give a place of the book as LSP writes it."""
        where = range_of(self.lines_of(locus.path), locus.span, self.session.encoding)
        return types.Location(uri=self.session.uri(self.book.path_of(locus.path)), range=where)

    def link(self, path: str, line: int) -> str:
        """Say a place in Markdown: as a link where the client shows links, else as compilers name places."""
        said = f"{path}:{line}"
        if not self.session.client.links:
            return said
        return f"[{said}]({self.session.uri(self.book.path_of(path))}#L{line})"


def spot_at(session: Session, path: Path) -> Spot | None:
    """Give the spot of a file; to be called in the answers' thread."""
    placed = book_at(session.seen.books, path)
    if placed is None:
        return None
    book, relative = placed
    vault = session.vaults.of(book)
    return Spot(session, book, relative, vault, session.vaults.lines(path, book.text_of(relative)))


async def ask(session: Session, uri: str, answer: Callable[[Spot], Result], otherwise: Result) -> Result:
    """Answer a question about a file once all that was typed is taken in; `otherwise` where it is no book's."""
    path = path_of(uri)
    if path is None:
        return otherwise
    await session.settled()

    def work() -> Result:
        spot = spot_at(session, path)
        return otherwise if spot is None else answer(spot)

    return await session.vaults.worker.run(work)


async def ask_all(session: Session, answer: Callable[[Spot], Result]) -> list[Result]:
    """Put a question to every book; the spot is that of its first file."""
    await session.settled()

    def work() -> list[Result]:
        results = []
        for book in session.seen.books:
            vault = session.vaults.of(book)
            path = next(iter(vault.index.files), "")
            lines = session.vaults.lines(book.path_of(path), book.text_of(path))
            results.append(answer(Spot(session, book, path, vault, lines)))
        return results

    return await session.vaults.worker.run(work)
