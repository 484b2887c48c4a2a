"""Findings as diagnostics, file by file; made in the worker's thread, and anew only where they differ."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
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


Owner = tuple[Path, str]
"""Which book: its workspace folder, and its own folder in it."""


@dataclass(frozen=True, slots=True)
class Said:
    """One finding as the client was told of it, and the book that it is a finding of."""

    finding: Finding
    diagnostic: types.Diagnostic
    book: OpenBook


class Shown(NamedTuple):
    """One finding as the client is told of it, and whose it is."""

    finding: Finding
    diagnostic: types.Diagnostic
    owner: Owner


@dataclass(frozen=True, slots=True)
class Report:
    """What is said of one file. While it stays the same, so does its `result_id`."""

    result_id: str
    shown: tuple[Shown, ...] = ()

    @property
    def diagnostics(self) -> list[types.Diagnostic]:
        """What goes over the wire."""
        return [one.diagnostic for one in self.shown]


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
    """A finding as a diagnostic: the files and texts that its ranges are counted in."""

    ends: frozenset[str]
    sources: tuple[str, ...]
    diagnostic: types.Diagnostic


class _Page(NamedTuple):
    """What a book says of one file, the findings that this was made of, and the files that its ranges are in."""

    findings: tuple[Finding, ...]
    ends: frozenset[str]
    shown: tuple[Shown, ...]
    path: Path


class Reporter:
    """Turns findings into reports and remembers the last ones."""

    __slots__ = ("_books", "_count", "_lines", "_made", "_pages", "_reports", "_session", "_wording")

    def __init__(self) -> None:
        self._reports: dict[Path, Report] = {}
        self._made: dict[tuple[Path, Finding], _Made] = {}
        self._pages: dict[Owner, dict[str, _Page]] = {}
        self._lines: dict[Path, LineIndex] = {}
        self._books: dict[Owner, OpenBook] = {}
        self._wording: Wording | None = None
        self._session = secrets.token_hex(4)
        self._count = 0

    def report(self, books: Iterable[OpenBook], wording: Wording) -> dict[Path, Report]:
        """Give the report on each file that has findings."""
        if wording != self._wording:
            self._made.clear()
            self._pages.clear()
            self._wording = wording
        before, last = self._pages, self._books
        self._pages, self._books = {}, {}
        for book in books:
            owner = book.root, book.folder
            self._books[owner] = book
            self._pages[owner] = self._paged(book, last.get(owner), before.get(owner, {}), wording)
        if self._pages != before:
            self._reports = self._gathered()
            count = sum(len(page.shown) for pages in self._pages.values() for page in pages.values())
            if len(self._made) > 2 * count + _SPARE:
                self._forget()
        return self._reports

    def _paged(
        self, book: OpenBook, last: OpenBook | None, before: Mapping[str, _Page], wording: Wording
    ) -> dict[str, _Page]:
        """Give what a book says file by file; a page of a file that nothing has touched stays the same object."""
        touched = _touched(last, book)
        texts: dict[str, str] | None = None
        pages: dict[str, _Page] = {}
        for relative, findings in book.shown.items():
            known = before.get(relative)
            if (
                known is not None
                and touched is not None
                and (known.findings is findings or known.findings == findings)
                and known.ends.isdisjoint(touched)
            ):
                pages[relative] = known
                continue
            texts = texts_of(book) if texts is None else texts
            made = [self._diagnostic(finding, book, texts, wording) for finding in findings]
            pages[relative] = _Page(
                findings,
                frozenset().union(*(one.ends for one in made)),
                tuple(
                    Shown(finding, one.diagnostic, (book.root, book.folder))
                    for finding, one in zip(findings, made, strict=True)
                ),
                known.path if known is not None else book.path_of(relative),
            )
        return pages

    def _gathered(self) -> dict[Path, Report]:
        """Give a report on each file that any book says something of; one said to be the same stays the same."""
        found: dict[Path, list[_Page]] = {}
        for pages in self._pages.values():
            for page in pages.values():
                found.setdefault(page.path, []).append(page)
        return {path: self._one(path, pages) for path, pages in found.items()}

    def _one(self, path: Path, pages: Sequence[_Page]) -> Report:
        known = self._reports.get(path)
        shown = pages[0].shown
        if len(pages) > 1:
            # A note of several books says each thing once.
            every = {(one.finding.rule, one.finding.fingerprint): one for page in pages for one in page.shown}
            shown = tuple(every.values())
        if known is not None and known.shown is shown:
            return known
        if known is not None and known.diagnostics == [one.diagnostic for one in shown]:
            # What is shown stays; what acts on it belongs to the new state of the book.
            return Report(known.result_id, shown)
        self._count += 1
        return Report(f"{self._session}-{self._count}", shown)

    def _forget(self) -> None:
        """Forget the diagnostics of findings that are gone."""
        living = {
            (owner[0], one.finding)
            for owner, pages in self._pages.items()
            for page in pages.values()
            for one in page.shown
        }
        self._made = {key: made for key, made in self._made.items() if key in living}

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
        made = self._made[book.root, finding] = _Made(
            frozenset(locus.path for locus in loci), sources, diagnostic
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
