"""`flowstory/suggest`, `flowstory/critique`, `flowstory/summarise`: the cost told before anything is sent."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from flowstory.protocol.places import Message, Position, Range

SUGGEST = "flowstory/suggest"
CRITIQUE = "flowstory/critique"
SUMMARISE = "flowstory/summarise"


class AssistParams(Message):
    """A place in a chapter, and whether the writer has agreed to what it costs."""

    uri: Annotated[str, Field(strict=True)]
    """The chapter."""

    position: Position | None = None
    """Where the writer stands. Nothing told after it is sent. Without it, the chapter's end for next steps, and
    the whole chapter for a critique."""

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


class SummariseParams(Message):
    """A chapter, whether the writer has agreed to what it costs, and whether to keep its summary."""

    uri: Annotated[str, Field(strict=True)]
    """The chapter."""

    agreed: Annotated[bool, Field(strict=True)] = False
    """Whether to send. Without it, only the cost is answered; where there is no model, nothing need be agreed to."""

    keep: Annotated[bool, Field(strict=True)] = False
    """Whether to write the summary into the folder EchoNotes of the book."""

    overwrite: Annotated[bool, Field(strict=True)] = False
    """Whether to write it even over a summary that the writer has changed."""

    partialResultToken: Annotated[str, Field(strict=True)] | Annotated[int, Field(strict=True)] | None = None  # noqa: N815
    """Where to send sentences as soon as they are there, by `$/progress`; the answer then repeats them all."""


class SummarySentence(Message):
    """A sentence of a summary that the chapter bears out."""

    about: str
    """event, who, where, when, canon, opened or closed."""

    text: str
    """What it says."""


class SummariseResult(Message):
    """The answer."""

    cost: Cost | None
    """What it takes at most; `null` where no model is chosen and the summary is drawn from the text."""

    sentences: tuple[SummarySentence, ...]
    """The summary; none before the writer agreed."""

    dropped: int
    """How many sentences were left out because the chapter does not bear them out."""

    markdown: str
    """The summary as it is kept, without its front matter."""

    note: str
    """The file that it is kept in."""

    kept: bool
    """Whether it was written there now."""

    edited: bool
    """Whether the summary there has changes of the writer's own: then it is written only with `overwrite`."""
