"""Wikilinks: where they stand in a file, and which note or chapter each leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import NamedTuple

from flowstory.manuscript.model import Book, Chapter, Note
from flowstory.text.spans import Span

_LINK = re.compile(r"!?\[\[([^\[\]|#^\n]{1,400})(?:[#^][^\[\]|\n]*)?(?:\|([^\[\]\n]*))?\]\]")
_ENDINGS = (".md", ".markdown", ".txt")


class Link(NamedTuple):
    """A wikilink: the whole of it, its target alone, and the target's name."""

    span: Span
    inner: Span
    target: str


def links_in(text: str) -> Iterator[Link]:
    """Give the wikilinks of a text in order."""
    if "[[" not in text:
        return
    for match in _LINK.finditer(text):
        if target := match.group(1).strip():
            start = match.start(1) + len(match.group(1)) - len(match.group(1).lstrip())
            yield Link(Span(*match.span()), Span(start, start + len(target)), target)


def targets(book: Book) -> Mapping[str, Note | Chapter]:
    """Give every name that a link may use, folded, with the file it leads to: names of notes come first."""
    found: dict[str, Note | Chapter] = {}
    for file in book.files:
        pure = PurePosixPath(file.path)
        names = [file.path, pure.name, pure.stem if pure.suffix in _ENDINGS else pure.name]
        names.append(file.path.removesuffix(pure.suffix) if pure.suffix in _ENDINGS else file.path)
        for name in names:
            found.setdefault(name.casefold(), file)
    for note in book.notes:
        for name in (*note.aliases, note.name):
            if isinstance(found.get(name.casefold()), Chapter) or name.casefold() not in found:
                found[name.casefold()] = note
    return found


def follow(known: Mapping[str, Note | Chapter], target: str) -> Note | Chapter | None:
    """Give the file that a link's target names; a path may leave out its first folders."""
    folded = target.casefold().strip()
    for name in (folded, folded.removesuffix(".md"), PurePosixPath(folded).name):
        if name in known:
            return known[name]
    return None
