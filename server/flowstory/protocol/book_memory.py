"""`flowstory/bookMemory`: a whole book for the views: who is where, what happens when, what is open.

Chapters count from 0; -1 stands for the writer's notes. Entities, files and passages are named by their place
in their lists, so that a book of 400 chapters stays small on the wire.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from flowstory.protocol.places import Message

BOOK_MEMORY = "flowstory/bookMemory"

Named = tuple[int, int, int, int, str]
"""A passage: file, line, first character, last character (not part of it), the words around it."""

Cell = tuple[int, int, int, int]
"""Chapter, mentions, lines spoken, passage of the first mention."""

Lines = tuple[int, int, int, int, int]
"""Chapter, who speaks, to whom, how many lines, passage of the first."""


class BookMemoryParams(Message):
    """Which book, and how far it is told."""

    uri: Annotated[str, Field(strict=True)] | None = None
    """A file of the book. Without it the first book of the workspace is shown."""

    up_to: Annotated[int, Field(strict=True, ge=1)] | None = None
    """How many chapters are told: nothing that a reader of these does not know is sent. Without it, all."""


class FileName(Message):
    """A file of the book."""

    path: str
    """Relative to the workspace folder."""

    uri: str
    """The same as a URI; empty where the book leaves the machine."""


class When(Message):
    """A time of the story; what the text leaves out is null."""

    at: float | None
    """In years, to order by."""

    year: int | None
    """The year."""

    month: int | None
    """From 1."""

    day: int | None
    """From 1."""

    text: str
    """As it is written."""

    basis: Literal["declared", "carried"]
    """Whether it is written so, or its year is that of an earlier chapter."""

    passage: int
    """Where."""


class ChapterView(Message):
    """A chapter."""

    title: str
    """Its heading, or the name of its file."""

    file: int
    """Its file."""

    words: int
    """How many words of prose it has."""

    status: Literal["draft", "revised", "final"]
    """What its front matter says."""

    pov: str
    """Through whose eyes, as its front matter says; empty where it does not."""

    place: str
    """Where, as its front matter says."""

    frame: str
    """The frame that its front matter declares (`flashback`, `dream` …); empty for the story's own time."""

    when: When | None
    """When it happens, where front matter, heading or first lines say so."""

    scenes: tuple[tuple[int, ...], ...]
    """Who and what is named in each scene."""

    passage: int
    """Its beginning."""


class NameForm(Message):
    """A name of an entity."""

    form: str
    """As it is written."""

    since: int
    """The first chapter that uses it; -1 where only a note does."""

    count: int
    """How often the prose uses it."""


class FactView(Message):
    """Something that the book says of an entity."""

    attribute: str
    """Canonical: `eyes.colour`."""

    label: str
    """The attribute in the language of the interface."""

    value: str
    """As it is written."""

    chapter: int
    """Where it is told; -1 for a note."""

    passage: int
    """The place."""


class EntityView(Message):
    """Somebody or something with a name."""

    name: str
    """The name that the book is searched by: its fullest."""

    kind: Literal["character", "place", "group", "thing"]
    """What it is."""

    gender: Literal["female", "male", "unknown", "other"]
    """As far as the text tells."""

    names: tuple[NameForm, ...]
    """All its names, the most used first."""

    since: int
    """The first chapter that names it; -1 where only a note does."""

    mentions: int
    """How often it is named."""

    note: int | None
    """Its note, as a passage."""

    facts: tuple[FactView, ...]
    """Notes first, then in reading order."""

    presence: tuple[Cell, ...]
    """Chapters that name it."""


class Tie(Message):
    """Two people who are related: `other` is the `label` of `one`."""

    one: int
    """Whose relation it is."""

    other: int
    """Who that is."""

    label: str
    """As it is written: "sister"."""

    chapter: int
    """Where it is told."""

    passage: int
    """The place."""


class DateMark(Message):
    """A date that the book writes."""

    chapter: int
    """Where it is written."""

    when: When
    """Which it is."""

    doubt: Literal["", "spoken", "frame", "finding"]
    """Why not to rely on it: somebody says it, it stands in a dream or memory, a finding is about it."""

    frame: str
    """The frame it stands in; empty for none."""


class ThreadView(Message):
    """A thread that a note declares."""

    name: str
    """The note's title."""

    named: int
    """The chapter by which every word of its name was told: before it, the name gives something away."""

    state: Literal["open", "paid", "dropped"]
    """How it stands."""

    setup: int | None
    """The chapter that sets it up."""

    payoff: int | None
    """The chapter that pays it off."""

    note: int
    """Its note, as a passage."""

    beats: tuple[tuple[int, int], ...]
    """Chapter and passage: where the prose speaks of it."""


class EvidenceView(Message):
    """The other end of a finding."""

    message: str
    """What is there."""

    passage: int
    """Where."""


class FindingView(Message):
    """A finding."""

    code: str
    """The rule."""

    title: str
    """The rule's name in the language of the interface."""

    severity: Literal["error", "warning", "information", "hint"]
    """How grave."""

    message: str
    """What is wrong."""

    chapter: int
    """Where it stands; -1 for a note."""

    since: int
    """The last chapter that any of it gives away."""

    passage: int
    """What is underlined."""

    fingerprint: str
    """What a ruling names it by."""

    verdicts: tuple[str, ...]
    """Rulings that make sense here."""

    evidence: tuple[EvidenceView, ...]
    """Nearest first."""


class BookMemory(Message):
    """A whole book."""

    version: Literal[1] = 1
    """Of this form."""

    uri: str
    """A file of the book, to be given back with what the writer does in the view."""

    title: str
    """The book's name."""

    up_to: int | None
    """How many chapters this holds where it was cut short; null for the whole book."""

    files: tuple[FileName, ...]
    """Files that passages stand in."""

    passages: tuple[Named, ...]
    """Places that marks stand for."""

    chapters: tuple[ChapterView, ...]
    """In reading order."""

    entities: tuple[EntityView, ...]
    """The most mentioned first."""

    ties: tuple[Tie, ...]
    """Who is related to whom."""

    talk: tuple[Lines, ...]
    """Who speaks to whom."""

    dates: tuple[DateMark, ...]
    """In reading order."""

    threads: tuple[ThreadView, ...]
    """As the notes have them."""

    findings: tuple[FindingView, ...]
    """In reading order."""
