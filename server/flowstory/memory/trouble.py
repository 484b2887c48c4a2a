"""What can be wrong with the memory's store, as a message that says what the writer can do."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Callable, Iterator
from typing import TypeVar

Result = TypeVar("Result")
_TRIES = 10


class StoreError(Exception):
    """The store cannot be used. `key` names a sentence of the catalogues, `details` fill its placeholders."""

    def __init__(self, key: str, **details: str) -> None:
        super().__init__(key, details)
        self.key = key
        self.details = tuple(details.items())

    def __str__(self) -> str:
        return ", ".join((self.key, *(f"{name}={value}" for name, value in self.details)))


# In the order in which they are tried: the more telling word stands first.
_SIGNS = {
    "memory.no-bucket": (
        "NoSuchBucket|ContainerNotFound|NoSuchContainer|specified (?:bucket|container) does not"
    ),
    "memory.wrong-credentials": (
        "InvalidAccessKeyId|SignatureDoesNotMatch|AuthenticationFailed|AuthorizationFailure|AccessDenied"
        "|InvalidToken|ExpiredToken|InvalidAuthenticationInfo|InvalidClientTokenId|status: 40[13]"
        "|Unauthorized|Failed to decode key|InvalidKey"
    ),
    "memory.no-credentials": (
        r"CredentialsNotLoaded|no providers in chain|Failed to get \w+ credentials|MissingCredential"
        "|MissingAccount|MissingKey|[Aa]ccount must be specified|api_key is required"
        r"|169\.254\.169\.254|metadata\.google\.internal"
    ),
    "memory.no-network": (
        "dns error|Connection refused|ConnectError|kind: Connect|[Tt]imed ?out|timeout|unreachable"
        "|Connection reset"
    ),
    "memory.disk-full": "No space left|StorageFull|os error (?:28|112)",
    "memory.no-permission": (
        r"Permission denied|Read-only file system|Access is denied|os error (?:13|30|5)\b"
    ),
    "memory.not-a-folder": "Not a directory|os error (?:20|267)|NotADirectory|File exists",
    "memory.busy": "[Cc]onflict|Retryable|Too many concurrent writers",
}
_PATTERNS = {key: re.compile(pattern) for key, pattern in _SIGNS.items()}

_PASSING = re.compile(
    r"[Rr]etryable|[Cc]onflict|[Nn]ot found|NotFound|No such file|Too many concurrent writers"
)


def is_passing(error: Exception) -> bool:
    """Say whether another writer came in between, so that the same step can simply be taken again."""
    said = said_by(error)
    lasting = ("memory.no-bucket", "memory.wrong-credentials", "memory.no-network")
    return _PASSING.search(said) is not None and not any(_PATTERNS[key].search(said) for key in lasting)


def persist(step: Callable[[], Result], *, place: str, between: Callable[[], object]) -> Result:
    """Take a step of the store, and take it again where another process came in between.

    Args:
        step: what to do; it must be whole or nothing.
        place: the address to name where it fails for good.
        between: called before each new try.

    Raises:
        StoreError: it cannot be done.
    """
    for attempt in range(_TRIES):
        try:
            return step()
        except StoreError:
            raise
        except Exception as error:
            if attempt == _TRIES - 1 or not is_passing(error):
                raise explain(error, place) from error
            between()
            time.sleep(min(0.02 * 2**attempt, 1.0) * (0.5 + random.random()))  # noqa: S311 - no secret.
    raise AssertionError("the last try returns or raises")


def explain(error: Exception, place: str) -> StoreError:
    """Turn an error of the store into what the writer is told; `place` is the address, without any secret."""
    said = said_by(error)
    for key, pattern in _PATTERNS.items():
        if pattern.search(said):
            return StoreError(key, place=place)
    first = said.strip().split("\n")[0]
    return StoreError("memory.broken", place=place, reason=f"{type(error).__name__}: {first}"[:160])


def said_by(error: BaseException) -> str:
    """Give all that an error and its causes say."""
    return "\n".join(f"{type(cause).__name__}: {cause}" for cause in _causes(error))


def _causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    while found is not None:
        yield found
        found = found.__cause__
