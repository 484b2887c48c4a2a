"""A provider that waits its turn and asks again: calls at once, calls a minute, Retry-After."""

from __future__ import annotations

import random
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from typing import TypeVar

import anyio

from flowstory.providers.asking import (
    ChatReply,
    ChatRequest,
    Delta,
    EmbedReply,
    EmbedRequest,
    Flight,
    Provider,
    Shape,
    Shaped,
)
from flowstory.providers.errors import ProviderError, RateLimitedError, UnavailableError, UnreachableError
from flowstory.providers.origin import Origin
from flowstory.providers.shapes import ask_in_shape
from flowstory.providers.tokens import TokenCount

T = TypeVar("T")
LONGEST_WAIT = 60.0
_FIRST_WAIT = 0.5
_WORTH_ANOTHER_TRY = (RateLimitedError, UnavailableError, UnreachableError)


class Pace:
    """How fast one origin may be asked; shared by everything that asks it."""

    def __init__(self, *, at_once: int, per_minute: int = 0) -> None:
        self._places = anyio.Semaphore(at_once)
        self._per_minute = per_minute
        self._starts: deque[float] = deque()
        self._not_before = 0.0
        self._queue = anyio.Lock()

    async def begin(self) -> None:
        """Wait for a place and for the minute's allowance. Every `begin` needs its `end`."""
        await self._places.acquire()
        try:
            async with self._queue:
                await self._wait()
        except BaseException:
            self._places.release()
            raise

    def end(self) -> None:
        """Give the place back."""
        self._places.release()

    def hold(self, seconds: float) -> None:
        """Let nobody start for a while: the provider said so."""
        self._not_before = max(self._not_before, anyio.current_time() + seconds)

    async def _wait(self) -> None:
        while (pause := self._pause(anyio.current_time())) > 0:  # noqa: ASYNC110 - the clock is the event
            await anyio.sleep(pause)
        self._starts.append(anyio.current_time())

    def _pause(self, now: float) -> float:
        while self._starts and self._starts[0] <= now - 60:
            self._starts.popleft()
        full = self._per_minute and len(self._starts) >= self._per_minute
        return max(self._not_before - now, self._starts[0] + 60 - now if full else 0)


class Patient:
    """Asks again what failed before it was billed, and takes its place in the queue."""

    def __init__(self, provider: Provider, pace: Pace, *, attempts: int = 3) -> None:
        self._provider = provider
        self._pace = pace
        self._attempts = attempts

    @property
    def origin(self) -> Origin:
        return self._provider.origin

    def count(self, text: str, model: str = "") -> TokenCount:
        return self._provider.count(text, model)

    async def chat(self, request: ChatRequest) -> ChatReply:
        return await self._again(lambda: self._provider.chat(request), request.flight)

    async def stream(self, request: ChatRequest) -> AsyncIterator[Delta | ChatReply]:
        attempt = 1
        while True:
            begun = False
            await self._pace.begin()
            try:
                async with aclosing(self._provider.stream(request)) as parts:  # type: ignore[type-var]
                    async for part in parts:
                        begun = True
                        yield part
                return
            except _WORTH_ANOTHER_TRY as error:
                pause = self._pause(error, attempt)
                if begun or pause is None:
                    raise
                request.flight.sent = False
            finally:
                self._pace.end()
            attempt += 1
            await anyio.sleep(pause)

    async def structured(self, request: ChatRequest, shape: type[Shape]) -> Shaped[Shape]:
        return await ask_in_shape(self.chat, request, shape)

    async def embed(self, request: EmbedRequest) -> EmbedReply:
        return await self._again(lambda: self._provider.embed(request), request.flight)

    async def models(self) -> tuple[str, ...]:
        return tuple(await self._again(self._provider.models, Flight()))

    async def aclose(self) -> None:
        await self._provider.aclose()

    async def _again(self, ask: Callable[[], Awaitable[T]], flight: Flight) -> T:
        attempt = 1
        while True:
            await self._pace.begin()
            try:
                return await ask()
            except _WORTH_ANOTHER_TRY as error:
                pause = self._pause(error, attempt)
                if pause is None:
                    raise
                flight.sent = False
            finally:
                self._pace.end()
            attempt += 1
            await anyio.sleep(pause)

    def _pause(self, error: ProviderError, attempt: int) -> float | None:
        """Say how long to wait before the next attempt; `None` when it is not worth one."""
        if attempt >= self._attempts:
            return None
        said = error.detail("seconds")
        if said:
            seconds = float(said)
            if seconds > LONGEST_WAIT:
                return None
            self._pace.hold(seconds)
            return seconds
        # Spread out, so that those who failed together do not come back together.
        return _FIRST_WAIT * 2.0 ** (attempt - 1) * random.uniform(0.75, 1.25)  # noqa: S311 - no secret
