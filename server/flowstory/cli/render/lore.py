"""The entities of a book as JSON, as a table, and each as a card with its facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from rich.table import Table
from rich.text import Text

from flowstory.cli.opening import Opened
from flowstory.cli.screen import visible
from flowstory.languages.messages import Catalogue
from flowstory.story.model import Fact, Locus
from flowstory.text.lines import LineIndex

VERSION = 1
_GENDERS = ("female", "male", "other")
_NARROW = 70
# Told in the line above the facts.
_ALIASES = "aliases"


class Spot(NamedTuple):
    """A line of a file; `path` is relative to the folder that was opened."""

    path: str
    line: int


class Told(NamedTuple):
    """A fact as it is printed: `quote` is the sentence it stands in, on one line."""

    fact: Fact
    spot: Spot
    quote: str


@dataclass(frozen=True, slots=True)
class Card:
    """An entity and what the book says of it."""

    name: str
    kind: str
    aliases: tuple[str, ...]
    gender: str
    mentions: int
    first: Spot | None
    facts: tuple[Told, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called by."""
        return (self.name, *self.aliases)


def cards(opened: Opened) -> list[Card]:
    """Give the entities of all books that were opened, the most mentioned first."""
    found: list[Card] = []
    for book in opened.books:
        paths: dict[str, str] = {}
        sources: dict[str, LineIndex] = {}

        def spot(locus: Locus) -> Spot:
            if locus.path not in paths:  # noqa: B023 - called within this turn only
                paths[locus.path] = opened.relative(book.path_of(locus.path))  # noqa: B023
                sources[locus.path] = LineIndex(book.text_of(locus.path))  # noqa: B023
            line = sources[locus.path].position(locus.span.start).line + 1  # noqa: B023
            return Spot(paths[locus.path], line)  # noqa: B023

        for entity in book.story.entities.values():
            told: list[Told] = []
            for fact in book.story.lore_of(entity.key):
                place = spot(fact.claim)
                sentence = sources[fact.claim.path].text[fact.sentence.span.start : fact.sentence.span.end]
                told.append(Told(fact, place, " ".join(sentence.split())))
            found.append(
                Card(
                    name=entity.key,
                    kind=entity.kind.value,
                    aliases=tuple(alias for alias in entity.aliases if alias != entity.key),
                    gender=entity.gender if entity.gender in _GENDERS else "unknown",
                    mentions=entity.mentions,
                    first=spot(entity.first) if entity.first else None,
                    facts=tuple(told),
                )
            )
    return sorted(found, key=lambda card: (-card.mentions, card.name))


def document(shown: list[Card]) -> dict[str, object]:
    """Give the entities as the JSON contract of `lore` has them."""
    return {
        "version": VERSION,
        "entities": [
            {
                "name": card.name,
                "kind": card.kind,
                "aliases": list(card.aliases),
                "gender": card.gender,
                "mentions": card.mentions,
                "first": card.first._asdict() if card.first else None,
                "facts": [
                    {
                        "attribute": told.fact.attribute,
                        "value": told.fact.value,
                        "path": told.spot.path,
                        "line": told.spot.line,
                        "quote": told.quote,
                    }
                    for told in card.facts
                ],
            }
            for card in shown
        ],
    }


def table(shown: list[Card], words: Catalogue, *, width: int) -> Table:
    """Give the entities as a table; on a narrow terminal without the columns that matter least."""
    roomy = width >= _NARROW
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    grid.add_column(words.text("cli.lore.name"), style="cyan", overflow="fold", ratio=None)
    grid.add_column(words.text("cli.lore.kind"), no_wrap=True)
    if roomy:
        grid.add_column(words.text("cli.lore.aliases"), overflow="fold")
    grid.add_column(words.text("cli.lore.mentions"), justify="right", no_wrap=True)
    if roomy:
        grid.add_column(words.text("cli.lore.first"), overflow="fold")
    for card in shown:
        cells = [card.name, words.text(f"cli.lore.kinds.{card.kind}")]
        if roomy:
            cells.append(", ".join(card.aliases))
        cells.append(str(card.mentions))
        if roomy:
            cells.append(_where(card.first, str))
        grid.add_row(*(Text(visible(cell)) for cell in cells))
    return grid


def full(card: Card, words: Catalogue, *, width: int, path_shown: Callable[[str], str]) -> Iterator[Text]:
    """Give a card: the name, the other names, and each fact with its value, its route and its place."""
    yield Text(visible(card.name), "bold cyan")
    about = [words.text(f"cli.lore.kinds.{card.kind}")]
    if card.gender != "unknown":
        about.append(words.text(f"cli.lore.genders.{card.gender}"))
    about.append(words.text("cli.lore.mentioned", n=card.mentions))
    yield from _wrapped(Text("  " + ", ".join(about)), width)
    if card.aliases:
        yield from _wrapped(
            Text(f"  {words.text('cli.lore.also')} {visible(', '.join(card.aliases))}"), width
        )
    if card.first:
        yield from _wrapped(
            Text(f"  {words.text('cli.lore.first-at', where=_where(card.first, path_shown))}"), width
        )
    if not card.facts:
        yield Text()
        yield Text("  " + words.text("cli.lore.no-facts"), "dim")
    for told in card.facts:
        fact = told.fact
        if fact.attribute == _ALIASES:
            continue
        yield Text()
        value = visible(fact.text or fact.value)
        line = Text.assemble("  ", (attribute_name(fact, words), "bold"), ": ", (value, "green"))
        route = words.text(f"cli.lore.routes.{fact.route.value}")
        line.append(f"  ({route})", "dim")
        yield from _wrapped(line, width)
        yield from _wrapped(Text(f"    {_where(told.spot, path_shown)}", "blue"), width, indent=4)
        if told.quote != fact.text:
            yield from _wrapped(Text(f"    “{visible(told.quote)}”"), width, indent=4)
    yield Text()


def attribute_name(fact: Fact, words: Catalogue) -> str:
    """Give what a fact is about in the writer's language."""
    key = f"attribute.{fact.attribute}"
    name = words.text(key) if key in words else fact.attribute.replace(".", ", ")
    return visible(name)


def _where(spot: Spot | None, path_shown: Callable[[str], str]) -> str:
    return f"{visible(path_shown(spot.path))}:{spot.line}" if spot else ""


def _wrapped(line: Text, width: int, *, indent: int = 4) -> Iterator[Text]:
    from flowstory.cli.render.text import wrapped

    return wrapped(line, width, indent=indent)
