"""Params of our own requests, which come as plain data, checked against their types."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from pygls.exceptions import JsonRpcInvalidParams

if TYPE_CHECKING:
    from pydantic import BaseModel

    Params = TypeVar("Params", bound=BaseModel)


def read(kind: type[Params], params: object) -> Params:
    """Read params.

    Raises:
        JsonRpcInvalidParams: they are not what the type asks for; says which, without their values.
    """
    from pydantic import ValidationError

    try:
        return kind.model_validate(params)
    except ValidationError as error:
        wrong = error.errors(include_url=False, include_context=False, include_input=False)
        said = ("{}: {}".format(".".join(str(part) for part in one["loc"]), one["msg"]) for one in wrong)
        raise JsonRpcInvalidParams("; ".join(said)) from None


def read_arguments(command: str, arguments: tuple[object, ...]) -> tuple[object, ...]:
    """Read the arguments of a command, which come as a list.

    Raises:
        JsonRpcInvalidParams: they are not what the command takes.
    """
    from flowstory.protocol.commands import COMMANDS

    kind = next(one.arguments for one in COMMANDS if one.name == command)
    names = list(kind.model_fields)
    if len(arguments) > len(names):
        raise JsonRpcInvalidParams(f"{command} takes {len(names)} arguments")
    wish = read(kind, dict(zip(names, arguments, strict=False)))
    return tuple(getattr(wish, name) for name in names)
