"""Writes what is made from the table of methods: TypeScript for the clients, and a page for people.

`python -m flowstory.protocol.writing` (`poe protocol`) writes both; a test fails where they differ from the
table.
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import models_json_schema

from flowstory.protocol.places import Message
from flowstory.protocol.table import COMMANDS, METHODS

TYPESCRIPT = "clients/core/src/protocol.ts"
PAGE = "docs/PROTOCOL.md"
_WIDTH = 110
_REF = "#/$defs/"
_PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}

Schema = Mapping[str, Any]


def definitions() -> dict[str, Schema]:
    """Give the JSON schema of every type on the wire, by its name."""
    kinds: list[tuple[Any, Any]] = [(method.params, "validation") for method in METHODS]
    kinds += [(method.result, "serialization") for method in METHODS]
    kinds += [(command.arguments, "validation") for command in COMMANDS]
    _, whole = models_json_schema(kinds)
    found: dict[str, Schema] = whole["$defs"]
    return dict(sorted(found.items()))


def typescript() -> str:
    """Give the clients' types."""
    types = definitions()
    arguments = {command.arguments.__name__ for command in COMMANDS}
    lines = [
        *_comment("What goes over the wire of FlowStory's own: written by `poe protocol`, not by hand."),
        "",
    ]
    for name, schema in types.items():
        if name not in arguments:
            lines += [*_interface(name, schema), ""]
    lines += [
        *_comment("Every request of our own, with what it takes and gives."),
        "export interface Requests {",
    ]
    for method in METHODS:
        shape = f"{{ params: {method.params.__name__}; result: {method.result.__name__} }}"
        lines += [*_comment(method.about, "  "), f'  "{method.name}": {shape};']
    lines += ["}", "", *_constant("Method", [method.name for method in METHODS], "/"), ""]
    lines += [
        *_comment("Every command, with its arguments and what it gives."),
        "export interface Commands {",
    ]
    for command in COMMANDS:
        schema = types[command.arguments.__name__]
        required = schema.get("required", [])
        parts = [
            f"{name}{'' if name in required else '?'}: {_type(part)}"
            for name, part in schema.get("properties", {}).items()
        ]
        result = _result(command.result)
        lines += [*_comment(command.about, "  "), *_command(command.name, parts, result)]
    lines += ["}", "", *_constant("Command", [command.name for command in COMMANDS], "."), ""]
    return "\n".join(lines)


def page() -> str:
    """Give the page of the protocol."""
    types = definitions()
    lines = [
        "# The protocol",
        "",
        "FlowStory speaks the Language Server Protocol 3.17. What it says beyond that stands here: requests",
        "that the client sends, and commands of `workspace/executeCommand`. Params that do not fit are answered",
        "with -32602; a member that is not known is left unread. Positions are LSP's, in the encoding agreed on.",
        "",
        "This page and `clients/core/src/protocol.ts` are written by `poe protocol` from",
        "`server/flowstory/protocol/`.",
        "",
        "## Requests",
        "",
    ]
    for method in METHODS:
        lines += [f"### `{method.name}`", "", method.about, ""]
        lines += ["Takes:", "", *_members(types[method.params.__name__]), ""]
        lines += [f"Gives [`{method.result.__name__}`](#{method.result.__name__.lower()}).", ""]
    lines += ["## Commands", ""]
    for command in COMMANDS:
        result = _result(command.result)
        lines += [f"### `{command.name}`", "", command.about, ""]
        lines += ["Arguments, in this order:", "", *_members(types[command.arguments.__name__]), ""]
        lines += [f"Gives `{result}`.", ""]
    lines += ["## Types", ""]
    taken = {method.params.__name__ for method in METHODS} | {one.arguments.__name__ for one in COMMANDS}
    for name, schema in types.items():
        if name not in taken:
            lines += [f"### {name}", "", _told(schema), "", *_members(schema), ""]
    return "\n".join(lines).rstrip() + "\n"


def write(repository: Path) -> None:
    """Write both files."""
    (repository / TYPESCRIPT).write_text(typescript(), "utf-8")
    (repository / PAGE).write_text(page(), "utf-8")


