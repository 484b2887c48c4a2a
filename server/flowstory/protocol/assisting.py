"""`flowstory/suggest` and `flowstory/critique`: asked of a model, the cost told before anything is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flowstory.protocol.places import Message, Position, Range

SUGGEST = "flowstory/suggest"
CRITIQUE = "flowstory/critique"


class AssistParams(Message):
    """A place in a chapter, and whether the writer has agreed to what it costs."""

    uri: Annotated[str, Field(strict=True)]
    """The chapter."""

    position: Position
    """Where the writer stands. Nothing told after it is sent."""

    agreed: Annotated[bool, Field(strict=True)] = False
    """Whether to send. Without it, only what would be sent and its cost is answered."""

    partialResultToken: Annotated[str, Field(strict=True)] | Annotated[int, Field(strict=True)] | None = None  # noqa: N815
    """Where to send items as soon as they are there, by `$/progress`; the answer then repeats them all."""


class Cost(Message):
    """What a question takes at most."""

    origin: str
    """Where it would go."""

    model: str
    """Who would answer."""

    tokens: int
    """About how many tokens, the answer's included."""

    dollars: str | None
    """The most it can cost in US dollars; `null` where no price is known, and then nothing is sent."""

    known: bool
    """Whether the answer is known from the last time, so that nothing is sent and it costs nothing."""


class Given(Message):
    """A piece of the book that is sent, or is not."""

    kind: str
    """scene, canon, card, thread, passage or summary."""

    title: str
    """The name of a note or a person, or a chapter's path."""

    left_out: str | None
    """Why it is not sent: no-room, told-later, stale, said-already. `null` where it is."""


class Remark(Message):
    """Something said, and the passages it is about or rests on."""

    title: str
    """A step's title, or the aspect that a critique looks at."""

    text: str
    """What is said: plain words."""

    places: tuple[Place, ...]
    """Where its quotes stand; at least one."""


class Place(Message):
    """A range of a file."""

    uri: str
    """The file."""

    range: Range
    """Where in it."""


class AssistResult(Message):
    """The answer."""

    cost: Cost
    """What it takes at most."""

    given: tuple[Given, ...]
    """What is sent of the book, and what is left out and why."""

    remarks: tuple[Remark, ...]
    """Next steps, or remarks in the order of the passage; none before the writer agreed."""

    dropped: int
    """How many were left out because the book does not bear them out."""
