"""What every command is given: the language to speak, where to print, and whether to show a traceback."""

from __future__ import annotations

from dataclasses import dataclass, field

import typer

from flowstory.cli.screen import Screen
from flowstory.languages.messages import Catalogue


class BadUseError(Exception):
    """What was asked cannot be done: a plain sentence that says what to do. Ends the command with exit 2."""

    def __init__(self, sentence: str, *, rest: str = "") -> None:
        super().__init__(sentence)
        self.rest = rest


@dataclass(slots=True)
class Session:
    """One run of `flowstory`.

    `asked_language` is what `--ui-lang` said, empty where it was not given; `is_language_given` says that
    it or the environment named a language, so that a book's own setting does not count.
    """

    words: Catalogue
    asked_language: str = ""
    is_language_given: bool = False
    debug: bool = False
    screen: Screen = field(default_factory=Screen)


def session_of(context: typer.Context) -> Session:
    """Give the session that `main` put into Typer's context."""
    session = context.obj
    if not isinstance(session, Session):  # pragma: no cover - only `main` makes contexts
        raise TypeError("no session")
    return session
