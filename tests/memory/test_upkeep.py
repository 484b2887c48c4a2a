"""When the tables are tidied up."""

from __future__ import annotations

from pathlib import Path

from flowstory.memory.locks import FileLock
from flowstory.memory.store import Store
from flowstory.memory.upkeep import FEW, IDLE, MANY, Upkeep
from tests.memory.books import SHELF


def test_after_many_writes_or_some_and_a_pause(local: Store) -> None:
    clock = [0.0]
    upkeep = Upkeep(local, SHELF, now=lambda: clock[0])
    for _ in range(MANY):
        assert not upkeep.due
        upkeep.wrote()
    assert bool(upkeep.due)
    upkeep.writes = FEW - 1
    clock[0] += IDLE
    assert not upkeep.due
    upkeep.wrote()
    assert not upkeep.due
    clock[0] += IDLE
    assert upkeep.due


def test_nothing_to_tidy_up_is_fine(local: Store) -> None:
    upkeep = Upkeep(local, SHELF)
    upkeep.begin()
    assert upkeep.writes == 0
    assert upkeep.run()


def test_a_lock_is_one_holders(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "a" / "lock"), FileLock(tmp_path / "a" / "lock")
    assert first.acquire()
    assert not second.acquire()
    assert not second.acquire(timeout=0.05)
    first.release()
    assert second.acquire()
    second.release()
    first.release()
    with FileLock(tmp_path / "lock"):
        assert not FileLock(tmp_path / "lock").acquire()
    # Where no lock can be made, nobody is kept from writing.
    (tmp_path / "file").write_text("")
    assert FileLock(tmp_path / "file" / "lock").acquire()
