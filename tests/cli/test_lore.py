"""`flowstory lore`: the cast of a book and what is said of each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from rich.cells import cell_len

from flowstory.cli.lore import find
from flowstory.cli.render.lore import Card
from flowstory.cli.session import BadUseError, Session
from flowstory.languages.messages import catalogue
from tests.cli.conftest import Book, Run

EXAMPLES = Path(__file__).parents[2] / "examples"
SPOT = {"path": {"type": "string", "minLength": 1}, "line": {"type": "integer", "minimum": 1}}
FACT = {
    "attribute": {"type": "string", "minLength": 1},
    "value": {"type": "string"},
    **SPOT,
    "quote": {"type": "string"},
}
ENTITY = {
    "name": {"type": "string", "minLength": 1},
    "kind": {"enum": ["character", "place", "group", "thing"]},
    "aliases": {"type": "array", "items": {"type": "string"}},
    "gender": {"enum": ["female", "male", "unknown", "other"]},
    "mentions": {"type": "integer", "minimum": 0},
    "first": {
        "type": ["object", "null"],
        "properties": SPOT,
        "required": list(SPOT),
        "additionalProperties": False,
    },
    "facts": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": FACT,
            "required": list(FACT),
            "additionalProperties": False,
        },
    },
}
CONTRACT = Draft202012Validator(
    {
        "type": "object",
        "required": ["version", "entities"],
        "additionalProperties": False,
        "properties": {
            "version": {"const": 1},
            "entities": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": ENTITY,
                    "required": list(ENTITY),
                    "additionalProperties": False,
                },
            },
        },
    }
)


@pytest.mark.parametrize("name", ["lot-nineteen", "no-ar"])
def test_json(flowstory: Run, name: str) -> None:
    ended = flowstory("lore", EXAMPLES / name, "--format", "json")
    assert (ended.code, ended.err) == (0, "")
    document = json.loads(ended.out)
    CONTRACT.validate(document)
    assert len(document["entities"]) >= 6
    for entity in document["entities"]:
        for fact in entity["facts"]:
            text = (EXAMPLES / name / fact["path"]).read_text("utf-8")
            assert fact["quote"] in " ".join(text.split())


def test_a_quote_is_the_sentence(flowstory: Run, slips: Path) -> None:
    document = json.loads(flowstory("lore", "book", "--format", "json").out)
    (nesta,) = [entity for entity in document["entities"] if "Nesta" in entity["name"]]
    assert nesta["first"] == {"path": "01.md", "line": 3}
    eyes = [fact for fact in nesta["facts"] if fact["attribute"] == "eyes.colour"]
    assert [(fact["path"], fact["line"], fact["quote"]) for fact in eyes] == [
        ("01.md", 3, "Nesta Brough had brown eyes, and Nesta knew it."),
        ("02.md", 3, "Nesta's eyes were green, and they missed nothing."),
    ]


def test_the_table(flowstory: Run, slips: Path) -> None:
    ended = flowstory("lore", "book")
    assert (ended.code, ended.err) == (0, "")
    head, first, *_ = ended.out.splitlines()
    assert head.split() == ["Name", "Kind", "Also", "called", "Mentions", "First"]
    assert first.split() == ["Nesta", "Brough", "character", "Nesta", "5", "01.md:3"]


@pytest.mark.parametrize("width", [50, 80, 120])
def test_nothing_is_wider_than_the_terminal(flowstory: Run, width: int) -> None:
    for name in ([], ["Nesta Brough"]):
        out = flowstory(
            "lore", EXAMPLES / "lot-nineteen", *name, cwd=EXAMPLES, env={"COLUMNS": str(width)}
        ).out
        assert max(map(cell_len, out.splitlines())) <= width


def test_a_card(flowstory: Run, slips: Path) -> None:
    ended = flowstory("lore", "book", "nesta brough")
    assert (ended.code, ended.err) == (0, "")
    assert "Nesta Brough\n  character" in ended.out
    assert (
        "  eyes: green  (told by name)\n    book/02.md:3\n    “Nesta's eyes were green, and they missed nothing.”\n"
    ) in ended.out


def test_a_card_in_portuguese(flowstory: Run) -> None:
    ended = flowstory("lore", EXAMPLES / "no-ar", "nadia scarpim", "--ui-lang", "pt-BR")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Nádia Scarpim\n  personagem, feminino, menções: ")
    assert "está na sua nota" in ended.out


def test_a_name_that_is_nearly_right(flowstory: Run, slips: Path) -> None:
    ended = flowstory("lore", "book", "Nesta Bruogh", "--format", "json")
    assert ended.code == 0
    assert ended.err == "flowstory: Nobody here is called “Nesta Bruogh”; this is Nesta Brough.\n"
    assert [entity["name"] for entity in json.loads(ended.out)["entities"]] == ["Nesta Brough"]


def card(name: str, *aliases: str) -> Card:
    return Card(name, "character", aliases, "unknown", 1, None, ())


def test_who_was_meant(capsys: pytest.CaptureFixture[str]) -> None:
    cast = [card("Carys Hollis", "Carys"), card("Marian Hollis", "Marian"), card("Téo Fontoura", "Téo")]
    session = Session(catalogue("en"))
    assert find("CARYS", cast, session) == cast[:1]
    assert find("teo", cast, session) == cast[2:]
    assert capsys.readouterr().err == ""
    assert find("Karys Hollis", cast, session) == cast[:1]
    assert "this is Carys Hollis" in capsys.readouterr().err
    with pytest.raises(BadUseError, match="Did you mean: Carys Hollis, Marian Hollis"):
        find("Hollis", cast, session)


def test_nobody_of_that_name(flowstory: Run, slips: Path) -> None:
    ended = flowstory("lore", "book", "Xzqw", "--format", "json")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "flowstory: Nobody and nothing here is called “Xzqw”.\n"


def test_a_book_without_names(flowstory: Run, book: Book) -> None:
    book({"01.md": "It rained all day.\n"})
    assert flowstory("lore", "book").out == "No characters, places or things were found here.\n"
    assert json.loads(flowstory("lore", "book", "--format", "json").out) == {"version": 1, "entities": []}
