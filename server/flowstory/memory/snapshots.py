"""Versions of chapters that the writer keeps under a label, told apart, and brought back as an edit."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from flowstory.manuscript.model import Chapter, Status
from flowstory.memory.arrow import Row
from flowstory.memory.kinds import SNAPSHOTS, Where
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf
from flowstory.memory.store import Store
from flowstory.text.hashing import content_hash

_SHORT = 8


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A chapter as it once was. `taken` is a time in UTC (ISO 8601); `id` is short enough to be typed."""

    id: str
    chapter: str
    label: Status
    taken: str
    note: str
    characters: int
    text_hash: str


def take(
    store: Store,
    shelf: Shelf,
    chapters: Sequence[Chapter],
    *,
    label: Status | None = None,
    note: str = "",
    now: datetime | None = None,
) -> tuple[Snapshot, ...]:
    """Keep chapters as they are now, under a label or under the status that each states itself.

    A chapter whose newest snapshot has the same text and label is not kept twice; the one there is given.
    """
    taken = (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="milliseconds")
    rows: list[Row] = []
    for chapter in chapters:
        shown = label or chapter.status
        text_hash = content_hash(chapter.text)
        rows.append(
            {
                "id": content_hash("snapshot", chapter.path, shown, text_hash, taken),
                "chapter": chapter.path,
                "start": 0,
                "end": len(chapter.text),
                "text_hash": text_hash,
                "label": str(shown),
                "note": note,
                "taken": taken,
                "text": chapter.text.encode("utf-8", "replace").decode("utf-8"),
            }
        )
    newest: dict[str, Row] = {}
    for row in _rows(store, _whole(shelf), [chapter.path for chapter in chapters]):
        newest[row["chapter"]] = row
    kept = [row if not _same(row, newest.get(row["chapter"])) else newest[row["chapter"]] for row in rows]
    store.put(shelf, SNAPSHOTS, [row for row in kept if row["taken"] == taken])
    return tuple(_snapshot(row) for row in kept)


def snapshots(store: Store, scope: Scope, *, chapter: str | None = None) -> tuple[Snapshot, ...]:
    """List snapshots, of one chapter or of all, oldest first."""
    return tuple(_snapshot(row) for row in _rows(store, scope, None if chapter is None else [chapter]))


def find(store: Store, scope: Scope, chapter: str, wanted: str) -> Snapshot | None:
    """Find a snapshot of a chapter by the beginning of its id, or the newest one under a label."""
    held = snapshots(store, scope, chapter=chapter)
    for snapshot in reversed(held):
        if snapshot.label == wanted or (len(wanted) >= 4 and snapshot.id.startswith(wanted)):
            return snapshot
    return None


def text_of(store: Store, scope: Scope, snapshot: Snapshot) -> str | None:
    """Give the text of a snapshot; `None` where it is no longer kept."""
    where = Where(among={"chapter": [snapshot.chapter], "text_hash": [snapshot.text_hash]})
    rows = store.rows(scope, SNAPSHOTS, ["text"], where=where)
    return str(rows[0]["text"]) if rows else None


def diff(before: str, after: str, *, names: tuple[str, str] = ("", "")) -> tuple[str, ...]:
    """Give what differs between two texts of a chapter, as lines of a unified diff."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), *names, lineterm="", n=1)
    return tuple(lines)


def restore(store: Store, scope: Scope, snapshot: Snapshot) -> tuple[str, str] | None:
    """Give the edit that brings a snapshot back: the chapter's path and its whole text. Writes nothing."""
    text = text_of(store, scope, snapshot)
    return None if text is None else (snapshot.chapter, text)


def _whole(shelf: Shelf) -> Scope:
    return Scope(shelf.tenant, shelf.book, WHOLE_BOOK)


def _rows(store: Store, scope: Scope, chapters: Sequence[str] | None) -> list[Row]:
    columns = ["id", "start", "text_hash", "label", "note", "taken"]
    where = Where(among={} if chapters is None else {"chapter": list(chapters)})
    found = store.rows(scope, SNAPSHOTS, columns, where=where)
    return sorted(found, key=lambda row: (row["taken"], row["chapter"], row["id"]))


def _same(row: Row, other: Row | None) -> bool:
    return other is not None and (row["text_hash"], row["label"]) == (other["text_hash"], other["label"])


def _snapshot(row: Row) -> Snapshot:
    return Snapshot(
        row["id"][:_SHORT],
        row["chapter"],
        Status(row["label"]),
        row["taken"],
        row["note"],
        row["end"],
        row["text_hash"],
    )
