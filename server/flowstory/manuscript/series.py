"""A workspace folder that holds several books: which subfolder is a book of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from flowstory.manuscript.notes import is_notes_folder
from flowstory.manuscript.numbering import fold
from flowstory.manuscript.order import is_usual_leave_out, natural_key

SETTINGS_FILE = "flowstory.toml"

# Folders that divide one book, so that several of them are no series.
_DIVISION = re.compile(
    r"(?:part|parte|act|ato|acto|section|secao|seccion|chapters?|capitulos?|cap|scenes?|cenas?|escenas?|"
    r"arc|arco|"
    r"manuscript|manuscrito|prologue|prologo|epilogue|epilogo|interludes?|interludios?|front ?matter|"
    r"back ?matter|"
    r"text|texto)(?![^\W\d_])|(?:\d+|[ivxlc]+)\Z"
)
_LEADING_NUMBER = re.compile(r"\d+[\s._)-]+(?=\S)")


@dataclass(frozen=True, slots=True)
class BookFolder:
    """A book's folder relative to the workspace (`""` for the workspace itself), and its paths.

    Notes that lie above the books of a series belong to each of them.
    """

    root: str
    paths: tuple[str, ...]


def _is_division(folder: str) -> bool:
    return _DIVISION.match(_LEADING_NUMBER.sub("", fold(folder.lower()).strip("_ "))) is not None


def _holds_note(path: str, root: str) -> bool:
    inner = path[len(root) :].lstrip("/")
    return any(is_notes_folder(part) for part in inner.split("/")[:-1])


def split_books(paths: Iterable[str]) -> tuple[BookFolder, ...]:
    """Part the relative paths of a workspace into books; `flowstory.toml` files among them mark books."""
    every = sorted({path.strip("/") for path in paths}, key=natural_key)
    marked = {path.rpartition("/")[0] for path in every if path.rpartition("/")[2].lower() == SETTINGS_FILE}
    files = [path for path in every if path.rpartition("/")[2].lower() != SETTINGS_FILE]
    own = [root for root in marked if root]
    claimed = {path: max((r for r in own if path.startswith(r + "/")), key=len, default="") for path in files}
    roots = {"": [path for path in files if not claimed[path]]} | {
        root: [path for path in files if claimed[path] == root] for root in sorted(own, key=natural_key)
    }
    rest = roots.pop("")
    books = dict(roots)
    if "" in marked:
        subfolders: list[str] = []
    else:
        subfolders = _series_folders(rest, "")
    shared = rest
    for folder in subfolders:
        books[folder] = [path for path in rest if path.startswith(folder + "/")]
        shared = [path for path in shared if not path.startswith(folder + "/")]
    chapters_left = [path for path in shared if not _holds_note(path, "") and not is_usual_leave_out(path)]
    if not books or chapters_left or "" in marked:
        return tuple(
            BookFolder(root, tuple(held))
            for root, held in sorted({"": shared, **books}.items(), key=lambda b: natural_key(b[0]))
        )
    notes = [path for path in shared if _holds_note(path, "")]
    return tuple(
        BookFolder(root, (*held, *notes))
        for root, held in sorted(books.items(), key=lambda book: natural_key(book[0]))
    )


def _series_folders(paths: list[str], root: str) -> list[str]:
    """Give the folders under a root that are books of their own; none where the root is one book."""
    depth = len(root) + 1 if root else 0
    holding: dict[str, None] = {}
    for path in paths:
        if not path.startswith(root) or is_usual_leave_out(path[depth:]) or _holds_note(path, root):
            continue
        folder, slash, _ = path[depth:].partition("/")
        if not slash:
            return []
        holding[folder] = None
    folders = list(holding)
    if len(folders) == 1:
        inner = f"{root}/{folders[0]}" if root else folders[0]
        return _series_folders([path for path in paths if path.startswith(inner + "/")], inner)
    if len(folders) < 2 or any(_is_division(folder) for folder in folders):
        return []
    return [f"{root}/{folder}" if root else folder for folder in folders]
