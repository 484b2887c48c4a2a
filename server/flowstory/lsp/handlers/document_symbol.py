"""`textDocument/documentSymbol`: the chapter, its scenes, and who is in each; of a note its properties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.manuscript.model import Chapter, Note, Scene

_KINDS = {
    "character": types.SymbolKind.Class,
    "place": types.SymbolKind.Namespace,
    "thread": types.SymbolKind.Event,
}


async def document_symbol(
    session: Session, params: types.DocumentSymbolParams
) -> list[types.DocumentSymbol] | list[types.SymbolInformation]:
    """Give what a file is made of, nested where the client shows it so."""
    symbols: list[types.DocumentSymbol] = await ask(session, params.text_document.uri, _symbols, [])
    if session.client.nested_symbols:
        return symbols
    return list(_flat(symbols, params.text_document.uri, None))


def _symbols(spot: Spot) -> list[types.DocumentSymbol]:
    if spot.chapter is not None:
        return [_chapter(spot, spot.chapter)]
    return [_note(spot, spot.note)] if spot.note is not None else []


def _note(spot: Spot, note: Note) -> types.DocumentSymbol:
    properties = [
        types.DocumentSymbol(
            name=item.key,
            detail=item.value,
            kind=types.SymbolKind.Property,
            range=spot.range(item.span),
            selection_range=spot.range(item.span),
        )
        for item in note.properties
        if item.key.strip()
    ]
    kind = _KINDS.get(note.kind.value, types.SymbolKind.Object)
    return _symbol(spot, note.name, kind, Span(0, len(note.text)), Span(0, 0), children=properties)


def _chapter(spot: Spot, chapter: Chapter) -> types.DocumentSymbol:
    from flowstory.lore.chapters import counted, scene_name, status

    words = spot.session.catalogue
    heading = chapter.headings[0] if chapter.headings else None
    scenes = []
    for number, scene in enumerate(chapter.scenes, start=1):
        if not scene.paragraphs:
            continue
        span = Span(scene.paragraphs[0].start, scene.paragraphs[-1].end)
        count = sum(len(paragraph.text.split()) for paragraph in scene.paragraphs)
        scenes.append(
            _symbol(
                spot,
                scene_name(scene, number, words),
                types.SymbolKind.Namespace,
                span,
                Span(span.start, span.start),
                detail=counted(words, "chapter.word", count),
                children=list(_cast(spot, chapter, scene, span)),
            )
        )
    known = spot.vault.words(chapter)
    return _symbol(
        spot,
        (heading.text if heading is not None else "") or spot.book.path_of(chapter.path).stem,
        types.SymbolKind.Module,
        Span(0, len(chapter.text)),
        heading.span if heading is not None else Span(0, 0),
        detail=f"{counted(words, 'chapter.word', known)} · {status(chapter, words)}",
        children=scenes,
    )


def _cast(spot: Spot, chapter: Chapter, scene: Scene, span: Span) -> Iterator[types.DocumentSymbol]:
    for key in spot.vault.cast_between(chapter, span.start, span.end):
        first = next(
            mention.span
            for mention in spot.vault.named_in(chapter.path)[key]
            if span.start <= mention.span.start < span.end
        )
        yield _symbol(spot, key, types.SymbolKind.Class, first, first)


def _symbol(
    spot: Spot,
    name: str,
    kind: types.SymbolKind,
    span: Span,
    selection: Span,
    *,
    detail: str | None = None,
    children: list[types.DocumentSymbol] | None = None,
) -> types.DocumentSymbol:
    return types.DocumentSymbol(
        name=name.strip() or "…",  # A client refuses a symbol without a name.
        kind=kind,
        range=spot.range(span),
        selection_range=spot.range(selection),
        detail=detail,
        children=children or None,
    )


def _flat(
    symbols: list[types.DocumentSymbol], uri: str, container: str | None
) -> Iterator[types.SymbolInformation]:
    for symbol in symbols:
        yield types.SymbolInformation(
            name=symbol.name,
            kind=symbol.kind,
            location=types.Location(uri=uri, range=symbol.range),
            container_name=container,
        )
        yield from _flat(list(symbol.children or ()), uri, symbol.name)


HANDLER = Handler(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL, document_symbol)
