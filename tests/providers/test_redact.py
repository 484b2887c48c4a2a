"""The one filter: no key and no exception's words get through, whoever logs."""

from __future__ import annotations

import io
import logging
import subprocess
import sys

import pytest

from flowstory.providers import RedactionFilter, redact
from flowstory.providers.errors import KeyRefusedError
from flowstory.providers.redact import describe_crash, remember_secret

SENTENCE = "Nobody knew that the lamplighter was her brother."


@pytest.mark.parametrize(
    "text",
    [
        "key sk-proj-AbCdEfGhIjKlMnOp1234 end",
        "Authorization: Bearer AbCdEfGhIjKl1234",
        "{'authorization': 'Bearer AbCdEfGhIjKl1234'}",
        'api_key="AbCdEfGhIjKl1234"',
        "OPENAI_API_KEY=AbCdEfGhIjKl1234",
        "x-api-key: AbCdEfGhIjKl1234",
        "gsk_AbCdEfGhIjKl1234",
        "hf_AbCdEfGhIjKl1234",
    ],
)
def test_what_has_the_shape_of_a_key_is_gone(text: str) -> None:
    assert "1234" not in redact(text)
    assert "[key]" in redact(text)


def test_a_key_we_know_is_gone_whatever_it_looks_like() -> None:
    remember_secret("rosebud99")
    assert redact("it was rosebud99, rosebud99!") == "it was [key], [key]!"


@pytest.mark.parametrize(
    "text", ["The key was under the mat.", "A secret: she knew.", "It is basic and bare."]
)
def test_prose_and_plain_logs_stay(text: str) -> None:
    assert redact(text) == text


def log_with(filtered: logging.Filter) -> tuple[logging.Logger, io.StringIO]:
    said = io.StringIO()
    handler = logging.StreamHandler(said)
    handler.addFilter(filtered)
    logger = logging.getLogger("openai.test")
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.DEBUG)
    return logger, said


def test_the_filter_redacts_messages_arguments_and_exceptions() -> None:
    logger, said = log_with(RedactionFilter())
    logger.debug("Request options: %s", {"messages": SENTENCE})
    logger.warning("refused %s", "sk-proj-AbCdEfGhIjKlMnOp1234")
    try:
        int(SENTENCE)
    except ValueError:
        logger.exception("failed")
    written = said.getvalue()
    assert "Nobody" not in written
    assert "sk-proj" not in written
    assert "ValueError: [" in written
    assert "test_redact.py" in written


def test_our_own_words_are_kept_in_a_crash() -> None:
    error = KeyRefusedError(origin="https://api.openai.com", status=401)
    assert describe_crash(KeyRefusedError, error, None).endswith(
        "provider.key-refused (origin=https://api.openai.com, status=401)"
    )


def test_a_guarded_process_redacts_whoever_logs_and_however_it_dies() -> None:
    work = f"""
import asyncio, logging
logging.basicConfig(level=logging.DEBUG)
from flowstory.providers import guard_logs
guard_logs()
guard_logs()
logging.getLogger("anybody").warning("k %s", "sk-proj-AbCdEfGhIjKlMnOp1234")
logging.getLogger("httpx2").debug({SENTENCE!r})
logging.getLogger("flowstory.x").warning("read %d files of %s", 3, "sk-proj-AbCdEfGhIjKlMnOp1234")
async def stumble():
    raise RuntimeError({SENTENCE!r})
async def forget():
    task = asyncio.ensure_future(stumble())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
asyncio.run(forget())
try:
    raise KeyError({SENTENCE!r})
except KeyError:
    logging.getLogger("anybody").exception("oh")
raise RuntimeError({SENTENCE!r}) from ValueError("sk-proj-AbCdEfGhIjKlMnOp1234")
"""
    done = subprocess.run([sys.executable, "-c", work], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Nobody" not in done.stderr
    assert "AbCdEf" not in done.stderr
    assert "read 3 files of [key]" in done.stderr
    assert "Task exception was never retrieved" in done.stderr
    assert "RuntimeError: [49 characters]" in done.stderr
