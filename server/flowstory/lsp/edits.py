"""Edits of the book as edits of the editor, with versions where it minds them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.conversions import range_of
from flowstory.text.lines import LineIndex
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from flowstory.continuity.model import Edit
    from flowstory.lsp.session import Session
    from flowstory.workspace.workspace import OpenBook


def workspace_edit(session: Session, book: OpenBook, edits: Iterable[Edit]) -> types.WorkspaceEdit:
    """Give edits of a book, in the texts that its snapshot holds, as one edit of the workspace."""
    files: dict[Path, list[types.TextEdit]] = {}
    for edit in edits:
        lines = LineIndex(book.text_of(edit.locus.path))
        where = range_of(lines, edit.locus.span, session.encoding)
        files.setdefault(book.path_of(edit.locus.path), []).append(
            types.TextEdit(range=where, new_text=edit.text)
        )
    return _edit(session, files)


def to_confirm(edit: types.WorkspaceEdit, *, label: str, description: str) -> types.WorkspaceEdit:
    """Give an edit that the editor shows first, and makes when the writer confirms it."""
    name = "flowstory"
    changes = [
        types.TextDocumentEdit(
            text_document=change.text_document,
            edits=[
                types.AnnotatedTextEdit(range=one.range, new_text=one.new_text, annotation_id=name)
                for one in change.edits
                if isinstance(one, types.TextEdit)
            ],
        )
        for change in edit.document_changes or ()
        if isinstance(change, types.TextDocumentEdit)
    ]
    annotation = types.ChangeAnnotation(label=label, needs_confirmation=True, description=description)
    return types.WorkspaceEdit(document_changes=changes, change_annotations={name: annotation})


def whole_text(session: Session, path: Path, old: str, new: str) -> types.WorkspaceEdit:
    """Give the edit that replaces the whole text of an open document."""
    where = range_of(LineIndex(old), Span(0, len(old)), session.encoding)
    return _edit(session, {path: [types.TextEdit(range=where, new_text=new)]})


def _edit(session: Session, files: dict[Path, list[types.TextEdit]]) -> types.WorkspaceEdit:
    if not session.client.document_changes:
        return types.WorkspaceEdit(changes={session.uri(path): edits for path, edits in files.items()})
    return types.WorkspaceEdit(
        document_changes=[
            types.TextDocumentEdit(
                text_document=types.OptionalVersionedTextDocumentIdentifier(
                    uri=session.uri(path), version=_version(session, path)
                ),
                edits=list(edits),
            )
            for path, edits in files.items()
        ]
    )


def _version(session: Session, path: Path) -> int | None:
    """Give the version that the last check saw, which is the one the edit is made for."""
    document = session.document(path)
    return None if document is None else session.snapshot.versions.get(path, document.version)
