"""Lore cards: who somebody is and what fixed each fact, as Markdown that plain editors show well."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from flowstory.lore.sheet import Age, Sheet, Trait, sheet
from flowstory.lore.vantage import Vantage, is_plain
from flowstory.lore.vault import Vault
from flowstory.story.model import Entity, Fact, Locus, Route, Story
from flowstory.text.lines import LineIndex

_SHOWN = 12
_AROUND = 3  # words of the sentence beside a value that alone says little
_SPACED = re.compile(r"\s+([,.;:!?])")
_MARKS = re.compile(r"[*_`\[\]\\]")

Link = Callable[[str, int], str]
"""Says a place in the writer's Markdown: the path of a file of the book, and a line from 1."""


class Sentences(Protocol):
    """A catalogue of the interface's sentences."""

    def text(self, key: str, /, **details: object) -> str: ...


def plain_link(path: str, line: int) -> str:
    """Say a place as plain text, as compilers do."""
    return f"{path}:{line}"


def card(
    vault: Vault, key: str, catalogue: Sentences, *, here: Vantage | None = None, link: Link = plain_link
) -> str:
    """Give the card of an entity as Markdown, by default of the whole book.

    Raises:
        KeyError: the story has no such entity.
    """
    here = here or vault.everything()
    return (
        "\n".join(_Writer(vault.story, catalogue, link).lines(sheet(vault, key, here), here)).rstrip() + "\n"
    )


def known_facts(story: Story, key: str) -> list[Fact]:
    """Give the facts of an entity worth showing: noted or plainly narrated, each value once, in order."""
    shown: dict[tuple[str, str, str], Fact] = {}
    for fact in sorted(story.lore_of(key), key=lambda fact: fact.moment):
        if is_plain(fact):
            shown.setdefault((fact.attribute, fact.value, fact.other), fact)
    return list(shown.values())


def where(story: Story, path: str, offset: int, link: Link = plain_link) -> str:
    """Give a place of the book as a writer finds it: file and line."""
    text = story.book.text_of(path)
    return link(path, LineIndex(text).position(offset).line + 1)


def value_of(story: Story, fact: Fact) -> str:
    """Give what a fact says, in the book's own words; where those alone say little, with the words around."""
    if fact.attribute == "kin" and fact.other:
        return fact.other
    bare = fact.attribute.startswith("thing.") or fact.attribute in ("side", "mark", "ability", "position")
    if bare and fact.route is not Route.NOTE:
        return _quote(story.book.text_of(fact.claim.path), fact)
    return fact.text


def _quote(text: str, fact: Fact) -> str:
    """Give a value with the words of its sentence that stand beside it."""
    start, end = fact.claim.span
    before = text[fact.sentence.span.start : start].split()
    after = text[end : fact.sentence.span.end].split()
    words = [*before[-_AROUND:], text[start:end], *after[:_AROUND]]
    head = "… " if len(before) > _AROUND else ""
    tail = " …" if len(after) > _AROUND else ""
    plain = _SPACED.sub(r"\1", _MARKS.sub("", " ".join(words)))
    return f"“{head}{plain}{tail}”"


def attribute_of(fact: Fact) -> str:
    """Give the catalogue's key of what a fact is about."""
    return f"@attribute.kin.{fact.value}" if fact.attribute == "kin" else f"@attribute.{fact.attribute}"


