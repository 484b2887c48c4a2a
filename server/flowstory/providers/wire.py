"""How a request is written for a server that speaks OpenAI's API, and how its accounts are read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import flowstory
from flowstory.providers.asking import ChatRequest, Finish, Message, Usage
from flowstory.providers.presets import Preset
from flowstory.providers.shapes import in_words

Telling = Literal["schema", "object", "prompt"]
"""How a server is told a reply's shape: by its schema, as "some JSON" and in words, or in words alone."""

_TELLINGS: tuple[Telling, ...] = ("schema", "object", "prompt")
_FINISHES: Mapping[str, Finish] = {"stop": "stop", "length": "length", "content_filter": "filter"}


def plainer(telling: Telling) -> tuple[Telling, ...]:
    """Give this way of telling a shape and those that more servers understand."""
    return _TELLINGS[_TELLINGS.index(telling) :]


def wire_of(preset: Preset, telling: Telling, model: str, request: ChatRequest) -> dict[str, Any]:
    """Write a request as the SDK takes it."""
    messages = list(request.messages)
    wire: dict[str, Any] = {"model": request.model or model, preset.limit_field: request.max_tokens}
    if request.temperature is not None:
        wire["temperature"] = request.temperature
    if shape := request.shape:
        if telling == "schema":
            named = {"name": shape.name, "schema": shape.schema, "strict": True}
            wire["response_format"] = {"type": "json_schema", "json_schema": named}
        else:
            messages.insert(0, Message("system", in_words(shape)))
            if telling == "object":
                wire["response_format"] = {"type": "json_object"}
    wire["messages"] = [{"role": message.role, "content": message.text} for message in messages]
    return wire


def strip_headers(headers: Any, *, with_key: bool) -> None:
    """Leave out what the SDK tells of the machine, and a key that is none."""
    for name in [name for name in headers if name.lower().startswith(("x-stainless", "openai-"))]:
        del headers[name]
    headers["user-agent"] = f"FlowStory/{flowstory.__version__}"
    if not with_key:
        headers.pop("authorization", None)


def finish_of(reason: str | None) -> Finish | None:
    """Read why a reply ended."""
    return _FINISHES.get(reason, "other") if reason else None


def usage_of(usage: Any) -> Usage | None:
    """Read what a call took, in the spellings of several providers; `None` where it makes no sense."""
    prompt = getattr(usage, "prompt_tokens", None)
    completion = getattr(usage, "completion_tokens", 0) or 0
    if not isinstance(prompt, int) or not isinstance(completion, int) or min(prompt, completion) < 0:
        return None
    cached = getattr(getattr(usage, "prompt_tokens_details", None), "cached_tokens", None)
    if cached is None:  # DeepSeek's name for it.
        cached = getattr(usage, "prompt_cache_hit_tokens", None)
    cost = getattr(usage, "cost", None)
    return Usage(
        prompt,
        completion,
        min(cached, prompt) if isinstance(cached, int) and cached > 0 else 0,
        dollars=float(cost) if isinstance(cost, int | float) and cost >= 0 else None,
    )
