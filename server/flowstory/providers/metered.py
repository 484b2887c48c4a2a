"""A provider that keeps to the writer's money: what was said before is free, the rest is reserved first."""

from __future__ import annotations

import datetime as dt
import json
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

import anyio
import anyio.to_thread

from flowstory.providers.asking import (
    ChatReply,
    ChatRequest,
    Choices,
    Delta,
    EmbedReply,
    EmbedRequest,
    Estimate,
    Flight,
    Provider,
    Purpose,
    Shape,
    Shaped,
    Usage,
    Vector,
)
from flowstory.providers.errors import ProviderError, UnknownPriceError, WrongDimensionError
from flowstory.providers.ledger import Entry, Ledger, Reservation, Spent
from flowstory.providers.memo import Memo, chat_key, vector_key
from flowstory.providers.origin import Origin, Reach
from flowstory.providers.prices import FREE, PriceTable, Quote, nano
from flowstory.providers.settings import Budget
from flowstory.providers.shapes import ask_in_shape, in_words
from flowstory.providers.tokens import TokenCount

_log = logging.getLogger(__name__)

# Every turn of a conversation is wrapped in a few tokens that are not in its text.
_WRAPPING = 8


@dataclass(frozen=True, slots=True)
class Account:
    """What a call is paid from: the ledger, the budget, the prices, what was said before, whom to warn."""

    ledger: Ledger
    prices: PriceTable
    budget: Budget
    memo: Memo | None = None
    warn: Callable[[Spent], None] = lambda _: None


