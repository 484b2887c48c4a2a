"""The writer's desk for models, its key store and its accounts: opened when first needed, in a thread of its own.

A key store may wait for the writer to unlock it, so neither the conversation nor the engine ever waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from pygls.exceptions import JsonRpcException

from flowstory.lsp.remembering import REQUEST_FAILED
from flowstory.lsp.worker import Worker

if TYPE_CHECKING:
    from pathlib import Path

    from flowstory.assistant.asking import Asker
    from flowstory.lsp.session import Session
    from flowstory.providers import Desk, Origin
    from flowstory.providers.presets import Preset
    from flowstory.providers.trust import Ignored
    from flowstory.workspace.workspace import OpenBook

Result = TypeVar("Result")


class Desks:
    """One desk a conversation; its thread alone touches it."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.worker = Worker("flowstory-desk")
        self._desk: Desk | None = None
        self._stamp: tuple[int, int] | None = None
        self._ready = False
        self._asked: set[Path] = set()

    async def ask(self, question: Callable[[Desk], Result]) -> Result:
        """Do something at the desk.

        Raises:
            JsonRpcException: it cannot be done; the message is for the writer.
        """

        def work() -> Result | JsonRpcException:
            from flowstory.providers import ProviderError

            try:
                return question(self._opened())
            except ProviderError as error:
                return JsonRpcException(self._session.catalogue.render(error), REQUEST_FAILED)

        answer = await self.worker.run(work)
        if isinstance(answer, JsonRpcException):
            raise answer
        return answer

    async def asker(self, book: OpenBook) -> Asker:
        """Give whom to ask about a book; what its settings wish beyond the writer's is asked of the writer once.

        The question at hand is asked by the writer's own settings meanwhile.

        Raises:
            JsonRpcException: nobody is chosen, or the address cannot be used.
        """

        def look(desk: Desk) -> tuple[Asker, tuple[Ignored, ...]]:
            from flowstory.workspace.assisting import asker_for, granted

            return asker_for(desk, book), granted(desk, book)[1]

        asker, ignored = await self.ask(look)
        if ignored and book.root / book.folder not in self._asked:
            self._asked.add(book.root / book.folder)
            self._session.in_background(self._ask_trust(book, ignored))
        return asker

    async def _ask_trust(self, book: OpenBook, ignored: tuple[Ignored, ...]) -> None:
        from flowstory.lsp.paying import choose
        from flowstory.workspace.assisting import trust

        words = self._session.catalogue
        said = [words.render(one) for one in ignored]
        said.append(words.text("trust.question", folder=str(book.root / book.folder)))
        if await choose(self._session, " ".join(said), words.text("trust.yes"), words.text("trust.no")) == 0:
            await self.ask(lambda desk: trust(desk, book))

    async def ready(self) -> bool:
        """Say whether the writer has chosen a provider and opened the network to it; the key store is not asked."""
        return await self._session.vaults.worker.run(self._is_ready)

    def _is_ready(self) -> bool:
        from flowstory.providers.places import Places

        places = Places.usual()
        try:
            status = places.settings.stat()
        except OSError:
            return False
        stamp = (status.st_mtime_ns, status.st_size)
        if stamp != self._stamp:
            from flowstory.providers.settings import load_settings

            settings = load_settings(places)[0]
            self._stamp, self._ready = stamp, bool(settings.choices()) and settings.network != "off"
        return self._ready

    def change(self, settings: object) -> None:
        """Take over settings that were just saved; only for a question at the desk."""
        from flowstory.providers import ProviderSettings

        if self._desk is not None and isinstance(settings, ProviderSettings):
            self._desk.settings = settings

    def close(self) -> None:
        """Let the thread end; what it has open goes with it."""
        self.worker.close()

    def _opened(self) -> Desk:
        if self._desk is None:
            from flowstory.providers import Desk, Places, guard_logs

            guard_logs()
            self._desk = Desk(Places.usual())
        return self._desk


def chosen(desk: Desk, name: str, address: str) -> tuple[Preset, Origin]:
    """Give the provider that is meant and the origin that its key is bound to.

    Raises:
        ProviderError: there is no such provider, or its address makes no sense.
    """
    from flowstory.providers import origin_of
    from flowstory.providers.presets import preset_at

    if name == desk.settings.provider and not address:
        address = desk.settings.base_url
    preset = preset_at(name, address)
    return preset, origin_of(preset.base_url)
