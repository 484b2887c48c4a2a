"""A check of a folder, ready to be printed: findings with their lines, columns and sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from flowstory.continuity.model import RANK, Finding, Severity
from flowstory.languages.messages import Catalogue
from flowstory.story.model import Locus
from flowstory.text.lines import LineIndex


class Place(NamedTuple):
    """A range of a file: lines and columns from 1, columns in code points; the end is just behind it."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


class Remark(NamedTuple):
    """Something said of a place: one piece of the evidence."""

    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Item:
    """A finding as it is printed. `path` of its places is relative to the folder checked."""

    code: str
    severity: Severity
    place: Place
    message: str
    evidence: tuple[Remark, ...] = ()
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, in reading order.

    `hidden` counts the hints that nobody asked to see, `known` what a baseline knows; `is_whole` is false
    where a part of the book could not be read.
    """

    items: tuple[Item, ...]
    sources: dict[str, LineIndex]
    files: int
    words: int
    seconds: float = 0.0
    hidden: int = 0
    known: int = 0
    is_whole: bool = True

    def line(self, place: Place) -> str:
        """Give the line of the manuscript at which a place begins."""
        source = self.sources.get(place.path)
        return source.line_text(place.line - 1) if source else ""

    def at_least(self, severity: Severity) -> Report:
        """Give the report of what is at least this severe; the hints that go are counted in `hidden`."""
        kept = tuple(item for item in self.items if RANK[item.severity] <= RANK[severity])
        hints = sum(item.severity is Severity.HINT for item in self.items)
        kept_hints = sum(item.severity is Severity.HINT for item in kept)
        return replace(self, items=kept, hidden=self.hidden + hints - kept_hints)

    def only(self, codes: Sequence[str], ignored: Sequence[str]) -> Report:
        """Give the report of some rules only (all where none is named) without those that are ignored."""
        kept = (item for item in self.items if item.code not in ignored and (not codes or item.code in codes))
        return replace(self, items=tuple(kept))

    def without(self, fingerprints: frozenset[str]) -> Report:
        """Give the report of what is not known from a baseline."""
        kept = tuple(item for item in self.items if item.fingerprint not in fingerprints)
        return replace(self, items=kept, known=len(self.items) - len(kept))


def make_items(
    findings: Iterable[Finding],
    words: Catalogue,
    *,
    source_of: Callable[[str], LineIndex],
    path_of: Callable[[str], str],
) -> list[Item]:
    """Turn the findings of a book into what is printed.

    Args:
        findings: with paths relative to the book.
        words: the language to speak.
        source_of: gives the text of a file of the book.
        path_of: gives a path relative to the folder checked from one relative to the book.
    """

    def place(locus: Locus) -> Place:
        source = source_of(locus.path)
        start = source.position(locus.span.start)
        end = source.position(max(locus.span.end, locus.span.start))
        return Place(path_of(locus.path), start.line + 1, start.column + 1, end.line + 1, end.column + 1)

    return [
        Item(
            code=finding.rule,
            severity=finding.severity,
            place=place(finding.locus),
            message=words.render(finding.message),
            evidence=tuple(
                Remark(place(evidence.locus), words.render(evidence.message)) for evidence in finding.evidence
            ),
            fingerprint=finding.fingerprint,
        )
        for finding in findings
    ]


def without_repeats(items: Iterable[Item]) -> tuple[Item, ...]:
    """Drop what is said twice: a note that several books of a series share is checked once for each."""
    return tuple(dict.fromkeys(items))
