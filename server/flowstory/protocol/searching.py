"""`flowstory/search` and `flowstory/likeThis`: passages of the book, no further than the story is told."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from flowstory.protocol.places import Message, Position, Range

SEARCH = "flowstory/search"
LIKE_THIS = "flowstory/likeThis"

Many = Annotated[int, Field(strict=True, ge=1, le=100)]


class SearchParams(Message):
    """What the writer looks for, and from where: nothing told after that place is shown, unless `whole`."""

    query: Annotated[str, Field(strict=True, max_length=2000)]
    """Words, or a question; words in quotes are found as they stand."""

    k: Many = 10
    """How many passages at most."""

    uri: Annotated[str, Field(strict=True)] | None = None
    """The chapter that the writer is in; its book is searched. Without it all books are, if `whole`."""

    position: Position | None = None
    """Where in it. Without it, the end of that chapter."""

    whole: Annotated[bool, Field(strict=True)] = False
    """Whether to show what is told later as well."""

    @model_validator(mode="after")
    def _has_an_end(self) -> Self:
        """Refuse a search that does not say how far the story is told: it would show the end of the book."""
        if self.uri is None and (not self.whole or self.position is not None):
            raise ValueError("uri is needed, or whole without a position")
        return self


class LikeThisParams(Message):
    """The passage that others are to be like: the one at a place."""

    uri: Annotated[str, Field(strict=True)]
    """The chapter that it stands in."""

    position: Position
    """A place in it. Passages told after it are not shown, unless `whole`."""

    k: Many = 10
    """How many passages at most."""

    whole: Annotated[bool, Field(strict=True)] = False
    """Whether to show what is told later as well."""


class Passage(Message):
    """A passage that answers."""

    uri: str
    """The file it stands in."""

    range: Range
    """Where it stands there."""

    text: str
    """Its prose, without markup, a line a paragraph."""

    chapter: str
    """The path of its file within the workspace folder."""

    score: float
    """How well it answers; it only ranks the passages of one answer."""


class SearchResult(Message):
    """The answer to both questions."""

    passages: tuple[Passage, ...]
    """Best first."""
