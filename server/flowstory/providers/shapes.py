"""Replies that must fit a shape: the schema that a provider is given, and the reading of what comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from pydantic import BaseModel, ValidationError

from flowstory.providers.asking import ChatReply, ChatRequest, Message, ReplyShape, Shape, Shaped
from flowstory.providers.errors import UnfitReplyError

_FENCE = re.compile(r"\A\s*```[a-zA-Z]*\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)
# Strict schemas know none of these; pydantic checks them when the reply is read.
_BEYOND_STRICT = frozenset(
    {"default", "title", "pattern", "format", "minLength", "maxLength", "multipleOf", "minItems", "maxItems"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "uniqueItems"}
)


def shape_of(model: type[BaseModel]) -> ReplyShape:
    """Give a model's schema in the strict form that providers take: all named, nothing further."""
    return ReplyShape(model.__name__, _strict(model.model_json_schema()))


def _strict(schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in schema:
        return {"$ref": schema["$ref"]}
    kept: dict[str, Any] = {}
    for key, value in schema.items():
        if key in {"properties", "$defs"}:
            kept[key] = {name: _strict(part) for name, part in value.items()}
        elif key in _BEYOND_STRICT:
            continue
        elif isinstance(value, dict):
            kept[key] = _strict(value)
        elif key in {"anyOf", "allOf", "oneOf", "prefixItems"}:
            kept[key] = [_strict(part) for part in value]
        else:
            kept[key] = value
    if kept.get("type") == "object":
        kept["additionalProperties"] = False
        kept["required"] = list(kept.get("properties", {}))
    return kept


def in_words(shape: ReplyShape) -> str:
    """Ask for the shape in words, for a provider that takes no schema."""
    schema = json.dumps(shape.schema, ensure_ascii=False, separators=(",", ":"))
    return f"Reply with one JSON object and nothing else. It must fit this JSON schema:\n{schema}"


def read_shape(text: str, shape: type[Shape]) -> Shape:
    """Read a reply; raise `UnfitReplyError`, whose details name fields and kinds of faults and no content."""
    fenced = _FENCE.match(text)
    try:
        return shape.model_validate_json(fenced[1] if fenced else text)
    except ValidationError as error:
        faults = {f"{'.'.join(map(str, fault['loc']))}:{fault['type']}" for fault in error.errors()}
        known = [fault for fault in sorted(faults) if fault.partition(":")[0].split(".")[0] in _names(shape)]
    raise UnfitReplyError(faults=", ".join(known[:5]) or "json")


def _names(shape: type[BaseModel]) -> set[str]:
    return {"", *shape.model_fields}


async def ask_in_shape(
    chat: Callable[[ChatRequest], Awaitable[ChatReply]], request: ChatRequest, shape: type[Shape]
) -> Shaped[Shape]:
    """Ask, read, and ask once more where the reply does not fit."""
    request = replace(request, shape=shape_of(shape))
    reply = await chat(request)
    try:
        return Shaped(read_shape(reply.text, shape), reply)
    except UnfitReplyError as unfit:
        again = (
            *request.messages,
            Message("assistant", reply.text),
            Message(
                "user",
                f"That does not fit the JSON schema ({unfit.detail('faults')}). Reply again, only the JSON.",
            ),
        )
    reply = await chat(replace(request, messages=again, fresh=True))
    return Shaped(read_shape(reply.text, shape), reply)
