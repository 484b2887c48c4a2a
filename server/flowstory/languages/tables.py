"""How tables of words are written down: words parted by spaces, "_" for a space inside a phrase."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import TypeVar

Value = TypeVar("Value")


def plain(text: str) -> str:
    """The text without its accents."""
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def words(text: str) -> frozenset[str]:
    """The words of a table's line."""
    return frozenset(word.replace("_", " ") for word in text.split())


def table(groups: Mapping[Value, str] | Iterable[tuple[Value, str]]) -> dict[str, Value]:
    """Words by their canonical value, turned into values by word."""
    pairs = groups.items() if isinstance(groups, Mapping) else groups
    return {word.replace("_", " "): value for value, text in pairs for word in text.split()}


def phrases(text: str) -> tuple[str, ...]:
    """Phrases parted by commas."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def phrase_table(groups: Mapping[str, str]) -> dict[str, str]:
    """Words and phrases, parted by commas, turned into their canonical value."""
    return {phrase: value for value, text in groups.items() for phrase in phrases(text)}
