"""The store itself: the only module that knows LanceDB. Every read takes a Scope, every write a Shelf."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from flowstory.memory.arrow import Row, schema_of, table_of
from flowstory.memory.filters import Filters
from flowstory.memory.folding import WordQuery
from flowstory.memory.kinds import ANY, Kind, Where
from flowstory.memory.location import Location, shown
from flowstory.memory.locks import FileLock
from flowstory.memory.scope import Scope, Shelf, tenant_prefix
from flowstory.memory.trouble import Result, persist

if TYPE_CHECKING:
    from lancedb.db import DBConnection
    from lancedb.table import Table


WRITING = "write"
# What the last wall needs to see of every row.
_SCOPED = ("tenant", "book", "chapter", "end")
_LANGUAGES = {"en": "English", "pt": "Portuguese", "es": "Spanish"}


class Store:
    """A memory at one location. Opens what it needs when it is first needed; may be shared by threads."""

    def __init__(self, location: Location) -> None:
        self.location = location
        self._connection: DBConnection | None = None
        self._tables: dict[str, Table] = {}
        self._opening = threading.Lock()

    # ------------------------------------------------------------------------------- writing

    def replace(
        self, shelf: Shelf, kind: Kind, rows: Sequence[Row], *, chapters: Sequence[str], language: str = "en"
    ) -> None:
        """Make these rows all that there is of these chapters; no rows remove them.

        It is one commit: a reader meets the old rows or the new ones, and so does who comes after a crash.
        """
        if not chapters:
            return

        def commit(table: Table) -> None:
            gone = _filters().chapters(shelf, chapters)
            merge = table.merge_insert("id").when_matched_update_all().when_not_matched_insert_all()
            merge.when_not_matched_by_source_delete(gone).execute(table_of(kind, shelf, rows))

        self._write(shelf, kind, commit, create=bool(rows), language=language)

    def put(self, shelf: Shelf, kind: Kind, rows: Sequence[Row]) -> None:
        """Add rows, or replace those with the same ids; leaves all others alone."""

        def commit(table: Table) -> None:
            merge = table.merge_insert("id").when_matched_update_all().when_not_matched_insert_all()
            merge.execute(table_of(kind, shelf, rows))

        if rows:
            self._write(shelf, kind, commit, create=True)

    def remove(self, shelf: Shelf, kind: Kind, ids: Sequence[str]) -> None:
        """Remove rows by their ids."""
        for start in range(0, len(ids), 500):
            gone = partial(_delete, shelf, ids[start : start + 500])
            self._write(shelf, kind, gone, create=False)

    # ------------------------------------------------------------------------------- reading

    def rows(self, scope: Scope, kind: Kind, columns: Sequence[str], *, where: Where = ANY) -> list[Row]:
        """Give the rows within a scope, in no order."""
        return self._read(scope, kind, lambda table: table.search(), columns, where=where)

    def find_words(
        self, scope: Scope, kind: Kind, query: WordQuery, columns: Sequence[str], *, limit: int, where: Where
    ) -> list[Row]:
        """Give the rows that match a question best by BM25, best first. A phrase must stand as it is."""
        if not query or kind.searched is None:
            return []
        wanted = partial(_ask_words, query, kind.searched)
        return self._read(scope, kind, wanted, [*columns, "_score"], where=where, limit=limit)

    def find_near(self, scope: Scope, kind: Kind, vector: Sequence[float], *, limit: int) -> list[Row]:
        """Give the ids of the rows whose vectors are nearest by cosine, nearest first."""
        wanted = partial(_ask_near, vector)
        return self._read(scope, kind, wanted, ["id", "_distance"], where=ANY, limit=limit)

    # ------------------------------------------------------------------------------- tables

    def with_table(self, name: str, step: Callable[[Any], Result]) -> Result | None:
        """Take a step with a table, again where another process came in between; `None` without one."""

        def taken() -> Result | None:
            table = self._open(name)
            return None if table is None else step(table)

        return self._attempt(taken, name)

    def names(self, tenant: str, *, shelf: Shelf | None = None) -> tuple[str, ...]:
        """Give the names of the tables of a tenant, or of one book of theirs."""
        prefix = shelf.prefix if shelf else tenant_prefix(tenant)

        def listed() -> tuple[str, ...]:
            names: list[str] = []
            token: str | None = None
            while True:
                page = self._connect().list_tables(page_token=token, limit=1000)
                names += [name for name in page.tables if name.startswith(prefix)]
                token = page.page_token
                if not token:
                    return tuple(names)

        return self._attempt(listed)

    def one_row(self, name: str, columns: Sequence[str]) -> Row | None:
        """Give any row of a table, for finding out whose it is."""
        table = self._attempt(lambda: self._open(name))
        found = (
            self._attempt(lambda: table.search().select(list(columns)).limit(1).to_list()) if table else []
        )
        return found[0] if found else None

    def drop(self, name: str) -> None:
        """Remove a table with all its versions, indexes and leftovers. Fine where there is none."""

        def gone() -> None:
            self._tables.pop(name, None)
            try:
                self._connect().drop_table(name)
            except (ValueError, RuntimeError, OSError) as error:
                if "not found" not in str(error).lower() and self.location.folder is None:
                    raise
            if (folder := self.location.folder) is not None:
                shutil.rmtree(folder / f"{name}.lance", ignore_errors=True)

        self._attempt(gone)

    def close(self) -> None:
        """Let go of all tables. The store may be used again."""
        self._tables.clear()
        self._connection = None

    def lock(self, shelf: Shelf, purpose: str) -> FileLock:
        """Give the lock that processes on this machine share for a purpose with a book."""
        return FileLock(self.location.locks / f"{shelf.prefix}{purpose}.lock")

    def writing(self, shelf: Shelf) -> contextlib.AbstractContextManager[object]:
        """Let writers on this machine take turns; elsewhere commits conflict, and are repeated."""
        return self.lock(shelf, WRITING) if self.location.folder is not None else contextlib.nullcontext()

    # ------------------------------------------------------------------------------- inside

    def _connect(self) -> DBConnection:
        if self._connection is None:
            # Its log goes to standard error, which is the writer's; what matters is raised.
            os.environ.setdefault("LANCEDB_LOG", "error")
            import lancedb

            options = dict(self.location.options)
            if self.location.uri.startswith("db://"):
                given = {
                    name: options.pop(name)
                    for name in ("api_key", "region", "host_override")
                    if name in options
                }
                self._connection = lancedb.connect(self.location.uri, **given)  # type: ignore[arg-type]
            else:
                if (folder := self.location.folder) is not None:
                    folder.mkdir(parents=True, exist_ok=True)
                # Each read looks for what other processes wrote since.
                self._connection = lancedb.connect(
                    self.location.uri, read_consistency_interval=timedelta(0), storage_options=options or None
                )
        return self._connection

    def _open(self, name: str, kind: Kind | None = None, language: str = "en") -> Table | None:
        """Open a table, or create it where a kind is given; `None` where there is none."""
        with self._opening:
            if name in self._tables:
                return self._tables[name]
            connection = self._connect()
            try:
                table = connection.open_table(name)
            except (ValueError, FileNotFoundError) as error:
                if "not found" not in str(error).lower():
                    raise
                if kind is None:
                    return None
                table = connection.create_table(name, schema=schema_of(kind), exist_ok=True)
            if kind is not None and kind.searched is not None:
                # None where a writer was killed just after it made the table; another where the book's
                # language has changed.
                wanted, there = f"{kind.searched}_{language}", [index.name for index in table.list_indices()]
                if wanted not in there:
                    index_words(table, kind.searched, language)
                    for old in there:
                        table.drop_index(old)
            self._tables[name] = table
            return table

    def _write(
        self, shelf: Shelf, kind: Kind, commit: Callable[[Any], object], *, create: bool, language: str = "en"
    ) -> None:
        name = shelf.prefix + kind.name

        def step() -> None:
            with self.writing(shelf):
                table = self._open(name, kind if create else None, language)
                if table is not None:
                    commit(table)

        self._attempt(step, name)

    def _read(
        self,
        scope: Scope,
        kind: Kind,
        ask: Callable[[Any], Any],
        columns: Sequence[str],
        *,
        where: Where,
        limit: int | None = None,
    ) -> list[Row]:
        name = scope.shelf.prefix + kind.name
        asked = list(dict.fromkeys((*_SCOPED, *columns)))
        if not all(where.among.values()):
            return []  # Among no values there is nothing.

        def step() -> list[Row]:
            table = self._open(name)
            if table is None:
                return []
            query = (
                ask(table).where(_filters().within(scope, where), prefilter=True).select(asked).limit(limit)
            )
            rows: list[Row] = query.to_list()
            return rows

        found = self._attempt(step, name)
        # The last wall: whatever the filter let through, no row of anybody else's leaves this method.
        return [row for row in found if scope.sees(row["tenant"], row["book"], row["chapter"], row["end"])]

    def _attempt(self, step: Callable[[], Result], name: str = "") -> Result:
        place = shown(self.location.uri)
        return persist(step, place=place, between=lambda: self._tables.pop(name, None))


def index_words(table: Table, column: str, language: str) -> None:
    """Make the full-text index of a column, for a language, in place of the one there is."""
    from lancedb.index import FTS

    # The column is folded before the stemmer sees it, so "nao" finds "Não"; no word is too small to be found.
    words = FTS(
        with_position=True,
        stem=True,
        language=_LANGUAGES.get(language, "English"),
        remove_stop_words=False,
        ascii_folding=True,
    )
    table.create_index(column, config=words, replace=True, name=f"{column}_{language}")


def _ask_words(query: WordQuery, column: str, table: Table) -> Any:
    from lancedb.query import BooleanQuery, MatchQuery, Occur, PhraseQuery

    # Their options have defaults that mypy cannot see behind pydantic's dataclass.
    words = MatchQuery(query.words, column) if query.words else None  # type: ignore[call-arg]
    phrases = [PhraseQuery(phrase, column) for phrase in query.phrases]  # type: ignore[call-arg]
    if words is not None and not phrases:
        return table.search(words, query_type="fts")
    parts: list[Any] = [(Occur.MUST, phrase) for phrase in phrases]
    return table.search(BooleanQuery([*parts, *([(Occur.SHOULD, words)] if words else [])]), query_type="fts")


def _ask_near(vector: Sequence[float], table: Table) -> Any:
    found: Any = table.search(list(vector), query_type="vector", vector_column_name="vector")
    return found.distance_type("cosine")


def _delete(shelf: Shelf, ids: Sequence[str], table: Table) -> None:
    table.delete(_filters().ids(shelf, ids))


def _filters() -> Filters:
    from lancedb.expr import col, lit

    return Filters(col, lit)
