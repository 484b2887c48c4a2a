"""The semantic tokens last sent of each file: what the next delta is counted from."""

from __future__ import annotations

import secrets
from collections import OrderedDict

_KEPT = 32


class KeptTokens:
    """The tokens of the files last asked for, each with the name that the client was given."""

    def __init__(self) -> None:
        self._kept: OrderedDict[str, tuple[str, list[int]]] = OrderedDict()

    def put(self, uri: str, data: list[int]) -> str:
        """Keep the tokens of a file; give their name."""
        name = secrets.token_hex(4)
        self._kept[uri] = (name, data)
        self._kept.move_to_end(uri)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return name

    def get(self, uri: str, name: str) -> list[int] | None:
        """Give the tokens of a file that have a name, unless others were sent since."""
        kept = self._kept.get(uri)
        return kept[1] if kept is not None and kept[0] == name else None
