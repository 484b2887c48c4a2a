"""One filter for every log: keys never pass it, nor an exception's words, which may quote the manuscript."""

from __future__ import annotations

import logging
import re
import sys
import traceback
from types import TracebackType

from flowstory.providers.errors import ProviderError

GONE = "[key]"
OURS = "flowstory"
_secrets: set[str] = set()
_KEY_SHAPES = re.compile(
    r"""\b(?:sk|pk|rk|gsk|xai|hf|tgp|key)[-_][A-Za-z0-9_\-]{12,}  # as providers shape them
    |(?i:["']?[\w-]*(?:api[-_]?key|authorization|access[-_]?token|secret[-_]?key)["']?\s*[:=]\s*["']?
     (?:(?:bearer|basic)\s+)?[^\s"',;}]{6,})                     # as programs print them
    |(?i:\b(?:bearer|basic)\s+)[A-Za-z0-9._~+/=\-]{8,}            # as they travel
    """,
    re.VERBOSE,
)
# What these say below a warning is made of requests and replies, and those are the manuscript.
TALKATIVE = ("openai", "httpx", "httpx2", "httpcore", "httpcore2", "keyring", "tiktoken")


def remember_secret(secret: str) -> None:
    """Keep a key from ever being printed, whatever it looks like. Rotated keys stay remembered."""
    if len(secret) >= 4:
        _secrets.add(secret)


def redact(text: str) -> str:
    """Take every key out of a text: the ones we know, and what has the shape of one."""
    for secret in sorted(_secrets, key=len, reverse=True):
        text = text.replace(secret, GONE)
    return _KEY_SHAPES.sub(GONE, text)


def describe_crash(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> str:
    """Tell of an exception by its type and places in the code; its words only where they are ours."""
    lines = [
        f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        for frame in traceback.extract_tb(trace)
    ]
    said = redact(str(error)) if isinstance(error, ProviderError) else f"[{len(str(error))} characters]"
    cause = error.__cause__ if error is not None else None
    before = f"{describe_crash(type(cause), cause, cause.__traceback__)}\ncaused:\n" if cause else ""
    return f"{before}Traceback (most recent call last):\n{''.join(lines)}{kind.__qualname__}: {said}"


class RedactionFilter(logging.Filter):
    """Redacts a record in place, so that every handler after it writes the redacted form."""

    def filter(self, record: logging.LogRecord) -> bool:
        talkative = record.name.partition(".")[0] in TALKATIVE
        if talkative and record.levelno < logging.WARNING:
            return False
        redact_record(record)
        return True


def redact_record(record: logging.LogRecord) -> None:
    """Redact the message, and write the exception down without its words.

    Only our own messages are filled in: what others fill theirs with may be a request, a reply, or a task
    whose exception quotes the manuscript.
    """
    ours = record.name == OURS or record.name.startswith(f"{OURS}.")
    try:
        message = record.getMessage() if ours else str(record.msg).partition("\n")[0]
    except (TypeError, ValueError):
        message = str(record.msg)
    record.msg, record.args = redact(message), None
    if record.exc_info and record.exc_info[0] is not None:
        record.exc_text = describe_crash(*record.exc_info)
        record.exc_info = None
    if record.stack_info:
        record.stack_info = redact(record.stack_info)


def guard_logs() -> None:
    """Redact every record at its birth and every uncaught exception; loud libraries are silenced."""
    usual = logging.getLogRecordFactory()
    if not isinstance(usual, _Redacting):
        logging.setLogRecordFactory(_Redacting(usual))
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    sys.excepthook = _excepthook


class _Redacting:
    """A log record factory whose records are redacted."""

    def __init__(self, usual: object) -> None:
        self._usual = usual

    def __call__(self, *args: object, **more: object) -> logging.LogRecord:
        record: logging.LogRecord = self._usual(*args, **more)  # type: ignore[operator]
        redact_record(record)
        return record


def _excepthook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    print(describe_crash(kind, error, trace), file=sys.stderr)  # noqa: T201 - the interpreter's last words
