"""Facts and summaries kept beside the passages, each at its place in the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flowstory.memory.kinds import FACTS, SUMMARIES, Where
from flowstory.memory.scope import Scope, Shelf
from flowstory.memory.store import Store
from flowstory.text.hashing import content_hash
from flowstory.text.spans import Span


@dataclass(frozen=True, slots=True)
class KeptFact:
    """What a chapter says of an entity, word for word in `quote`; `span` is its place in the file."""

    chapter: str
    span: Span
    entity: str
    attribute: str
    value: str
    quote: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What a model wrote of a chapter. `chapter_hash` is of the text it read: stale where that differs now.

    It tells the chapter to its `end` (the length of the file), so it is seen only from there on.
    """

    chapter: str
    chapter_hash: str
    end: int
    text: str
    model: str
    written: str


def keep_facts(store: Store, shelf: Shelf, chapters: Sequence[str], facts: Sequence[KeptFact]) -> None:
    """Make these facts all that is kept of these chapters."""
    rows = {}
    for fact in facts:
        key = content_hash(fact.chapter, str(fact.span), fact.entity, fact.attribute, fact.value)
        rows[key] = {
            "id": key,
            "chapter": fact.chapter,
            "start": fact.span.start,
            "end": fact.span.end,
            "text_hash": content_hash(fact.quote),
            "entity": fact.entity,
            "attribute": fact.attribute,
            "value": fact.value,
            "quote": fact.quote,
        }
    store.replace(shelf, FACTS, list(rows.values()), chapters=chapters)


def facts(store: Store, scope: Scope, *, entity: str | None = None) -> tuple[KeptFact, ...]:
    """Give the facts told within a scope, of one entity or of all, by chapter path and offset."""
    where = Where(among={"entity": [entity]} if entity is not None else {})
    rows = store.rows(scope, FACTS, ["start", "entity", "attribute", "value", "quote"], where=where)
    rows = sorted(rows, key=lambda row: (row["chapter"], row["start"], row["attribute"]))
    return tuple(
        KeptFact(
            r["chapter"], Span(r["start"], r["end"]), r["entity"], r["attribute"], r["value"], r["quote"]
        )
        for r in rows
    )


def keep_summary(store: Store, shelf: Shelf, summary: Summary) -> None:
    """Keep a chapter's summary in place of the one before."""
    row = {
        "id": content_hash("summary", summary.chapter),
        "chapter": summary.chapter,
        "start": 0,
        "end": summary.end,
        "text_hash": summary.chapter_hash,
        "text": summary.text,
        "model": summary.model,
        "written": summary.written,
    }
    store.replace(shelf, SUMMARIES, [row], chapters=[summary.chapter])


def summaries(store: Store, scope: Scope) -> tuple[Summary, ...]:
    """Give the summaries of the chapters told within a scope, by chapter path."""
    rows = store.rows(scope, SUMMARIES, ["text_hash", "text", "model", "written"])
    rows = sorted(rows, key=lambda row: str(row["chapter"]))
    return tuple(
        Summary(r["chapter"], r["text_hash"], r["end"], r["text"], r["model"], r["written"]) for r in rows
    )
