"""What one paragraph tells by itself, before anybody knows who its names and pronouns are.

All offsets are code points from the start of the paragraph, so that a reading stays true wherever the
paragraph moves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

NARRATION, DIALOGUE, THOUGHT, DOCUMENT = range(4)
"""Who vouches for a run of words; `story.model.Register` has the names in the same order."""
COUPLE = "couple"
"""The kind of a holder that stands for two who have children together: "they had two daughters"."""
EITHER = "either"
"""The form of a "first" holder whose verb is "I" or "she": "Não comia carne". The chapter's teller decides."""


class NameUse(NamedTuple):
    """A run of capitalised words that may be a name.

    `form` is the words joined by one space, without dots and without a leading article; `initial` says
    that it begins a sentence, where a capital proves nothing; `before` and `after` are the words around it,
    in lower case ("" at an edge); `acts` that the verb behind or before it is one of the living.
    """

    form: str
    start: int
    end: int
    initial: bool
    register: int
    before: str
    after: str
    possessive: bool
    acts: bool
    speaks: bool
    framed: bool


class Actor(NamedTuple):
    """Somebody mentioned by name, by a common noun ("the old man") or by a pronoun, in reading order.

    `kind` is "name", "noun", "pronoun", or "object" for a pronoun that something is done to; `gender` is ""
    where the word does not tell; `subject` says that it stands where its clause's subject stands; `sentence`
    counts within the paragraph.
    """

    start: int
    kind: str
    form: str
    gender: str
    subject: bool
    register: int
    sentence: int = 0


class Holder(NamedTuple):
    """Whose a statement is, as the paragraph puts it.

    `kind`: "name" (`form` is the name), "pronoun" (`gender` tells which), "first" (the narrator, or in
    dialogue the speaker), "second" (the one spoken to), "topic" (a verb without a subject), "role" (a
    definite common noun: `form` is the noun), "couple" (two who have children together).
    """

    kind: str
    form: str = ""
    gender: str = ""
    start: int = 0


class Statement(NamedTuple):
    """A fact before its owner is resolved; the fields are those of `story.model.Fact`."""

    holder: Holder
    attribute: str
    value: str
    text: str
    start: int
    end: int
    sentence_start: int
    sentence_end: int
    register: int
    frames: frozenset[str]
    other: str = ""
    other_holder: Holder | None = None
    number: int | None = None
    approximate: bool = False


class DateUse(NamedTuple):
    """A date as written; parts that are not said are `None`. `weekday` counts from Monday = 0."""

    start: int
    end: int
    weekday: int | None
    day: int | None
    month: int | None
    year: int | None
    register: int
    frames: frozenset[str]
    weekday_start: int = 0
    weekday_end: int = 0
    day_start: int = 0
    day_end: int = 0


class Quote(NamedTuple):
    """A run of speech and, where a tag beside it says so, who speaks."""

    start: int
    end: int
    speaker: Holder | None


class Trace(NamedTuple):
    """What a run of words shows of how the story is told: a sign that opens speech, a tense, an hour.

    `kind` says what it is of, `value` and `number` what it shows; see `reading.traces`.
    """

    kind: str
    value: str
    start: int
    end: int
    register: int
    frames: frozenset[str] = frozenset()
    number: int = 0


@dataclass(frozen=True, slots=True)
class ParagraphReading:
    """All that a paragraph tells."""

    names: tuple[NameUse, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    dates: tuple[DateUse, ...] = ()
    quotes: tuple[Quote, ...] = ()
    scene_frames: frozenset[str] = frozenset()
    """Frames that it opens for the rest of its scene."""
    first_person: bool = False
    """Whether its narration says "I"."""
    traces: tuple[Trace, ...] = ()
    changes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Attributes that somebody here is told to change, each with the names that stand in the paragraph."""


EMPTY = ParagraphReading()
