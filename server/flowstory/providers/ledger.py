"""The book of accounts: every call is written down before it is made, at the most it can cost.

The reservation and the check against the budget are one transaction, in one file for all processes, so that
no number of calls at the same time passes the budget. A call whose end nobody saw stays at its most.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from flowstory.providers.errors import BudgetReachedError
from flowstory.providers.places import private_folder
from flowstory.providers.prices import dollars, nano
from flowstory.providers.settings import Budget

Period = Literal["day", "month"]
PERIODS: tuple[Period, ...] = ("day", "month")
WARN_AT = 80
_SCHEMA = """
CREATE TABLE IF NOT EXISTS calls (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL, day TEXT NOT NULL, month TEXT NOT NULL,
    provider TEXT NOT NULL, origin TEXT NOT NULL, model TEXT NOT NULL,
    feature TEXT NOT NULL, book TEXT NOT NULL,
    prompt INTEGER NOT NULL, cached INTEGER NOT NULL DEFAULT 0, completion INTEGER NOT NULL,
    nanos INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'counted', 'estimated'))
) STRICT;
CREATE INDEX IF NOT EXISTS calls_by_day ON calls (day, nanos);
CREATE INDEX IF NOT EXISTS calls_by_month ON calls (month, nanos);
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A call as it is written down: to whom, for which feature and book, how many tokens, at what cost."""

    provider: str
    origin: str
    model: str
    feature: str
    book: str
    prompt: int
    completion: int
    nanos: int
    cached: int = 0


@dataclass(frozen=True, slots=True)
class Spent:
    """What was spent in a period, open reservations included, and what may be, in nano-dollars."""

    period: Period
    nanos: int
    limit: int

    @property
    def percent(self) -> int:
        """The share of the budget that is used; 100 where nothing may be spent at all."""
        return self.nanos * 100 // self.limit if self.limit else 100

    @property
    def level(self) -> Literal["fine", "warn", "reached"]:
        if self.nanos >= self.limit:
            return "reached"
        return "warn" if self.percent >= WARN_AT else "fine"


@dataclass(frozen=True, slots=True)
class Reservation:
    """Leave to make one call; `warnings` are the budgets that it takes past four fifths."""

    id: int
    nanos: int
    warnings: tuple[Spent, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A sum of calls of one day, to one model, for one feature of one book; `uncertain` are estimates."""

    day: str
    provider: str
    model: str
    feature: str
    book: str
    calls: int
    prompt: int
    cached: int
    completion: int
    nanos: int
    uncertain: int


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()


class Ledger:
    """The accounts of one writer on one machine."""

    def __init__(self, file: Path, *, now: Callable[[], dt.datetime] = _now) -> None:
        private_folder(file.parent)
        self._now = now
        self._lock = threading.Lock()
        self._database = sqlite3.connect(file, timeout=30, isolation_level=None, check_same_thread=False)
        self._database.execute("PRAGMA journal_mode=WAL")
        # A forgotten expense is money lost: every entry reaches the disk before its call is made.
        self._database.execute("PRAGMA synchronous=FULL")
        self._database.executescript(_SCHEMA)
        file.chmod(0o600)

    def reserve(self, entry: Entry, budget: Budget) -> Reservation:
        """Write a call down at the most it can cost, or raise `BudgetReachedError` and write nothing."""
        now = self._now()
        with self._transaction() as database:
            warnings: list[Spent] = []
            for spent in self._spent(database, now, budget):
                after = spent.nanos + entry.nanos
                if entry.nanos and after > spent.limit:
                    raise BudgetReachedError(
                        period=f"@budget.{spent.period}",
                        limit=dollars(spent.limit, places=2),
                        spent=dollars(spent.nanos),
                        needed=dollars(entry.nanos),
                    )
                whole = Spent(spent.period, after, spent.limit)
                if entry.nanos and whole.percent >= WARN_AT > spent.percent:
                    warnings.append(whole)
            cursor = database.execute(
                "INSERT INTO calls (at, day, month, provider, origin, model, feature, book, prompt, cached,"
                " completion, nanos, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open')",
                (
                    now.astimezone(dt.UTC).isoformat(timespec="seconds"),
                    f"{now:%Y-%m-%d}",
                    f"{now:%Y-%m}",
                    *(entry.provider, entry.origin, entry.model, entry.feature, entry.book),
                    *(entry.prompt, entry.cached, entry.completion, entry.nanos),
                ),
            )
            return Reservation(cursor.lastrowid or 0, entry.nanos, tuple(warnings))

    def settle(
        self,
        reservation: Reservation,
        *,
        prompt: int,
        completion: int,
        nanos: int,
        cached: int = 0,
        certain: bool = True,
    ) -> None:
        """Write down what a call really took."""
        state = "counted" if certain else "estimated"
        with self._transaction() as database:
            database.execute(
                "UPDATE calls SET prompt = ?, cached = ?, completion = ?, nanos = ?, state = ? WHERE id = ?",
                (prompt, cached, completion, nanos, state, reservation.id),
            )

    def keep_at_most(self, reservation: Reservation) -> None:
        """Leave a call at the most it can cost: it was sent, and how it ended is not known."""
        with self._transaction() as database:
            database.execute("UPDATE calls SET state = 'estimated' WHERE id = ?", (reservation.id,))

    def release(self, reservation: Reservation) -> None:
        """Strike a call out: it was not made, or the provider refused it."""
        with self._transaction() as database:
            database.execute("DELETE FROM calls WHERE id = ?", (reservation.id,))

    def spent(self, budget: Budget) -> tuple[Spent, ...]:
        """Give what was spent today and this month."""
        with self._lock:
            return tuple(self._spent(self._database, self._now(), budget))

    def rows(self, month: str = "", *, book: str | None = None) -> tuple[Row, ...]:
        """Give the accounts of a month (`2026-11`; all, where none is named), by day and model."""
        with self._lock:
            found = self._database.execute(
                "SELECT day, provider, model, feature, book, count(*), sum(prompt), sum(cached),"
                " sum(completion), sum(nanos), sum(state != 'counted') FROM calls"
                " WHERE (? = '' OR month = ?) AND (? IS NULL OR book = ?)"
                " GROUP BY day, provider, model, feature, book ORDER BY day, provider, model, feature, book",
                (month, month, book, book),
            ).fetchall()
        return tuple(Row(*row) for row in found)

    def this_month(self) -> str:
        """Give the month it is by the writer's clock: `2026-11`."""
        return f"{self._now():%Y-%m}"

    def is_sound(self) -> bool:
        """Say whether the file is undamaged."""
        with self._lock:
            return bool(self._database.execute("PRAGMA quick_check").fetchone()[0] == "ok")

    def purge(self) -> None:
        """Forget all accounts, on the disk too."""
        with self._lock:
            self._database.execute("PRAGMA secure_delete=ON")
            self._database.execute("DELETE FROM calls")
            self._database.execute("VACUUM")
            self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def _spent(self, database: sqlite3.Connection, now: dt.datetime, budget: Budget) -> Iterator[Spent]:
        names = {"day": f"{now:%Y-%m-%d}", "month": f"{now:%Y-%m}"}
        limits = {"day": nano(budget.day), "month": nano(budget.month)}
        queries = {
            "day": "SELECT coalesce(sum(nanos), 0) FROM calls WHERE day = ?",
            "month": "SELECT coalesce(sum(nanos), 0) FROM calls WHERE month = ?",
        }
        for period in PERIODS:
            (total,) = database.execute(queries[period], (names[period],)).fetchone()
            yield Spent(period, int(total), limits[period])
