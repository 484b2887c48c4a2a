"""How the tables of English are written down: canonical values with their words, parted by spaces."""

from __future__ import annotations


def table(*groups: tuple[str, str]) -> dict[str, str]:
    """Turn canonical values and their words round: each word with its value."""
    return {word: value for value, words in groups for word in words.split()}


def spellings(*groups: tuple[str, str]) -> dict[str, str]:
    """Do as `table`, and take a hyphenated word as two words too: "jet-black", "jet black"."""
    words = table(*groups)
    return words | {word.replace("-", " "): value for word, value in words.items() if "-" in word}
