"""What is asked of a model and what comes back: the types that every provider shares."""

from __future__ import annotations

from array import array
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, Literal, Protocol, TypeAlias, TypeVar

from pydantic import BaseModel

from flowstory.providers.origin import Origin
from flowstory.providers.tokens import TokenCount

Shape = TypeVar("Shape", bound=BaseModel)
Role = Literal["system", "user", "assistant"]
Finish = Literal["stop", "length", "filter", "other"]
# Quoted: before Python 3.12 an array takes no parameter at run time.
Vector: TypeAlias = "array[float]"


@dataclass(frozen=True, slots=True)
class Message:
    """One turn of a conversation."""

    role: Role
    text: str


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a call is for, as the ledger and the cache keep it: the feature's name and the book's id."""

    feature: str
    book: str = ""


@dataclass(slots=True)
class Flight:
    """Whether a call has left the house: what was cancelled before it did costs nothing."""

    sent: bool = False


@dataclass(frozen=True, slots=True)
class ReplyShape:
    """The JSON schema that a reply must fit, under a name."""

    name: str
    schema: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ChatRequest:
    """A conversation to be continued by at most `max_tokens` tokens.

    An empty `model` is the one that was chosen for the provider. `fresh` asks anew what was asked before.
    """

    messages: tuple[Message, ...]
    purpose: Purpose
    model: str = ""
    max_tokens: int = 1024
    temperature: float | None = None
    shape: ReplyShape | None = None
    fresh: bool = False
    flight: Flight = field(default_factory=Flight, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class EmbedRequest:
    """Texts to be turned into vectors, all of one length."""

    texts: tuple[str, ...]
    purpose: Purpose
    model: str = ""
    dimensions: int | None = None
    flight: Flight = field(default_factory=Flight, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens that a call took; `certain` when the provider said so, `dollars` where it named the cost."""

    prompt: int
    completion: int = 0
    cached: int = 0
    certain: bool = True
    dollars: float | None = None


@dataclass(frozen=True, slots=True)
class ChatReply:
    """What the model said, its cost in nano-dollars, and whether it was said before and cost nothing."""

    text: str
    model: str
    origin: str
    usage: Usage
    finish: Finish = "stop"
    nanos: int = 0
    from_cache: bool = False


@dataclass(frozen=True, slots=True)
class Delta:
    """The next words of a reply that is still being written."""

    text: str


@dataclass(frozen=True, slots=True)
class EmbedReply:
    """A vector for each text, in their order."""

    vectors: tuple[Vector, ...]
    model: str
    origin: str
    usage: Usage
    nanos: int = 0
    sent: int = 0


@dataclass(frozen=True, slots=True)
class Shaped(Generic[Shape]):
    """A reply that fits the shape, read."""

    value: Shape
    reply: ChatReply


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the writer is told before anything is sent.

    `exact` says that tokens were counted; `most` is the cost in nano-dollars that the call cannot pass,
    `None` where no price is known; `stale` that the price is old; `from_cache` that nothing would be sent.
    """

    origin: str
    model: str
    prompt: int
    completion: int
    exact: bool
    most: int | None
    stale: bool = False
    from_cache: bool = False


class Provider(Protocol):
    """Something that answers with a model. Wrappers for patience, money and fall-back are providers too."""

    @property
    def origin(self) -> Origin: ...

    async def chat(self, request: ChatRequest) -> ChatReply:
        """Ask and wait for the whole reply."""
        ...

    def stream(self, request: ChatRequest) -> AsyncIterator[Delta | ChatReply]:
        """Ask and give the words as they come; the whole reply comes last. Close it when you leave early."""
        ...

    async def structured(self, request: ChatRequest, shape: type[Shape]) -> Shaped[Shape]:
        """Ask for a reply of a shape; a reply that does not fit is asked for once more, then given up."""
        ...

    async def embed(self, request: EmbedRequest) -> EmbedReply:
        """Turn texts into vectors."""
        ...

    async def models(self) -> Sequence[str]:
        """Give the names of the models there. It costs nothing and sends no prose."""
        ...

    def count(self, text: str, model: str = "") -> TokenCount:
        """Count a text's tokens."""
        ...

    async def aclose(self) -> None:
        """Let go of connections."""
        ...


@dataclass(frozen=True, slots=True)
class Timeouts:
    """How long to wait, in seconds: for a connection, for the next sign of life, for the whole reply."""

    connect: float = 10.0
    silence: float = 60.0
    whole: float = 120.0


@dataclass(frozen=True, slots=True)
class Choices:
    """The models chosen for a provider."""

    model: str = ""
    embedding_model: str = ""
    dimensions: int | None = None
    timeouts: Timeouts = field(default_factory=Timeouts)
