"""`textDocument/hover`: on a squiggle the page of its rule, on a name the card of who bears it as of this line,

on a date which day it is, on a chapter's heading the chapter at a glance.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.conversions import overlap
from flowstory.lsp.handler import Handler
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from pathlib import Path

    from flowstory.lsp.session import Session
    from flowstory.workspace.remembering import Place
    from flowstory.workspace.workspace import OpenBook

_BETWEEN = "\n\n---\n\n"


class _Shown(NamedTuple):
    """What is said of a place, and the range that it is said of; `named` is who is named there, and where."""

    text: str
    range: types.Range
    named: tuple[OpenBook, str, Place] | None = None


async def hover(session: Session, params: types.HoverParams) -> types.Hover | None:
    """Say what is known of the place under the cursor."""
    path = path_of(params.text_document.uri)
    if path is None:
        return None
    shown = await ask(session, params.text_document.uri, lambda spot: _shown(spot, params.position), None)
    parts, where = _pages(session, path, params.position)
    if shown is not None:
        text = shown.text.strip()
        if shown.named is not None and (told := _before(session, *shown.named)):
            text = f"{text}\n\n{told}"
        parts.append(text)
        where = where or shown.range
    if not parts:
        return None
    kind = types.MarkupKind.Markdown if session.client.markdown else types.MarkupKind.PlainText
    return types.Hover(contents=types.MarkupContent(kind=kind, value=_BETWEEN.join(parts)), range=where)


def _pages(session: Session, path: Path, position: types.Position) -> tuple[list[str], types.Range | None]:
    """Give the pages of the rules that object to this place, and the innermost squiggle."""
    here = types.Range(start=position, end=position)
    report = session.seen.report(path)
    found = [found for found in report.diagnostics if overlap(found.range, here)]
    if not found:
        return [], None
    from flowstory.continuity.pages import page

    pages = []
    for code in dict.fromkeys(str(diagnostic.code) for diagnostic in found):
        with suppress(KeyError):  # What is wrong with a file has no page; its message says it all.
            pages.append(page(code, session.locale).strip())
    return pages, found[0].range


def _shown(spot: Spot, position: types.Position) -> _Shown | None:
    return _card(spot, position) or _date(spot, position) or _chapter(spot, position)


def _card(spot: Spot, position: types.Position) -> _Shown | None:
    """Give the card of the one who is named here, as of this line."""
    offset = spot.offset(position)
    mention = spot.vault.index.at(spot.path, offset)
    if mention is None or spot.vault.story.entity(mention.entity) is None:
        return None
    from flowstory.lore.cards import card
    from flowstory.lore.vantage import Order
    from flowstory.workspace.remembering import Place

    session = spot.session
    here = spot.vault.vantage(spot.path, offset, order=Order(session.preferences.order))
    said = card(spot.vault, mention.entity, session.catalogue, here=here, link=spot.link)
    named = (spot.book, mention.entity, Place(spot.path, mention.span.start))
    return _Shown(said, spot.range(mention.span), named)


def _date(spot: Spot, position: types.Position) -> _Shown | None:
    from flowstory.lore.dates import date_at, date_card

    date = date_at(spot.vault, spot.path, spot.offset(position))
    if date is None:
        return None
    return _Shown(date_card(spot.vault, date, spot.session.catalogue), spot.range(date.locus.span))


def _chapter(spot: Spot, position: types.Position) -> _Shown | None:
    from flowstory.lore.chapters import chapter_card

    if spot.path not in spot.vault.numbers:
        return None
    chapter = spot.vault.story.book.chapters[spot.vault.numbers[spot.path]]
    offset = spot.offset(position)
    heading = next((heading for heading in chapter.headings if heading.span.contains(offset)), None)
    if heading is None:
        return None
    return _Shown(chapter_card(spot.vault, chapter, spot.session.catalogue), spot.range(heading.span))


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
