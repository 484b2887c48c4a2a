"""Versions of the chapters of an open book: kept, listed, compared. Late in its imports, as the memory is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flowstory.memory.location import kept_location
from flowstory.memory.scope import WHOLE_BOOK, Scope
from flowstory.memory.shelving import kept_shelf_at, mark_book

if TYPE_CHECKING:
    from flowstory.manuscript.model import Chapter, Status
    from flowstory.memory.snapshots import Snapshot
    from flowstory.memory.store import Store
    from flowstory.workspace.workspace import OpenBook


class Version(NamedTuple):
    """A version of a chapter with its whole text, and what differs from it now (a unified diff's lines)."""

    snapshot: Snapshot
    text: str
    differences: tuple[str, ...]


class Versions:
    """The versions kept of books. Not for several threads."""

    __slots__ = ("_store",)

    def __init__(self, store: Store | None = None) -> None:
        self._store = store

    @property
    def store(self) -> Store:
        """The store of what cannot be rebuilt, found when it is first needed."""
        if self._store is None:
            from flowstory.memory.store import Store

            self._store = Store(kept_location())
        return self._store

    def take(
        self, book: OpenBook, path: str | None = None, *, label: Status | None = None, note: str = ""
    ) -> tuple[Snapshot, ...]:
        """Keep a chapter, or all of them, as they are now.

        Raises:
            StoreError: the store cannot be used.
        """
        from flowstory.memory import snapshots

        shelf = mark_book(book.root / book.folder)
        return snapshots.take(self.store, shelf, _chapters(book, path), label=label, note=note)

    def list(self, book: OpenBook, path: str | None = None) -> tuple[Snapshot, ...]:
        """Give the versions of a chapter, or of all of them, oldest first."""
        from flowstory.memory import snapshots

        return snapshots.snapshots(self.store, _scope(book), chapter=path)

    def version(self, book: OpenBook, path: str, wanted: str) -> Version | None:
        """Give a version of a chapter by the beginning of its id or by its label; `None` where there is none."""
        from flowstory.memory import snapshots

        scope = _scope(book)
        found = snapshots.find(self.store, scope, path, wanted.lower())
        text = snapshots.text_of(self.store, scope, found) if found is not None else None
        if found is None or text is None:
            return None
        names = (f"{path} {found.id}", path)
        return Version(found, text, snapshots.diff(text, book.text_of(path), names=names))


def _scope(book: OpenBook) -> Scope:
    shelf = kept_shelf_at(book.root / book.folder)
    return Scope(shelf.tenant, shelf.book, WHOLE_BOOK)


def _chapters(book: OpenBook, path: str | None) -> list[Chapter]:
    return [chapter for chapter in book.book.chapters if path is None or chapter.path == path]
