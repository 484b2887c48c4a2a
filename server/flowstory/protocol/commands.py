"""The commands of `workspace/executeCommand`: their arguments go over the wire as a list, in the order here."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from flowstory.protocol.places import Count, Message, Position
from flowstory.protocol.searching import SearchResult
from flowstory.protocol.snapshots import SnapshotsResult

Text = Annotated[str, Field(strict=True)]


class RuleArguments(Message):
    """A finding and what the writer rules on it."""

    uri: Text
    """The file that the finding is in."""

    fingerprint: Text
    """The finding, by `data.fingerprint` of its diagnostic."""

    verdict: Text
    """What is ruled; the quick fixes of the finding name the verdicts it may have."""


class ShowArguments(Message):
    """A passage."""

    uri: Text
    """The file it stands in."""

    start: Count
    """Where it begins, in code points of the text last checked."""

    end: Count
    """Where it ends, in code points of the text last checked."""


class WithdrawArguments(Message):
    """A ruling that is to go."""

    uri: Text
    """A file of the book."""

    rule: Text
    """The rule that was ruled on."""

    fingerprint: Text
    """The finding that was ruled on; `flowstory/decisions` lists them."""


class SearchArguments(Message):
    """A search from an editor without views."""

    uri: Text
    """The chapter that the writer is in."""

    query: Text
    """Words, or a question."""

    position: Position | None = None
    """Where in it: nothing told after that is shown. Without it, the end of the chapter."""


class TakeSnapshotArguments(Message):
    """A chapter to be kept."""

    uri: Text
    """Its file."""


class PeopleArguments(Message):
    """Two names, and whether they are one person's."""

    uri: Text
    """A file of the book."""

    verdict: Literal["same", "apart"]
    """What is decided: `other` becomes another name of `one`, or stops being one."""

    one: Text
    """Who it is, by the name that Book Memory gives."""

    other: Text
    """The other name."""


class CanonArguments(Message):
    """What somebody's note is to say."""

    uri: Text
    """A file of the book."""

    name: Text
    """Who it is, by the name that Book Memory gives."""

    attribute: Text
    """The attribute, as Book Memory gives it."""

    value: Text
    """What is canon."""


class RewriteArguments(Message):
    """A finding whose sentence is to be mended."""

    uri: Text
    """The chapter that the finding is in."""

    fingerprint: Text
    """The finding, by `data.fingerprint` of its diagnostic."""


class PlaceArguments(Message):
    """A place in a chapter."""

    uri: Text
    """The chapter."""

    position: Position | None = None
    """Where in it; without it, its end, or the whole chapter where a whole one can be meant."""


class BookArguments(Message):
    """A book."""

    uri: Text
    """A file of it."""


class Command(NamedTuple):
    """A command: its arguments, and what it gives as JSON has it ("boolean" …)."""

    name: str
    arguments: type[Message]
    result: type[object]
    about: str


COMMANDS: tuple[Command, ...] = (
    Command("flowstory.rule", RuleArguments, bool, "Keep a ruling on a finding; gives whether it is kept."),
    Command(
        "flowstory.withdraw",
        WithdrawArguments,
        bool,
        "Take a ruling back; gives whether there was one and it is gone.",
    ),
    Command(
        "flowstory.search", SearchArguments, SearchResult, "Search the book, as `flowstory/search` does."
    ),
    Command(
        "flowstory.takeSnapshot",
        TakeSnapshotArguments,
        SnapshotsResult,
        "Keep a chapter as it stands in the editor, as `flowstory/takeSnapshot` does.",
    ),
    Command("flowstory.show", ShowArguments, bool, "Show a passage; gives whether the editor showed it."),
    Command(
        "flowstory.people",
        PeopleArguments,
        bool,
        "Write into the notes that two names are one person's, or not; gives whether the edit was made.",
    ),
    Command(
        "flowstory.canon",
        CanonArguments,
        bool,
        "Write into somebody's note what is canon; gives whether the edit was made.",
    ),
    Command(
        "flowstory.rewrite",
        RewriteArguments,
        bool,
        "Have a model mend a sentence to canon; the cost is asked first, the sentence shown before it is made. "
        "Gives whether the writer took it.",
    ),
    Command(
        "flowstory.suggest",
        PlaceArguments,
        bool,
        "Propose next steps for a scene in a message; the cost is asked first. Gives whether there were any.",
    ),
    Command(
        "flowstory.critique",
        PlaceArguments,
        bool,
        "Show a critique as diagnostics that go with the next edit of their paragraph; the cost is asked first. "
        "Gives whether there were remarks.",
    ),
    Command(
        "flowstory.dismissCritique", BookArguments, bool, "Take a critique away; gives whether there was one."
    ),
    Command(
        "flowstory.summarise",
        BookArguments,
        bool,
        "Summarise a chapter and keep that beside the book; the cost is asked first. Gives whether it was kept.",
    ),
    Command(
        "flowstory.deep",
        BookArguments,
        bool,
        "Look with a model for contradictions, shown as hints from then on; the cost is asked first. "
        "Gives whether it went through.",
    ),
)