def _interface(name: str, schema: Schema) -> Iterator[str]:
    yield from _comment(_told(schema))
    if not schema.get("properties"):
        nothing = schema.get("type") == "object"
        kind = "Readonly<Record<string, never>>" if nothing else _type(schema)
        yield f"export type {name} = {kind};"
        return
    yield f"export interface {name} {{"
    required = schema.get("required", [])
    for member, part in schema["properties"].items():
        if about := part.get("description"):
            yield from _comment(about, "  ")
        yield from _member(f"  {member}{'' if member in required else '?'}", _type(part), _options(part))
    yield "}"


def _member(name: str, kind: str, options: Sequence[str]) -> Iterator[str]:
    if len(options) > 1 and len(f"{name}: {kind};") > _WIDTH:
        yield f"{name}:"
        yield from (f"    | {option}" for option in options[:-1])
        yield f"    | {options[-1]};"
    else:
        yield f"{name}: {kind};"


def _command(name: str, parts: Sequence[str], result: str) -> Iterator[str]:
    line = f'  "{name}": {{ params: [{", ".join(parts)}]; result: {result} }};'
    if len(line) <= _WIDTH:
        yield line
        return
    yield f'  "{name}": {{'
    yield f"    params: [{', '.join(parts)}];"
    yield f"    result: {result};"
    yield "  };"


def _constant(name: str, values: Sequence[str], mark: str) -> Iterator[str]:
    yield f"export const {name} = {{"
    for value in values:
        yield f'  {value.rpartition(mark)[2]}: "{value}",'
    yield "} as const;"


def _result(kind: type[object]) -> str:
    """Give what a command gives, as TypeScript writes it."""
    if issubclass(kind, Message):
        return kind.__name__
    return _type(TypeAdapter(kind).json_schema(mode="serialization"))


def _options(schema: Schema) -> list[str]:
    """Give the parts of a union; the type alone where it is none."""
    if "anyOf" in schema:
        return [_type(option) for option in schema["anyOf"]]
    if "enum" in schema:
        return [json.dumps(value) for value in schema["enum"]]
    return [_type(schema)] if "const" not in schema else [json.dumps(schema["const"])]


def _type(schema: Schema) -> str:
    """Give a schema as TypeScript writes it."""
    if "$ref" in schema:
        return str(schema["$ref"]).removeprefix(_REF)
    if "const" in schema or "enum" in schema or "anyOf" in schema:
        return " | ".join(dict.fromkeys(_options(schema)))
    match schema.get("type"):
        case "array" if "prefixItems" in schema:
            return f"readonly [{', '.join(_type(item) for item in schema['prefixItems'])}]"
        case "array":
            item = _type(schema["items"])
            return f"readonly {f'({item})' if ' ' in item else item}[]"
        case "object":
            return f"Readonly<Record<string, {_type(schema.get('additionalProperties', {}))}>>"
        case str(kind):
            return _PLAIN[kind]
        case _:
            return "unknown"


def _members(schema: Schema) -> list[str]:
    """Give the members of a type as a list for people."""
    required = schema.get("required", [])
    rows = []
    for name, part in schema.get("properties", {}).items():
        kind = _type(part)
        default = part.get("default")
        may = "" if name in required else ", optional"
        if name not in required and default not in (None, [], {}):
            may = f", {json.dumps(default)} if left out"
        about = " ".join(part.get("description", "").split())
        rows.append(f"- `{name}` (`{kind}`{may}){f': {about}' if about else ''}")
    return rows or ["Nothing."]


def _told(schema: Schema) -> str:
    return " ".join(str(schema.get("description", "")).split())


def _comment(text: str, indent: str = "") -> list[str]:
    text = " ".join(text.split())
    if len(indent) + len(text) + 7 <= _WIDTH:
        return [f"{indent}/** {text} */"]
    wrapped = textwrap.wrap(text, _WIDTH - len(indent) - 3)
    return [f"{indent}/**", *(f"{indent} * {line}" for line in wrapped), f"{indent} */"]


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
