"""`flowstory/loreCard`, `entities`, `timeline`, `decisions`, `status`: what the books say, for views and commands."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from flowstory.protocol.places import Message, Position, Range

LORE_CARD = "flowstory/loreCard"
ENTITIES = "flowstory/entities"
TIMELINE = "flowstory/timeline"
DECISIONS = "flowstory/decisions"
STATUS = "flowstory/status"

Uri = Annotated[str, Field(strict=True)]


class Spot(Message):
    """A place in a file."""

    uri: str
    """The file."""

    range: Range
    """Where in it."""


class BookParams(Message):
    """The book that is meant."""

    uri: Uri
    """Any file of it."""


class LoreCardParams(Message):
    """Whose card, as of where."""

    uri: Uri
    """A file of the book."""

    position: Position | None = None
    """The card is as of this line, and of whoever is named here unless `name` says otherwise; without it the
    card is of the whole book."""

    name: Annotated[str, Field(strict=True, max_length=500)] | None = None
    """Whose card, by any of their names."""

    order: Literal["reading", "story"] | None = None
    """How far the card looks; without it as the writer has set it."""


class LoreCard(Message):
    """A card."""

    entity: str | None
    """Whose it is: the fullest name; null where nobody was meant."""

    markdown: str
    """The card, "" for nobody's."""


class EntityInfo(Message):
    """Somebody or something with a name."""

    name: str
    """The fullest name, by which they are known."""

    kind: Literal["character", "place", "group", "thing"]
    """What it is."""

    aliases: tuple[str, ...]
    """The other names."""

    gender: str
    """As far as the book tells: "female", "male", "other" or "unknown"."""

    mentions: int
    """How often the prose names them."""

    first: Spot | None
    """Where the prose names them first."""

    note: str | None
    """The note about them."""


class EntitiesResult(Message):
    """Everybody and everything."""

    entities: tuple[EntityInfo, ...]
    """The most mentioned first."""


class Dated(Message):
    """Something that the book dates."""

    kind: Literal["date", "birth", "death", "age"]
    """A date as written, or what is told of somebody."""

    text: str
    """The words of the book."""

    year: int | None
    """The year, as far as the book tells."""

    month: int | None
    """The month from 1."""

    day: int | None
    """The day of the month."""

    who: str
    """Whom it is told of, "" for a date."""

    at: Spot
    """Where it stands."""


class ChapterTime(Message):
    """A chapter in time."""

    uri: str
    """Its file."""

    title: str
    """Its heading, else the name of its file."""

    year: int | None
    """The year it plays in, as far as the book tells."""

    events: tuple[Dated, ...]
    """What it dates, in order."""


class TimelineResult(Message):
    """The book in time."""

    chapters: tuple[ChapterTime, ...]
    """In reading order."""

    noted: tuple[Dated, ...]
    """What the notes date."""


class Decision(Message):
    """A ruling of the writer's."""

    rule: str
    """The rule that it is about."""

    fingerprint: str
    """The finding that it is about."""

    verdict: str
    """What was ruled."""

    subject: str
    """Who or what the finding is about."""

    attribute: str
    """What of them."""

    reason: str
    """Why, in the writer's words."""

    date: str
    """Dated it was ruled."""


class DecisionsResult(Message):
    """All rulings on a book."""

    decisions: tuple[Decision, ...]
    """In the order of their file."""

    uri: str
    """The file that they are kept in; it may not be there yet."""


class StatusParams(Message):
    """Nothing."""


class BookStatus(Message):
    """An open book."""

    name: str
    """Its name."""

    uri: str
    """Its folder."""

    chapters: int
    """How many chapters."""

    notes: int
    """How many notes."""

    words: int
    """How many words of prose."""

    findings: int
    """How many findings are shown."""


class StatusResult(Message):
    """How the server is."""

    version: str
    """Its version."""

    reading: bool
    """Whether a folder is being read right now."""

    memory: bool
    """Whether the book's memory is switched on."""

    locale: str
    """The language it speaks."""

    books: tuple[BookStatus, ...]
    """The open books."""
