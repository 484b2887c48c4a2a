"""Manuscripts whose findings are drawn into them, as they stand in the test pages of the rules.

A page is Markdown. A fence ```` ```manuscript ```` holds a book: `--- 02.md` begins a file of it (without one
it is `01.md`), `--- Characters/Ana.md` a note, `--- .flowstory/decisions.toml` the rulings. ```` ```manuscript pt ```` says the language of files that do
not say it themselves. Under a line stands what is found in it, one squiggle a line:

    By then Ana had green eyes.
    %%              ^^^^^ eye-colour: Ana has “green” eyes here, but “brown” in 01

A squiggle that would begin under the `%%` begins with `<` behind it. A severity is drawn where it is not
warning: `eye-colour (information): …`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from flowstory.continuity.check import check, problem_finding
from flowstory.continuity.model import Finding, Severity
from flowstory.languages.messages import catalogue
from flowstory.manuscript.assemble import parse_book
from flowstory.manuscript.model import Book
from flowstory.manuscript.order import BookSettings
from flowstory.reading.chapter import Memo, read_chapter
from flowstory.story.gather import gather
from flowstory.story.model import Story
from flowstory.text.lines import LineIndex
from flowstory.workspace import decisions

_HEADING = re.compile(r"(#+) (.*)")
_FENCE = re.compile(r"(`{3,})manuscript(?: ([a-z]{2}))?\s*")
_FILE = re.compile(r"--- (\S.*\.(?:md|markdown|txt)|\.flowstory/decisions\.toml)\s*")
_DRAWN = re.compile(r"%%(?: *\^| *<).*? (?P<rule>[a-z]+(?:-[a-z]+)*)(?: \(\w+\))?: ")
_MARGIN = len("%%")


@dataclass(frozen=True)
class Case:
    """One manuscript of a page: the headings over it, its language, and the lines `[first, last)` between its fences."""

    title: str
    language: str
    first: int
    last: int
    lines: tuple[str, ...]

    @property
    def files(self) -> dict[str, str]:
        """The book's files as the writer has them, without what is drawn."""
        return {path: "".join(f"{line}\n" for line in lines) for path, lines in _files(self.lines).items()}

    @property
    def rules(self) -> frozenset[str]:
        """The codes of the rules whose findings are drawn."""
        return frozenset(match["rule"] for line in self.lines if (match := _DRAWN.match(line)))


@dataclass(frozen=True)
class Checked:
    """A book, what it tells and what is found in it."""

    files: Mapping[str, str]
    book: Book
    story: Story
    findings: tuple[Finding, ...]


def cases(page: str) -> list[Case]:
    """Give the manuscripts of a page in order."""
    found: list[Case] = []
    headings: dict[int, str] = {}
    lines = page.split("\n")
    at = 0
    while at < len(lines):
        if heading := _HEADING.fullmatch(lines[at]):
            level = len(heading[1])
            headings = {other: text for other, text in headings.items() if other < level} | {
                level: heading[2]
            }
        elif fence := _FENCE.fullmatch(lines[at]):
            last = lines.index(fence[1], at + 1)
            title = " / ".join(headings.values())
            found.append(Case(title, fence[2] or "en", at + 1, last, tuple(lines[at + 1 : last])))
            at = last
        at += 1
    return found


def check_files(files: Mapping[str, str], language: str = "en") -> Checked:
    """Check a book from scratch, from the texts of its files to its findings."""
    files = dict(files)
    rulings, _ = decisions.parse(files.get(decisions.FILE, ""))
    prose = {path: text for path, text in files.items() if path != decisions.FILE}
    book = parse_book("Book", prose, BookSettings(language=language))
    memo: Memo = {}
    story = gather(book, [read_chapter(chapter, memo) for chapter in book.chapters])
    problems = [
        *book.problems,
        *(problem for chapter in book.chapters for problem in chapter.problems),
        *(problem for note in book.notes for problem in note.problems),
    ]
    return Checked(files, book, story, (*map(problem_finding, problems), *check(story, rulings=rulings)))


def draw(page: str) -> str:
    """Draw a page anew: what is found in its manuscripts now, in the place of what was drawn."""
    lines = page.split("\n")
    for case in reversed(cases(page)):
        lines[case.first : case.last] = draw_case(case, check_files(case.files, case.language))
    return "\n".join(lines)


def draw_case(case: Case, checked: Checked) -> list[str]:
    """Give the lines of a manuscript with everything that is found drawn under them."""
    drawn: list[str] = []
    path, number = "", 0
    squiggles = _squiggles(checked)
    for line in case.lines:
        if _DRAWN.match(line):
            continue
        drawn.append(line)
        if named := _FILE.fullmatch(line):
            path, number = named[1], 0
            continue
        drawn += squiggles.get((path or "01.md", number), ())
        number += 1
    return drawn


def _files(lines: tuple[str, ...]) -> dict[str, list[str]]:
    files: dict[str, list[str]] = {}
    path = "01.md"
    for line in lines:
        if _DRAWN.match(line):
            continue
        if named := _FILE.fullmatch(line):
            path = named[1]
            files[path] = []
        else:
            files.setdefault(path, []).append(line)
    return files


def _squiggles(checked: Checked) -> dict[tuple[str, int], list[str]]:
    """Give the drawn lines by path and line, from 0."""
    words = catalogue("en")
    found: dict[tuple[str, int], list[str]] = {}
    for finding in sorted(
        checked.findings, key=lambda one: (one.locus.span.start, one.locus.span.end, one.rule)
    ):
        text = checked.files[finding.locus.path]
        index = LineIndex(text)
        line, column = index.position(finding.locus.span.start)
        length = finding.locus.span.end - finding.locus.span.start
        row = text.split("\n")[line]
        within = min(length, max(len(row) - column, 0))
        tail = "…" if within < length else ""
        if column < _MARGIN:
            squiggle = "%%<" + "^" * (within + column - _MARGIN - 1)
        else:
            squiggle = "%%" + " " * (column - _MARGIN) + "^" * max(within, 1)
        severity = "" if finding.severity is Severity.WARNING else f" ({finding.severity})"
        said = words.render(finding.message)
        found.setdefault((finding.locus.path, line), []).append(
            f"{squiggle}{tail} {finding.rule}{severity}: {said}"
        )
    return found


def page_of(path: Path) -> str:
    """Read a page as it is written."""
    return path.read_text("utf-8")
