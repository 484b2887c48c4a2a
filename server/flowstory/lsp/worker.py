"""The one thread that does the reading, so that the conversation never waits for it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import Any, TypeVar

Result = TypeVar("Result")


class Worker:
    """Does one piece of work after another in a thread of its own.

    The thread is a daemon, unlike those of an executor: a server that is told to leave leaves, even in the
    middle of a long book. What it works on is its alone (the `Workspace`), so nothing needs a lock.
    """

    __slots__ = ("_name", "_queue", "_thread")

    def __init__(self, name: str = "flowstory-worker") -> None:
        self._name = name
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None

    async def run(self, work: Callable[[], Result]) -> Result:
        """Do the work in the thread and give its result, or raise what it raised."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Result] = loop.create_future()

        def settle(deliver: Callable[[Any], None], value: object) -> None:
            if not future.done():  # Else nobody waits for it any more.
                deliver(value)

        def job() -> None:
            try:
                result = work()
            except BaseException as error:  # noqa: BLE001 - It is the waiting one's to handle.
                self._tell(loop, settle, future.set_exception, error)
            else:
                self._tell(loop, settle, future.set_result, result)

        self._queue.put(job)
        if self._thread is None:
            self._thread = Thread(target=self._work, name=self._name, daemon=True)
            self._thread.start()
        return await future

    def close(self) -> None:
        """Let the thread end after the work it has."""
        self._queue.put(None)

    def ended(self, within: float) -> bool:
        """Wait so many seconds for the thread to end; say whether it has."""
        if self._thread is not None:
            self._thread.join(within)
        return self._thread is None or not self._thread.is_alive()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            job()

    @staticmethod
    def _tell(loop: asyncio.AbstractEventLoop, callback: Callable[..., None], *arguments: object) -> None:
        try:
            loop.call_soon_threadsafe(callback, *arguments)
        except RuntimeError:  # The loop has closed: the server is gone, and so is whoever asked.
            return
