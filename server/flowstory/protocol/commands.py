"""The commands of `workspace/executeCommand`: their arguments go over the wire as a list, in the order here."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import Field

from flowstory.protocol.places import Count, Message

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


class Command(NamedTuple):
    """A command: its arguments, and what it gives as JSON has it ("boolean" …)."""

    name: str
    arguments: type[Message]
    result: type[object]
    about: str


COMMANDS: tuple[Command, ...] = (
    Command("flowstory.rule", RuleArguments, bool, "Keep a ruling on a finding; gives whether it is kept."),
    Command("flowstory.show", ShowArguments, bool, "Show a passage; gives whether the editor showed it."),
)
