"""What a manuscript is made of, after parsing and before anybody has read it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from flowstory.text.spans import Span


class Status(StrEnum):
    """How finished the writer says a chapter is (front matter `status`)."""

    DRAFT = "draft"
    REVISED = "revised"
    FINAL = "final"


class NoteKind(StrEnum):
    """What a note is about."""

    CHARACTER = "character"
    PLACE = "place"
    ITEM = "item"
    THREAD = "thread"
    RULE = "rule"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a file that the writer should know: broken front matter, mojibake, a missing chapter.

    `key` names a message in the catalogues, `details` fill its placeholders; `span` is in code points of
    the file, `None` where the file as a whole is meant.
    """

    key: str
    path: str
    span: Span | None = None
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of prose without a blank line.

    `text` has the same length as the source from `start` on: markup (emphasis marks, link brackets,
    comments, escapes) is replaced by spaces, so every offset in it is an offset in the file.
    `italics` are spans within `text`, `quoted` says that it stands in a block quote (a letter, an epigraph).
    """

    start: int
    text: str
    italics: tuple[Span, ...] = ()
    quoted: bool = False

    @property
    def end(self) -> int:
        """The offset just behind the paragraph in its file."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading line: its level (1 for `#`), its text without marks, and where it stands in the file.

    `number` is the chapter number it states ("Chapter Seven", "7. Bagagem", "VII"), else `None`;
    `number_span` is where that number stands in the file.
    """

    level: int
    text: str
    span: Span
    number: int | None = None
    number_span: Span | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """Paragraphs between two scene breaks or headings; `heading` is the one just above it, if any."""

    paragraphs: tuple[Paragraph, ...]
    heading: Heading | None = None


@dataclass(frozen=True, slots=True)
class Property:
    """One scalar of YAML front matter: a list gives one property an element.

    `key` and `value` are as written (folding is `languages`' business), `span` covers the value in the file.
    """

    key: str
    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ignore:
    """`<!-- flowstory: ignore RULE reason -->` in a file: silences a rule for the paragraph that follows it,

    or, standing before the first paragraph of the file, for the whole file. `rule` may be `*`.
    `covers` is the range of the file that it silences.
    """

    rule: str
    reason: str
    span: Span
    covers: Span


@dataclass(frozen=True, slots=True)
class Chapter:
    """One prose file of the book, in reading order when it stands in `Book.chapters`."""

    path: str
    text: str
    scenes: tuple[Scene, ...]
    headings: tuple[Heading, ...] = ()
    properties: tuple[Property, ...] = ()
    language: str = "en"
    status: Status = Status.DRAFT
    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Problem, ...] = ()

    def get(self, *keys: str) -> str | None:
        """Give the first front matter value under one of the keys, compared in lower case."""
        for item in self.properties:
            if item.key.lower() in keys:
                return item.value
        return None


@dataclass(frozen=True, slots=True)
class Note:
    """A file of the writer's notes: canon, not prose.

    `name` is the title (front matter `name`/`nome`, else the file's stem); `aliases` are the other names.
    `body` holds its plain paragraphs. `frontmatter_end` is the offset just before the closing `---`
    (where a new key can be inserted), or -1 where there is no front matter.
    """

    path: str
    text: str
    name: str
    kind: NoteKind
    aliases: tuple[str, ...] = ()
    properties: tuple[Property, ...] = ()
    body: tuple[Paragraph, ...] = ()
    language: str = "en"
    frontmatter_end: int = -1
    ignores: tuple[Ignore, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Book:
    """A book: its chapters in reading order and the notes that fix its canon."""

    name: str
    chapters: tuple[Chapter, ...] = ()
    notes: tuple[Note, ...] = ()
    problems: tuple[Problem, ...] = field(default=())

    @property
    def files(self) -> tuple[Chapter | Note, ...]:
        """All chapters and notes."""
        return (*self.chapters, *self.notes)

    def text_of(self, path: str) -> str:
        """Give the text of a chapter or note, "" for any other path."""
        return next((file.text for file in self.files if file.path == path), "")
