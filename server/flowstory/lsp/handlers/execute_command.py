"""`workspace/executeCommand`: keep a ruling of the writer's, show the evidence.

A ruling is written by the server itself, at the writer's explicit command: an edit sent to the editor would
stay unsaved in a buffer that the writer never sees (Neovim, Emacs and VS Code all do that), and the ruling
would be lost with it. Only where the decisions are open in the editor does it go through the editor.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp import deciding
from flowstory.lsp.conversions import range_of
from flowstory.lsp.edits import whole_text
from flowstory.lsp.logs import log_trouble
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of
from flowstory.text.lines import LineIndex
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Callable

    from flowstory.continuity.model import Ruling
    from flowstory.lsp.session import Session
    from flowstory.workspace.workspace import OpenBook

log = logging.getLogger(__name__)

RULE = "flowstory.rule"
SHOW = "flowstory.show"


async def rule(session: Session, uri: str, fingerprint: str, verdict: str) -> bool:
    """Keep a ruling: `[uri of the file, fingerprint of the finding, verdict]`. Gives whether it is kept."""
    path = path_of(uri)
    await session.settled()
    for said in session.snapshot.said(path) if path is not None else ():
        if said.finding.fingerprint != fingerprint:
            continue
        for fix in said.book.fixes(said.finding):
            if fix.ruling is not None and fix.ruling.verdict.value == verdict:
                return await _keep(session, said.book, fix.ruling)
    _say(session, types.MessageType.Info, session.catalogue.text("ruling.gone"))
    return False


async def _keep(session: Session, book: OpenBook, ruling: Ruling) -> bool:
    from flowstory.workspace import decisions

    return await keep_decisions(session, book, lambda text: decisions.add(text, ruling))


async def keep_decisions(session: Session, book: OpenBook, change: Callable[[str], str]) -> bool:
    """Change the decisions of a book; what cannot be done is told to the writer. Gives whether it is done."""
    path = book.decisions_path
    document = session.document(path)
    shown = path.relative_to(book.root).as_posix()
    try:
        if document is not None:
            text = await session.worker.run(partial(change, document.text))
            await _through_editor(session, path, document.text, text)
        else:
            await session.worker.run(partial(_change, path, change))
    except ValueError as error:
        log_trouble(log, "the decisions cannot be read", error)
        _say(session, types.MessageType.Error, session.catalogue.text("ruling.unread", path=shown))
        return False
    except (OSError, JsonRpcException) as error:
        log_trouble(log, "a ruling could not be kept", error)
        _say(session, types.MessageType.Error, session.catalogue.text("ruling.failed", path=shown))
        return False
    session.changed_on_disk([path])
    await session.settled()
    return True


async def _through_editor(session: Session, path: Path, old: str, new: str) -> None:
    params = types.ApplyWorkspaceEditParams(
        edit=whole_text(session, path, old, new), label=session.catalogue.text("ruling.label")
    )
    answer = await session.server.workspace_apply_edit_async(params)
    if not answer.applied:
        raise OSError("the editor refused the edit")


def _change(path: Path, change: Callable[[str], str]) -> None:
    """Change a file as it is now on disk: another editor's server may keep a ruling at the same moment."""
    from flowstory.memory.locks import FileLock
    from flowstory.text.hashing import content_hash
    from flowstory.workspace.keeping import usual_folder

    with FileLock(usual_folder() / "locks" / f"{content_hash(path.as_posix())}.lock"):
        _write(path, change(_read(path)))


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8-sig") if path.is_file() else ""


def _write(path: Path, text: str) -> None:
    """Write a file so that it is there as a whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    try:
        fresh.write_text(text, "utf-8", newline="")
        fresh.replace(path)
    except OSError:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
        raise


async def show(session: Session, uri: str, start: int, end: int) -> bool:
    """Show a passage: `[uri of the file, start, end]`, offsets in code points of the text last checked."""
    path = path_of(uri)
    snapshot = await session.settled()
    placed = book_at(snapshot.books, path) if path is not None else None
    if path is None or placed is None:
        return False
    book, relative = placed
    lines = LineIndex(book.text_of(relative))
    params = types.ShowDocumentParams(
        uri=session.uri(path), take_focus=True, selection=range_of(lines, Span(start, end), session.encoding)
    )
    answer = await session.server.window_show_document_async(params)
    return bool(answer.success)


def _say(session: Session, kind: types.MessageType, message: str) -> None:
    session.server.window_show_message(types.ShowMessageParams(type=kind, message=message))


COMMANDS = {RULE: rule, SHOW: show, **deciding.COMMANDS}
