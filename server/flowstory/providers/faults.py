"""What the SDK raises, turned into what the writer is told. A stranger's words are never taken over."""

from __future__ import annotations

import email.utils
import json
import time
from collections.abc import Mapping
from typing import Any

from flowstory.providers.errors import (
    CutShortError,
    KeyRefusedError,
    MalformedReplyError,
    NoCreditError,
    ProviderError,
    RateLimitedError,
    RedirectedError,
    RequestRefusedError,
    TimedOutError,
    UnavailableError,
    UnknownModelError,
    UnreachableError,
)
from flowstory.providers.origin import Origin

_NO_CREDIT = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})


def translate(error: Exception, origin: Origin, *, started: bool = False) -> ProviderError:
    """Give our own exception for one of the SDK's; `started` says that the reply had begun."""
    import openai

    match error:
        case openai.APIStatusError():
            return _by_status(error, origin)
        case openai.APITimeoutError() | TimeoutError():
            if _cause(error) in {"ConnectTimeout", "PoolTimeout"}:
                return UnreachableError(origin=origin)
            return TimedOutError(origin=origin)
        case openai.APIConnectionError():
            if _cause(error) in {"ConnectError", "ProxyError", "UnsupportedProtocol"} and not started:
                return UnreachableError(origin=origin)
            return CutShortError(origin=origin)
        case openai.APIResponseValidationError() | json.JSONDecodeError() | UnicodeDecodeError():
            return MalformedReplyError(origin=origin)
        case openai.APIError() if started:
            # An error sent in the middle of a stream.
            return CutShortError(origin=origin)
    # A reply that the SDK itself stumbles over.
    return MalformedReplyError(origin=origin, reason=type(error).__name__)


def _cause(error: BaseException) -> str:
    return type(error.__cause__).__name__ if error.__cause__ else ""


def _by_status(error: Any, origin: Origin) -> ProviderError:
    status: int = error.status_code
    if 300 <= status < 400:
        return RedirectedError(origin=origin)
    if status in {401, 403}:
        return KeyRefusedError(origin=origin, status=status)
    if status == 402 or (status == 429 and {error.code, error.type} & _NO_CREDIT):
        return NoCreditError(origin=origin)
    if status == 429:
        return RateLimitedError(origin=origin, seconds=_seconds(error.response.headers))
    if status == 404:
        return UnknownModelError(origin=origin)
    if status in {408, 409} or status >= 500:
        return UnavailableError(origin=origin, status=status, seconds=_seconds(error.response.headers))
    return RequestRefusedError(origin=origin, status=status)


def _seconds(headers: Mapping[str, str]) -> str:
    """Read Retry-After, in seconds or as a date; empty where it is missing or makes no sense."""
    for name, divisor in (("retry-after-ms", 1000), ("retry-after", 1)):
        value = headers.get(name, "")
        try:
            seconds = float(value) / divisor
        except ValueError:
            when = email.utils.parsedate_tz(value) if value else None
            seconds = email.utils.mktime_tz(when) - time.time() if when else -1
        if 0 <= seconds < 1e9:
            return f"{seconds:.3f}".rstrip("0").rstrip(".")
    return ""
