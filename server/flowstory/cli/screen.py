"""Standard output and standard error: colour, width, odd characters, and a reader that stopped reading."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

# Control characters could steer the terminal, marks of direction could swap what is read; both are shown.
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_WIDEST = 10_000


class Color(StrEnum):
    """When to colour: `auto` colours a terminal that NO_COLOR does not forbid."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class OutputError(Exception):
    """Standard output takes nothing more; `closed` where its reader simply went away (`… | head -1`)."""

    def __init__(self, reason: str, *, closed: bool) -> None:
        super().__init__(reason)
        self.closed = closed


def visible(text: str) -> str:
    """Give a text in which every control character is a visible one; a code point stays a code point."""
    return _UNSEEN.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return " " if code in {9, 10, 13} else chr(0x2400 + code)
    return "\u2421" if code == 0x7F else "\ufffd"


class Screen:
    """What a command prints on: results on standard output, what is said beside them on standard error."""

    def __init__(self, *, color: Color = Color.AUTO) -> None:
        self.color = color

    @property
    def colored(self) -> bool:
        """Whether standard output is coloured."""
        if self.color is not Color.AUTO:
            return self.color is Color.ALWAYS
        if os.environ.get("NO_COLOR"):
            return False
        if os.environ.get("FORCE_COLOR"):
            return True
        return _is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb"

    @property
    def width(self) -> int | None:
        """Columns to lay text out in; `None` where the output is no terminal and nobody set COLUMNS."""
        asked = os.environ.get("COLUMNS", "")
        if asked.isascii() and asked.isdigit() and int(asked) > 0:
            return max(int(asked), 20)
        if not _is_terminal(sys.stdout):
            return None
        try:
            columns = os.get_terminal_size(sys.stdout.fileno()).columns
        except (OSError, ValueError):
            return 80
        return max(columns, 20) if columns else 80

    def write(self, text: str) -> None:
        """Put text on standard output, whole and at once.

        Raises:
            OutputError: nobody reads it, or the disk is full.
        """
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except BrokenPipeError as error:
            _abandon_stdout()
            raise OutputError("", closed=True) from error
        except OSError as error:
            _abandon_stdout()
            raise OutputError(error.strerror or str(error), closed=os.name == "nt") from error

    def show(self, lines: Iterable[Text]) -> None:
        """Put lines on standard output, in colour where it is wanted; they are never wrapped."""
        if not self.colored:
            self.write("".join(f"{line.plain}\n" for line in lines))
            return
        console = self.console(_WIDEST)
        with console.capture() as captured:
            for line in lines:
                console.print(line, soft_wrap=True, highlight=False, markup=False, emoji=False)
        self.write(captured.get())

    def lay_out(self, content: RenderableType, *, width: int) -> None:
        """Put something that Rich lays out, a page or a table, on standard output."""
        console = self.console(width)
        with console.capture() as captured:
            console.print(content, highlight=False, emoji=False)
        written = captured.get()
        self.write("".join(f"{line.rstrip()}\n" for line in written.split("\n")[:-1]))

    def tell(self, text: str, *, rest: str = "") -> None:
        """Say something beside the result: one plain line, and `rest` below it."""
        said = f"flowstory: {visible(text)}\n" + (f"{rest}\n" if rest else "")
        try:
            sys.stderr.write(said)
            sys.stderr.flush()
        except (OSError, ValueError):
            pass  # Nobody reads it: there is no third place to say so.

    def console(self, width: int) -> Console:
        """Give a Rich console that colours as standard output is coloured."""
        from rich.console import Console

        colored = self.colored
        return Console(
            width=width,
            force_terminal=colored,
            color_system="standard" if colored else None,
            no_color=not colored,
            legacy_windows=False,
            emoji=False,
            highlight=False,
        )


def speak_utf8() -> None:
    """Write UTF-8 to a pipe or a file, whatever the machine is set to, and never stumble over a character."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if not _is_terminal(stream):
                reconfigure(encoding="utf-8")
            reconfigure(errors="replace")


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def _abandon_stdout() -> None:
    """Let what is still in the buffer go nowhere, so that nothing complains when Python ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):
        pass
