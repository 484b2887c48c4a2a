"""An open book as the views show it, for the language server and the command line alike."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from flowstory.overview.build import book_memory

if TYPE_CHECKING:
    from flowstory.languages.messages import Catalogue
    from flowstory.protocol.book_memory import BookMemory
    from flowstory.text.lines import Encoding
    from flowstory.workspace.workspace import OpenBook


def overlook(
    book: OpenBook,
    words: Catalogue,
    *,
    uri_of: Callable[[str], str],
    encoding: Encoding = "utf-32",
    up_to: int | None = None,
) -> BookMemory:
    """Give the whole of a book; with `up_to` it must have been cut short by `Workspace.as_of`."""
    return book_memory(
        book.story,
        book.findings,
        words,
        fixes=book.fixes,
        title_of=lambda code: title_of(code, words.code),
        uri_of=uri_of,
        encoding=encoding,
        up_to=up_to,
    )


def title_of(code: str, language: str) -> str:
    """Give what a rule is about: the first sentence of its manual page; its code where it has none."""
    from flowstory.continuity.pages import page

    try:
        _, _, body = page(code, language).partition("\n\n")
    except KeyError:
        return code
    first, _, _ = body.partition("\n\n")
    return " ".join(first.split()).removesuffix(".")
