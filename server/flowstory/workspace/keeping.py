"""What was made of a book, kept on disk: opening it again reads only the chapters that changed.

The file lies in the user's own cache folder and holds what the manuscript holds. It is taken for nothing
unless it was written by this very version of FlowStory and sealed with a key that only this user can read; a
file that is broken, strange or gone costs a reading from the beginning and nothing else.
"""

from __future__ import annotations

import contextlib
import errno
import gc
import hmac
import os
import pickle
import secrets
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from threading import Thread
from typing import Any, BinaryIO

import platformdirs

_FOLDER = "books"
_KEY = "key"
_SEAL = 32  # bytes of a seal, and of the key
_BLOCK = 1 << 20  # bytes
_FILES = 1 << 16  # more than a server ever has open
_MOST = 512 * 1024 * 1024
"""Bytes that all kept books may take; the ones not opened for longest go first."""


def usual_folder() -> Path:
    """Give the folder of this user's cache."""
    return platformdirs.user_cache_path("flowstory", appauthor=False)


def load(folder: Path, root: Path) -> Any:
    """Give what was kept for a folder of books, `None` if nothing that can be trusted is."""
    try:
        key = (folder / _FOLDER / _KEY).read_bytes()
        with _path(folder, root).open("rb") as file:
            seal, sealing = file.read(_SEAL), _sealing(key, root)
            while block := file.read(_BLOCK):
                sealing.update(block)
            if len(key) != _SEAL or not hmac.compare_digest(seal, sealing.digest()):
                return None
            file.seek(_SEAL)
            with pausing_collection():
                return pickle.load(file)  # noqa: S301 - sealed with a key that only this user can read
    except Exception:  # noqa: BLE001 - whatever is wrong with it, the book itself is there to be read
        return None


def save(folder: Path, root: Path, made: Any) -> bool:
    """Keep what was made of a folder of books; says whether that worked."""
    try:
        place = folder / _FOLDER
        place.mkdir(parents=True, exist_ok=True, mode=0o700)
        place.chmod(0o700)
        target = _path(folder, root)
        sealing = _sealing(_key(place), root)

        def write(file: BinaryIO) -> None:
            file.write(bytes(_SEAL))
            with pausing_collection():
                pickle.dump(made, _Sealed(file, sealing), protocol=5)
            file.seek(0)
            file.write(sealing.digest())

        _write(target, write)
        _sweep(place, target)
    except (OSError, pickle.PicklingError, AttributeError, TypeError, RecursionError):
        return False
    return True


def save_apart(folder: Path, root: Path, made: Any) -> None:
    """Keep it in a process of its own where the system can part with one cheaply, so that nobody waits.

    Pickling a long book takes seconds, in which no other thread runs, and as much memory again. The child
    touches nothing but the file that it writes; it is its parent as it was, so that no copy has to be made.
    """
    if sys.platform != "linux":
        save(folder, root, made)
        return
    child = os.fork()
    if child == 0:
        code = 1
        try:
            os.closerange(0, _FILES)  # whoever waits for our end is not to wait for the child's
            for _ in range(3):
                os.open(os.devnull, os.O_RDWR)
            os.nice(10)
            code = 0 if save(folder, root, made) else 1
        finally:
            os._exit(code)
    Thread(target=os.waitpid, args=(child, 0), name="flowstory-keeping", daemon=True).start()


class _Sealed:
    """Writes to a file what is sealed at the same time, up to what a book may take."""

    def __init__(self, file: BinaryIO, sealing: hmac.HMAC) -> None:
        self._file, self._sealing, self._room = file, sealing, _MOST

    def write(self, data: bytes | memoryview) -> int:
        self._room -= len(data)
        if self._room < 0:
            raise OSError(errno.EFBIG, "too long a book to keep")
        self._sealing.update(data)
        return self._file.write(data)


@contextlib.contextmanager
def pausing_collection() -> Iterator[None]:
    """Hold off the search for cyclic garbage while very many objects are made, none of which is any."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _path(folder: Path, root: Path) -> Path:
    return folder / _FOLDER / f"{sha256(os.fsencode(root)).hexdigest()[:32]}.kept"


def _sealing(key: bytes, root: Path) -> hmac.HMAC:
    """Begin a seal, which what is kept is then added to."""
    seal = hmac.new(key, digestmod=sha256)
    seal.update(_version())
    seal.update(os.fsencode(root))
    seal.update(b"\0")
    return seal


def _key(place: Path) -> bytes:
    """Give the key of this user's cache, made when it is first needed."""
    path = place / _KEY
    with contextlib.suppress(OSError):
        key = path.read_bytes()
        if len(key) == _SEAL:
            return key
    key = secrets.token_bytes(_SEAL)
    _write(path, lambda file: file.write(key))
    return key


def _write(target: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file that only the user can read, whole or not at all."""
    number, name = tempfile.mkstemp(dir=target.parent)  # made for its owner alone
    try:
        with os.fdopen(number, "wb") as file:
            write(file)
        Path(name).replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _sweep(place: Path, newest: Path) -> None:
    """Let go of the books that were not opened for longest, once all together take too much room."""
    kept = sorted(place.glob("*.kept"), key=lambda path: path.stat().st_mtime, reverse=True)
    room = _MOST - newest.stat().st_size
    for path in kept:
        if path == newest:
            continue
        room -= path.stat().st_size
        if room < 0:
            path.unlink(missing_ok=True)


@cache
def _version() -> bytes:
    """Give what tells this FlowStory from any other: its files, by name, size and time."""
    package = Path(__file__).resolve().parents[1]
    told = sha256(sys.version.encode())
    for path in sorted(package.rglob("*")):
        if path.suffix in (".py", ".toml", ".md", ".txt"):
            stat = path.stat()
            told.update(f"{path.relative_to(package)}\0{stat.st_size}\0{stat.st_mtime_ns}\n".encode())
    return told.digest()
