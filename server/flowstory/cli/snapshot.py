"""`flowstory snapshot`: versions of chapters, kept, listed, compared and brought back."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import visible
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from pathlib import Path

    from flowstory.manuscript.model import Book, Chapter
    from flowstory.memory.scope import Scope
    from flowstory.memory.snapshots import Snapshot
    from flowstory.memory.store import Store


class SnapshotAction(StrEnum):
    """What is to be done about versions."""

    TAKE = "take"
    LIST = "list"
    DIFF = "diff"
    RESTORE = "restore"


class Label(StrEnum):
    """What a version is called (see `manuscript.model.Status`)."""

    DRAFT = "draft"
    REVISED = "revised"
    FINAL = "final"


def snapshot(
    context: typer.Context,
    action: Annotated[SnapshotAction, typer.Argument(metavar="ACTION")],
    path: Annotated[str, typer.Argument(metavar="PATH")],
    chapter: Annotated[str, typer.Argument(metavar="CHAPTER")] = "",
    version: Annotated[str, typer.Argument(metavar="VERSION")] = "",
    *,
    label: Annotated[Label | None, typer.Option("--label", metavar="LABEL")] = None,
    note: Annotated[str, typer.Option("--note", metavar="NOTE")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)

    from flowstory.cli.search import folder_of
    from flowstory.manuscript.model import Status
    from flowstory.memory import snapshots
    from flowstory.memory.location import kept_location
    from flowstory.memory.scope import WHOLE_BOOK, Scope
    from flowstory.memory.shelving import kept_shelf_at, mark_book
    from flowstory.memory.store import Store
    from flowstory.memory.trouble import StoreError

    _, book, folder = folder_of(path, session)
    try:
        store = Store(kept_location())
        if action is SnapshotAction.TAKE:
            shelf = mark_book(folder)
            chosen = [_chapter(book.book, chapter, session)] if chapter else book.book.chapters
            status = Status(label) if label else None
            _list(snapshots.take(store, shelf, chosen, label=status, note=note), session)
            return
        shelf = kept_shelf_at(folder)
        scope = Scope(shelf.tenant, shelf.book, WHOLE_BOOK)
        if action is SnapshotAction.LIST:
            wanted = _chapter(book.book, chapter, session).path if chapter else None
            _list(snapshots.snapshots(store, scope, chapter=wanted), session)
            return
        if not chapter or not version:
            raise BadUseError(session.words.text("cli.snapshot.needs-chapter", action=action.value))
        held = _chapter(book.book, chapter, session)
        found = snapshots.find(store, scope, held.path, version.lower())
        if found is None:
            said = session.words.text("cli.snapshot.no-version", version=version, chapter=chapter)
            raise BadUseError(said)
        if action is SnapshotAction.DIFF:
            before = snapshots.text_of(store, scope, found) or ""
            _show(snapshots.diff(before, held.text, names=(f"{held.path} {found.id}", held.path)), session)
        else:
            _restore(store, scope, found, held, path=book.path_of(held.path), session=session, yes=yes)
    except StoreError as trouble:
        raise BadUseError(session.words.render(trouble)) from None


def _chapter(book: Book, written: str, session: Session) -> Chapter:
    found = [held for held in book.chapters if held.path == written]
    found = found or [held for held in book.chapters if held.path.rpartition("/")[2] == written]
    if len(found) != 1:
        raise BadUseError(session.words.text("cli.search.no-chapter", chapter=written))
    return found[0]


def _list(held: tuple[Snapshot, ...], session: Session) -> None:
    from rich.text import Text

    if not held:
        session.screen.tell(session.words.text("cli.snapshot.none"))
    session.screen.show(
        Text.assemble(
            (one.id, "cyan"),
            f"  {one.taken[:16].replace('T', ' ')}  {one.label.value:<8} {visible(one.chapter)}",
            (f"  {visible(one.note)}" if one.note else "", "dim"),
        )
        for one in held
    )


def _show(lines: tuple[str, ...], session: Session) -> None:
    from rich.text import Text

    if not lines:
        session.screen.tell(session.words.text("cli.snapshot.same"))
    styles = {"+": "green", "-": "red", "@": "cyan"}
    session.screen.show(Text(visible(line), styles.get(line[:1], "")) for line in lines)


def _restore(
    store: Store, scope: Scope, found: Snapshot, held: Chapter, *, path: Path, session: Session, yes: bool
) -> None:  # fmt: skip
    from flowstory.memory import snapshots
    from flowstory.workspace.folder import write_text_atomically

    words = session.words
    edit = snapshots.restore(store, scope, found)
    if edit is None:
        raise BadUseError(words.text("cli.snapshot.no-version", version=found.id, chapter=held.path))
    if edit[1] == held.text:
        session.screen.tell(words.text("cli.snapshot.same"))
        return
    taken = found.taken[:16].replace("T", " ")
    if not yes:
        typer.confirm(words.text("cli.snapshot.ask", chapter=held.path, taken=taken), abort=True, err=True)
    (kept,) = snapshots.take(store, scope.shelf, [held])
    try:
        write_text_atomically(path, edit[1])
    except OSError as error:
        reason = error.strerror or str(error)
        raise BadUseError(words.text("cli.snapshot.unwritable", chapter=held.path, reason=reason)) from None
    session.screen.tell(words.text("cli.snapshot.restored", chapter=held.path, taken=taken, id=kept.id))
