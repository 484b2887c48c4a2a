"""Several providers in the writer's order: the next stands in for one that fails, never one farther away."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import replace
from typing import TypeVar

from flowstory.providers.asking import (
    ChatReply,
    ChatRequest,
    Delta,
    EmbedReply,
    EmbedRequest,
    Estimate,
    Shape,
    Shaped,
)
from flowstory.providers.errors import ProviderError
from flowstory.providers.metered import Metered
from flowstory.providers.origin import Origin
from flowstory.providers.prices import Quote
from flowstory.providers.tokens import TokenCount

T = TypeVar("T")


class Fallback:
    """The first provider, and those that may stand in for it.

    What the writer keeps on this machine stays there: a stand-in is never farther away than the first.
    `left_out` are the origins that were asked for and are too far.
    """

    def __init__(self, providers: Sequence[Metered]) -> None:
        first = providers[0]
        self._providers = [one for one in providers if one.origin.reach <= first.origin.reach]
        self.left_out = tuple(one.origin for one in providers if one.origin.reach > first.origin.reach)

    @property
    def origin(self) -> Origin:
        return self._providers[0].origin

    def count(self, text: str, model: str = "") -> TokenCount:
        return self._providers[0].count(text, model)

    def quote(self, model: str) -> Quote | None:
        """Give the price of a model at the first provider; `None` where it is not known."""
        return self._providers[0].quote(model)

    async def estimate(self, request: ChatRequest) -> Estimate:
        """Tell what the first provider would be sent."""
        return await self._providers[0].estimate(request)

    async def chat(self, request: ChatRequest) -> ChatReply:
        return await self._first_to_answer(lambda one, asked: one.chat(asked), request)

    async def stream(self, request: ChatRequest) -> AsyncIterator[Delta | ChatReply]:
        trouble: ProviderError | None = None
        for place, provider in enumerate(self._providers):
            begun = False
            try:
                async with aclosing(provider.stream(_for(place, request))) as parts:  # type: ignore[type-var]
                    async for part in parts:
                        begun = True
                        yield part
                return
            except ProviderError as error:
                if begun or not error.elsewhere:
                    raise
                trouble = trouble or error
        raise trouble or ProviderError

    async def structured(self, request: ChatRequest, shape: type[Shape]) -> Shaped[Shape]:
        return await self._first_to_answer(lambda one, asked: one.structured(asked, shape), request)

    async def embed(self, request: EmbedRequest) -> EmbedReply:
        """Embed with the first provider alone: another model's vectors mean something else."""
        return await self._providers[0].embed(request)

    async def models(self) -> Sequence[str]:
        return await self._providers[0].models()

    async def aclose(self) -> None:
        for provider in self._providers:
            await provider.aclose()

    async def _first_to_answer(
        self, ask: Callable[[Metered, ChatRequest], Awaitable[T]], request: ChatRequest
    ) -> T:
        trouble: ProviderError | None = None
        for place, provider in enumerate(self._providers):
            try:
                return await ask(provider, _for(place, request))
            except ProviderError as error:
                if not error.elsewhere:
                    raise
                trouble = trouble or error
        raise trouble or ProviderError


def _for(place: int, request: ChatRequest) -> ChatRequest:
    # A model named for the first provider is unknown to the others, who use their own.
    return request if place == 0 else replace(request, model="")
