"""A key store for the tests that are not about key stores."""

from __future__ import annotations


class MemoryStore:
    """Keeps secrets in memory, and can be made to fail."""

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}
        self.trouble: Exception | None = None

    def name(self) -> str:
        self._check()
        return "Memory"

    def read(self, origin: str) -> str | None:
        self._check()
        return self.kept.get(origin)

    def keep(self, origin: str, secret: str) -> None:
        self._check()
        self.kept[origin] = secret

    def delete(self, origin: str) -> bool:
        self._check()
        return self.kept.pop(origin, None) is not None

    def _check(self) -> None:
        if self.trouble is not None:
            raise self.trouble
