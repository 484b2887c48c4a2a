"""Every sentence of the interface exists in every language, with the same placeholders."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from flowstory.languages.messages import FALLBACK, Catalogue, catalogue, language_of, sentences, system_locale

SERVER = Path(__file__).parents[2] / "server" / "flowstory"
LANGUAGES = sorted(path.parent.name for path in SERVER.glob("languages/*/messages.toml"))
PLACEHOLDER = re.compile(r"\{[a-z_]+\}")
KEY = re.compile(r"[a-z][a-z0-9-]*(\.[a-z0-9-]+)+")


class Said(NamedTuple):
    key: str
    details: tuple[tuple[str, str], ...] = ()


def keys_in_code() -> Iterator[tuple[str, str]]:
    """Give each key that code says literally, `message("…")`, `.text("…")` or `Problem("…")`, and its file."""
    for file in SERVER.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not node.args or not isinstance(node.args[0], ast.Constant):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            key = node.args[0].value
            if (
                name in {"message", "text", "Message", "Problem"}
                and isinstance(key, str)
                and KEY.fullmatch(key)
            ):
                yield key, file.relative_to(SERVER).as_posix()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_has_every_key(code: str) -> None:
    assert set(sentences(code)) == set(sentences(FALLBACK))


@pytest.mark.parametrize("code", LANGUAGES)
def test_placeholders_agree(code: str) -> None:
    english = {key: sorted(set(PLACEHOLDER.findall(text))) for key, text in sentences(FALLBACK).items()}
    assert {key: sorted(set(PLACEHOLDER.findall(text))) for key, text in sentences(code).items()} == english


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_sentence_is_empty(code: str) -> None:
    assert [key for key, text in sentences(code).items() if not text.strip()] == []


def test_what_the_code_says_is_in_the_catalogue() -> None:
    known = sentences(FALLBACK)
    assert [(key, file) for key, file in keys_in_code() if key not in known] == []


def test_a_detail_that_is_a_key_is_looked_up() -> None:
    words = Catalogue("pt", {"eyes": "{name}: olhos {colour}", "colour.green": "verdes"})
    said = Said("eyes", (("name", "Ana {colour}"), ("colour", "@colour.green")))
    assert words.render(said) == "Ana {colour}: olhos verdes"
    assert words.text("eyes", colour="@colour.red") == "{name}: olhos red"


def test_a_missing_sentence_shows_its_key() -> None:
    assert catalogue("en").text("no.such-key", a=1) == "no.such-key"


@pytest.mark.parametrize(
    ("locale", "code"),
    [
        ("pt-BR", "pt"), ("pt_BR.UTF-8", "pt"), ("pt", "pt"), ("PT-br", "pt"), ("en-GB", "en"),
        ("tlh", "en"), ("", "en"), ("../en", "en"), ("C.UTF-8", "en"), ("zh-Hans-CN", "en"),
    ],
)  # fmt: skip
def test_locales_fold_to_a_language(locale: str, code: str) -> None:
    assert language_of(locale) == code
    assert catalogue(locale).code == code


@pytest.mark.parametrize(
    ("environment", "locale"),
    [
        ({"LANG": "pt_BR.UTF-8"}, "pt_BR.UTF-8"),
        ({"LANG": "pt_BR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "pt_BR.UTF-8", "LC_MESSAGES": "en_GB.UTF-8", "LC_ALL": ""}, "en_GB.UTF-8"),
    ],
)
def test_the_machines_locale(environment: dict[str, str], locale: str) -> None:
    assert system_locale(environment) == locale
