"""`flowstory/snapshots`, `takeSnapshot`, `diffSnapshot`, `restoreSnapshot`: versions of chapters.

A version comes back as an edit of the editor's, never as a file written behind its back; the chapter as it
was before is kept first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygls.exceptions import JsonRpcException

from flowstory.lsp import params as wire
from flowstory.lsp.edits import whole_text
from flowstory.lsp.handler import Handler
from flowstory.lsp.remembering import REQUEST_FAILED
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from lsprotocol import types

    from flowstory.lsp.session import Session
    from flowstory.memory.snapshots import Snapshot
    from flowstory.workspace.versions import Version
    from flowstory.workspace.workspace import OpenBook


async def listed(session: Session, params: object) -> dict[str, Any]:
    """List the versions of a chapter or of its whole book."""
    from flowstory.protocol.snapshots import SnapshotsParams

    wish = wire.read(SnapshotsParams, params)
    book, path = await _placed(session, wish.uri)
    held = await session.memory.keep(lambda versions: versions.list(book, None if wish.whole else path))
    return _told(session, book, held)


async def take(session: Session, params: object) -> dict[str, Any]:
    """Keep a chapter, or all chapters, as they stand in the editor."""
    from flowstory.manuscript.model import Status
    from flowstory.protocol.snapshots import TakeSnapshotParams

    wish = wire.read(TakeSnapshotParams, params)
    book, path = await _placed(session, wish.uri)
    label = Status(wish.label) if wish.label else None
    only = None if wish.whole else path
    held = await session.memory.keep(lambda versions: versions.take(book, only, label=label, note=wish.note))
    return _told(session, book, held)


async def diff(session: Session, params: object) -> dict[str, Any]:
    """Say what differs between a version and the chapter as it is now."""
    from flowstory.protocol.snapshots import SnapshotDiff, SnapshotParams

    wish = wire.read(SnapshotParams, params)
    book, path = await _placed(session, wish.uri)
    found = await _found(session, book, path, wish.version)
    told = _snapshot(session, book, found.snapshot)
    return SnapshotDiff(snapshot=told, text=found.text, lines=found.differences).model_dump(mode="json")


async def restore(session: Session, params: object) -> dict[str, Any]:
    """Have the editor bring a version back, the chapter as it is now being kept first."""
    from flowstory.protocol.snapshots import RestoreResult, SnapshotParams

    wish = wire.read(SnapshotParams, params)
    book, path = await _placed(session, wish.uri)
    if not session.client.applies_edits:
        raise JsonRpcException(session.catalogue.text("snapshot.no-edits"), REQUEST_FAILED)
    found = await _found(session, book, path, wish.version)
    now = book.text_of(path)
    if found.text == now:
        return RestoreResult(applied=False, kept=None).model_dump(mode="json")
    (kept,) = await session.memory.keep(lambda versions: versions.take(book, path))
    taken = found.snapshot.taken[:16].replace("T", " ")
    label = session.catalogue.text("snapshot.restore", chapter=path, taken=taken)
    edit = whole_text(session, book.path_of(path), now, found.text)
    answer = await session.server.workspace_apply_edit_async(_applied(edit, label))
    return RestoreResult(applied=answer.applied, kept=kept.id).model_dump(mode="json")


def _applied(edit: types.WorkspaceEdit, label: str) -> types.ApplyWorkspaceEditParams:
    from lsprotocol import types

    return types.ApplyWorkspaceEditParams(edit=edit, label=label)


async def _placed(session: Session, uri: str) -> tuple[OpenBook, str]:
    """Give the book that a file is a chapter of, as it is typed now, and the chapter's path."""
    await session.settled(folders=True)
    path = path_of(uri)
    placed = book_at(session.snapshot.books, path) if path is not None else None
    if placed is None or all(chapter.path != placed[1] for chapter in placed[0].book.chapters):
        raise JsonRpcException(session.catalogue.text("snapshot.no-chapter"), REQUEST_FAILED)
    return placed


async def _found(session: Session, book: OpenBook, path: str, wanted: str) -> Version:
    found = await session.memory.keep(lambda versions: versions.version(book, path, wanted))
    if found is None:
        said = session.catalogue.text("cli.snapshot.no-version", version=wanted, chapter=path)
        raise JsonRpcException(said, REQUEST_FAILED)
    return found


def _told(session: Session, book: OpenBook, held: tuple[Snapshot, ...]) -> dict[str, Any]:
    from flowstory.protocol.snapshots import SnapshotsResult

    snapshots = tuple(_snapshot(session, book, one) for one in held)
    return SnapshotsResult(snapshots=snapshots).model_dump(mode="json")


def _snapshot(session: Session, book: OpenBook, one: Snapshot) -> Any:
    from flowstory.protocol.snapshots import Snapshot as Told

    return Told(
        id=one.id,
        uri=session.uri(book.path_of(one.chapter)),
        chapter=one.chapter,
        label=one.label.value,
        taken=one.taken,
        note=one.note,
        characters=one.characters,
    )


LIST = Handler("flowstory/snapshots", listed)
TAKE = Handler("flowstory/takeSnapshot", take)
DIFF = Handler("flowstory/diffSnapshot", diff)
RESTORE = Handler("flowstory/restoreSnapshot", restore)
