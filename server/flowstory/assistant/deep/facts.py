"""What scenes state, each with the words that state it: asked of a model, kept only where the words stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from flowstory.assistant.asking import Asker
from flowstory.assistant.deep.stretches import Stretch
from flowstory.assistant.prompts import Prose, inline, prompt
from flowstory.assistant.quoting import Quotables
from flowstory.assistant.shapes import FactsReply, Stated
from flowstory.providers import ChatRequest
from flowstory.story.model import Locus

FEATURE = "deep"


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact or an event that the text states at `locus`; `order` is its place among all statements."""

    subject: str
    topic: str
    claim: str
    frame: str
    quote: str
    locus: Locus
    stretch: Stretch

    @property
    def order(self) -> tuple[int, int]:
        return self.stretch.number, self.locus.span.start


def request(stretch: Stretch, book: str) -> ChatRequest:
    """Give the question about a stretch, to estimate it."""
    return prompt("facts", stretch.language).request(FEATURE, book, **_fields(stretch))


async def read(asker: Asker, stretch: Stretch, quotables: Quotables) -> tuple[Statement, ...]:
    """Ask what a stretch states; what it does not state in the words quoted is dropped and counted."""
    asked = await asker.ask(prompt("facts", stretch.language), FactsReply, FEATURE, **_fields(stretch))
    if asked is None:
        return ()
    found: list[Statement] = []
    for fact in asked.facts:
        locus = quotables.find(stretch.path, fact.quote, within=stretch.span)
        if locus is None:
            asker.tally.dropped += 1
            continue
        found.append(_statement(fact, locus, stretch))
    return tuple(_without_repeats(found))


def _fields(stretch: Stretch) -> dict[str, str]:
    names = ", ".join(inline(name) for name in stretch.names) or "-"
    return {"scene": Prose(stretch.text), "names": names}


def _statement(fact: Stated, locus: Locus, stretch: Stretch) -> Statement:
    return Statement(
        " ".join(fact.subject.split()),
        fact.topic,
        " ".join(fact.claim.split()),
        fact.frame,
        fact.quote,
        locus,
        stretch,
    )


def _without_repeats(statements: Iterable[Statement]) -> Iterable[Statement]:
    seen: set[tuple[str, str, Locus]] = set()
    for one in statements:
        key = (one.subject, one.topic, one.locus)
        if key not in seen:
            seen.add(key)
            yield one
