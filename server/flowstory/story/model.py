"""The story as the whole book tells it: entities, facts with their owners, and where each was told."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from flowstory.manuscript.model import Book, Note
from flowstory.text.spans import Span


class Kind(StrEnum):
    """What an entity is."""

    CHARACTER = "character"
    PLACE = "place"
    GROUP = "group"
    THING = "thing"


class Locus(NamedTuple):
    """A range of a file of the book: path relative to the book's root, span in code points of the file."""

    path: str
    span: Span


class Route(StrEnum):
    """How we know whose a fact is, from the surest to the weakest."""

    NOTE = "note"
    NAME = "name"
    NARRATOR = "narrator"
    ROLE = "role"
    PRONOUN = "pronoun"
    SPEAKER = "speaker"


class Register(StrEnum):
    """Who vouches for the words: the narration, somebody speaking or thinking, a quoted document, a note."""

    NARRATION = "narration"
    DIALOGUE = "dialogue"
    THOUGHT = "thought"
    DOCUMENT = "document"
    NOTE = "note"


PASSING = frozenset(
    {
        "thing.another",
        "thing.used",
        "thing.handled",
        "thing.lost",
        "thing.gone",
        "thing.altered",
        "ability.learned",
        "acted",
        "presence",
        "part",
        "gender",
        "residence.since",
        "aliases",
        "name",
        "status",
        "pronouns",
    }
)
"""Attributes that say what happens, or how somebody is called: rules read them, cards do not show them."""


class Moment(NamedTuple):
    """A place in reading order; notes come before everything (chapter -1)."""

    chapter: int
    scene: int
    offset: int


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing the book says of an entity.

    `attribute` is canonical ("eyes.colour", "age", "kin", "side", "thing.colour" …) and `value` its canonical
    value; `text` is the value as written and `claim` where exactly it is written (what a fix replaces),
    `sentence` the sentence around it. `other` is the entity at the other end of a tie (kin), or the
    detail that a value is of (the body part of a side, the noun of a thing). `frames` are the names of the
    frames it stands in (dream, hypothetical …): empty means plainly told.
    """

    subject: str
    attribute: str
    value: str
    text: str
    claim: Locus
    sentence: Locus
    moment: Moment
    route: Route
    register: Register
    language: str
    other: str = ""
    frames: frozenset[str] = frozenset()
    number: int | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something with a name. `key` is its identity within one Story: its fullest name."""

    key: str
    kind: Kind
    aliases: tuple[str, ...]
    gender: str
    mentions: int
    first: Locus | None
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name of an entity as it stands in a file."""

    span: Span
    entity: str
    form: str
    spoken: bool = False


class DateFact(NamedTuple):
    """A date that the book writes; what it leaves out is `None`. `weekday` counts from Monday = 0."""

    locus: Locus
    moment: Moment
    weekday: int | None
    day: int | None
    month: int | None
    year: int | None
    register: Register
    frames: frozenset[str]
    text: str
    weekday_claim: Locus | None
    day_claim: Locus


class Change(NamedTuple):
    """A passage that tells of an attribute changing, and whoever is named in it."""

    attribute: str
    people: frozenset[str]
    moment: Moment


@dataclass(frozen=True, slots=True)
class NameForm:
    """A form of a name and how it is used; `entity` is "" for what was not taken for a name."""

    form: str
    entity: str
    count: int
    narrated: int
    acts: int
    speaks: int
    middle: int


class Speech(NamedTuple):
    """A quote and who speaks it: `speaker` is "" where nobody can be said to; `confidence` from 0 to 1;

    `tagged` says that a name stands in the tag beside it.
    """

    locus: Locus
    speaker: str
    confidence: float
    tagged: bool


class TraceFact(NamedTuple):
    """What a passage shows of how the story is told (see `reading.model.Trace`), where it stands in the book."""

    value: str
    text: str
    locus: Locus
    moment: Moment
    register: Register
    frames: frozenset[str]
    number: int
    language: str


class Act(NamedTuple):
    """Somebody doing, in plain narration, what only the living do."""

    moment: Moment
    locus: Locus
    form: str


@dataclass(frozen=True, slots=True)
class Story:
    """Everything that was read, of the whole book."""

    book: Book
    entities: Mapping[str, Entity]
    facts: tuple[Fact, ...]
    mentions: Mapping[str, tuple[Mention, ...]]
    """By path, in order of position."""
    by_subject: Mapping[str, tuple[Fact, ...]] = field(default_factory=dict)
    dates: tuple[DateFact, ...] = ()
    changes: tuple[Change, ...] = ()
    acts: Mapping[str, tuple[Act, ...]] = field(default_factory=dict)
    """By entity, in reading order; what stands in a frame is left out."""
    forms: Mapping[str, NameForm] = field(default_factory=dict)
    narrators: tuple[str, ...] = ()
    """Who says "I", chapter by chapter: an entity, or a voice without a name ("@narrator…")."""
    traces: Mapping[str, tuple[TraceFact, ...]] = field(default_factory=dict)
    """By kind, in reading order."""
    speeches: tuple[Speech, ...] = ()
    small: Mapping[str, int] = field(default_factory=dict)
    """How often a word that also stands in names is written with a small letter."""
    strays: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    """Capitalised words within sentences that were taken for nobody's name, by path; their `entity` is ""."""

    def mention_at(self, path: str, offset: int) -> Mention | None:
        """Give the name that stands at an offset of a file (a cursor just behind it counts)."""
        mentions = self.mentions.get(path, ())
        i = bisect_right(mentions, offset, key=lambda mention: mention.span.start) - 1
        return mentions[i] if i >= 0 and mentions[i].span.contains(offset) else None

    def entity_at(self, path: str, offset: int) -> Entity | None:
        """Give the entity named at an offset of a file, if any."""
        mention = self.mention_at(path, offset)
        return self.entities.get(mention.entity) if mention else None

    def lore_of(self, key: str) -> tuple[Fact, ...]:
        """Give what an entity is, without what merely happens: see `PASSING`."""
        return tuple(fact for fact in self.facts_of(key) if fact.attribute not in PASSING)

    def facts_of(self, key: str) -> tuple[Fact, ...]:
        """Give all facts about an entity in reading order, notes first."""
        return self.by_subject.get(key, ())
