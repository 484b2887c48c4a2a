"""Lore cards: who somebody is and what fixed each fact, as Markdown that plain editors show well."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from flowstory.story.model import Entity, Fact, Moment, Register, Route, Story
from flowstory.text.lines import LineIndex

_SHOWN = 12


class Sentences(Protocol):
    """A catalogue of the interface's sentences."""

    def text(self, key: str, /, **details: object) -> str: ...


def card(story: Story, key: str, catalogue: Sentences, *, as_of: Moment | None = None) -> str:
    """Give the card of an entity as Markdown; with `as_of`, nothing that is told later in the book.

    Raises:
        KeyError: the story has no such entity.
    """
    entity = story.entities[key]
    lines = [
        f"**{entity.key}**  ",
        catalogue.text("card.kind", kind=f"@kind.{entity.kind}", gender=_gender(entity, catalogue)),
    ]
    if entity.aliases:
        lines.append(catalogue.text("card.aliases", aliases=", ".join(_names(entity.aliases))))
    facts = [fact for fact in known_facts(story, key) if as_of is None or fact.moment <= as_of]
    if facts:
        lines.append("")
        lines.extend(_line(story, fact, catalogue) for fact in facts[:_SHOWN])
        if len(facts) > _SHOWN:
            lines.append(catalogue.text("card.more", count=len(facts) - _SHOWN))
    lines.append("")
    lines.append(catalogue.text("card.mentions", count=entity.mentions))
    if entity.first is not None:
        lines.append(
            catalogue.text("card.first", where=where(story, entity.first.path, entity.first.span.start))
        )
    if entity.note is not None:
        lines.append(catalogue.text("card.note", note=entity.note.path))
    return (
        "\n".join(line if line.endswith("  ") or not line else f"{line}  " for line in lines).rstrip() + "\n"
    )


def known_facts(story: Story, key: str) -> list[Fact]:
    """Give the facts of an entity worth showing: noted or plainly narrated, each value once, in order."""
    shown: list[Fact] = []
    seen: set[tuple[str, str, str]] = set()
    for fact in sorted(story.lore_of(key), key=lambda fact: fact.moment):
        told = (fact.attribute, fact.value, fact.other)
        if told in seen or fact.frames:
            continue
        if fact.register in (Register.DIALOGUE, Register.DOCUMENT):
            continue
        seen.add(told)
        shown.append(fact)
    return shown


def where(story: Story, path: str, offset: int) -> str:
    """Give a place of the book as a writer finds it: file and line."""
    text = story.book.text_of(path)
    return f"{path}:{LineIndex(text).position(offset).line + 1}"


def _line(story: Story, fact: Fact, catalogue: Sentences) -> str:
    attribute = f"kin.{fact.value}" if fact.attribute == "kin" else fact.attribute
    value = fact.other if fact.attribute == "kin" and fact.other else fact.text
    if fact.attribute.startswith("thing.") and fact.other:
        value = f"{fact.other}: {value}"
    elif fact.attribute in ("side", "mark") and fact.other:
        value = f"{fact.other.replace('.', ', ')}: {value}"
    key = "card.fact-note" if fact.route is Route.NOTE else "card.fact"
    return "- " + catalogue.text(
        key,
        attribute=f"@attribute.{attribute}",
        value=value,
        where=where(story, fact.claim.path, fact.claim.span.start),
    )


def _gender(entity: Entity, catalogue: Sentences) -> str:
    return catalogue.text(f"card.{entity.gender}") if entity.gender in ("female", "male") else ""


def _names(names: Iterable[str]) -> list[str]:
    return list(names)[:8]
