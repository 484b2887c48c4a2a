"""Numbers with their nouns, as the writer's language writes them."""

from __future__ import annotations

from flowstory.languages.messages import Catalogue


def counted(words: Catalogue, what: str, count: int) -> str:
    """Give a number with its noun, in the singular or the plural: "1 file", "1.204 palavras"."""
    number = f"{count:,}".replace(",", words.text("cli.count.thousands"))
    return words.text(f"cli.count.{what}.{'one' if count == 1 else 'many'}", n=number)


def decimal(words: Catalogue, value: float) -> str:
    """Give a number with one decimal, as the language writes it."""
    return f"{value:.1f}".replace(".", words.text("cli.count.decimal"))
