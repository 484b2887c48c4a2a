"""The driver for every server that speaks OpenAI's API, over the `openai` SDK with its surprises taken out.

The SDK would follow redirects with the manuscript in hand, read half a dozen environment variables, name the
machine it runs on in each request, retry where we cannot see it and log requests when a variable says so.
"""

from __future__ import annotations

import math
import time
from array import array
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, cast

import anyio
import anyio.to_thread

from flowstory.providers.asking import (
    ChatReply,
    ChatRequest,
    Choices,
    Delta,
    EmbedReply,
    EmbedRequest,
    Finish,
    Shape,
    Shaped,
    Usage,
    Vector,
)
from flowstory.providers.errors import (
    CutShortError,
    MalformedReplyError,
    NoKeyError,
    ProviderError,
    RequestRefusedError,
    TimedOutError,
    WrongDimensionError,
)
from flowstory.providers.faults import translate
from flowstory.providers.gate import pass_gate
from flowstory.providers.keys import KeyRing
from flowstory.providers.origin import Origin, Reach, origin_of
from flowstory.providers.presets import Preset
from flowstory.providers.redact import TALKATIVE
from flowstory.providers.settings import Network
from flowstory.providers.shapes import ask_in_shape
from flowstory.providers.tokens import Counts, TokenCount
from flowstory.providers.wire import Telling, finish_of, plainer, strip_headers, usage_of, wire_of

if TYPE_CHECKING:
    import openai


