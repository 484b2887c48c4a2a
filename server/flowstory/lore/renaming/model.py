"""What a rename would do, edit by edit, and why some of it should be looked at first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from flowstory.story.model import Kind
from flowstory.text.spans import Span


class Group(StrEnum):
    """Why an edit is made; the writer accepts or refuses a group as one."""

    NAME = "name"
    NOTES = "notes"
    LINKS = "links"
    DIMINUTIVE = "diminutive"
    AGREEMENT = "agreement"
    FILE = "file"
    SHORT = "short"
    FAMILY = "family"
    GENDER = "gender"
    NAMESAKE = "namesake"
    WORD = "word"

    @property
    def is_doubtful(self) -> bool:
        """Whether the writer should confirm it."""
        return self in _DOUBTFUL

    @property
    def is_turned(self) -> bool:
        """Whether it is no form of the name, but a word that agrees with it."""
        return self in (Group.AGREEMENT, Group.GENDER)


_DOUBTFUL = frozenset({Group.SHORT, Group.FAMILY, Group.GENDER, Group.NAMESAKE, Group.WORD})


class NameEdit(NamedTuple):
    """Replace a range (code points) of a file of the book."""

    path: str
    span: Span
    text: str
    group: Group


class Target(NamedTuple):
    """The part of a name that is renamed.

    `span` is what the editor offers for change and `text` what stands there; `words` are the parts of the
    whole name in lower case, without title and particles, and `at` is which of them is meant. `entity` is ""
    for a name that nobody in the story is known by.
    """

    path: str
    span: Span
    text: str
    words: tuple[str, ...]
    at: int
    entity: str
    kind: Kind = Kind.CHARACTER
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Plan:
    """All edits in order of path and position, none overlapping another; `move` renames the note's file.

    `family` are the notes of others with the surname, renamed with the group of that name. `left` are paths of
    files that could not be renamed because another file has that name.
    """

    old: str
    new: str
    entity: str
    edits: tuple[NameEdit, ...]
    move: tuple[str, str] | None = None
    family: tuple[tuple[str, str], ...] = ()
    left: tuple[str, ...] = ()

    @property
    def sure(self) -> tuple[NameEdit, ...]:
        """The edits that need no look."""
        return tuple(edit for edit in self.edits if not edit.group.is_doubtful)

    @property
    def doubtful(self) -> tuple[NameEdit, ...]:
        """The edits that do."""
        return tuple(edit for edit in self.edits if edit.group.is_doubtful)


class RefusedError(ValueError):
    """A rename that cannot be: `key` and `details` name a sentence of the catalogues."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key)
        self.key = key
        self.details = tuple(details.items())
