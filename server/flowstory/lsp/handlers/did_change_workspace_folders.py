"""`workspace/didChangeWorkspaceFolders`: a book joins or leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def did_change_workspace_folders(session: Session, params: types.DidChangeWorkspaceFoldersParams) -> None:
    """Read the new folders and let the others go."""
    added = [path for folder in params.event.added if (path := path_of(folder.uri)) is not None]
    removed = [path for folder in params.event.removed if (path := path_of(folder.uri)) is not None]
    session.change_folders(added, removed)


HANDLER = Handler(types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS, did_change_workspace_folders)
