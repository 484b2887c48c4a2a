"""`flowstory lore`: who and what is in a book, and what the book says of each."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import Color
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.cli.render.lore import Card
    from flowstory.languages.messages import Catalogue

EXIT_UNREADABLE = 2
_READABLE = 100
# Above this a single likest name is taken for the one that was meant.
_MEANT = 85.0
_CLEARLY = 5.0


class Format(StrEnum):
    """What the entities are printed as."""

    TEXT = "text"
    JSON = "json"


def lore(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    name: Annotated[str, typer.Argument(metavar="NAME")] = "",
    *,
    format: Annotated[Format, typer.Option("--format", "-f")] = Format.TEXT,  # noqa: A002 - the option's name
    color: Annotated[Color, typer.Option("--color")] = Color.AUTO,
) -> None:
    session = session_of(context)
    session.screen.color = color
    words, screen = session.words, session.screen

    from flowstory.cli.opening import open_books, tell_problems
    from flowstory.cli.render import json
    from flowstory.cli.render import lore as render

    opened = open_books(path, session)
    cards = render.cards(opened)
    tell_problems(opened, session)
    if name:
        cards = find(name, cards, session)
    width = min(screen.width or _READABLE, _READABLE)
    if format is Format.JSON:
        screen.write(json.dump(render.document(cards)))
    elif not cards:
        screen.write(words.text("cli.lore.nobody") + "\n")
    elif name:
        for card in cards:
            screen.show(render.full(card, words, width=width, path_shown=opened.shown))
    else:
        screen.lay_out(render.table(cards, words, width=width), width=width)
    if not opened.whole:
        raise typer.Exit(EXIT_UNREADABLE)


def find(name: str, cards: list[Card], session: Session) -> list[Card]:
    """Give the cards of a name: those called so, else the one that was clearly meant.

    Raises:
        BadUseError: nobody is called so, and it is not clear who was meant.
    """
    from flowstory.cli.likeness import folded, nearest, scores

    words = session.words
    wanted = folded(name)
    exact = [card for card in cards if wanted in {folded(called) for called in card.names}]
    if exact:
        return exact
    owners: dict[str, list[Card]] = {}
    for card in cards:
        for called in card.names:
            owners.setdefault(called, []).append(card)
    ranked = scores(name, owners)
    if ranked and ranked[0][0] >= _MEANT:
        best, meant = ranked[0]
        rivals = [called for score, called in ranked if score > best - _CLEARLY]
        chosen = {id(card): card for called in rivals for card in owners[called]}
        if len(chosen) == 1:
            session.screen.tell(words.text("cli.lore.instead", name=name, meant=owners[meant][0].name))
            return list(chosen.values())
    raise BadUseError(words.text("cli.lore.no-such", name=name) + _meant(nearest(name, owners), words))


def _meant(near: list[str], words: Catalogue) -> str:
    return " " + words.text("cli.did-you-mean", names=", ".join(near)) if near else ""
