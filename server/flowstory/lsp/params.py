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
