"""Findings: what ArcGuard says, where, on what evidence, and what the writer can do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from flowstory.story.model import Locus, Story


class Severity(StrEnum):
    """How sure and how grave: see the rules' pages. Ordered by `RANK`."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"
    HINT = "hint"


RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFORMATION: 2, Severity.HINT: 3}


class Message(NamedTuple):
    """A sentence of the interface before it has a language: a catalogue key and what fills its placeholders.

    A detail that is itself a catalogue key is written `@key` and is looked up first ("@colour.green").
    """

    key: str
    details: tuple[tuple[str, str], ...] = ()


def message(key: str, /, **details: object) -> Message:
    """Make a message from keyword details."""
    return Message(key, tuple((name, str(value)) for name, value in details.items()))


@dataclass(frozen=True, slots=True)
class Claim:
    """The very words that state a value: what a fix replaces or copies. `text` is as written at `locus`.

    `alone` is false where the same value stands in other places too, so that to replace it here mends nothing.
    """

    locus: Locus
    text: str
    alone: bool = True


@dataclass(frozen=True, slots=True)
class Evidence:
    """The other end of a contradiction; `claim` where its value can be copied or replaced."""

    locus: Locus
    message: Message
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction. `locus` is what is underlined, `evidence` what it contradicts, nearest first.

    `subject` and `attribute` say what it is about (at most one finding each per rule); `fingerprint` is
    stable while the two claims read the same, wherever they move. `claim` is the value stated here.
    `by_model` says that no rule but a model found it.
    """

    rule: str
    severity: Severity
    locus: Locus
    message: Message
    evidence: tuple[Evidence, ...] = ()
    subject: str = ""
    attribute: str = ""
    fingerprint: str = ""
    claim: Claim | None = None
    by_model: bool = False


class Edit(NamedTuple):
    """Replace a range of a file (an empty span inserts)."""

    locus: Locus
    text: str


class Verdict(StrEnum):
    """What the writer ruled on a finding."""

    INTENTIONAL = "intentional"
    CHANGED = "changed-here"
    NOT_SAME = "not-the-same"
    FRAME = "not-really-happening"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision of the writer's, kept in `.flowstory/decisions.toml`.

    `value` and `since` say of a change what holds from here on, and in which chapter; `place` is where the
    ruling is written, `None` where it is not kept yet.
    """

    rule: str
    fingerprint: str
    verdict: Verdict
    subject: str = ""
    attribute: str = ""
    reason: str = ""
    date: str = ""
    value: str = ""
    since: str = ""
    place: Locus | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Fix:
    """Something the writer can do about a finding: edit the book, or rule. `preferred` marks at most one."""

    title: Message
    edits: tuple[Edit, ...] = ()
    ruling: Ruling | None = None
    show: Locus | None = None
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code (kebab case), its family, its page (the module's docstring), and how it finds.

    It may look at the book as a whole (`book`), at one chapter by its place (`chapter`), or at all that is told
    of one subject (`subject`, for those of whom one of the `attributes` is told). The smaller the piece, the
    less is looked at again after a keystroke.
    """

    code: str
    family: str
    page: str = field(repr=False)
    book: Callable[[Story], Iterable[Finding]] | None = None
    chapter: Callable[[Story, int], Iterable[Finding]] | None = None
    subject: Callable[[Story, str], Iterable[Finding]] | None = None
    attributes: tuple[str, ...] = ()
