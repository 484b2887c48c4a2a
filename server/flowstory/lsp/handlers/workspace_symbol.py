"""`workspace/symbol`: people, places, things and threads of all open books, by name or alias."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask_all
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers.definition import top_of
from flowstory.lsp.progress import Looking

if TYPE_CHECKING:
    from flowstory.lsp.session import Session

_KINDS = {
    "character": types.SymbolKind.Class,
    "place": types.SymbolKind.Namespace,
    "group": types.SymbolKind.Enum,
    "thing": types.SymbolKind.Object,
}
_MOST = 500


class _Found(NamedTuple):
    rank: int
    uses: int
    symbol: types.WorkspaceSymbol


async def workspace_symbol(
    session: Session, params: types.WorkspaceSymbolParams
) -> list[types.WorkspaceSymbol]:
    """Give whoever and whatever is called like the query, the best match first, then the most mentioned."""
    async with Looking(session, params.work_done_token):
        books = await ask_all(session, lambda spot: list(_symbols(spot, params.query)))
    found = sorted(
        (found for book in books for found in book),
        key=lambda found: (found.rank, -found.uses, found.symbol.name),
    )
    return [one.symbol for one in found[:_MOST]]


def _symbols(spot: Spot, query: str) -> Iterator[_Found]:
    words = spot.session.catalogue
    for key, entity in spot.vault.story.entities.items():
        rank = _rank((key, *entity.aliases), query)
        if rank is None:
            continue
        if entity.note is not None:
            where = top_of(spot, entity.note.path)
        elif entity.first is not None:
            where = spot.location(entity.first)
        else:
            continue
        kind = words.text(f"kind.{entity.kind}")
        yield _Found(rank, entity.mentions, _symbol(key, _KINDS[entity.kind.value], where, kind))
    for note in spot.vault.story.book.notes:
        rank = _rank((note.name, *note.aliases), query)
        if spot.vault.story.entity(note.name) is None and rank is not None:
            about = words.text("attribute.thread") if note.kind.value == "thread" else None
            yield _Found(rank, 0, _symbol(note.name, types.SymbolKind.Event, top_of(spot, note.path), about))


def _symbol(
    name: str, kind: types.SymbolKind, where: types.Location, container: str | None
) -> types.WorkspaceSymbol:
    return types.WorkspaceSymbol(name=name, kind=kind, location=where, container_name=container)


def _rank(names: tuple[str, ...], query: str) -> int | None:
    """Say how well names answer a query: 0 for one that begins with it, `None` for none that has its letters."""
    from flowstory.manuscript.numbering import fold

    wanted = fold(query.strip().casefold())
    ranks = [rank for name in names if (rank := _rank_of(fold(name.casefold()), wanted)) is not None]
    return min(ranks, default=None)


def _rank_of(name: str, wanted: str) -> int | None:
    if name.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in name.split()):
        return 1
    if wanted in name:
        return 2
    letters = iter(name)
    return 3 if all(letter in letters for letter in wanted) else None


HANDLER = Handler(
    types.WORKSPACE_SYMBOL, workspace_symbol, types.WorkspaceSymbolOptions(work_done_progress=True)
)
