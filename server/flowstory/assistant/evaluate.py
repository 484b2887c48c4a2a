"""How good the deeper pass is on books whose errors are known: recall by difficulty, precision, traps fallen for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from flowstory.manuscript.model import Book
from flowstory.story.model import Locus
from flowstory.text.spans import Span

GOLD = "gold.json"


class Spot(BaseModel):
    """Words of a file."""

    model_config = ConfigDict(frozen=True)

    file: str
    quote: str


class Planted(BaseModel):
    """An error that was planted: its two ends, and how hard it is to see, from 1 to 3."""

    model_config = ConfigDict(frozen=True)

    kind: str
    entity: str = ""
    difficulty: Annotated[int, Field(ge=1, le=3)] = 1
    a: Spot
    b: Spot
    note: str = ""


class Trap(BaseModel):
    """Something that looks like an error and is none."""

    model_config = ConfigDict(frozen=True)

    kind: str = ""
    spots: tuple[Spot, ...] = ()


class Gold(BaseModel):
    """What is known of a book."""

    model_config = ConfigDict(frozen=True)

    errors: tuple[Planted, ...]
    traps: tuple[Trap, ...] = ()


@dataclass(slots=True)
class Score:
    """What was found of what was planted, over one book or several; by difficulty where it says so."""

    planted: Counter[int] = field(default_factory=Counter)
    found: Counter[int] = field(default_factory=Counter)
    right: int = 0
    near: int = 0
    wrong: int = 0
    traps: int = 0
    fallen: int = 0

    @property
    def recall(self) -> float:
        return self.found.total() / max(1, self.planted.total())

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    def add(self, other: Score) -> None:
        """Take another book in."""
        self.planted += other.planted
        self.found += other.found
        self.right += other.right
        self.near += other.near
        self.wrong += other.wrong
        self.traps += other.traps
        self.fallen += other.fallen


Ends = Sequence[Locus]
"""The places of one finding: what is underlined first, then its evidence."""


def score(book: Book, gold: Gold, found: Iterable[Ends]) -> Score:
    """Score findings against what was planted.

    An error is found where one end of a finding touches the words of one side, and another end the paragraph of
    the other side. A finding that touches an error on one side only is no hit, and no false alarm either.
    """
    findings = list(found)
    result = Score(traps=len(gold.traps))
    hits: set[int] = set()
    near: set[int] = set()
    for error in gold.errors:
        result.planted[error.difficulty] += 1
        a, b = (_place(book, spot) for spot in (error.a, error.b))
        if a is None or b is None:
            continue
        whole_a, whole_b = _paragraph(book, a), _paragraph(book, b)
        hit = False
        for number, ends in enumerate(findings):
            at_a, at_b = _touches(ends, a), _touches(ends, b)
            hit_here = (
                at_a if a == b else (at_a and _touches(ends, whole_b)) or (at_b and _touches(ends, whole_a))
            )
            hit = hit or hit_here
            if hit_here:
                hits.add(number)
            elif at_a or at_b:
                near.add(number)
        result.found[error.difficulty] += hit
    result.right = len(hits)
    result.near = len(near - hits)
    left = [ends for number, ends in enumerate(findings) if number not in hits | near]
    result.wrong = len(left)
    for trap in gold.traps:
        spots = [place for spot in trap.spots if (place := _place(book, spot)) is not None]
        result.fallen += any(_touches(ends, spot) for ends in left for spot in spots)
    return result


def _place(book: Book, spot: Spot) -> Locus | None:
    at = book.text_of(spot.file).find(spot.quote)
    return Locus(spot.file, Span(at, at + len(spot.quote))) if at >= 0 else None


def _paragraph(book: Book, locus: Locus) -> Locus:
    text = book.text_of(locus.path)
    start = text.rfind("\n", 0, locus.span.start) + 1
    end = text.find("\n", locus.span.end)
    return Locus(locus.path, Span(start, len(text) if end < 0 else end))


def _touches(ends: Ends, place: Locus) -> bool:
    return any(end.path == place.path and end.span.overlaps(place.span) for end in ends)
