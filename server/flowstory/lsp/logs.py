"""The log of the server: to stderr, and never a word of prose.

A record of ours says what happened by names, counts and places. pygls fills its messages with the payloads
it carries, and an exception's text may quote what it choked on, so of those only the fixed part is written:
the sentence before it was filled, the exception's type, and the place in the code.
"""

from __future__ import annotations

import logging
import sys
from pathlib import PurePath
from traceback import extract_tb
from types import TracebackType
from typing import TextIO

OURS = "flowstory"
_FRAMES = 6


class ProseFree(logging.Formatter):
    """Writes a record without anything that may hold the writer's words."""

    def format(self, record: logging.LogRecord) -> str:
        ours = record.name == OURS or record.name.startswith(OURS + ".")
        # Foreign messages stay unfilled: their details are payloads.
        said = record.getMessage() if ours else str(record.msg).partition("\n")[0]
        line = f"{self.formatTime(record)} {record.levelname} {record.name}: {said}"
        if record.exc_info and record.exc_info[0] is not None:
            line += f" [{trouble(record.exc_info[0], record.exc_info[2])}]"
        return line


def trouble(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Name an exception by type and place: `KeyError at hover.py:31 < session.py:80`, the innermost first."""
    frames = extract_tb(trace)[-_FRAMES:]
    places = " < ".join(f"{PurePath(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
    return f"{kind.__name__} at {places}" if places else kind.__name__


def trouble_of(error: BaseException) -> str:
    """Name an exception that was caught."""
    return trouble(type(error), error.__traceback__)


def log_trouble(logger: logging.Logger, what: str, error: BaseException) -> None:
    """Log that something failed, and where, without the words it failed on."""
    logger.error("%s: %s", what, trouble_of(error))


def log_to(stream: TextIO = sys.stderr, level: int = logging.INFO) -> None:
    """Send every logger's records to a stream, free of prose."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(ProseFree())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger(OURS).setLevel(level)
    logging.getLogger("pygls").setLevel(logging.WARNING)
    logging.captureWarnings(capture=True)
