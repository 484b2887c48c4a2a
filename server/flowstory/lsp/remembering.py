"""The memory beside the conversation: brought up to date while the writer rests, asked when they ask."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from pygls.exceptions import JsonRpcException

from flowstory.lsp.logs import log_trouble
from flowstory.lsp.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

    from flowstory.lsp.session import Session
    from flowstory.memory.searching import Hit
    from flowstory.workspace.remembering import Answer, Asked, Place, Rememberer
    from flowstory.workspace.versions import Versions
    from flowstory.workspace.workspace import OpenBook

log = logging.getLogger(__name__)

Given = ParamSpec("Given")
Result = TypeVar("Result")

RESTING = 3.0
"""Seconds without a keystroke, a save or a folder after which the writer is taken to rest."""
REQUEST_FAILED = -32803


class Memory:
    """Whether, when and in which thread the books of a session are remembered. Lives on the event loop."""

    __slots__ = (
        "_due",
        "_ended",
        "_evidence",
        "_interrupted",
        "_rememberer",
        "_session",
        "_timer",
        "_trouble",
        "_versions",
        "on",
        "worker",
    )

    def __init__(self, session: Session) -> None:
        self._session = session
        # Of its own: the engine never waits for the store.
        self.worker = Worker("flowstory-memory")
        self.on = True
        self._due = False
        self._ended = Event()
        self._evidence: dict[tuple[Path, str, str], tuple[Hit, ...]] = {}
        self._interrupted = Event()
        self._timer: asyncio.TimerHandle | None = None
        self._rememberer: Rememberer | None = None
        self._trouble = ""
        self._versions: Versions | None = None

    def due(self) -> None:
        """Note that there may be something new to remember: a folder was read, a file saved."""
        self._due = True
        self.put_off()

    def put_off(self) -> None:
        """Wait until the writer rests; what is being indexed stops after the chapters it is at."""
        self._interrupted.set()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._due and self.on and not self._ended.is_set():
            self._timer = asyncio.get_running_loop().call_later(RESTING, self._begin)

    async def ask(
        self,
        question: Callable[Concatenate[Rememberer, Given], Result],
        *given: Given.args,
        **how: Given.kwargs,
    ) -> Result:
        """Put a question to the memory, in its thread.

        Raises:
            JsonRpcException: it is switched off, or cannot be used; the message is for the writer.
        """
        if not self.on:
            raise JsonRpcException(self._session.catalogue.text("memory.off"), REQUEST_FAILED)
        return await self._put(lambda: question(self._opened(), *given, **how))

    def evidence(self, asked: Asked, entity: str, here: Place) -> Answer | None:
        """Give the last passage before a place where an entity is, out of what the memory is known to hold.

        Never waits: what is not known yet is looked up meanwhile, and known the next time.
        """
        if not self.on or self._rememberer is None:
            return None  # Nothing of this book has been remembered yet.
        from flowstory.workspace.remembering import last_before

        key = (asked.book.root, asked.book.folder, entity)
        if key not in self._evidence:
            self._evidence[key] = ()
            self._session.in_background(self._look_up(key, asked, entity))
        return last_before(asked, self._evidence[key], here)

    async def _look_up(self, key: tuple[Path, str, str], asked: Asked, entity: str) -> None:
        from flowstory.memory.trouble import StoreError

        try:
            found = await self.worker.run(lambda: self._opened().about(asked, entity))
        except StoreError as trouble:
            self._note(trouble.key)
        else:
            self._evidence[key] = found

    async def keep(self, task: Callable[[Versions], Result]) -> Result:
        """Do something with the versions of chapters, in the memory's thread; that is never switched off.

        Raises:
            JsonRpcException: their store cannot be used; the message is for the writer.
        """

        def work() -> Result:
            if self._versions is None:
                from flowstory.workspace.versions import Versions

                self._versions = Versions()
            return task(self._versions)

        return await self._put(work)

    async def _put(self, work: Callable[[], Result]) -> Result:
        from flowstory.memory.trouble import StoreError

        try:
            return await self.worker.run(work)
        except StoreError as trouble:
            self._note(trouble.key)
            raise JsonRpcException(self._session.catalogue.render(trouble), REQUEST_FAILED) from None

    def close(self) -> None:
        """Let the thread end as soon as it can."""
        self._ended.set()
        self.put_off()
        self.worker.close()

    def _begin(self) -> None:
        self._timer = None
        self._due = False
        self._interrupted = Event()
        self._session.in_background(self._remember(self._interrupted))

    async def _remember(self, interrupted: Event) -> None:
        """Index what changed; what goes wrong is for the log only: the writer did not ask for it."""
        from flowstory.memory.trouble import StoreError

        folders = self._session.snapshot.folders
        books = [book for book in self._session.snapshot.books if book.root in folders]
        try:
            await self.worker.run(lambda: self._index(books, interrupted))
            self._trouble = ""
            self._evidence.clear()
        except StoreError as trouble:
            self._note(trouble.key)
        except Exception as error:  # noqa: BLE001 - The conversation goes on without its memory.
            log_trouble(log, "the books could not be remembered", error)
        if interrupted.is_set():
            self.due()

    def _index(self, books: list[OpenBook], interrupted: Event) -> None:
        """Index books, in the memory's thread."""
        rememberer = self._opened()
        written = 0
        for book in books:
            if interrupted.is_set():
                return
            written += len(rememberer.remember(book, wanted=lambda: not interrupted.is_set()).written)
        if written:
            log.info("%d chapters remembered", written)
        if not interrupted.is_set():
            rememberer.tidy()

    def _opened(self) -> Rememberer:
        if self._rememberer is None:
            from flowstory.workspace.remembering import Rememberer

            self._rememberer = Rememberer()
        return self._rememberer

    def _note(self, trouble: str) -> None:
        """Log what is wrong with the store by its name, once in a row: the sentence may hold a path."""
        if trouble != self._trouble:
            self._trouble = trouble
            log.warning("the memory cannot be used: %s", trouble)
