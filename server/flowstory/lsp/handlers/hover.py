"""`textDocument/hover`: on a squiggle the page of its rule, on a name the card of who bears it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.conversions import offset_of, overlap, range_of
from flowstory.lsp.handler import Handler
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of
from flowstory.text.lines import LineIndex

if TYPE_CHECKING:
    from pathlib import Path

    from flowstory.lsp.session import Session
    from flowstory.workspace.remembering import Place
    from flowstory.workspace.workspace import OpenBook

_BETWEEN = "\n\n---\n\n"


async def hover(session: Session, params: types.HoverParams) -> types.Hover | None:
    """Say what is known of the place under the cursor."""
    path = path_of(params.text_document.uri)
    if path is None:
        return None
    await session.settled()
    pages, where = _pages(session, path, params.position)
    card, named = _card(session, path, params.position)
    parts = [*pages, card] if card else pages
    if not parts:
        return None
    kind = types.MarkupKind.Markdown if session.client.markdown else types.MarkupKind.PlainText
    return types.Hover(
        contents=types.MarkupContent(kind=kind, value=_BETWEEN.join(parts)), range=where or named
    )


def _pages(session: Session, path: Path, position: types.Position) -> tuple[list[str], types.Range | None]:
    """Give the pages of the rules that object to this place, and the innermost squiggle."""
    here = types.Range(start=position, end=position)
    report = session.snapshot.report(path)
    found = [found for found in report.diagnostics if overlap(found.range, here)]
    if not found:
        return [], None
    from flowstory.continuity.pages import page

    pages = []
    for code in dict.fromkeys(str(diagnostic.code) for diagnostic in found):
        with suppress(KeyError):  # What is wrong with a file has no page; its message says it all.
            pages.append(page(code, session.locale).strip())
    return pages, found[0].range


def _card(session: Session, path: Path, position: types.Position) -> tuple[str, types.Range | None]:
    """Give the card of the one who is named here, and where the name stands."""
    placed = book_at(session.snapshot.books, path)
    if placed is None:
        return "", None
    book, relative = placed
    lines = LineIndex(book.text_of(relative))
    mention = book.story.mention_at(relative, offset_of(lines, position, session.encoding))
    if mention is None or mention.entity not in book.story.entities:
        return "", None
    from flowstory.lore.cards import card
    from flowstory.workspace.remembering import Place

    said = card(book.story, mention.entity, session.catalogue)
    if told := _before(session, book, mention.entity, Place(relative, mention.span.start)):
        said = f"{said.strip()}\n\n{told}"
    return said.strip(), range_of(lines, mention.span, session.encoding)


def _before(session: Session, book: OpenBook, entity: str, here: Place) -> str:
    """Give the words with which somebody was last met before a place, if the memory has them at hand."""
    from flowstory.lore.cards import where
    from flowstory.workspace.remembering import Asked, quote_of

    alone = book.root not in session.snapshot.folders
    found = session.memory.evidence(Asked(book, None, alone), entity, here)
    if found is None:
        return ""
    known = book.story.entities[entity]
    quote = quote_of(found, (known.key, *known.aliases))
    place = where(book.story, found.hit.chapter, found.hit.start)
    return session.catalogue.text("memory.before", quote=quote, where=place)


HANDLER = Handler(types.TEXT_DOCUMENT_HOVER, hover)
