"""A progress bar in the client, for the time that a folder is being read."""

from __future__ import annotations

import asyncio
import time
import uuid
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING, Self

from lsprotocol import types
from pygls.exceptions import JsonRpcException

if TYPE_CHECKING:
    from flowstory.lsp.session import Session

_SECONDS_BETWEEN_REPORTS = 0.1


class Bar:
    """`window/workDoneProgress`, or nothing where the client shows none."""

    def __init__(self, session: Session, folder: str) -> None:
        self._session = session
        self._folder = folder
        self._token = str(uuid.uuid4())
        self._shown = False

    async def __aenter__(self) -> Self:
        if self._session.client.shows_progress:
            asking = self._session.server.protocol.send_request_async(
                types.WINDOW_WORK_DONE_PROGRESS_CREATE, types.WorkDoneProgressCreateParams(token=self._token)
            )
            # The reading does not wait for the client to make up its mind.
            asking.add_done_callback(self._begin)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            self._shown = False
            self._send(types.WorkDoneProgressEnd())
        self._token = ""

    def _begin(self, answer: asyncio.Future[None]) -> None:
        if answer.cancelled() or isinstance(answer.exception(), JsonRpcException) or not self._token:
            return
        self._shown = True
        title = self._session.catalogue.text("progress.reading", folder=self._folder)
        self._send(types.WorkDoneProgressBegin(title=title, cancellable=False, percentage=0))

    def report(self, done: int, total: int) -> None:
        """Move the bar."""
        if not self._shown:
            return
        if total > 0:
            said = self._session.catalogue.text("progress.chapters", done=done, total=total)
            percentage = min(100, 100 * done // total)
            self._send(types.WorkDoneProgressReport(message=said, percentage=percentage))
        else:  # The files are being counted, so nobody knows yet how many there are.
            said = self._session.catalogue.text("progress.files", done=done)
            self._send(types.WorkDoneProgressReport(message=said))

    def from_thread(self, loop: asyncio.AbstractEventLoop) -> Callable[[str, int, int], None]:
        """Give a callback that another thread may call as often as it likes."""
        last = 0.0

        def progress(stage: str, done: int, total: int) -> None:
            nonlocal last
            now = time.monotonic()
            if now - last >= _SECONDS_BETWEEN_REPORTS:
                last = now
                loop.call_soon_threadsafe(self.report, done, total)

        return progress

    def _send(
        self, value: types.WorkDoneProgressBegin | types.WorkDoneProgressReport | types.WorkDoneProgressEnd
    ) -> None:
        self._session.server.protocol.notify(
            types.PROGRESS, types.ProgressParams(token=self._token, value=value)
        )


class Looking:
    """Progress on a question for which the client gave a token: that it is being looked into, and the end."""

    def __init__(self, session: Session, token: types.ProgressToken | None) -> None:
        self._session = session
        self._token = token

    async def __aenter__(self) -> Self:
        title = self._session.catalogue.text("progress.looking")
        self._send(types.WorkDoneProgressBegin(title=title, cancellable=True))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._send(types.WorkDoneProgressEnd())

    def _send(self, value: types.WorkDoneProgressBegin | types.WorkDoneProgressEnd) -> None:
        if self._token is not None:
            self._session.server.protocol.notify(
                types.PROGRESS, types.ProgressParams(token=self._token, value=value)
            )
