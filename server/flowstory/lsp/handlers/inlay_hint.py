"""`textDocument/inlayHint`: the year beside a chapter's heading, and everybody's age where first named in it.

Off unless the writer switches it on (`flowstory.inlayHints.enabled`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def inlay_hint(session: Session, params: types.InlayHintParams) -> list[types.InlayHint]:
    """Give the hints of a range."""
    if not session.preferences.inlay_hints:
        return []
    return await ask(session, params.text_document.uri, lambda spot: list(_hints(spot, params.range)), [])


def _hints(spot: Spot, where: types.Range) -> Iterator[types.InlayHint]:
    from flowstory.lore.sheet import sheet
    from flowstory.story.model import Kind

    vault = spot.vault
    number = vault.numbers.get(spot.path)
    if number is None:
        return
    start, end = spot.offset(where.start), spot.offset(where.end)
    chapter = vault.story.book.chapters[number]
    year = vault.year_in(number)
    if year is None:
        return
    for heading in chapter.headings[:1]:
        if start <= heading.span.end <= end and str(year) not in heading.text:
            stop = heading.span.start + len(chapter.text[heading.span.start : heading.span.end].rstrip())
            yield _hint(spot, stop, str(year))
    for key, mentions in vault.named_in(spot.path).items():
        first = mentions[0].span
        entity = vault.story.entity(key)
        if entity is None or entity.kind is not Kind.CHARACTER or not start <= first.end <= end:
            continue
        age = sheet(vault, key, vault.vantage(spot.path, first.start)).age
        if age is not None:
            yield _hint(spot, first.end, str(age.years))


def _hint(spot: Spot, offset: int, label: str) -> types.InlayHint:
    from flowstory.text.spans import Span

    return types.InlayHint(position=spot.range(Span(offset, offset)).start, label=label, padding_left=True)


HANDLER = Handler(types.TEXT_DOCUMENT_INLAY_HINT, inlay_hint)
