"""A lock that processes on one machine share; the system lets go of it when its holder dies."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self


class FileLock:
    """An exclusive lock on a file of its own. Not re-entrant; two threads exclude each other as well."""

    __slots__ = ("_descriptor", "path", "timeout")

    def __init__(self, path: Path, *, timeout: float = 10.0) -> None:
        self.path = path
        self.timeout = timeout
        self._descriptor: int | None = None

    def acquire(self, *, timeout: float = 0.0) -> bool:
        """Take the lock, waiting so many seconds at most; give whether it is held now.

        Where the file system knows no locks (some network drives) it is taken as held: the store itself
        stays whole without it, two writers merely get in each other's way more often.
        """
        limit = time.monotonic() + timeout
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        while True:
            taken = _lock(descriptor)
            if taken is None:
                os.close(descriptor)
                return True
            if taken:
                self._descriptor = descriptor
                return True
            if time.monotonic() >= limit:
                os.close(descriptor)
                return False
            time.sleep(0.01)

    def release(self) -> None:
        """Let go of the lock; without effect where it is not held."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        # A holder that hangs must not stop the writer's work: the store's own commits stay safe without it.
        self.acquire(timeout=self.timeout)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()


if sys.platform == "win32":  # pragma: no cover - run on Windows only
    import msvcrt

    def _lock(descriptor: int) -> bool | None:
        """Try to lock: whether it is ours now, `None` where this file system has no locks."""
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool | None:
        """Try to lock: whether it is ours now, `None` where this file system has no locks."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return None
        return True
