"""Questions to the memory: by words, by meaning, or by both; passages like one; passages about somebody."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from flowstory.memory.arrow import Row
from flowstory.memory.folding import read_query, telling_words
from flowstory.memory.fusion import fuse
from flowstory.memory.kinds import ANY, PASSAGES, Where, part
from flowstory.memory.meaning import Embedder, kind_of
from flowstory.memory.scope import Scope
from flowstory.memory.store import Store
from flowstory.memory.trouble import StoreError

_COLUMNS = ("id", "chapter", "scene", "start", "end", "text", "speakers", "entities", "language")
_DEEP = 50
# Words, then meaning. A writer who searches their own book knows its words; small models know them less.
_WEIGHTS = (2.0, 1.0)


class FoundBy(Enum):
    """How a passage was found."""

    WORDS = "words"
    MEANING = "meaning"
    BOTH = "words and meaning"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that answers. `start` and `end` are offsets in its chapter's file; `score` only ranks."""

    id: str
    chapter: str
    scene: int
    start: int
    end: int
    text: str
    score: float
    found_by: FoundBy
    speakers: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Found:
    """The answers, best first; `trouble` says why meaning could not be asked where only words were."""

    hits: tuple[Hit, ...] = ()
    trouble: StoreError | None = None


def search(
    store: Store,
    scope: Scope,
    question: str,
    *,
    k: int = 10,
    embedder: Embedder | None = None,
    entity: str | None = None,
    little_words: frozenset[str] = frozenset(),
) -> Found:
    """Search the passages within a scope.

    Args:
        store: the memory.
        scope: whose, which book, and how far told.
        question: what the writer typed; "in quotes" is a phrase that must stand as it is.
        k: how many answers.
        embedder: the model that embedded the book; without one, words alone are compared (BM25).
        entity: only passages where this entity of the story is.
        little_words: words that tell nothing in a question, folded.

    Raises:
        StoreError: the store cannot be used. An embedder that fails costs its half of the answer only.
    """
    where = Where(naming={"entities": entity} if entity else {})
    query = read_query(question, little_words=little_words)
    depth = max(k, _DEEP)
    by_words = store.find_words(scope, PASSAGES, query, _COLUMNS, limit=depth, where=where)
    if embedder is None or not question.strip():
        return Found(tuple(_hit(row, row["_score"], FoundBy.WORDS) for row in by_words[:k]))
    try:
        (vector,) = embedder.embed([question])
    except Exception as error:  # noqa: BLE001 - whatever a provider raises, the words have been found.
        return Found(
            tuple(_hit(row, row["_score"], FoundBy.WORDS) for row in by_words[:k]),
            StoreError("memory.meaning-failed", reason=type(error).__name__),
        )
    return Found(
        _both(store, scope, by_words, vector, embedder=embedder, where=where, k=k, must=bool(query.phrases))
    )


def like_this(
    store: Store,
    scope: Scope,
    text: str,
    *,
    k: int = 10,
    embedder: Embedder | None = None,
    leave_out: frozenset[str] = frozenset(),
    little_words: frozenset[str] = frozenset(),
) -> Found:
    """Find passages like a given one; `leave_out` holds the ids of the passages that it is part of."""
    words = read_query(telling_words(text, little_words=little_words))
    found = store.find_words(scope, PASSAGES, words, _COLUMNS, limit=_DEEP + len(leave_out), where=ANY)
    by_words = [row for row in found if row["id"] not in leave_out]
    if embedder is None or not text.strip():
        return Found(tuple(_hit(row, row["_score"], FoundBy.WORDS) for row in by_words[:k]))
    try:
        (vector,) = embedder.embed([text])
    except Exception as error:  # noqa: BLE001 - as in `search`.
        return Found(
            tuple(_hit(row, row["_score"], FoundBy.WORDS) for row in by_words[:k]),
            StoreError("memory.meaning-failed", reason=type(error).__name__),
        )
    hits = _both(store, scope, by_words, vector, embedder=embedder, where=ANY, k=k + len(leave_out))
    return Found(tuple(hit for hit in hits if hit.id not in leave_out)[:k])


def passages_about(
    store: Store, scope: Scope, entity: str, *, k: int = 20, speaking: bool = False
) -> tuple[Hit, ...]:
    """Give the passages where an entity is, or speaks, by chapter path and offset: a card's evidence."""
    where = Where(naming={"speakers" if speaking else "entities": entity})
    rows = store.rows(scope, PASSAGES, _COLUMNS, where=where)
    rows = sorted(rows, key=lambda row: (row["chapter"], row["start"]))
    return tuple(_hit(row, 0.0, FoundBy.PLACE) for row in rows[:k])


def passages_at(store: Store, scope: Scope, chapter: str, offset: int) -> tuple[Hit, ...]:
    """Give the passages that an offset of a chapter lies in (two where they overlap)."""
    rows = store.rows(scope, PASSAGES, _COLUMNS, where=Where(among={"chapter": [chapter]}))
    return tuple(_hit(row, 0.0, FoundBy.PLACE) for row in rows if row["start"] <= offset < row["end"])


def _both(
    store: Store,
    scope: Scope,
    by_words: Sequence[Row],
    vector: Sequence[float],
    *,
    embedder: Embedder,
    where: Where,
    k: int,
    must: bool = False,
) -> tuple[Hit, ...]:
    """Fuse what words found with what the vector finds; with `must` the words have to be there."""
    near = store.find_near(scope, kind_of(embedder), vector, limit=_DEEP * 2)
    wanted = [row["id"] for row in near]
    among = {"id": wanted}
    # A vector may outlive its passage until the next tidying up: only a passage of today is an answer.
    rows = store.rows(scope, PASSAGES, _COLUMNS, where=replace(where, among=among)) if wanted else []
    there = {row["id"]: row for row in rows}
    words = {row["id"]: row for row in by_words}
    by_meaning = [found for found in wanted if found in there and (not must or found in words)][:_DEEP]
    hits = []
    for found, score in fuse([row["id"] for row in by_words], by_meaning, weights=_WEIGHTS)[:k]:
        both = found in words and found in there
        how = FoundBy.BOTH if both else FoundBy.WORDS if found in words else FoundBy.MEANING
        hits.append(_hit(words.get(found) or there[found], score, how))
    return tuple(hits)


def _hit(row: Row, score: float, found_by: FoundBy) -> Hit:
    return Hit(
        id=row["id"],
        chapter=row["chapter"],
        scene=row["scene"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
        score=float(score),
        found_by=found_by,
        speakers=part(row["speakers"]),
        entities=part(row["entities"]),
        language=row["language"],
    )
