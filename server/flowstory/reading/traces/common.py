"""What all tracers share: the paragraph, its units, and the words it has."""

from __future__ import annotations

from dataclasses import dataclass

from flowstory.languages.base import Language
from flowstory.manuscript.model import Paragraph
from flowstory.reading.frames import FrameMap
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.model import DateUse, Trace
from flowstory.reading.tokens import Unit


@dataclass(frozen=True, slots=True)
class Page:
    """A paragraph under a tracer. `words` are all its words in lower case; `spoken` that a tag names a
    speaker.
    """

    paragraph: Paragraph
    units: list[Unit]
    words: frozenset[str]
    frames: FrameMap
    lexicon: Lexicon
    dates: tuple[DateUse, ...]
    spoken: bool

    @property
    def language(self) -> Language:
        """The language of the paragraph."""
        return self.lexicon.language

    @property
    def text(self) -> str:
        """Its prose."""
        return self.paragraph.text

    def at(self, kind: str, value: str, unit: Unit, i: int, j: int, number: int = 0) -> Trace:
        """Make a trace at words `[i, j)` of a unit."""
        frames = self.frames.at(unit, i, j - 1)
        return Trace(kind, value, unit.start[i], unit.end[j - 1], unit.register, frames, number)
