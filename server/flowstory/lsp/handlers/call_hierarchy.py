"""`textDocument/prepareCallHierarchy` and its two directions: who speaks to whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lore.talks import Said
    from flowstory.lsp.session import Session
    from flowstory.text.spans import Span


async def prepare(
    session: Session, params: types.CallHierarchyPrepareParams
) -> list[types.CallHierarchyItem] | None:
    """Give whoever is named under the cursor."""
    return await ask(session, params.text_document.uri, lambda spot: _prepared(spot, params.position), None)


def _prepared(spot: Spot, position: types.Position) -> list[types.CallHierarchyItem] | None:
    mention = spot.vault.index.at(spot.path, spot.offset(position))
    if mention is None or spot.vault.story.entity(mention.entity) is None:
        return None
    return [_item(spot, mention.entity, spot.path, mention.span)]


async def incoming(
    session: Session, params: types.CallHierarchyIncomingCallsParams
) -> list[types.CallHierarchyIncomingCall]:
    """Give who speaks to somebody, chapter by chapter, with every place."""
    key = _key(params.item)
    return await ask(session, params.item.uri, lambda spot: _incoming(spot, key), [])


def _incoming(spot: Spot, key: str) -> list[types.CallHierarchyIncomingCall]:
    from flowstory.lore.talks import said

    groups = _grouped(one for one in said(spot.vault) if one.to == key)
    return [
        types.CallHierarchyIncomingCall(
            from_=_item(spot, one[0].speaker, one[0].path, one[0].span),
            from_ranges=[_place(spot, told.path, told.span).range for told in one],
        )
        for one in groups
    ]


async def outgoing(
    session: Session, params: types.CallHierarchyOutgoingCallsParams
) -> list[types.CallHierarchyOutgoingCall]:
    """Give to whom somebody speaks; places only of the item's own file, as LSP has it."""
    key = _key(params.item)
    return await ask(session, params.item.uri, lambda spot: _outgoing(spot, key), [])


def _outgoing(spot: Spot, key: str) -> list[types.CallHierarchyOutgoingCall]:
    from flowstory.lore.talks import said

    groups = _grouped(one for one in said(spot.vault) if one.speaker == key)
    return [
        types.CallHierarchyOutgoingCall(
            to=_item(spot, one[0].to, one[0].path, one[0].span),
            from_ranges=[spot.range(told.span) for told in one if told.path == spot.path],
        )
        for one in groups
    ]


def _grouped(found: Iterable[Said]) -> list[list[Said]]:
    """Put together what the same one says to the same one in a chapter."""
    groups: dict[tuple[str, str, str], list[Said]] = {}
    for one in found:
        groups.setdefault((one.path, one.speaker, one.to), []).append(one)
    return list(groups.values())


def _place(spot: Spot, path: str, span: Span) -> types.Location:
    from flowstory.story.model import Locus

    return spot.location(Locus(path, span))


def _item(spot: Spot, key: str, path: str, span: Span) -> types.CallHierarchyItem:
    entity = spot.vault.entity(key)
    place = _place(spot, path, span)
    number = spot.vault.numbers.get(path)
    chapter = spot.vault.story.book.chapters[number] if number is not None else None
    title = chapter.headings[0].text if chapter is not None and chapter.headings else Path(path).stem
    return types.CallHierarchyItem(
        name=entity.key,
        kind=types.SymbolKind.Class,
        uri=place.uri,
        range=place.range,
        selection_range=place.range,
        detail=title,
        data={"entity": key},
    )


def _key(item: types.CallHierarchyItem) -> str:
    """Give who an item is; a client that keeps no data has kept the name, which is the same."""
    key = item.data.get("entity", item.name) if isinstance(item.data, Mapping) else item.name
    if not isinstance(key, str):
        raise JsonRpcInvalidParams("item.data.entity")
    return key


PREPARE = Handler(types.TEXT_DOCUMENT_PREPARE_CALL_HIERARCHY, prepare)
INCOMING = Handler(types.CALL_HIERARCHY_INCOMING_CALLS, incoming)
OUTGOING = Handler(types.CALL_HIERARCHY_OUTGOING_CALLS, outgoing)
