"""The tables of a book's memory, as data: which columns each has and which of them is searched by words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from flowstory.text.hashing import content_hash

_BORDER = "\x1f"


class Type(Enum):
    """What a column holds. `PROSE` is stored as plain bytes: so a search of the files can prove it gone."""

    KEY = "key"
    WORD = "word"
    PROSE = "prose"
    NUMBER = "number"
    VECTOR = "vector"


@dataclass(frozen=True, slots=True)
class Kind:
    """A table that every book has one of. `searched` is the column of its full-text index."""

    name: str
    columns: tuple[tuple[str, Type], ...]
    searched: str | None = None
    dimension: int = 0
    about: tuple[tuple[str, str], ...] = ()


# Every row says whose it is and where it stands in the story: the columns that a Scope filters by.
_PLACE = (
    ("id", Type.KEY),
    ("tenant", Type.WORD),
    ("book", Type.WORD),
    ("chapter", Type.WORD),
    ("start", Type.NUMBER),
    ("end", Type.NUMBER),
    ("text_hash", Type.WORD),
)

PASSAGES = Kind(
    "passages",
    (
        *_PLACE,
        ("chapter_hash", Type.WORD),
        ("scene", Type.NUMBER),
        ("text", Type.PROSE),
        ("folded", Type.WORD),
        ("speakers", Type.WORD),
        ("entities", Type.WORD),
        ("language", Type.WORD),
    ),
    searched="folded",
)
FACTS = Kind(
    "facts",
    (*_PLACE, ("entity", Type.WORD), ("attribute", Type.WORD), ("value", Type.PROSE), ("quote", Type.PROSE)),
)
SUMMARIES = Kind("summaries", (*_PLACE, ("text", Type.PROSE), ("model", Type.WORD), ("written", Type.WORD)))
SNAPSHOTS = Kind(
    "snapshots",
    (*_PLACE, ("label", Type.WORD), ("note", Type.PROSE), ("taken", Type.WORD), ("text", Type.PROSE)),
)


def vectors_of(name: str, model: str, dimension: int) -> Kind:
    """Give the table of one model's vectors: another provider, model or dimension has a table of its own."""
    key = content_hash(name, model, str(dimension))[:16]
    return Kind(
        f"vectors_{key}",
        (*_PLACE, ("vector", Type.VECTOR)),
        dimension=dimension,
        about=(("provider", name), ("model", model), ("dimension", str(dimension))),
    )


@dataclass(frozen=True, slots=True)
class Where:
    """What rows are wanted within a scope: a column among values, a joined column with a name."""

    among: Mapping[str, Sequence[str]] = field(default_factory=dict)
    naming: Mapping[str, str] = field(default_factory=dict)


ANY = Where()


def join(names: tuple[str, ...]) -> str:
    """Write several names into one column, each with a border on both sides so that it can be asked for."""
    return _BORDER + "".join(name + _BORDER for name in names) if names else ""


def part(joined: str) -> tuple[str, ...]:
    """Read the names of a column written by `join`."""
    return tuple(name for name in joined.split(_BORDER) if name)


def holding(name: str) -> str:
    """Give what a joined column contains when it holds a name."""
    return f"{_BORDER}{name}{_BORDER}"
