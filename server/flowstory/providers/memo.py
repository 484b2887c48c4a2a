"""What models said before, by the hash of what they were asked: nothing is paid twice.

Keys are hashes; the replies and vectors themselves are content and lie here until they are purged or too old.
"""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
import time
from array import array
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from flowstory.providers.asking import ChatReply, ChatRequest, Usage, Vector
from flowstory.providers.places import private_folder
from flowstory.text.hashing import content_hash

KEPT_DAYS = 90
_log = logging.getLogger(__name__)
_SCHEMA = """
CREATE TABLE IF NOT EXISTS replies
    (key TEXT PRIMARY KEY, book TEXT NOT NULL, used REAL NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS vectors
    (key TEXT PRIMARY KEY, book TEXT NOT NULL, used REAL NOT NULL, body BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS replies_by_use ON replies (used);
CREATE INDEX IF NOT EXISTS vectors_by_use ON vectors (used);
CREATE TABLE IF NOT EXISTS lengths (model TEXT PRIMARY KEY, length INTEGER NOT NULL) STRICT, WITHOUT ROWID;
"""


def chat_key(origin: str, model: str, request: ChatRequest) -> str:
    """Give the hash of everything that shapes a reply."""
    shape = json.dumps(request.shape.schema, sort_keys=True) if request.shape else ""
    said = [part for message in request.messages for part in (message.role, message.text)]
    return content_hash(
        "chat", origin, model, str(request.max_tokens), str(request.temperature), shape, *said
    )


def vector_key(origin: str, model: str, dimensions: int | None, text: str) -> str:
    """Give the hash of everything that shapes a vector."""
    return content_hash("vector", origin, model, str(dimensions or 0), text)


class Memo:
    """Replies and vectors on this machine's disk."""

    def __init__(self, file: Path, *, now: Callable[[], float] = time.time) -> None:
        private_folder(file.parent)
        self._file = file
        self._now = now
        self._lock = threading.Lock()
        self._database = sqlite3.connect(file, timeout=30, isolation_level=None, check_same_thread=False)
        # What is deleted is overwritten: it is prose.
        self._database.execute("PRAGMA secure_delete=ON")
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.executescript(_SCHEMA)
        file.chmod(0o600)

    def reply(self, key: str) -> ChatReply | None:
        """Give what was said before."""
        rows = self._tried("SELECT body FROM replies WHERE key = ?", [(key,)])
        if not rows:
            return None
        self._tried("UPDATE replies SET used = ? WHERE key = ?", [(self._now(), key)])
        body = json.loads(rows[0][0])
        usage = Usage(**body.pop("usage"))
        return ChatReply(**{**body, "usage": usage, "nanos": 0, "from_cache": True})

    def keep_reply(self, key: str, book: str, reply: ChatReply) -> None:
        """Keep what was said."""
        body = json.dumps(asdict(reply), ensure_ascii=False)
        self._tried("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?)", [(key, book, self._now(), body)])

    def vectors(self, keys: Sequence[str]) -> Mapping[str, Vector]:
        """Give the vectors known under these keys."""
        rows = self._tried("SELECT key, body FROM vectors WHERE key = ?", [(key,) for key in keys])
        found = {str(key): array("d", body) for key, body in rows}
        self._tried("UPDATE vectors SET used = ? WHERE key = ?", [(self._now(), key) for key in found])
        return found

    def keep_vectors(self, book: str, vectors: Mapping[str, Vector]) -> None:
        """Keep vectors by their keys."""
        rows = [(key, book, self._now(), vector.tobytes()) for key, vector in vectors.items()]
        self._tried("INSERT OR REPLACE INTO vectors VALUES (?, ?, ?, ?)", rows)

    def length(self, model: str, length: int) -> int:
        """Give the length that a model's vectors have, which the first of them settles."""
        self._tried("INSERT OR IGNORE INTO lengths VALUES (?, ?)", [(model, length)])
        rows = self._tried("SELECT length FROM lengths WHERE model = ?", [(model,)])
        return int(rows[0][0]) if rows else length

    def sweep(self, *, days: int = KEPT_DAYS) -> int:
        """Forget what nobody asked for in a long time; give how many."""
        before = self._now() - days * 86400
        with self._lock:
            gone = self._database.execute("DELETE FROM replies WHERE used < ?", (before,)).rowcount
            return gone + self._database.execute("DELETE FROM vectors WHERE used < ?", (before,)).rowcount

    def purge(self, book: str | None = None) -> None:
        """Forget a book, or everything, on the disk too."""
        with self._lock:
            for table in ("replies", "vectors"):
                self._database.execute(
                    f"DELETE FROM {table} WHERE ? IS NULL OR book = ?",  # noqa: S608 - our own two names
                    (book, book),
                )
            if book is None:
                self._database.execute("DELETE FROM lengths")
            self._database.execute("VACUUM")
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def size(self) -> int:
        """Give the bytes it takes on the disk."""
        beside = (self._file, self._file.with_name(self._file.name + "-wal"))
        return sum(file.stat().st_size for file in beside if file.exists())

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    def _tried(self, statement: str, rows: Sequence[tuple[object, ...]]) -> list[tuple[Any, ...]]:
        """Run a statement for each row, all in one transaction.

        A full disk or a damaged file costs what it would have saved, and never a reply that was paid for.
        """
        found: list[tuple[Any, ...]] = []
        with self._lock:
            try:
                self._database.execute("BEGIN" if statement.startswith("SELECT") else "BEGIN IMMEDIATE")
                for row in rows:
                    found += self._database.execute(statement, row).fetchall()
                self._database.execute("COMMIT")
            except sqlite3.Error as error:
                _log.warning("what was said before cannot be used: %s", type(error).__name__)
                with suppress(sqlite3.Error):
                    self._database.execute("ROLLBACK")
                return []
        return found