class Metered:
    """One provider on the writer's account; `name` is that under which prices and accounts are kept."""

    def __init__(
        self, provider: Provider, account: Account, *, name: str, choices: Choices, batch: int = 64
    ) -> None:
        self._provider = provider
        self._account = account
        self._name = name
        self._choices = choices
        self._batch = batch

    @property
    def origin(self) -> Origin:
        return self._provider.origin

    def count(self, text: str, model: str = "") -> TokenCount:
        return self._provider.count(text, model or self._choices.model)

    async def estimate(self, request: ChatRequest) -> Estimate:
        """Tell what would be sent and what it can cost at most. Nothing is sent."""
        request = self._filled(request)
        return await anyio.to_thread.run_sync(self._estimate, request)

    async def chat(self, request: ChatRequest) -> ChatReply:
        request = self._filled(request)
        if said := await self._said_before(request):
            return said
        reservation = await self._reserve(request)
        try:
            reply = await self._provider.chat(request)
        except BaseException as error:
            await self._unsettled(reservation, error, request.flight)
            raise
        return await self._settled(reservation, request, reply)

    async def stream(self, request: ChatRequest) -> AsyncIterator[Delta | ChatReply]:
        request = self._filled(request)
        if said := await self._said_before(request):
            yield Delta(said.text)
            yield said
            return
        reservation = await self._reserve(request)
        whole: ChatReply | None = None
        try:
            async with aclosing(self._provider.stream(request)) as parts:  # type: ignore[type-var]
                async for part in parts:
                    if isinstance(part, ChatReply):
                        whole = await self._settled(reservation, request, part)
                    else:
                        yield part
        except BaseException as error:
            if whole is None:
                await self._unsettled(reservation, error, request.flight)
            raise
        if whole is not None:
            yield whole

    async def structured(self, request: ChatRequest, shape: type[Shape]) -> Shaped[Shape]:
        return await ask_in_shape(self.chat, request, shape)

    async def embed(self, request: EmbedRequest) -> EmbedReply:
        model = request.model or self._choices.embedding_model
        dimensions = request.dimensions or self._choices.dimensions
        request = replace(request, model=model, dimensions=dimensions)
        keys = [vector_key(str(self.origin), model, dimensions, text) for text in request.texts]
        memo = self._account.memo
        known = dict(await anyio.to_thread.run_sync(memo.vectors, keys)) if memo else {}
        missing = {key: text for key, text in zip(keys, request.texts, strict=True) if key not in known}
        used, nanos = Usage(0), 0
        for start in range(0, len(missing), self._batch):
            some = dict(list(missing.items())[start : start + self._batch])
            reply = await self._embed_some(replace(request, texts=tuple(some.values()), flight=Flight()))
            found = dict(zip(some, reply.vectors, strict=True))
            if memo:
                # Kept batch by batch: a budget that ends here loses nothing that was paid for.
                await anyio.to_thread.run_sync(memo.keep_vectors, request.purpose.book, found)
            known.update(found)
            nanos += reply.nanos
            certain = used.certain and reply.usage.certain
            used = Usage(used.prompt + reply.usage.prompt, certain=certain)
        vectors = tuple(known[key] for key in keys)
        await self._check_length(model, dimensions, vectors)
        return EmbedReply(vectors, model, str(self.origin), used, nanos, sent=len(missing))

    async def models(self) -> Sequence[str]:
        return await self._provider.models()

    async def aclose(self) -> None:
        await self._provider.aclose()

    def quote(self, model: str) -> Quote | None:
        """Give the price of a model here; what runs in the house costs nothing unless the writer says so."""
        found = self._account.prices.quote(self._name, model) or self._account.prices.quote(
            str(self.origin), model
        )
        if self.origin.reach < Reach.WORLD and (found is None or not found.own):
            return FREE
        return found

    def _filled(self, request: ChatRequest) -> ChatRequest:
        return replace(request, model=request.model or self._choices.model, flight=Flight())

    def _estimate(self, request: ChatRequest) -> Estimate:
        counts = [self._provider.count(message.text, request.model) for message in request.messages]
        if request.shape:
            counts.append(self._provider.count(in_words(request.shape), request.model))
        wrapping = _WRAPPING * (len(counts) + 1)
        prompt = sum(count.tokens for count in counts) + wrapping
        most = sum(count.most for count in counts) + wrapping
        quote = self.quote(request.model)
        memo = self._account.memo
        return Estimate(
            origin=str(self.origin),
            model=request.model,
            prompt=prompt,
            completion=request.max_tokens,
            exact=all(count.exact for count in counts),
            most=quote.price.cost(prompt=most, completion=request.max_tokens) if quote else None,
            stale=bool(quote and quote.is_stale(dt.datetime.now().astimezone().date())),
            from_cache=bool(memo and not request.fresh and memo.reply(self._key(request))),
        )

    async def _said_before(self, request: ChatRequest) -> ChatReply | None:
        memo = self._account.memo
        if memo is None or request.fresh:
            return None
        return await anyio.to_thread.run_sync(memo.reply, self._key(request))

    async def _reserve(self, request: ChatRequest) -> Reservation:
        def work() -> Reservation:
            asked = self._estimate(request)
            if asked.most is None:
                raise UnknownPriceError(model=request.model, origin=self.origin)
            return self._book(
                request.model,
                request.purpose,
                prompt=asked.prompt,
                completion=asked.completion,
                nanos=asked.most,
            )

        return self._warned(await anyio.to_thread.run_sync(work))

    def _book(self, model: str, purpose: Purpose, *, prompt: int, completion: int, nanos: int) -> Reservation:
        entry = Entry(
            self._name, str(self.origin), model, purpose.feature, purpose.book, prompt, completion, nanos
        )
        return self._account.ledger.reserve(entry, self._account.budget)

    def _warned(self, reservation: Reservation) -> Reservation:
        for spent in reservation.warnings:
            self._account.warn(spent)
        return reservation

    async def _unsettled(self, reservation: Reservation, error: BaseException, flight: Flight) -> None:
        """Close the account of a call that failed or was left: at its most, unless it surely cost nothing."""
        ledger = self._account.ledger
        billed = error.maybe_billed if isinstance(error, ProviderError) else flight.sent
        with anyio.CancelScope(shield=True):
            close = ledger.keep_at_most if billed else ledger.release
            await anyio.to_thread.run_sync(close, reservation)

    async def _settled(self, reservation: Reservation, request: ChatRequest, reply: ChatReply) -> ChatReply:
        nanos = self._cost(request.model, reply.usage)
        memo = self._account.memo

        await self._settle(reservation, reply.usage, nanos)
        if memo and reply.finish == "stop" and _is_worth_keeping(request, reply):
            await anyio.to_thread.run_sync(memo.keep_reply, self._key(request), request.purpose.book, reply)
        return replace(reply, nanos=nanos)

    async def _embed_some(self, request: EmbedRequest) -> EmbedReply:
        def work() -> Reservation:
            quote = self.quote(request.model)
            if quote is None:
                raise UnknownPriceError(model=request.model, origin=self.origin)
            counts = [self.count(text, request.model) for text in request.texts]
            prompt = sum(count.tokens for count in counts)
            nanos = quote.price.cost(prompt=sum(count.most + _WRAPPING for count in counts))
            return self._book(request.model, request.purpose, prompt=prompt, completion=0, nanos=nanos)

        reservation = self._warned(await anyio.to_thread.run_sync(work))
        try:
            reply = await self._provider.embed(request)
        except BaseException as error:
            await self._unsettled(reservation, error, request.flight)
            raise
        nanos = self._cost(request.model, reply.usage)
        await self._settle(reservation, reply.usage, nanos)
        return replace(reply, nanos=nanos)

    async def _settle(self, reservation: Reservation, usage: Usage, nanos: int) -> None:
        settle = partial(
            self._account.ledger.settle,
            reservation,
            prompt=usage.prompt,
            cached=usage.cached,
            completion=usage.completion,
            nanos=nanos,
            certain=usage.certain,
        )
        with anyio.CancelScope(shield=True):
            try:
                await anyio.to_thread.run_sync(settle)
            except sqlite3.Error as error:
                # The reply is paid for and the writer gets it; the call stays written down at its most.
                _log.warning("a call could not be settled: %s", type(error).__name__)

    async def _check_length(self, model: str, dimensions: int | None, vectors: tuple[Vector, ...]) -> None:
        """Vectors of other lengths cannot be compared: a model that changed behind its name is told."""
        memo = self._account.memo
        if memo is None or not vectors:
            return
        name = f"{self.origin} {model} {dimensions or 0}"
        known = await anyio.to_thread.run_sync(memo.length, name, len(vectors[0]))
        for vector in vectors:
            if len(vector) != known:
                raise WrongDimensionError(wanted=known, got=len(vector))

    def _cost(self, model: str, usage: Usage) -> int:
        if usage.dollars is not None:
            return nano(Decimal(str(usage.dollars)))
        quote = self.quote(model)
        assert quote is not None  # noqa: S101 - without a price nothing was asked
        return quote.price.cost(prompt=usage.prompt, completion=usage.completion, cached=usage.cached)

    def _key(self, request: ChatRequest) -> str:
        return chat_key(str(self.origin), request.model, request)


def _is_worth_keeping(request: ChatRequest, reply: ChatReply) -> bool:
    if not reply.text.strip():
        return False
    if request.shape is None:
        return True
    try:
        json.loads(reply.text)
    except ValueError:
        return False
    return True
