"""Questions put to the writer's model: one by one, with what they take counted, and what fails told apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from flowstory.assistant.prompts import Prompt
from flowstory.assistant.shapes import Reply
from flowstory.providers import ChatReply, ChatRequest, Estimate, ProviderError
from flowstory.providers.errors import (
    CutShortError,
    MalformedReplyError,
    RequestRefusedError,
    TimedOutError,
    UnfitReplyError,
)
from flowstory.providers.fallback import Fallback

Answer = TypeVar("Answer", bound=Reply)

PASSING = (CutShortError, MalformedReplyError, RequestRefusedError, TimedOutError, UnfitReplyError)
"""What costs one answer and says nothing of the next."""


@dataclass(slots=True)
class Tally:
    """What a run took: questions asked, those whose answer was known, those that failed, tokens, money.

    `dropped` counts what a model said and the text does not bear out, `cut` the replies that broke off.
    """

    asked: int = 0
    known: int = 0
    failed: int = 0
    dropped: int = 0
    cut: int = 0
    prompt: int = 0
    completion: int = 0
    nanos: int = 0
    troubles: list[ProviderError] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Take another account in."""
        for name in ("asked", "known", "failed", "dropped", "cut", "prompt", "completion", "nanos"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.troubles += other.troubles

    def count(self, reply: ChatReply) -> None:
        """Take a reply into the account."""
        self.cut += reply.finish == "length"
        if reply.from_cache:
            self.known += 1
            return
        self.asked += 1
        self.prompt += reply.usage.prompt
        self.completion += reply.usage.completion
        self.nanos += reply.nanos


class Asker:
    """Asks a provider about one book."""

    def __init__(self, provider: Fallback, *, book: str) -> None:
        self.provider = provider
        self.book = book
        self.tally = Tally()

    @property
    def origin(self) -> str:
        return str(self.provider.origin)

    async def ask(self, prompt: Prompt, shape: type[Answer], feature: str, **fields: str) -> Answer | None:
        """Ask and read the answer; `None` where this one answer failed.

        Raises:
            ProviderError: no further question would fare better.
        """
        request = prompt.request(feature, self.book, **fields)
        try:
            shaped = await self.provider.structured(request, shape)
        except PASSING as error:
            self.tally.failed += 1
            self.tally.troubles.append(error)
            return None
        self.tally.count(shaped.reply)
        return shaped.value

    async def estimate(self, *requests: ChatRequest) -> Estimate:
        """Say what some questions would send and cost at most, together. Sends nothing."""
        each = [await self.provider.estimate(request) for request in requests]
        asked = [one for one in each if not one.from_cache]
        return Estimate(
            origin=self.origin,
            model=each[0].model if each else "",
            prompt=sum(one.prompt for one in asked),
            completion=sum(one.completion for one in asked),
            exact=all(one.exact for one in asked),
            most=None if any(one.most is None for one in asked) else sum(one.most or 0 for one in asked),
            stale=any(one.stale for one in asked),
            from_cache=not asked,
        )