class _Writer:
    """Writes cards of one story."""

    def __init__(self, story: Story, catalogue: Sentences, link: Link) -> None:
        self._story = story
        self._words = catalogue
        self._link = link
        self._lines: dict[str, LineIndex] = {}

    def lines(self, known: Sheet, here: Vantage) -> Iterator[str]:
        """Give the lines of a card; two spaces at the end of a line break it in every renderer."""
        say, entity = self._words.text, known.entity
        yield f"**{known.name}**  "
        yield say("card.kind", kind=f"@kind.{entity.kind}", gender=self._gender(entity)).rstrip() + "  "
        if known.aliases:
            yield say("card.aliases", aliases=", ".join(known.aliases[:8])) + "  "
        told = list(self._told(known))
        if told:
            yield ""
            yield from told[:_SHOWN]
            if len(told) > _SHOWN:
                yield say("card.more", count=len(told) - _SHOWN)
        yield ""
        yield from (f"{line}  " for line in self._places(known, here))

    def _told(self, known: Sheet) -> Iterator[str]:
        say = self._words.text
        if known.death is not None:
            yield "- " + say("card.dead", where=self._where(known.death.claim))
        if known.age is not None:
            yield "- " + self._age(known.age)
        ties: dict[str, list[Trait]] = {}
        for trait in known.traits:
            if trait.attribute.startswith("kin.") and trait.now is not None:
                ties.setdefault(trait.attribute, []).append(trait)
        for trait in known.traits:
            tied = ties.get(trait.attribute, [trait])
            if tied[0] is trait:
                yield "- " + (self._trait(trait) if len(tied) == 1 else self._ties(tied))

    def _age(self, age: Age) -> str:
        fact = age.fact
        key = "card.born" if fact.attribute == "birth" else "card.turns" if age.turns else "card.age"
        where = self._where(fact.claim)
        return self._words.text(key, age=age.years, year=age.year, value=fact.text, where=where)

    def _ties(self, traits: list[Trait]) -> str:
        """Say several people whom one note names as one list."""
        facts = [trait.now for trait in traits if trait.now is not None]
        return self._words.text(
            "card.fact-note" if facts[0].route is Route.NOTE else "card.fact",
            attribute=attribute_of(facts[0]),
            value=", ".join(fact.text for fact in facts),
            where=self._where(facts[0].claim),
        )

    def _trait(self, trait: Trait) -> str:
        say = self._words.text
        parts = []
        if trait.now is not None:
            key = "card.fact-note" if trait.now.route is Route.NOTE else "card.fact"
            parts.append(self._fact(key, trait.now))
        noted = trait.now is not None and trait.now.route is Route.NOTE
        for fact in trait.before:
            key = "card.told" if noted else "card.before"
            parts.append(say(key, value=value_of(self._story, fact), where=self._where(fact.claim)))
        for fact in trait.later:
            if parts:
                parts.append(
                    say("card.later", value=value_of(self._story, fact), where=self._where(fact.claim))
                )
            else:
                parts.append(self._fact("card.only-later", fact))
        return "; ".join(parts)

    def _fact(self, key: str, fact: Fact) -> str:
        where = self._where(fact.claim)
        return self._words.text(
            key, attribute=attribute_of(fact), value=value_of(self._story, fact), where=where
        )

    def _places(self, known: Sheet, here: Vantage) -> Iterator[str]:
        say = self._words.text
        yield say("card.mentions" if here.whole else "card.mentions-so-far", count=known.mentions)
        if known.first is not None:
            yield say("card.first", where=self._where(known.first))
        if known.last is not None:
            where = self._where(known.last.locus)
            if known.last.place:
                where = say("card.at-place", place=known.last.place, where=where)
            if known.last.year is not None:
                where = say("card.in-year", year=known.last.year, where=where)
            yield say("card.last", where=where)
        if known.entity.note is not None:
            yield say("card.note", note=self._link(known.entity.note.path, 1))

    def _gender(self, entity: Entity) -> str:
        return self._words.text(f"card.{entity.gender}") if entity.gender in ("female", "male") else ""

    def _where(self, locus: Locus) -> str:
        lines = self._lines.get(locus.path)
        if lines is None:
            lines = self._lines[locus.path] = LineIndex(self._story.book.text_of(locus.path))
        return self._link(locus.path, lines.position(locus.span.start).line + 1)


def names(of: Iterable[str], most: int = 8) -> str:
    """Give names as a list in a sentence, cut short where they are many."""
    every = list(of)
    return ", ".join(every[:most]) + (" …" if len(every) > most else "")
