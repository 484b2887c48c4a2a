"""When to tidy up a book's tables: after many writes, or after some when the writer is idle."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta

from flowstory.memory.kinds import PASSAGES
from flowstory.memory.meaning import prune_vectors
from flowstory.memory.scope import Shelf
from flowstory.memory.store import Store
from flowstory.memory.tidying import GRACE, optimise, versions

# Without it a thousand upserts make search twenty times slower and the disk eight times fuller.
MANY = 50
FEW = 5
IDLE = 20.0


class Upkeep:
    """Counts the writes of one book and says when its tables are to be tidied up. Not for several threads."""

    __slots__ = ("_last", "_now", "_shelf", "_store", "writes")

    def __init__(self, store: Store, shelf: Shelf, *, now: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._shelf = shelf
        self._now = now
        self._last = now()
        self.writes = 0

    def begin(self) -> None:
        """Count what earlier sessions left untidied; asks the store once."""
        self.writes = max(self.writes, versions(self._store, self._shelf, PASSAGES) - 1)

    def wrote(self) -> None:
        """Count a write."""
        self.writes += 1
        self._last = self._now()

    @property
    def due(self) -> bool:
        """Whether to tidy up now."""
        idle = self._now() - self._last >= IDLE
        return self.writes >= MANY or (idle and self.writes >= FEW)

    def run(self, *, grace: timedelta = GRACE) -> bool:
        """Tidy up; False where another process is at it (then it is done as well).

        Raises:
            StoreError: the store cannot be used.
        """
        done = self.writes
        prune_vectors(self._store, self._shelf)
        prefix = self._shelf.prefix
        names = [
            name.removeprefix(prefix) for name in self._store.names(self._shelf.tenant, shelf=self._shelf)
        ]
        mine = optimise(self._store, self._shelf, names, grace=grace)
        self.writes -= done
        return mine
