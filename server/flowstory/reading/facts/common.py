"""What all matchers share: the context of a unit and how a statement is made."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from flowstory.languages.base import Language
from flowstory.reading.frames import FrameMap
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.model import Holder, Statement
from flowstory.reading.owners import Scan
from flowstory.reading.tokens import Unit

_QUESTION = frozenset({"question"})
_NONE: frozenset[str] = frozenset()
_VOICES = 3  # units back in which the same voice may have spoken last
_TAG = 7  # words at most of a comma, a question that only asks for assent, its mark and a closing quote


@dataclass(frozen=True, slots=True)
class Context:
    """A unit under a matcher, with the paragraph around it."""

    scan: Scan
    frames: FrameMap
    text: str
    sentence_words: frozenset[str]
    earlier: Sequence[Unit] = ()
    """The units of the paragraph up to this one."""
    scans: Sequence[Scan] = ()
    """All the paragraph's units, in order."""
    at: int = 0
    """Its place among them."""

    @property
    def unit(self) -> Unit:
        """The unit."""
        return self.scan.unit

    @property
    def previous(self) -> Context | None:
        """The unit before it that tells in the same voice, of the sentence before or the same one."""
        for k in range(self.at - 1, max(self.at - _VOICES, -1), -1):
            scan = self.scans[k]
            if scan.unit.register == self.unit.register:
                near = self.unit.sentence - scan.unit.sentence <= 1
                return replace(self, scan=scan, at=k) if near else None
        return None

    def following(self, count: int) -> Iterator[Unit]:
        """Give up to some units behind it, in whatever voice."""
        for scan in self.scans[self.at + 1 : self.at + 1 + count]:
            yield scan.unit

    @property
    def language(self) -> Language:
        """Its language."""
        return self.scan.lexicon.language

    @property
    def lexicon(self) -> Lexicon:
        """Its laid-out lexicon."""
        return self.scan.lexicon

    def before(self, i: int, most: int) -> Iterator[tuple[str, Unit, int]]:
        """Give the words before a word, the nearest first, back into what the same voice said just before."""
        left = most
        for unit in (self.unit, *reversed(self.earlier)):
            if unit.register != self.unit.register:
                continue
            for k in range((i if unit is self.unit else len(unit)) - 1, -1, -1):
                if left == 0:
                    return
                left -= 1
                yield unit.lower[k], unit, k

    def statement(
        self,
        holder: Holder,
        attribute: str,
        value: str,
        i: int,
        j: int,
        *,
        other: str = "",
        other_holder: Holder | None = None,
        number: int | None = None,
        approximate: bool = False,
        frames: frozenset[str] = frozenset(),
    ) -> Statement:
        """Make a statement whose value is written at words `[i, j)`."""
        unit = self.unit
        start, end = unit.start[i], unit.end[j - 1]
        return Statement(
            holder,
            attribute,
            value,
            self.text[start:end],
            start,
            end,
            unit.sentence_span.start,
            unit.sentence_span.end,
            unit.register,
            self.frames.at(unit, i, j - 1) | frames | self._asked(j),
            other,
            other_holder,
            number,
            approximate,
        )

    def _asked(self, j: int) -> frozenset[str]:
        """Give the frame of a question: what is asked is not told, but "…, you know that?" asks nothing of it."""
        unit = self.unit
        end = unit.end[-1]
        if "?" not in self.text[max(end - 2, 0) : end + 1]:
            return _NONE
        comma = next((k for k in range(len(unit) - 1, j - 1, -1) if unit.lower[k] == ","), None)
        first = next((word for word in unit.lower if word[0].isalpha()), "")
        if comma is None or len(unit) - comma > _TAG or first in self.language.auxiliaries:
            return _QUESTION
        words = [word for word in unit.lower[comma + 1 :] if word[0].isalpha()]
        asks_assent = len(words) == 1 or not self.language.pronouns.keys().isdisjoint(words)
        return _NONE if asks_assent else _QUESTION


def value_at(unit: Unit, i: int, values: Mapping[str, str]) -> tuple[str, int] | None:
    """Give the canonical value told by one to three words at `i`, longest first, and the end of its words."""
    for length in (3, 2, 1):
        if i + length <= len(unit):
            value = values.get(unit.lower[i] if length == 1 else " ".join(unit.lower[i : i + length]))
            if value is not None:
                return value, i + length
    return None
