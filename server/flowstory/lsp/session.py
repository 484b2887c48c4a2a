"""One conversation: the open documents, what was found in them, and when the next check is due.

All of it runs on the event loop; the reading itself is done by the worker's thread.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flowstory.lsp.asking import Vaults
from flowstory.lsp.checking import Changes, Checker, Early, Snapshot, Stopped
from flowstory.lsp.client import Client
from flowstory.lsp.desks import Desks
from flowstory.lsp.document import Document
from flowstory.lsp.logs import log_trouble
from flowstory.lsp.preferences import Preferences
from flowstory.lsp.progress import Bar
from flowstory.lsp.publishing import Pull, Push
from flowstory.lsp.refreshing import refresh
from flowstory.lsp.remembering import Memory
from flowstory.lsp.reports import Wording
from flowstory.lsp.tokens import KeptTokens
from flowstory.lsp.uris import uri_of
from flowstory.lsp.worker import Worker
from flowstory.text.lines import Encoding

if TYPE_CHECKING:
    from flowstory.languages.messages import Catalogue
    from flowstory.lsp.server import Server

log = logging.getLogger(__name__)

_RESTING = 2.0
"""Seconds without anything to check after which there is time to keep the books and to tidy up."""

PROSE = frozenset({".md", ".markdown", ".txt"})


class Session:
    """The state of one connection."""

    def __init__(self, server: Server, within: tuple[Path, ...] = ()) -> None:
        self.server = server
        self._within = within
        self.client = Client()
        self.encoding: Encoding = "utf-16"
        self._locale = ""
        self._catalogue: Catalogue | None = None
        self.folders: list[Path] = []
        self.documents: dict[str, Document] = {}
        self.snapshot = Snapshot()
        self.glimpse: Snapshot | None = None
        self.worker = Worker()
        self.checker = Checker()
        self.memory = Memory(self)
        self.vaults = Vaults()
        self.preferences = Preferences()
        self.tokens = KeptTokens()
        self.desks = Desks(self)
        self.publisher: Push | Pull = Push(self)
        self.indexing = False
        self.own_moves: set[tuple[Path, Path]] = set()
        """Files and their new names that a rename of ours asked for, and the way back."""
        self.deepening: set[Path] = set()
        self._uris: dict[Path, str] = {}
        self._unwanted: set[Path] = set()
        self._closing = False
        self._pending = Changes()
        self._running: asyncio.Task[None] | None = None
        self._resting: asyncio.TimerHandle | None = None
        self._asked = 0
        self._background: set[asyncio.Task[None]] = set()
        self._waiting: list[tuple[int, asyncio.Future[None]]] = []

    @property
    def catalogue(self) -> Catalogue:
        """The sentences of the writer's language."""
        if self._catalogue is None:
            from flowstory.languages.messages import catalogue

            self._catalogue = catalogue(self.locale)
        return self._catalogue

    @property
    def locale(self) -> str:
        """The language of the interface: the client's, else the machine's."""
        if not self._locale:
            from flowstory.languages.messages import system_locale

            self._locale = system_locale()
        return self._locale

    @property
    def seen(self) -> Snapshot:
        """What can be shown now: of a book that is still being read, what stands around the open files.

        Only for what is merely shown; whoever changes anything needs the whole book (`snapshot`).
        """
        return self.glimpse or self.snapshot

    def uri(self, path: Path) -> str:
        """Give the URI of a file, spelled as the client spells it if it ever named it."""
        return self._uris.get(path) or uri_of(path)

    def document(self, path: Path) -> Document | None:
        """Give the open document of a file."""
        return self.documents.get(self._uris.get(path, ""))

    def may(self, path: Path) -> bool:
        """Whether this client may have a file or folder read: all, unless it is served certain folders only."""
        if not self._within:
            return True
        real = path.resolve()
        return any(real.is_relative_to(folder) for folder in self._within)

    # What happens

    def open(self, document: Document) -> None:
        """Take in a document that the editor opened."""
        self.documents[document.uri] = document
        if document.path is not None:
            self._uris[document.path] = document.uri
            self.publisher.forget(document.path)
        self.edited(document)

    def edited(self, document: Document) -> None:
        """Note that a document has a new text."""
        if document.path is not None:
            self._pending.texts[document.path] = document.text
            self._pending.closed.discard(document.path)
            self._due()
            self.memory.put_off()

    def close(self, uri: str) -> None:
        """Let go of a document: from now on the file counts."""
        document = self.documents.pop(uri, None)
        if document is not None and document.path is not None:
            self._pending.texts.pop(document.path, None)
            self._pending.closed.add(document.path)
            self._due()

    def changed_on_disk(self, paths: Iterable[Path]) -> None:
        """Note files that were written, created or deleted; those open as prose count as they are open."""
        fresh = {path for path in paths if path.suffix.lower() not in PROSE or self.document(path) is None}
        if fresh:
            self._pending.disk |= fresh
            self._due()

    def change_folders(self, added: Iterable[Path], removed: Iterable[Path]) -> None:
        """Note folders that joined or left the workspace."""
        self._pending.added.extend(folder for folder in added if self.may(folder))
        gone = list(removed)
        self._pending.removed.extend(gone)
        self._unwanted.update(gone)
        self._due()

    def speak(self, locale: str) -> None:
        """Change the language of the interface; findings already shown are said again in it."""
        if locale != self._locale:
            self._locale = locale
            self._catalogue = None
            if self.snapshot.books:
                self._pending.wording = True
                self._due()

    def prefer(self, preferences: Preferences) -> None:
        """Change what the editor shows; it asks again for what looks otherwise now."""
        if preferences != self.preferences:
            self.preferences = preferences
            refresh(self)

    # When it is looked at

    async def settled(self, *, folders: bool = False) -> Snapshot:
        """Wait until all that happened so far was checked; for a folder that is being read only if asked to."""
        if self._pending or self._running is not None:
            if self.indexing and not folders:
                return self.snapshot
            waiting: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._waiting.append((self._asked, waiting))
            await waiting
        return self.snapshot

    def _due(self) -> None:
        self._asked += 1
        if self._resting is not None:
            self._resting.cancel()
            self._resting = None
        if self._pending.added:
            self.indexing = True
        if self._running is None:
            self._running = asyncio.get_running_loop().create_task(self._check_all())

    async def _check_all(self) -> None:
        """Check until nothing is left to check; what is typed during a check, the next takes up at once."""
        try:
            while self._pending:
                changes, self._pending = self._pending, Changes()
                asked = self._asked
                await self._check(changes)
                self._wake(asked)
        finally:
            self._running = None
            self.indexing = False
            self.glimpse = None
            self._wake(self._asked)
            self._resting = asyncio.get_running_loop().call_later(_RESTING, self._rest)

    def _rest(self) -> None:
        self._resting = None
        self.in_background(self.worker.run(self.checker.rest))

    async def _check(self, changes: Changes) -> None:
        versions = {
            document.path: document.version
            for document in self.documents.values()
            if document.path is not None
        }
        try:
            if self._catalogue is None:  # Its import, like all that is long, is for the worker's thread.
                await self.worker.run(lambda: self.catalogue)
            for root in changes.added:
                await self._read(root, versions)
            if changes.added and not self._pending.added:
                self.indexing = False
            self.snapshot = await self.worker.run(
                partial(self.checker.check, changes, versions, self._wording())
            )
            self.glimpse = None
            self.publisher.publish(self.snapshot)
            if changes.added or changes.removed or changes.disk or changes.closed:
                self.memory.due()
                refresh(self)
        except Exception as error:  # noqa: BLE001 - The next check may go well.
            log_trouble(log, "a check failed", error)

    async def _read(self, root: Path, versions: Mapping[Path, int]) -> None:
        loop = asyncio.get_running_loop()
        self._unwanted.discard(root)
        async with Bar(self, root.name) as bar:
            tell = bar.from_thread(loop)

            def progress(stage: str, done: int, total: int) -> None:
                if self._closing or root in self._unwanted:
                    raise Stopped
                tell(stage, done, total)

            def show(glimpse: Snapshot) -> None:
                loop.call_soon_threadsafe(self._catch, glimpse)

            early = Early(
                self._looked_at,
                {one.path: one.text for one in self.documents.values() if one.path is not None},
                versions,
                self._wording(),
                show,
            )
            try:
                await self.worker.run(partial(self.checker.add_root, root, progress, early))
            except Stopped:
                log.info("a folder was closed before it was read")
            except Exception as error:  # noqa: BLE001 - A folder that cannot be read costs that folder.
                log_trouble(log, "a folder could not be read", error)

    def _looked_at(self) -> list[Path]:
        """Give the files that are open, the last one opened first."""
        return [one.path for one in reversed(list(self.documents.values())) if one.path is not None]

    def _catch(self, glimpse: Snapshot) -> None:
        """Show what was read of a long book so far."""
        if self.indexing:
            self.glimpse = glimpse
            self.publisher.publish(glimpse)

    def _wake(self, asked: int) -> None:
        awake = [waiting for number, waiting in self._waiting if number <= asked]
        self._waiting = [(number, waiting) for number, waiting in self._waiting if number > asked]
        for waiting in awake:
            if not waiting.done():
                waiting.set_result(None)

    def _wording(self) -> Wording:
        return Wording(self.encoding, self.catalogue, self.uri, self.client.related_information)

    def in_background(self, work: Coroutine[Any, Any, None]) -> None:
        """Do something beside the conversation; what goes wrong with it is logged."""
        task = asyncio.get_running_loop().create_task(work)
        self._background.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log_trouble(log, "something in the background failed", error)

    def close_all(self) -> None:
        """End the conversation."""
        self._closing = True
        if self._resting is not None:
            self._resting.cancel()
        self.worker.close()
        self.vaults.worker.close()
        self.desks.close()
        self.memory.close()
        for task in [*self._background, *([self._running] if self._running else [])]:
            task.cancel()
