"""A reply read while it is being written: each item of its list as soon as it is whole."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import TypeVar

from pydantic import ValidationError

from flowstory.assistant.asking import Asker
from flowstory.assistant.shapes import Reply
from flowstory.providers import ChatRequest, Delta
from flowstory.providers.errors import UnfitReplyError

Item = TypeVar("Item", bound=Reply)

_MOST = 60


class Items:
    """Finds the whole objects in the first list of a JSON text that arrives in pieces."""

    __slots__ = ("_at", "_depth", "_escaped", "_inside", "_start", "_text")

    def __init__(self) -> None:
        self._text = ""
        self._at = 0
        self._depth = 0
        self._start = -1
        self._inside = False
        self._escaped = False

    def feed(self, text: str) -> list[str]:
        """Take in what arrived; give the objects that it completes, as JSON."""
        self._text += text
        found: list[str] = []
        while self._at < len(self._text):
            letter = self._text[self._at]
            if self._inside:
                if self._escaped:
                    self._escaped = False
                elif letter == "\\":
                    self._escaped = True
                elif letter == '"':
                    self._inside = False
            elif letter == '"':
                self._inside = True
            elif letter == "{":
                self._depth += 1
                if self._depth == 2:
                    self._start = self._at
            elif letter == "}":
                if self._depth == 2 and self._start >= 0:
                    found.append(self._text[self._start : self._at + 1])
                self._depth -= 1
            self._at += 1
        return found


async def stream_items(asker: Asker, request: ChatRequest, item: type[Item]) -> AsyncIterator[Item]:
    """Ask and give each item of the reply as it is completed; one that does not fit is dropped and counted.

    A reply that is cut short has given what was whole of it.

    Raises:
        ProviderError: the question failed; `UnfitReplyError` where nothing of the reply could be used.
    """
    items, given = Items(), 0
    async with aclosing(asker.provider.stream(request)) as parts:  # type: ignore[type-var]
        async for part in parts:
            if isinstance(part, Delta):
                for text in items.feed(part.text):
                    try:
                        read = item.model_validate_json(text)
                    except ValidationError:
                        asker.tally.dropped += 1
                        continue
                    if given < _MOST:
                        given += 1
                        yield read
            else:
                asker.tally.count(part)
                if not given and not _is_empty_list(part.text):
                    raise UnfitReplyError(faults="json")


def _is_empty_list(text: str) -> bool:
    """Say whether a reply is whole and simply has nothing to say."""
    try:
        whole = json.loads(text)
    except ValueError:
        return False
    return isinstance(whole, dict) and bool(whole) and all(value == [] for value in whole.values())
