"""`flowstory what-if`: what would be contradicted if a chapter stood elsewhere, or were cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import Color
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.text import Text

    from flowstory.cli.opening import Opened
    from flowstory.continuity.model import Finding
    from flowstory.manuscript.model import Book, Chapter
    from flowstory.workspace.workspace import OpenBook

EXIT_FOUND = 1
_MOVE, _CUT, _BEFORE, _TO, _END = "move", "cut", "before", "to", "end"
_NUMBERING = "chapter-numbering"


def what_if(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS")],
    *,
    color: Annotated[Color, typer.Option("--color")] = Color.AUTO,
) -> None:
    session = session_of(context)
    session.screen.color = color

    from flowstory.cli.opening import open_books, tell_problems
    from flowstory.workspace.what_if import imagine

    path = words[0] if words[0] not in (_MOVE, _CUT) else "."
    asked = words[1:] if path is words[0] else words
    opened = open_books(path, session)
    tell_problems(opened, session)
    if len(opened.books) != 1:
        raise BadUseError(session.words.text("cli.what-if.one-book", path=path))
    book = opened.books[0]
    order = _order(book.book, asked, session)
    if order == tuple(chapter.path for chapter in book.book.chapters):
        session.screen.tell(session.words.text("cli.what-if.same"))
        return
    imagined = imagine(book, opened.workspace.readings_of(book), order)
    session.screen.show(_page(opened, book, imagined.appearing, imagined.vanishing, session))
    if any(finding.rule != _NUMBERING for finding in imagined.appearing):
        raise typer.Exit(EXIT_FOUND)


def _order(book: Book, asked: Sequence[str], session: Session) -> tuple[str, ...]:
    """Give the order of chapters that is asked for."""
    from flowstory.workspace.what_if import cut, moved

    match [word if i % 2 else word.lower() for i, word in enumerate(asked)]:
        case ["cut", chapter]:
            return cut(book, _chapter(book, chapter, session))
        case ["move", chapter, "before", other]:
            return moved(book, _chapter(book, chapter, session), _chapter(book, other, session))
        case ["move", chapter, "to", end] if end.lower() == _END:
            return moved(book, _chapter(book, chapter, session), None)
    raise BadUseError(session.words.text("cli.what-if.not-understood"))


def _chapter(book: Book, written: str, session: Session) -> Chapter:
    from flowstory.workspace.what_if import find_chapter

    chapter = find_chapter(book, written)
    if chapter is None:
        raise BadUseError(session.words.text("cli.what-if.no-chapter", name=written))
    return chapter


def _page(
    opened: Opened,
    book: OpenBook,
    appearing: Sequence[Finding],
    vanishing: Sequence[Finding],
    session: Session,
) -> Iterator[Text]:
    """Lay out what would appear and what would be gone; new numbers for headings are only counted."""
    from rich.text import Text

    words = session.words
    numbering = sum(finding.rule == _NUMBERING for finding in appearing)
    real = [finding for finding in appearing if finding.rule != _NUMBERING]
    gone = [finding for finding in vanishing if finding.rule != _NUMBERING]
    if not real:
        yield Text(words.text("cli.what-if.nothing"), "green")
    for title, findings, style in (
        ("cli.what-if.appearing", real, "yellow"),
        ("cli.what-if.vanishing", gone, "green"),
    ):
        if findings:
            yield Text(words.text(title), f"bold {style}")
        for finding in findings:
            yield from _lines(opened, book, finding, session)
    if numbering:
        yield Text(words.text("cli.what-if.renumber", count=numbering), "dim")


def _lines(opened: Opened, book: OpenBook, finding: Finding, session: Session) -> Iterator[Text]:
    from rich.text import Text

    from flowstory.cli.screen import visible
    from flowstory.text.lines import LineIndex

    def at(path: str, offset: int) -> str:
        line = LineIndex(book.text_of(path)).position(offset).line + 1
        return f"{visible(opened.shown(opened.relative(book.path_of(path))))}:{line}"

    words = session.words
    yield Text.assemble(
        "  ", (at(finding.locus.path, finding.locus.span.start), "cyan"),
        f"  {visible(words.render(finding.message))} [{finding.rule}]",
    )  # fmt: skip
    for evidence in finding.evidence[:2]:
        yield Text.assemble(
            "    ", (at(evidence.locus.path, evidence.locus.span.start), "cyan"),
            (f"  {visible(words.render(evidence.message))}", "dim"),
        )  # fmt: skip
