"""`flowstory data`: all that is kept of a book written out as open files, or forgotten, with the proof."""

from __future__ import annotations

import json
import shutil
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import visible
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.manuscript.model import Book
    from flowstory.memory.scope import Shelf
    from flowstory.memory.store import Store

# As many sentences as are looked for in the files after a purge, spread over the book.
_PROOFS = 200
_SHORTEST_PROOF = 24


class DataAction(StrEnum):
    """What is to be done about what is kept."""

    EXPORT = "export"
    PURGE = "purge"


def data(
    context: typer.Context,
    action: Annotated[DataAction, typer.Argument(metavar="ACTION")],
    path: Annotated[str, typer.Argument(metavar="PATH")] = "",
    *,
    output: Annotated[str, typer.Option("--output", "-o", metavar="FOLDER")] = "",
    deleted: Annotated[bool, typer.Option("--deleted")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)

    from flowstory.cli.search import folder_of
    from flowstory.memory.location import default_location, kept_location
    from flowstory.memory.shelving import kept_shelf_at, shelf_at
    from flowstory.memory.store import Store
    from flowstory.memory.trouble import StoreError

    words = session.words
    try:
        stores = Store(default_location()), Store(kept_location())
        if not path:
            if action is DataAction.EXPORT or deleted:
                raise BadUseError(words.text("cli.use.missing", name=words.text("cli.metavar.path")))
            _purge_all(session, yes=yes)
            return
        _, book, folder = folder_of(path, session)
        shelves = shelf_at(folder), kept_shelf_at(folder)
        if action is DataAction.EXPORT:
            _export(stores, shelves, output, session)
        elif deleted:
            _scrub(stores[0], shelves[0], book.book.name, session, yes=yes)
        else:
            _purge(stores, shelves, book.book, session, yes=yes)
            _forget_models(folder, shelves[1].book)
    except StoreError as trouble:
        raise BadUseError(words.render(trouble)) from None


def _export(stores: tuple[Store, Store], shelves: tuple[Shelf, Shelf], output: str, session: Session) -> None:
    from flowstory.memory.kinds import FACTS, PASSAGES, SNAPSHOTS, SUMMARIES
    from flowstory.memory.scope import WHOLE_BOOK, Scope

    if not output:
        raise BadUseError(session.words.text("cli.data.needs-output"))
    index, kept = (Scope(shelf.tenant, shelf.book, WHOLE_BOOK) for shelf in shelves)
    held = ((stores[0], index, PASSAGES), (stores[0], index, FACTS), (stores[1], kept, SUMMARIES))
    folder, files = Path(output), 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for store, scope, kind in held:
            rows = store.rows(scope, kind, [name for name, _ in kind.columns if name != "folded"])
            rows = sorted(rows, key=lambda row: (row["chapter"], row["start"]))
            lines = [json.dumps(dict(row), ensure_ascii=False) + "\n" for row in rows]
            (folder / f"{kind.name}.jsonl").write_text("".join(lines), "utf-8")
            files += 1
        for row in stores[1].rows(kept, SNAPSHOTS, ["id", "label", "taken", "text"]):
            name = f"{row['taken'][:19].replace(':', '-')} {row['label']} {row['id'][:8]}"
            # A chapter's path comes from a shared store: it must not lead out of the folder.
            inner = [part for part in str(row["chapter"]).replace("\\", "/").split("/") if part.strip(". ")]
            place = folder.joinpath("snapshots", *[part.replace(":", "-") for part in inner])
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{name}.md").write_bytes(str(row["text"]).encode())
            files += 1
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadUseError(session.words.text("cli.data.unwritable", folder=output, reason=reason)) from None
    session.screen.tell(session.words.text("cli.data.exported", n=files, folder=output))


def _scrub(store: Store, shelf: Shelf, book: str, session: Session, *, yes: bool) -> None:
    from flowstory.memory.retention import scrub_deleted

    _ask(session.words.text("cli.data.ask-deleted", book=book), yes=yes)
    if not scrub_deleted(store, shelf):
        raise BadUseError(session.words.text("cli.data.busy"))
    session.screen.tell(session.words.text("cli.data.scrubbed"))


def _purge(
    stores: tuple[Store, Store], shelves: tuple[Shelf, Shelf], book: Book, session: Session, *, yes: bool
) -> None:
    from flowstory.memory.location import shown
    from flowstory.memory.retention import purge_book, remains
    from flowstory.memory.scope import WHOLE_BOOK, Scope
    from flowstory.memory.snapshots import snapshots

    words = session.words
    kept = Scope(shelves[1].tenant, shelves[1].book, WHOLE_BOOK)
    count = len(snapshots(stores[1], kept))
    _ask(words.text("cli.data.ask-book", book=book.name, snapshots=count), yes=yes)
    for store, shelf in zip(stores, shelves, strict=True):
        purge_book(store, shelf)
    if stores[0].location.folder is None:
        session.screen.tell(words.text("cli.data.purged-remote", place=shown(stores[0].location.uri)))
        return
    phrases = _sentences(book)
    left = [path for store in stores for path in remains(store.location, phrases)]
    if left:
        raise BadUseError(words.text("cli.data.left", files=", ".join(visible(str(path)) for path in left)))
    searched = sum(
        path.is_file()
        for store in stores
        if store.location.folder
        for path in store.location.folder.rglob("*")
    )
    session.screen.tell(words.text("cli.data.purged", files=searched, sentences=len(phrases)))


def _forget_models(folder: Path, book: str) -> None:
    """Delete what models said of a book: the hints that are shown, and the replies that are kept."""
    from contextlib import closing

    from flowstory.providers import Places
    from flowstory.providers.memo import Memo
    from flowstory.workspace.opinions import Opinions

    Opinions(folder).forget()
    replies = Places.usual().replies
    if replies.is_file():
        with closing(Memo(replies)) as memo:
            memo.purge(book)


def _sentences(book: Book) -> list[str]:
    """Give sentences from all over a book, as the store would hold them."""
    from flowstory.memory.passages import cut
    from flowstory.memory.scope import Shelf

    lines = [
        line[:200]
        for chapter in book.chapters
        for passage in cut(Shelf("", ""), chapter)
        for line in passage.text.split("\n")
        if len(line) >= _SHORTEST_PROOF
    ]
    return lines[:: max(1, len(lines) // _PROOFS)]


def _purge_all(session: Session, *, yes: bool) -> None:
    """Remove the memory of all books, and with it what the other parts keep: ledger, replies, keys."""
    from flowstory.memory.location import default_location, kept_location
    from flowstory.memory.retention import purge_everything, purge_tenant
    from flowstory.memory.shelving import LOCAL
    from flowstory.memory.store import Store
    from flowstory.providers import Desk, Places

    words = session.words
    _ask(words.text("cli.data.ask-all"), yes=yes)
    gone: list[str] = []
    for location in dict.fromkeys((default_location(), kept_location())):
        store = Store(location)
        if location.folder is None:
            purge_tenant(store, LOCAL)
        else:
            purge_everything(store)
        gone.append(location.uri.split("?")[0])
    places = Places.usual()
    with Desk(places) as desk:
        gone += desk.purge()
    shutil.rmtree(places.cache, ignore_errors=True)
    session.screen.tell(words.text("cli.data.purged-all", folders=", ".join(map(visible, gone))))


def _ask(question: str, *, yes: bool) -> None:
    if not yes:
        typer.confirm(question, abort=True, err=True)
