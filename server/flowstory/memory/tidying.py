"""Tidying up a book's tables: one process at a time, without a commit of anybody's being lost."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from flowstory.memory.kinds import Kind
from flowstory.memory.scope import Shelf
from flowstory.memory.store import WRITING, Store, index_words
from flowstory.memory.trouble import StoreError

# A version may still be read by another process for a moment after it was replaced.
GRACE = timedelta(seconds=60)
# As good as none; LanceDB warns of a plain nought.
_NO_GRACE = timedelta(milliseconds=1)
_PATIENCE = 30.0


def optimise(store: Store, shelf: Shelf, kinds: Iterable[str], *, grace: timedelta = GRACE) -> bool:
    """Compact the tables, bring their indexes up to date, drop versions older than the grace.

    Writers on this machine wait meanwhile. Gives False, having done nothing, while another process is at it.
    """
    turn = store.lock(shelf, "optimise")
    if not turn.acquire():
        return False
    try:
        for kind in kinds:
            # A commit in between would make the compaction void and leave its half on the disk.
            with store.writing(shelf):
                store.with_table(
                    shelf.prefix + kind, lambda t: t.optimize(cleanup_older_than=max(grace, _NO_GRACE))
                )
    except StoreError as trouble:
        # Another machine's optimiser got there first: its work is as good as ours.
        if trouble.key != "memory.busy":
            raise
        return False
    finally:
        turn.release()
    return True


def scrub(store: Store, shelf: Shelf, kinds: Iterable[str]) -> bool:
    """Remove old versions at once, the words of deleted text from the index, and what killed writers left.

    Gives False where other processes did not let go in time: leftovers look like the work of a writer at it,
    so nothing is removed while there may be one. For the same reason they are let be in a shared store,
    which removes them by itself after seven days.
    """
    local = store.location.folder is not None
    turn, pen = store.lock(shelf, "optimise"), store.lock(shelf, WRITING)
    try:
        if not turn.acquire(timeout=_PATIENCE) or (local and not pen.acquire(timeout=_PATIENCE)):
            return False
        for kind in kinds:
            store.with_table(shelf.prefix + kind, lambda t: _scrub_table(t, leftovers=local))
    finally:
        pen.release()
        turn.release()
    return True


def _scrub_table(table: Any, *, leftovers: bool) -> None:
    for index in table.list_indices():
        if index.index_type == "FTS":
            index_words(table, index.columns[0], index.name.rpartition("_")[2])
    table.optimize(cleanup_older_than=_NO_GRACE, delete_unverified=leftovers)


def versions(store: Store, shelf: Shelf, kind: Kind) -> int:
    """Give how many versions of a table are on disk: how much there is to tidy up."""
    return store.with_table(shelf.prefix + kind.name, lambda t: len(t.list_versions())) or 0
