"""Vectors of passages: made by whichever model the writer set, each text once, and kept apart by model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from flowstory.memory.arrow import Row
from flowstory.memory.kinds import PASSAGES, Kind, Where, vectors_of
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf
from flowstory.memory.store import Store

_BATCH = 64
_LOOKED_UP = 500


class Embedder(Protocol):
    """A model that turns texts into vectors: a provider's, or one on the writer's own machine.

    `name` tells providers apart (its origin will do). Vectors of two of them, or of two models, never mix.
    """

    @property
    def name(self) -> str: ...

    @property
    def model(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Give a vector a text, in their order."""
        ...


@dataclass(frozen=True, slots=True)
class EmbeddingPlan:
    """What embedding would send: so many passages, so many characters. Shown to the writer before it is done.

    `first` says that this model has embedded nothing of the book yet, `others` how many models have.
    """

    passages: int
    characters: int
    first: bool
    others: int


def kind_of(embedder: Embedder) -> Kind:
    """Give the table of a model's vectors."""
    return vectors_of(embedder.name, embedder.model, embedder.dimension)


def plan_embedding(store: Store, shelf: Shelf, embedder: Embedder) -> EmbeddingPlan:
    """Say what is to be embedded until the whole book is. Asks the model nothing."""
    kind = kind_of(embedder)
    held = _held(store, shelf, kind)
    unknown = {row["text_hash"]: len(row["text"]) for row in _passages(store, shelf)}
    for row in held.values():
        unknown.pop(row["text_hash"], None)
    others = [name for name in vector_tables(store, shelf) if name != kind.name]
    return EmbeddingPlan(len(unknown), sum(unknown.values()), not held, len(others))


def embed_passages(
    store: Store,
    shelf: Shelf,
    embedder: Embedder,
    *,
    progress: Callable[[int, int], None] | None = None,
    wanted: Callable[[], bool] = lambda: True,
) -> int:
    """Give every passage its vector; a text that has one already, anywhere in the book, is not sent again.

    Each batch is kept as soon as it is there, so an interruption loses one batch at most.

    Returns:
        How many texts were sent to the model.

    Raises:
        StoreError: the store cannot be used. What the embedder raises passes through.
    """
    kind = kind_of(embedder)
    held = _held(store, shelf, kind)
    texts = {row["text_hash"] for row in held.values()}
    placed: list[Row] = []
    unknown: dict[str, list[Row]] = {}
    for row in _passages(store, shelf):
        there = held.get(row["id"])
        if there is not None and _place(there) == _place(row):
            continue
        if row["text_hash"] in texts:
            placed.append(row)
        else:
            unknown.setdefault(row["text_hash"], []).append(row)
    _copy_vectors(store, shelf, kind, placed)
    sent, groups = 0, list(unknown.values())
    for start in range(0, len(groups), _BATCH):
        if not wanted():
            break
        batch = groups[start : start + _BATCH]
        vectors = embedder.embed([rows[0]["text"] for rows in batch])
        if len(vectors) != len(batch):
            raise ValueError(f"{len(batch)} texts gave {len(vectors)} vectors")
        store.put(
            shelf,
            kind,
            [_vector_row(row, vector) for rows, vector in zip(batch, vectors, strict=True) for row in rows],
        )
        sent += len(batch)
        if progress is not None:
            progress(sent, len(groups))
    return sent


def prune_vectors(store: Store, shelf: Shelf) -> int:
    """Remove the vectors of texts that the book no longer has; give how many. For when the writer is idle."""
    names = vector_tables(store, shelf)
    ids = {row["id"] for row in store.rows(_everything(shelf), PASSAGES, ["id"])} if names else set()
    removed = 0
    for name in names:
        kind = Kind(name, ())
        stale = [id_ for id_ in _held(store, shelf, kind) if id_ not in ids]
        store.remove(shelf, kind, stale)
        removed += len(stale)
    return removed


def vector_tables(store: Store, shelf: Shelf) -> tuple[str, ...]:
    """Give the names of the tables of vectors that a book has, one a model."""
    names = (name.removeprefix(shelf.prefix) for name in store.names(shelf.tenant, shelf=shelf))
    return tuple(name for name in names if name.startswith("vectors_"))


def _everything(shelf: Shelf) -> Scope:
    return Scope(shelf.tenant, shelf.book, WHOLE_BOOK)


def _passages(store: Store, shelf: Shelf) -> list[Row]:
    return store.rows(_everything(shelf), PASSAGES, ["id", "start", "text_hash", "text"])


def _held(store: Store, shelf: Shelf, kind: Kind) -> dict[str, Row]:
    return {row["id"]: row for row in store.rows(_everything(shelf), kind, ["id", "start", "text_hash"])}


def _place(row: Row) -> tuple[object, ...]:
    return row["chapter"], row["start"], row["end"]


def _copy_vectors(store: Store, shelf: Shelf, kind: Kind, rows: Sequence[Row]) -> None:
    """Give passages whose text is known from another place, or that moved, the vector of that text."""
    for start in range(0, len(rows), _LOOKED_UP):
        some = rows[start : start + _LOOKED_UP]
        where = Where(among={"text_hash": sorted({row["text_hash"] for row in some})})
        known = store.rows(_everything(shelf), kind, ["text_hash", "vector"], where=where)
        vectors = {row["text_hash"]: row["vector"] for row in known}
        store.put(shelf, kind, [_vector_row(row, vectors[row["text_hash"]]) for row in some])


def _vector_row(row: Row, vector: Sequence[float]) -> Row:
    place = {name: row[name] for name in ("id", "chapter", "start", "end", "text_hash")}
    return {**place, "vector": list(vector)}
