"""The clients' types and the page of the protocol say what the server's table says."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowstory.lsp.handlers import COMMANDS as SERVED
from flowstory.lsp.handlers import HANDLERS
from flowstory.protocol import writing
from flowstory.protocol.table import COMMANDS, METHODS

REPOSITORY = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("file", "made"), [(writing.TYPESCRIPT, writing.typescript), (writing.PAGE, writing.page)]
)
def test_what_is_committed_is_what_the_table_makes(file: str, made: object) -> None:
    assert callable(made)
    assert (REPOSITORY / file).read_text("utf-8") == made(), f"{file} is stale: poe protocol writes it"


def test_every_message_of_ours_stands_in_the_table_and_is_answered() -> None:
    ours = {handler.method for handler in HANDLERS if handler.method.startswith("flowstory/")}
    assert {method.name for method in METHODS} == ours
    assert {command.name for command in COMMANDS} == set(SERVED)


def test_every_member_says_what_it_is() -> None:
    silent = [
        f"{name}.{member}"
        for name, schema in writing.definitions().items()
        for member, part in schema.get("properties", {}).items()
        if not part.get("description")
    ]
    assert silent == []
