"""What models said of books, kept in this machine's cache until it is asked anew, purged, or no longer true."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from flowstory.memory.shelving import kept_shelf_at
from flowstory.text.hashing import content_hash

if TYPE_CHECKING:
    from pydantic import TypeAdapter

    from flowstory.assistant.opinions import Opinion


def opinions_file(folder: Path) -> Path:
    """Give where the opinions on the book in a folder are kept."""
    import platformdirs

    cache = platformdirs.user_cache_path("flowstory", appauthor=False)
    return cache / "opinions" / f"{content_hash('opinions', kept_shelf_at(folder).book)[:32]}.json"


class Opinions:
    """The opinions on one book, read again when the file has changed."""

    __slots__ = ("_file", "_held", "_stamp", "passing")

    def __init__(self, folder: Path) -> None:
        self._file = opinions_file(folder)
        self._stamp: tuple[int, int] | None = None
        self._held: tuple[Opinion, ...] = ()
        self.passing: tuple[Opinion, ...] = ()
        """A critique: shown until it is dismissed or FlowStory ends, never kept."""

    def all(self) -> tuple[Opinion, ...]:
        """Give what is kept and what is passing; a file that cannot be read says nothing."""
        try:
            status = self._file.stat()
        except OSError:
            self._stamp, self._held = None, ()
            return self.passing
        stamp = (status.st_mtime_ns, status.st_size)
        if stamp != self._stamp:
            self._stamp, self._held = stamp, _read(self._file)
        return (*self._held, *self.passing)

    def keep(self, opinions: Iterable[Opinion]) -> None:
        """Keep these in place of those before.

        Raises:
            OSError: the cache cannot be written to.
        """
        from flowstory.providers.places import write_private

        write_private(self._file, _list().dump_json(list(opinions)).decode())

    def forget(self) -> None:
        """Delete what is kept."""
        self.passing = ()
        with suppress(FileNotFoundError):
            self._file.unlink()


def _read(file: Path) -> tuple[Opinion, ...]:
    from pydantic import ValidationError

    try:
        return tuple(_list().validate_json(file.read_bytes()))
    except (OSError, ValidationError):
        return ()


def _list() -> TypeAdapter[list[Opinion]]:
    from pydantic import TypeAdapter

    from flowstory.assistant.opinions import Opinion

    return TypeAdapter(list[Opinion])
