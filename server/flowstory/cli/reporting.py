"""From opened books to a report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flowstory.cli.opening import Opened
from flowstory.cli.report import Item, Report, make_items, without_repeats
from flowstory.cli.session import Session
from flowstory.text.lines import LineIndex

if TYPE_CHECKING:
    from flowstory.workspace.workspace import OpenBook


def report_of(opened: Opened, session: Session) -> Report:
    """Give everything that was found in the books at a path, in reading order, book after book."""
    items: list[Item] = []
    sources: dict[str, LineIndex] = {}
    for book in opened.books:

        def path_of(relative: str, book: OpenBook = book) -> str:
            return opened.relative(book.path_of(relative))

        def source_of(relative: str, book: OpenBook = book) -> LineIndex:
            path = opened.relative(book.path_of(relative))
            if path not in sources:
                sources[path] = LineIndex(book.text_of(relative) or _on_disk(book.path_of(relative)))
            return sources[path]

        found = make_items(book.findings, session.words, source_of=source_of, path_of=path_of)
        order = {path_of(chapter.path): number for number, chapter in enumerate(book.book.chapters)}
        items += sorted(
            found,
            key=lambda item: (
                order.get(item.place.path, len(order)),
                item.place.path,
                item.place.line,
                item.place.column,
                item.code,
            ),
        )
    texts: dict[str, str] = {}
    for book in opened.books:
        texts |= {opened.relative(book.path_of(chapter.path)): chapter.text for chapter in book.book.chapters}
        texts |= {opened.relative(book.path_of(note.path)): note.text for note in book.book.notes}
    words = sum(len(text.split()) for text in texts.values())
    return Report(without_repeats(items), sources, files=len(texts), words=words, is_whole=opened.whole)


def _on_disk(path: Path) -> str:
    """Give the text of a file that is neither chapter nor note, such as `flowstory.toml`."""
    from flowstory.workspace.folder import read_text

    text, _ = read_text(path, path.name)
    return text or ""
