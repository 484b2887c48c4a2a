"""`textDocument/codeAction` and `codeAction/resolve`: what the writer can do about a squiggle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.conversions import overlap
from flowstory.lsp.edits import workspace_edit
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers.execute_command import RULE, SHOW
from flowstory.lsp.handlers.rewrite import REWRITE, language_of
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from flowstory.continuity.model import Fix
    from flowstory.lsp.reports import Said
    from flowstory.lsp.session import Session


async def code_action(session: Session, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Offer the fixes of the findings at a place."""
    path = path_of(params.text_document.uri)
    if path is None or not _wanted(params.context.only):
        return []
    await session.settled()
    meant = list(_meant(session.snapshot.said(path), params))
    actions = [
        action
        for said in meant
        for fix in said.book.fixes(said.finding)
        if (action := _action(session, said, fix)) is not None
    ]
    mended = [said for said in meant if language_of(said) is not None]
    if mended and session.client.applies_edits and await session.desks.ready():
        actions += [_rewrite(session, said) for said in mended]
    return actions


def _rewrite(session: Session, said: Said) -> types.CodeAction:
    """Offer to have the sentence mended; nothing is asked of anybody before the writer chooses it."""
    title = session.catalogue.text("rewrite.title")
    uri = session.uri(said.book.path_of(said.finding.locus.path))
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[said.diagnostic],
        command=types.Command(title=title, command=REWRITE, arguments=[uri, said.finding.fingerprint]),
    )


def _wanted(only: object) -> bool:
    """Say whether quick fixes are among the kinds asked for."""
    if not only:
        return True
    quick_fix = types.CodeActionKind.QuickFix.value
    kinds = [getattr(kind, "value", kind) for kind in only] if isinstance(only, list | tuple) else []
    return any(kind in {"", quick_fix} or quick_fix.startswith(f"{kind}.") for kind in kinds)


def _meant(report: Iterable[Said], params: types.CodeActionParams) -> Iterator[Said]:
    """Give the findings meant: those in the range, and those that the client holds by their fingerprint.

    The ranges of the client's diagnostics are not looked at: Neovim sends their columns in bytes.
    """
    held = {_fingerprint(diagnostic.data) for diagnostic in params.context.diagnostics} - {""}
    for said in report:
        if said.finding.fingerprint in held or overlap(said.diagnostic.range, params.range):
            yield said


def _fingerprint(data: object) -> str:
    mapping: Mapping[str, object] = data if isinstance(data, dict) else {}
    return str(mapping.get("fingerprint", ""))


def _action(session: Session, said: Said, fix: Fix) -> types.CodeAction | None:
    """Turn a fix into an action of the editor; None where this editor cannot do it."""
    title = session.catalogue.render(fix.title)
    command, data = None, None
    if fix.ruling is not None:
        uri = session.uri(said.book.path_of(said.finding.locus.path))
        arguments = [uri, said.finding.fingerprint, fix.ruling.verdict.value]
        command = types.Command(title=title, command=RULE, arguments=arguments)
    elif fix.show is not None and session.client.shows_documents:
        uri = session.uri(said.book.path_of(fix.show.path))
        command = types.Command(title=title, command=SHOW, arguments=[uri, *fix.show.span])
    edit = None
    if fix.edits and session.client.resolves_edits:
        uri = session.uri(said.book.path_of(said.finding.locus.path))
        data = {"uri": uri, "fingerprint": said.finding.fingerprint}
    elif fix.edits:
        edit = workspace_edit(session, said.book, fix.edits)
    if command is None and edit is None and data is None:
        return None
    return types.CodeAction(
        title=title,
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[said.diagnostic],
        is_preferred=fix.preferred or None,
        edit=edit,
        command=command,
        data=data,
    )


async def resolve(session: Session, params: types.CodeAction) -> types.CodeAction:
    """Add the edit of an action that was chosen; none where the passage has changed in the meantime."""
    data: Mapping[str, object] = params.data if isinstance(params.data, dict) else {}
    uri, fingerprint = data.get("uri"), data.get("fingerprint")
    path = path_of(uri) if isinstance(uri, str) else None
    if path is None or params.edit is not None:
        return params
    await session.settled()
    for said in session.snapshot.said(path):
        if said.finding.fingerprint == fingerprint:
            for fix in said.book.fixes(said.finding):
                if fix.edits and session.catalogue.render(fix.title) == params.title:
                    params.edit = workspace_edit(session, said.book, fix.edits)
                    return params
    return params


HANDLER = Handler(
    types.TEXT_DOCUMENT_CODE_ACTION,
    code_action,
    types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix], resolve_provider=True),
)
RESOLVE = Handler(types.CODE_ACTION_RESOLVE, resolve)
