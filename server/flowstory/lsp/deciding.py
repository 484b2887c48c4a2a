"""What the writer decides in Book Memory, carried out as one edit of their notes that can be undone."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInvalidParams

from flowstory.lsp.edits import workspace_edit
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.overview.noting import NewNote, Noted
    from flowstory.workspace.workspace import OpenBook

PEOPLE = "flowstory.people"
CANON = "flowstory.canon"


async def people(
    session: Session, uri: Any = None, verdict: Any = None, one: Any = None, other: Any = None
) -> bool:
    """Say that two names are one person's, or not: `[uri of a file of the book, "same" or "apart", one, other]`."""
    from flowstory.overview.noting import apart, same

    decide = {"same": same, "apart": apart}.get(verdict) if isinstance(verdict, str) else None
    if decide is None or not isinstance(one, str) or not isinstance(other, str):
        raise JsonRpcInvalidParams(PEOPLE)
    return await _decide(session, uri, lambda book: decide(book.story, one, other, folder=book.folder))


async def canon(
    session: Session, uri: Any = None, name: Any = None, attribute: Any = None, value: Any = None
) -> bool:
    """Have a note say what is canon: `[uri of a file of the book, name, attribute, value]`."""
    from flowstory.overview.noting import says

    if not all(isinstance(part, str) for part in (name, attribute, value)):
        raise JsonRpcInvalidParams(CANON)
    return await _decide(
        session, uri, lambda book: says(book.story, name, attribute, value, folder=book.folder)
    )


async def _decide(session: Session, uri: Any, decide: Callable[[OpenBook], Noted | None]) -> bool:
    path = path_of(uri) if isinstance(uri, str) else None
    if path is None:
        raise JsonRpcInvalidParams("uri")
    snapshot = await session.settled(folders=True)
    placed = book_at(snapshot.books, path)
    noted = decide(placed[0]) if placed is not None else None
    if placed is None or noted is None:
        _say(session, "deciding.unclear")
        return False
    if noted.new is not None and not session.client.creates_files:
        _say(session, "deciding.no-notes")
        return False
    params = types.ApplyWorkspaceEditParams(
        edit=_edit(session, placed[0], noted), label=session.catalogue.text("deciding.label")
    )
    try:
        answer = await session.server.workspace_apply_edit_async(params)
    except JsonRpcException:
        return False
    return bool(answer.applied)


def _edit(session: Session, book: OpenBook, noted: Noted) -> types.WorkspaceEdit:
    edit = workspace_edit(session, book, noted.edits)
    if noted.new is None:
        return edit
    changes: list[Any] = list(edit.document_changes or ())
    if not changes:
        changes = [_on(uri, edits) for uri, edits in (edit.changes or {}).items()]
    return types.WorkspaceEdit(document_changes=[*changes, *_created(session, book, noted.new)])


def _created(
    session: Session, book: OpenBook, new: NewNote
) -> tuple[types.CreateFile, types.TextDocumentEdit]:
    uri = session.uri(book.path_of(new.path))
    start = types.Position(0, 0)
    text = types.TextEdit(range=types.Range(start, start), new_text=new.text)
    # A file that is there by now is the writer's: it is left as it is, and the edit fails.
    return types.CreateFile(uri=uri, options=types.CreateFileOptions(overwrite=False)), _on(uri, [text])


def _on(uri: str, edits: Any) -> types.TextDocumentEdit:
    known = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=None)
    return types.TextDocumentEdit(text_document=known, edits=list(edits))


def _say(session: Session, key: str) -> None:
    message = session.catalogue.text(key)
    session.server.window_show_message(types.ShowMessageParams(type=types.MessageType.Info, message=message))


COMMANDS = {PEOPLE: people, CANON: canon}
