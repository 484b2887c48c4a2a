"""What a story is made of: entities, facts with their owners, and where each was told."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple

from flowstory.manuscript.model import Chapter, Heading, Note, Property
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
    TITLE = "title"
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
        "thing.owned",
        "thing.used",
        "thing.handled",
        "thing.lost",
        "thing.gone",
        "thing.altered",
        "ability.learned",
        "acted",
        "calling",
        "children.any",
        "deed",
        "mourned",
        "presence",
        "station",
        "met",
        "met.denied",
        "met.named",
        "part",
        "gender",
        "hair.form",
        "hair.length",
        "beard.colour",
        "residence.since",
        "siblings.any",
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
    mentions: int = field(compare=False)
    first: Locus | None = field(compare=False)
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


class Opening(NamedTuple):
    """What a chapter is before it begins to tell: what its front matter and headings say, and its first paragraph."""

    path: str
    language: str
    properties: tuple[Property, ...]
    headings: tuple[Heading, ...]
    first: str

    def get(self, *keys: str) -> str | None:
        """Give the first front matter value under one of the keys, compared in lower case."""
        return next((item.value for item in self.properties if item.key.lower() in keys), None)


class Ranked(NamedTuple):
    """A surname behind a rank ("Captain Ames"): the rank in small letters, and the whole as it stands."""

    chapter: int
    rank: str
    locus: Locus
    mention: Mention


class Change(NamedTuple):
    """A passage that tells of an attribute changing, and whoever is named in it."""

    attribute: str
    people: frozenset[str]
    moment: Moment


class Progression(NamedTuple):
    """A change that the writer ruled: from where a value is written on, it holds in place of the earlier one.

    `attribute` is as a finding has it, its detail behind a slash; `since` is the path of the chapter in which the
    value stood when it was ruled on.
    """

    subject: str
    attribute: str
    value: str
    since: str


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


NOTES: Final = -1
"""The place of the notes among the chapters: before all of them."""
ACT: Final = "@act"
CHANGE: Final = "@change"
DATE: Final = "@date"
NAMED: Final = "@named"
NOTED: Final = "@noted"
RANK: Final = "@rank"
SENTENCE: Final = "@sentence"
WORD: Final = "@word"
"""Kinds under which a chapter files what is no fact: see `filing`."""


def opening_of(chapter: Chapter) -> Opening:
    """Give the opening of a chapter."""
    paragraphs = chapter.scenes[0].paragraphs if chapter.scenes else ()
    first = paragraphs[0].text if paragraphs else ""
    return Opening(chapter.path, chapter.language, chapter.properties, chapter.headings, first)
