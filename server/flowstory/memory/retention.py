"""Forgetting: a book, a tenant or everything, and the search of the files that proves it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from flowstory.memory.kinds import PASSAGES
from flowstory.memory.location import Location
from flowstory.memory.meaning import prune_vectors
from flowstory.memory.scope import Shelf
from flowstory.memory.store import Store
from flowstory.memory.tidying import scrub

_CHUNK = 1 << 22


def purge_book(store: Store, shelf: Shelf) -> int:
    """Remove all that the memory holds of a book, old versions and leftovers too; give how many tables."""
    names = store.names(shelf.tenant, shelf=shelf)
    for name in names:
        store.drop(name)
    return len(names)


def purge_tenant(store: Store, tenant: str) -> int:
    """Remove all that the memory holds of a tenant; give how many tables."""
    names = store.names(tenant)
    for name in names:
        store.drop(name)
    return len(names)


def purge_everything(store: Store) -> None:
    """Remove a local store with its folder. A shared store is purged a tenant at a time."""
    store.close()
    if (folder := store.location.folder) is not None and folder.is_dir():
        shutil.rmtree(folder, ignore_errors=False)


def scrub_deleted(store: Store, shelf: Shelf) -> bool:
    """Remove for good what the writer deleted from a book: old versions, leftovers, words of the index.

    Gives False where another process is tidying up and did not finish in time.
    """
    prune_vectors(store, shelf)
    names = [name.removeprefix(shelf.prefix) for name in store.names(shelf.tenant, shelf=shelf)]
    done = scrub(store, shelf, names)
    _remove_unfinished(store, shelf)
    return done


def _remove_unfinished(store: Store, shelf: Shelf) -> None:
    """Remove what a writer that was killed had not yet given its name, which no version knows of."""
    folder = store.location.folder
    if folder is None:
        return
    # Whoever writes here holds this lock, so that what is unfinished now will never be finished.
    with store.writing(shelf):
        for file in folder.glob(f"{shelf.prefix}*.lance/**/.tmp*"):
            file.unlink(missing_ok=True)


def books(store: Store, tenant: str) -> tuple[str, ...]:
    """Give the books of a tenant that the memory knows."""
    tables = [name for name in store.names(tenant) if name.endswith(f"_{PASSAGES.name}")]
    rows = [store.one_row(name, ["book"]) for name in tables]
    return tuple(sorted(str(row["book"]) for row in rows if row is not None))


def sweep(store: Store, tenant: str, *, is_there: Callable[[str], bool]) -> tuple[str, ...]:
    """Remove the index of books that are gone; give which. `is_there` says whether a book still exists.

    For the index only, which can be rebuilt: a book on a drive that is unplugged must not lose its snapshots.
    """
    gone = tuple(book for book in books(store, tenant) if not is_there(book))
    for book in gone:
        purge_book(store, Shelf(tenant, book))
    return gone


def remains(location: Location, phrases: Sequence[str]) -> tuple[Path, ...]:
    """Search every byte of every file of a local store for phrases; give the files that hold one of them.

    Prose is stored uncompressed, in UTF-8, so that this search means something.
    """
    folder = location.folder
    if folder is None or not folder.is_dir():
        return ()
    wanted = [phrase.encode() for phrase in phrases if phrase]
    return tuple(path for path in sorted(folder.rglob("*")) if path.is_file() and _holds(path, wanted))


def _holds(path: Path, wanted: Sequence[bytes]) -> bool:
    longest = max(map(len, wanted), default=0)
    tail = b""
    for chunk in _chunks(path):
        window = tail + chunk
        if any(phrase in window for phrase in wanted):
            return True
        tail = window[-longest:] if longest else b""
    return False


def _chunks(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                yield chunk
    except FileNotFoundError:
        return  # Another process tidied it up meanwhile.
