"""Whose memory is asked, about which book, and how far it has been told: no query goes without."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from flowstory.manuscript.model import Book
from flowstory.text.hashing import content_hash


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where a book stands: its tenant (a writer, or a publisher's customer) and the book. For writing."""

    tenant: str
    book: str

    @property
    def prefix(self) -> str:
        """The beginning of the names of this book's tables; says nothing about tenant or book."""
        return f"{tenant_prefix(self.tenant)}b{content_hash('book', self.tenant, self.book)[:24]}_"


def tenant_prefix(tenant: str) -> str:
    """Give the beginning of the names of all tables of a tenant."""
    return f"t{content_hash('tenant', tenant)[:16]}_"


@dataclass(frozen=True, slots=True)
class StoryPosition:
    """How far the story has been told: all of the chapters `before`, and `chapter` up to an offset.

    It names chapters, not numbers, so that a chapter put in or moved changes no row of the memory.
    """

    before: frozenset[str]
    chapter: str
    offset: int

    def has_told(self, chapter: str, end: int) -> bool:
        """Say whether a passage that ends at an offset of a chapter has been told in full."""
        return chapter in self.before or (chapter == self.chapter and end <= self.offset)


class Reach(Enum):
    """A reach that is no position. Asked for by name, because it shows what is still to come."""

    WHOLE_BOOK = "whole book"


WHOLE_BOOK = Reach.WHOLE_BOOK


@dataclass(frozen=True, slots=True)
class Scope:
    """What a query may see. `up_to` has no default on purpose: nothing after the cursor leaks by omission."""

    tenant: str
    book: str
    up_to: StoryPosition | Reach

    @property
    def shelf(self) -> Shelf:
        """Where the book stands."""
        return Shelf(self.tenant, self.book)

    def sees(self, tenant: str, book: str, chapter: str, end: int) -> bool:
        """Say whether a row may be shown: the last wall, after the store's own filter."""
        if (tenant, book) != (self.tenant, self.book):
            return False
        return isinstance(self.up_to, Reach) or self.up_to.has_told(chapter, end)


def position_in(chapters: Iterable[str], chapter: str, offset: int) -> StoryPosition:
    """Give the story position at an offset of a chapter, by the paths of the chapters in reading order.

    A chapter that is not among them has nothing before it: the safe answer for a file outside the book.
    """
    before: list[str] = []
    for path in chapters:
        if path == chapter:
            return StoryPosition(frozenset(before), chapter, offset)
        before.append(path)
    return StoryPosition(frozenset(), chapter, offset)


def position_of(book: Book, chapter: str, offset: int) -> StoryPosition:
    """Give the story position at an offset of a chapter of a book."""
    return position_in((held.path for held in book.chapters), chapter, offset)
