"""A scope and a wish as one filter of the store. Nothing in it is ever put together as a string."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from flowstory.memory.kinds import Where, holding
from flowstory.memory.scope import Scope, Shelf, StoryPosition


@dataclass(frozen=True, slots=True)
class Filters:
    """Builds filters from the store's two words, a column and a value: only the store itself knows them."""

    column: Callable[[str], Any]
    value: Callable[[str | int], Any]

    def within(self, scope: Scope, where: Where) -> Any:
        """Give what a query may see and wants to see."""
        wanted = self._of(scope.shelf)
        if isinstance(scope.up_to, StoryPosition):
            told = self._is("chapter", scope.up_to.chapter) & (
                self.column("end") <= self.value(scope.up_to.offset)
            )
            if scope.up_to.before:
                told = told | self._among("chapter", sorted(scope.up_to.before))
            wanted = wanted & told
        for column, values in where.among.items():
            wanted = wanted & self._among(column, values)
        for column, name in where.naming.items():
            wanted = wanted & self.column(column).contains(self.value(holding(name)))
        return wanted

    def chapters(self, shelf: Shelf, chapters: Sequence[str]) -> Any:
        """Give the rows of some chapters of a book."""
        return self._of(shelf) & self._among("chapter", chapters)

    def ids(self, shelf: Shelf, ids: Sequence[str]) -> Any:
        """Give some rows of a book."""
        return self._of(shelf) & self._among("id", ids)

    def _of(self, shelf: Shelf) -> Any:
        return self._is("tenant", shelf.tenant) & self._is("book", shelf.book)

    def _is(self, column: str, value: str) -> Any:
        return self.column(column) == self.value(value)

    def _among(self, column: str, values: Sequence[str]) -> Any:
        return self.column(column).isin([self.value(value) for value in values])
