"""The shapes of models' replies: what does not fit is refused, what fits is still checked against the text."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Words = Annotated[str, Field(min_length=1, max_length=1200)]
Line = Annotated[str, Field(min_length=1, max_length=300)]
Quote = Annotated[str, Field(min_length=1, max_length=600)]
"""Words of the manuscript, letter for letter."""

Suspicion = Literal[
    "knows-too-early",
    "two-places",
    "body-state",
    "world-rule",
    "object-custody",
    "trait",
    "kinship",
    "time",
    "other",
]
Aspect = Literal["works", "tension", "point-of-view", "pacing", "dialogue"]
About = Literal["event", "who", "where", "when", "canon", "opened", "closed"]
Frame = Literal["plain", "said", "thought", "dream", "memory", "lie", "hypothesis", "figure", "document"]


class Reply(BaseModel):
    """What all replies share: nothing beyond what was asked for."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Step(Reply):
    """One way for the scene to go on."""

    title: Line
    what: Words
    rests_on: Annotated[tuple[Quote, ...], Field(min_length=1, max_length=4)]


class StepsReply(Reply):
    """Three ways for a scene to go on."""

    steps: Annotated[tuple[Step, ...], Field(max_length=5)]


class Remark(Reply):
    """Something about a passage, and the words it is about."""

    aspect: Aspect
    quote: Quote
    remark: Words


class RemarksReply(Reply):
    """A critique."""

    remarks: Annotated[tuple[Remark, ...], Field(max_length=30)]


class RewriteReply(Reply):
    """A sentence written anew."""

    sentence: Words


class Told(Reply):
    """A sentence of a summary, and the words of the chapter that it rests on."""

    about: About
    text: Line
    quote: Quote


class SummaryReply(Reply):
    """A chapter's summary."""

    sentences: Annotated[tuple[Told, ...], Field(max_length=40)]


class Stated(Reply):
    """A fact or an event, and the words that state it."""

    subject: Line
    topic: Suspicion
    claim: Line
    quote: Quote
    frame: Frame


class FactsReply(Reply):
    """What a scene states."""

    facts: Annotated[tuple[Stated, ...], Field(max_length=60)]


class JudgeReply(Reply):
    """Whether two statements contradict each other."""

    verdict: Literal["contradiction", "compatible", "unsure"]
    reason: Line


class DefenceReply(Reply):
    """The most natural reading in which both statements hold; `found` says whether there is one."""

    found: bool
    reading: Annotated[str, Field(max_length=300)]


SHAPES: dict[str, type[Reply]] = {
    shape.__name__: shape
    for shape in (
        StepsReply,
        RemarksReply,
        RewriteReply,
        SummaryReply,
        FactsReply,
        JudgeReply,
        DefenceReply,
    )
}
"""By the name that a prompt's file gives."""
