"""Diagnostics to the client: pulled or pushed, never both, and only what it does not know yet."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp.reports import NOTHING, Report

if TYPE_CHECKING:
    from flowstory.lsp.checking import Snapshot
    from flowstory.lsp.session import Session

log = logging.getLogger(__name__)

_REFRESH_AFTER = 0.25
"""Seconds of quiet before a client is told to ask again: it asks for everything it shows."""
_HOLD = 30.0
"""Seconds that a question about the whole workspace waits for news."""


class Push:
    """Sends each file's diagnostics when they change, with the version that they were found in."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sent: dict[Path, str] = {}

    def forget(self, path: Path) -> None:
        """Send a file's diagnostics again: its document was opened, and some editors begin afresh then."""
        if path in self._sent:
            self._sent[path] = ""

    def publish(self, snapshot: Snapshot) -> None:
        """Send what changed."""
        for path in [*snapshot.reports, *(path for path in self._sent if path not in snapshot.reports)]:
            report = snapshot.report(path)
            if self._sent.get(path, NOTHING.result_id) == report.result_id:
                continue
            document = self._session.document(path)
            version = snapshot.versions.get(path)
            if document is not None and document.version != version:
                continue  # Typed on in the meantime: the next check is under way.
            self._sent[path] = report.result_id
            if report is NOTHING:
                del self._sent[path]
            self._session.server.protocol.notify(
                types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS,
                types.PublishDiagnosticsParams(
                    uri=self._session.uri(path),
                    diagnostics=report.diagnostics,
                    version=version if document is not None else None,
                ),
            )


class Pull:
    """Answers for each file when asked, and has the client ask again when others' findings change."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[Path, str] = {}
        self._news = asyncio.Event()
        self._refresh: asyncio.TimerHandle | None = None

    def forget(self, path: Path) -> None:
        """Forget what the client knows of a file."""
        self._known.pop(path, None)

    def publish(self, snapshot: Snapshot) -> None:
        """Wake whoever waits for news, and see to it that the client asks for what it does not know."""
        self._news.set()
        self._news = asyncio.Event()
        if self._refresh is not None:
            self._refresh.cancel()
            self._refresh = None
        if self._session.client.refreshes and self._unknown(snapshot):
            loop = asyncio.get_running_loop()
            self._refresh = loop.call_later(_REFRESH_AFTER, self._ask_again)

    def of_document(self, path: Path, known: str | None) -> types.DocumentDiagnosticReport:
        """Answer for one file, and for the other open ones whose findings changed with it."""
        snapshot = self._session.seen
        report = self._tell(path, snapshot)
        related = None
        if self._session.client.related_documents:
            others = [other for other in self._unknown(snapshot) if self._session.document(other) is not None]
            related = {
                self._session.uri(other): _full(self._tell(other, snapshot)) for other in others
            } or None
        if known == report.result_id:
            return types.RelatedUnchangedDocumentDiagnosticReport(
                result_id=report.result_id, related_documents=related
            )
        return types.RelatedFullDocumentDiagnosticReport(
            items=report.diagnostics, result_id=report.result_id, related_documents=related
        )

    async def of_workspace(self, known: Mapping[Path, str]) -> types.WorkspaceDiagnosticReport:
        """Answer for all files that the client does not know so; if there is none, wait a while for news."""
        end = asyncio.get_running_loop().time() + _HOLD
        while True:
            news = self._news
            changed = self._changed(known)
            left = end - asyncio.get_running_loop().time()
            if changed or not known or left <= 0:
                return types.WorkspaceDiagnosticReport(items=changed)
            try:
                await asyncio.wait_for(news.wait(), left)
            except TimeoutError:
                continue

    def _changed(
        self, known: Mapping[Path, str]
    ) -> list[types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport]:
        snapshot = self._session.seen
        items: list[
            types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport
        ] = []
        for path in {**snapshot.reports, **known}:
            report = snapshot.report(path)
            if known.get(path, NOTHING.result_id) == report.result_id:
                continue
            if self._session.document(path) is None:
                # Of an open document the client believes what it asked for by name.
                self._tell(path, snapshot)
            items.append(
                types.WorkspaceFullDocumentDiagnosticReport(
                    uri=self._session.uri(path),
                    items=report.diagnostics,
                    version=snapshot.versions.get(path),
                    result_id=report.result_id,
                )
            )
        return items

    def _unknown(self, snapshot: Snapshot) -> Iterable[Path]:
        return [
            path
            for path in {**snapshot.reports, **self._known}
            if self._known.get(path, NOTHING.result_id) != snapshot.report(path).result_id
        ]

    def _tell(self, path: Path, snapshot: Snapshot) -> Report:
        report = snapshot.report(path)
        self._known[path] = report.result_id
        return report

    def _ask_again(self) -> None:
        self._refresh = None
        if self._unknown(self._session.seen):
            asking = self._session.server.protocol.send_request_async(types.WORKSPACE_DIAGNOSTIC_REFRESH)
            asking.add_done_callback(_heard)


def _full(report: Report) -> types.FullDocumentDiagnosticReport:
    return types.FullDocumentDiagnosticReport(items=report.diagnostics, result_id=report.result_id)


def _heard(answer: asyncio.Future[None]) -> None:
    if not answer.cancelled() and isinstance(answer.exception(), JsonRpcException):
        log.warning("the client did not refresh its diagnostics")
