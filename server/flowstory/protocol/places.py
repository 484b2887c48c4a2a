"""Places in a file, as LSP writes them: lines and columns from 0, in the encoding agreed with the client."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

# LSP's uinteger.
Count = Annotated[int, Field(strict=True, ge=0, lt=2**31)]


class Message(BaseModel):
    """What all our messages share: frozen, described by their attributes' docstrings, lenient to additions."""

    model_config = ConfigDict(
        frozen=True, use_attribute_docstrings=True, json_schema_serialization_defaults_required=True
    )


class Position(Message):
    """A place in a file."""

    line: Count
    """From 0."""

    character: Count
    """From 0, in units of the position encoding."""


class Range(Message):
    """A stretch of a file; the end is not part of it."""

    start: Position
    """Where it begins."""

    end: Position
    """Where it ends."""
