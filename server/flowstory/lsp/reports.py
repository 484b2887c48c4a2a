"""Findings as diagnostics, file by file; made in the worker's thread, and anew only where they differ."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from flowstory.lsp.conversions import range_of, severity_of
from flowstory.text.lines import Encoding, LineIndex

if TYPE_CHECKING:
    from flowstory.continuity.model import Finding
    from flowstory.languages.messages import Catalogue
    from flowstory.workspace.workspace import OpenBook

SOURCE = "FlowStory"
MODEL = "FlowStory (AI)"
_SPARE = 100
"""Diagnostics of findings that are gone that may be kept."""


@dataclass(frozen=True, slots=True)
class Said:
    """One finding as the client was told of it, and the book that it is a finding of."""

    finding: Finding
    diagnostic: types.Diagnostic
    book: OpenBook


@dataclass(frozen=True, slots=True)
class Report:
    """What is said of one file. While it stays the same, so does its `result_id`."""

    result_id: str
    said: tuple[Said, ...] = ()

    @property
    def diagnostics(self) -> list[types.Diagnostic]:
        """What goes over the wire."""
        return [said.diagnostic for said in self.said]


NOTHING = Report("nothing")
"""The report on a file that has no findings."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How this client is spoken to."""

    encoding: Encoding
    catalogue: Catalogue
    uri: Callable[[Path], str]
    related_information: bool


class _Made(NamedTuple):
    """A finding as a diagnostic: the files and texts that its ranges are counted in, and where it is shown."""

    ends: frozenset[str]
    sources: tuple[str, ...]
    diagnostic: types.Diagnostic
    path: Path


class Reporter:
    """Turns findings into reports and remembers the last ones."""

    __slots__ = ("_books", "_count", "_lines", "_made", "_paths", "_reports", "_same", "_session", "_wording")

    def __init__(self) -> None:
        self._reports: dict[Path, Report] = {}
        self._made: dict[tuple[Path, Finding], _Made] = {}
        self._same: dict[int, tuple[Finding, Path, _Made]] = {}
        self._lines: dict[Path, LineIndex] = {}
        self._paths: dict[Path, Path] = {}
        self._books: dict[tuple[Path, str], OpenBook] = {}
        self._wording: Wording | None = None
        self._session = secrets.token_hex(4)
        self._count = 0

    def report(self, books: Iterable[OpenBook], wording: Wording) -> dict[Path, Report]:
        """Give the report on each file that has findings."""
        if wording != self._wording:
            self._made.clear()
            self._same.clear()
            self._wording = wording
        found: dict[Path, dict[tuple[str, str], Said]] = {}
        same: dict[int, tuple[Finding, Path, _Made]] = {}
        last, self._books = self._books, {}
        for book in books:
            self._books[book.root, book.folder] = book
            touched = _touched(last.get((book.root, book.folder)), book)
            texts: dict[str, str] | None = None
            for finding in book.findings:
                # Most findings are the very objects that were found before, in texts that nobody touched.
                known = self._same.get(id(finding)) if touched is not None else None
                if known is not None and known[1] is book.root and known[2].ends.isdisjoint(touched or ()):
                    one = known[2]
                else:
                    texts = texts_of(book) if texts is None else texts
                    one = self._diagnostic(finding, book, texts, wording)
                same[id(finding)] = finding, book.root, one
                # A note of several books says each thing once.
                said = Said(finding, one.diagnostic, book)
                found.setdefault(one.path, {})[finding.rule, finding.fingerprint] = said
        self._same = same
        if len(self._made) > 2 * len(same) + _SPARE:
            self._made = {(root, finding): one for finding, root, one in same.values()}
        self._reports = {path: self._one(path, tuple(said.values())) for path, said in found.items()}
        return dict(self._reports)

    def _one(self, path: Path, said: tuple[Said, ...]) -> Report:
        known = self._reports.get(path)
        if known is not None and known.diagnostics == [one.diagnostic for one in said]:
            # What is shown stays; what acts on it belongs to the new state of the book.
            return Report(known.result_id, said)
        self._count += 1
        return Report(f"{self._session}-{self._count}", said)

    def _diagnostic(
        self, finding: Finding, book: OpenBook, texts: Mapping[str, str], wording: Wording
    ) -> _Made:
        """Give a finding as a diagnostic."""
        loci = (finding.locus, *(evidence.locus for evidence in finding.evidence))
        sources = tuple(texts.get(locus.path, "") for locus in loci)
        known = self._made.get((book.root, finding))
        if known is not None and known.sources == sources:
            return known
        ranges = [
            range_of(self._index(book.path_of(locus.path), text), locus.span, wording.encoding)
            for locus, text in zip(loci, sources, strict=True)
        ]
        message = wording.catalogue.render(finding.message)
        told = [wording.catalogue.render(evidence.message) for evidence in finding.evidence]
        related = None
        if wording.related_information:
            related = [
                types.DiagnosticRelatedInformation(
                    location=types.Location(uri=wording.uri(book.path_of(locus.path)), range=where),
                    message=text,
                )
                for locus, where, text in zip(loci[1:], ranges[1:], told, strict=True)
            ]
        else:
            message = "\n".join(
                [message]
                + [
                    wording.catalogue.text(
                        "evidence.at", path=locus.path, line=where.start.line + 1, message=text
                    )
                    for locus, where, text in zip(loci[1:], ranges[1:], told, strict=True)
                ]
            )
        diagnostic = types.Diagnostic(
            range=ranges[0],
            message=message,
            severity=severity_of(finding.severity),
            code=finding.rule,
            source=MODEL if finding.by_model else SOURCE,
            related_information=related or None,
            data={"fingerprint": finding.fingerprint},
        )
        path = book.path_of(finding.locus.path)
        made = self._made[book.root, finding] = _Made(
            frozenset(locus.path for locus in loci), sources, diagnostic, self._paths.setdefault(path, path)
        )
        return made

    def _index(self, path: Path, text: str) -> LineIndex:
        """Give the lines of a file, counted once a text."""
        lines = self._lines.get(path)
        if lines is None or lines.text != text:
            lines = self._lines[path] = LineIndex(text)
        return lines


def _touched(last: OpenBook | None, book: OpenBook) -> set[str] | None:
    """Give the files of a book that are not what they were last time; `None` where that cannot be said."""
    if last is None or last.decisions != book.decisions or last.rulings != book.rulings:
        return None
    touched: set[str] = set()
    before, now = last.book.files, book.book.files
    if len(last.book.chapters) != len(book.book.chapters) or len(before) != len(now):
        return None
    for was, file in zip(before, now, strict=True):
        if was is not file:
            touched.update((was.path, file.path))
    return touched


def texts_of(book: OpenBook) -> dict[str, str]:
    """Give the text of each file of a book, by its path in the workspace folder."""
    texts = {note.path: note.text for note in book.book.notes}
    texts.update((chapter.path, chapter.text) for chapter in book.book.chapters)
    texts.update(
        (ruling.place.path, book.decisions) for ruling in book.rulings[:1] if ruling.place is not None
    )
    return texts


def book_at(books: Iterable[OpenBook], path: Path) -> tuple[OpenBook, str] | None:
    """Give the book that a file is a chapter or a note of, and the file's path in the workspace folder."""
    for book in books:
        if path.is_relative_to(book.root):
            relative = path.relative_to(book.root).as_posix()
            if relative in texts_of(book):
                return book, relative
    return None