class OpenAICompatible:
    """One server, its key and its models. It never retries and knows no money: wrappers do."""

    def __init__(
        self, preset: Preset, keys: KeyRing, counts: Counts, *, network: Network, choices: Choices
    ) -> None:
        self.preset = preset
        self.choices = choices
        self._origin = origin_of(preset.base_url)
        self._keys = keys
        self._counts = counts
        self._network = network
        self._telling: Telling = preset.structured
        self._is_understood = False
        self._client: openai.AsyncOpenAI | None = None
        self._client_of = -1
        self._opening = anyio.Lock()

    @property
    def origin(self) -> Origin:
        return self._origin

    def count(self, text: str, model: str = "") -> TokenCount:
        return self._counts.count(text, model or self.choices.model)

    async def chat(self, request: ChatRequest) -> ChatReply:
        client = await self._open()
        request.flight.sent = True
        try:
            with anyio.fail_after(self.choices.timeouts.whole):
                completion = await self._ask(client, request)
        except Exception as error:  # noqa: BLE001 - the SDK lets its own and its transport's through
            raise self._fault(error) from None
        return self._reply(request, completion)

    async def stream(self, request: ChatRequest) -> AsyncIterator[Delta | ChatReply]:
        client = await self._open()
        wire = {**wire_of(self.preset, self._telling, self.choices.model, request), "stream": True}
        if self.preset.stream_usage:
            wire["stream_options"] = {"include_usage": True}
        texts: list[str] = []
        finish: Finish | None = None
        usage: Usage | None = None
        model = str(wire["model"])
        # The SDK's own limits are on silence; no cancel scope may stay open across a yield.
        end = time.monotonic() + self.choices.timeouts.whole
        request.flight.sent = True
        try:
            chunks = cast("openai.AsyncStream[Any]", await client.chat.completions.create(**wire))
        except Exception as error:  # noqa: BLE001 - the SDK lets its own and its transport's through
            raise self._fault(error) from None
        try:
            async for chunk in chunks:
                model = getattr(chunk, "model", None) or model
                usage = usage_of(getattr(chunk, "usage", None)) or usage
                for choice in (getattr(chunk, "choices", None) or ())[:1]:
                    finish = finish_of(choice.finish_reason) or finish
                    if words := choice.delta.content if choice.delta else None:
                        texts.append(words)
                        yield Delta(words)
                if time.monotonic() > end:
                    raise TimedOutError(origin=self._origin)  # noqa: TRY301 - one way out for all faults
        except Exception as error:  # noqa: BLE001 - the SDK lets its own and its transport's through
            raise self._fault(error, started=True) from None
        finally:
            with anyio.CancelScope(shield=True):
                await chunks.close()
        if finish is None:
            raise CutShortError(origin=self._origin)
        text = "".join(texts)
        yield ChatReply(text, model, str(self._origin), usage or self._guess(request, text), finish)

    async def structured(self, request: ChatRequest, shape: type[Shape]) -> Shaped[Shape]:
        return await ask_in_shape(self.chat, request, shape)

    async def embed(self, request: EmbedRequest) -> EmbedReply:
        client = await self._open()
        model = request.model or self.choices.embedding_model
        more: dict[str, Any] = {"dimensions": request.dimensions} if request.dimensions else {}
        request.flight.sent = True
        try:
            with anyio.fail_after(self.choices.timeouts.whole):
                # Left to itself the SDK asks for base64, which not every server knows.
                found = await client.embeddings.create(
                    model=model, input=list(request.texts), encoding_format="float", **more
                )
            rows = {item.index: array("d", item.embedding) for item in found.data}
            vectors = tuple(rows[index] for index in range(len(request.texts)))
        except (KeyError, TypeError, AttributeError):
            raise MalformedReplyError(origin=self._origin) from None
        except Exception as error:  # noqa: BLE001 - the SDK lets its own and its transport's through
            raise self._fault(error) from None
        if len(rows) != len(vectors) or not all(math.isfinite(number) for row in vectors for number in row):
            raise MalformedReplyError(origin=self._origin)
        self._check_lengths(vectors, request.dimensions)
        tokens = sum(self.count(text, model).tokens for text in request.texts)
        usage = usage_of(found.usage) or Usage(tokens, certain=False)
        return EmbedReply(vectors, found.model or model, str(self._origin), usage, sent=len(vectors))

    async def models(self) -> tuple[str, ...]:
        client = await self._open()
        try:
            with anyio.fail_after(min(self.choices.timeouts.whole, 30)):
                page = await client.models.list()
            return tuple(sorted(str(model.id) for model in page.data))
        except (TypeError, AttributeError):
            raise MalformedReplyError(origin=self._origin) from None
        except Exception as error:  # noqa: BLE001 - the SDK lets its own and its transport's through
            raise self._fault(error) from None

    async def aclose(self) -> None:
        client, self._client = self._client, None
        if client is not None:
            await client.close()

    async def _open(self) -> openai.AsyncOpenAI:
        """Give the client, made anew when a key has changed; the gate comes before all else."""
        pass_gate(self._network, self._origin, with_key=False)
        async with self._opening:
            if self._client is None or self._client_of != self._keys.changes:
                await self.aclose()
                self._client_of = self._keys.changes
                self._client = await anyio.to_thread.run_sync(self._make_client)
            return self._client

    def _make_client(self) -> openai.AsyncOpenAI:
        key = self._keys.read(self._origin)
        if key is None and self.preset.needs_key:
            raise NoKeyError(origin=self._origin)
        pass_gate(self._network, self._origin, with_key=key is not None)
        import logging

        import openai

        for name in TALKATIVE:
            logging.getLogger(name).setLevel(logging.WARNING)
        timeouts = self.choices.timeouts
        wait = openai.Timeout(timeouts.silence, connect=timeouts.connect)

        async def make_plain(request: Any) -> None:
            strip_headers(request.headers, with_key=key is not None)

        http = openai.DefaultAsyncHttpxClient(
            follow_redirects=False,
            timeout=wait,
            # A proxy is for the way out of the house.
            trust_env=self._origin.reach is Reach.WORLD,
            event_hooks={"request": [make_plain]},
        )
        client = openai.AsyncOpenAI(
            api_key=key.secret.get_secret_value() if key else "none",
            base_url=self.preset.base_url,
            max_retries=0,
            timeout=wait,
            http_client=http,
        )
        # The SDK imports its parts when they are first touched, most of a second: here, in the worker.
        _ = client.chat.completions, client.embeddings, client.models
        return client

    async def _ask(self, client: openai.AsyncOpenAI, request: ChatRequest) -> Any:
        """Ask; where a server does not know this way of being told a reply's shape, tell it more plainly."""
        tellings = plainer(self._telling) if request.shape else (self._telling,)
        refused: ProviderError | None = None
        for telling in tellings:
            wire = wire_of(self.preset, telling, self.choices.model, request)
            try:
                completion = await client.chat.completions.create(**wire)
            except Exception as error:  # noqa: BLE001 - the SDK lets its own and its transport's through
                fault = self._fault(error)
                if telling == tellings[-1] or not self._may_not_know(fault):
                    raise (refused or fault) from None
                refused = refused or fault
            else:
                if request.shape:
                    self._telling, self._is_understood = telling, True
                return completion
        raise refused or ProviderError

    def _may_not_know(self, fault: ProviderError) -> bool:
        """Say whether a server may have failed at the schema. Some answer 500 to what they do not know."""
        surprised = fault.detail("status") == "500" and not self._is_understood
        return isinstance(fault, RequestRefusedError) or surprised

    def _reply(self, request: ChatRequest, completion: Any) -> ChatReply:
        try:
            choice = completion.choices[0]
            text = choice.message.content or ""
            finish = finish_of(choice.finish_reason) or "other"
            model = completion.model or request.model or self.choices.model
            usage = usage_of(completion.usage)
        except (AttributeError, IndexError, TypeError):
            raise MalformedReplyError(origin=self._origin) from None
        if not isinstance(text, str):
            raise MalformedReplyError(origin=self._origin)
        return ChatReply(text, model, str(self._origin), usage or self._guess(request, text), finish)

    def _guess(self, request: ChatRequest, text: str) -> Usage:
        """Guess the usage that a server does not tell."""
        model = request.model or self.choices.model
        prompt = sum(self.count(message.text, model).tokens for message in request.messages)
        return Usage(prompt, self.count(text, model).tokens, certain=False)

    def _check_lengths(self, vectors: tuple[Vector, ...], wanted: int | None) -> None:
        lengths = {len(row) for row in vectors}
        if vectors and (len(lengths) > 1 or 0 in lengths or (wanted is not None and lengths != {wanted})):
            got = "/".join(map(str, sorted(lengths)))
            raise WrongDimensionError(wanted=wanted or min(lengths), got=got)

    def _fault(self, error: Exception, *, started: bool = False) -> ProviderError:
        if isinstance(error, ProviderError):
            return error
        fault = translate(error, self._origin, started=started)
        if fault.key == "provider.key-refused":
            # Another process may have changed the key: read it again next time.
            self._client_of = -1
        return fault
