"""`workspace/didChangeWatchedFiles`: files were written, created or deleted outside the editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


def did_change_watched_files(session: Session, params: types.DidChangeWatchedFilesParams) -> None:
    """Have the files looked at."""
    session.changed_on_disk(path for event in params.changes if (path := path_of(event.uri)) is not None)


HANDLER = Handler(types.WORKSPACE_DID_CHANGE_WATCHED_FILES, did_change_watched_files)
