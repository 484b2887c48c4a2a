"""Which book a folder on this machine is, for those who work without a daemon: its shelf by its place."""

from __future__ import annotations

import re
from pathlib import Path

from flowstory.memory.scope import Shelf
from flowstory.text.hashing import content_hash

# The tenant of whoever works alone on this machine.
LOCAL = "local"
_MARK = Path(".flowstory") / "book-id"
_ID = re.compile(r"[0-9a-f]{32}")


def shelf_at(folder: Path) -> Shelf:
    """Give the shelf of a folder's index: it goes by the place, so a copy of the folder has its own."""
    return Shelf(LOCAL, folder.resolve().as_posix())


def kept_shelf_at(folder: Path) -> Shelf:
    """Give the shelf of a folder's snapshots: it goes by the book's mark, so they follow a moved folder."""
    try:
        mark = (folder / _MARK).read_text("ascii", "replace").strip()
    except OSError:
        mark = ""
    return Shelf(LOCAL, mark if _ID.fullmatch(mark) else _of_place(folder))


def mark_book(folder: Path) -> Shelf:
    """Put the book's mark into its folder, where there is none yet; give the shelf of its snapshots.

    For explicit commands only. Where it cannot be written, the snapshots go by the place.
    """
    shelf = kept_shelf_at(folder)
    mark = folder / _MARK
    try:
        mark.parent.mkdir(exist_ok=True)
        with mark.open("x", encoding="ascii") as file:
            file.write(f"{shelf.book}\n")
    except OSError:
        pass
    return shelf


def _of_place(folder: Path) -> str:
    return content_hash("book", folder.resolve().as_posix())
