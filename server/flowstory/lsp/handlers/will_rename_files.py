"""`workspace/willRenameFiles`: links follow a file, and a chapter's new place is tried out before it is taken."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from flowstory.lsp.handler import Handler
from flowstory.lsp.renaming import Writer
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.checking import Snapshot
    from flowstory.lsp.session import Session
    from flowstory.workspace.what_if import Imagined
    from flowstory.workspace.workspace import OpenBook

_SHOWN = 3  # findings that a message tells in full


class _Moves(NamedTuple):
    """Files of one book that will be called otherwise, by their paths in the workspace folder."""

    book: OpenBook
    paths: dict[str, str]


async def will_rename_files(session: Session, params: types.RenameFilesParams) -> types.WorkspaceEdit | None:
    """Give the edits of links that lead to the files; tell what a chapter's move would contradict."""
    snapshot = await session.settled()
    edits = None
    for moves in _moves(snapshot, params.files, session.own_moves):
        imagined = await session.worker.run(partial(_imagined, session, moves))
        if imagined is not None and (said := _warning(session, moves.book, imagined)):
            session.server.window_show_message(
                types.ShowMessageParams(type=types.MessageType.Warning, message=said)
            )
        edits = _merged(edits, await session.worker.run(partial(_links, session, snapshot, moves)))
    return edits


def _moves(
    snapshot: Snapshot, files: Iterable[types.FileRename], known: Container[tuple[Path, Path]]
) -> list[_Moves]:
    """Give the files of each book that move, those in a folder that moves among them, but none that are known."""
    pairs = [
        (old, new)
        for file in files
        if (old := path_of(file.old_uri)) is not None
        and (new := path_of(file.new_uri)) is not None
        and (old, new) not in known
    ]
    found: list[_Moves] = []
    for book in snapshot.books:
        paths: dict[str, str] = {}
        for file in book.book.files:
            path = book.path_of(file.path)
            for old, new in pairs:
                moved = new / path.relative_to(old) if path.is_relative_to(old) else None
                if moved is not None and moved.is_relative_to(book.root):
                    paths[file.path] = moved.relative_to(book.root).as_posix()
        if paths:
            found.append(_Moves(book, paths))
    return found


def _links(session: Session, snapshot: Snapshot, moves: _Moves) -> types.WorkspaceEdit | None:
    from flowstory.lore.renaming.links import link_edits
    from flowstory.lore.renaming.model import Plan

    edits = tuple(link_edits(moves.book.book, moves.paths))
    if not edits:
        return None
    old, new = next(iter(moves.paths.items()))
    return Writer(session, snapshot, moves.book).edit(Plan(_name(old), _name(new), "", edits))


def _name(path: str) -> str:
    return Path(path).name


def _imagined(session: Session, moves: _Moves) -> Imagined | None:
    """Read the book in the order that the new names give; `None` where the order stays."""
    book = moves.book
    if not any(chapter.path in moves.paths for chapter in book.book.chapters):
        return None
    from flowstory.workspace.what_if import imagine, order_after

    workspace = session.checker.workspace
    order = order_after(book, moves.paths, workspace.settings_of(book))
    if order == tuple(chapter.path for chapter in book.book.chapters):
        return None
    return imagine(book, workspace.readings_of(book), order)


def _warning(session: Session, book: OpenBook, imagined: Imagined) -> str:
    """Say what would be contradicted, "" where nothing would."""
    words = session.catalogue
    said = [
        f"{finding.locus.path}: {words.render(finding.message)}" for finding in imagined.appearing[:_SHOWN]
    ]
    if not said:
        return ""
    rest = len(imagined.appearing) - len(said)
    more = [words.text("what-if.more", count=rest)] if rest else []
    return "\n".join([words.text("what-if.warning", count=len(imagined.appearing)), *said, *more])


def _merged(one: types.WorkspaceEdit | None, other: types.WorkspaceEdit | None) -> types.WorkspaceEdit | None:
    """Put the edits of two books together; a note that both have is edited once."""
    if one is None or other is None:
        return one or other
    if one.changes is not None and other.changes is not None:
        return types.WorkspaceEdit(changes={**one.changes, **other.changes})
    held = list(one.document_changes or ())
    uris = {change.text_document.uri for change in held if isinstance(change, types.TextDocumentEdit)}
    held += [
        change
        for change in other.document_changes or ()
        if not isinstance(change, types.TextDocumentEdit) or change.text_document.uri not in uris
    ]
    annotations = {**(one.change_annotations or {}), **(other.change_annotations or {})}
    return types.WorkspaceEdit(document_changes=held, change_annotations=annotations or None)


_FILTERS = [
    types.FileOperationFilter(
        scheme="file",
        pattern=types.FileOperationPattern(
            glob="**/*.{md,markdown,txt}", matches=types.FileOperationPatternKind.File
        ),
    ),
    types.FileOperationFilter(
        scheme="file",
        pattern=types.FileOperationPattern(glob="**", matches=types.FileOperationPatternKind.Folder),
    ),
]

HANDLER = Handler(
    types.WORKSPACE_WILL_RENAME_FILES,
    will_rename_files,
    types.FileOperationRegistrationOptions(filters=_FILTERS),
)
