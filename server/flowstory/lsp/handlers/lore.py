"""`flowstory/loreCard`, `entities`, `timeline`, `decisions`, `status`: what the books say, for views and commands."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams

from flowstory.lsp import params as wire
from flowstory.lsp.asking import Spot, ask, ask_all
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.protocol.lore import BookStatus, Dated, EntityInfo, LoreCardParams
    from flowstory.protocol.lore import Spot as Place
    from flowstory.story.model import Entity, Fact, Locus

_DATED = ("birth", "death", "age")


async def lore_card(session: Session, params: object) -> dict[str, Any]:
    """Give a card as of a line, or of the whole book."""
    from flowstory.protocol.lore import LoreCard, LoreCardParams

    wish = wire.read(LoreCardParams, params)
    nobody: tuple[str | None, str] = (None, "")
    key, said = await ask(session, wish.uri, lambda spot: _card(spot, wish), nobody)
    return LoreCard(entity=key, markdown=said).model_dump(mode="json")


def _card(spot: Spot, wish: LoreCardParams) -> tuple[str | None, str]:
    from flowstory.lore.cards import card
    from flowstory.lore.vantage import Order

    vault, here, key = spot.vault, None, _called(spot, wish.name) if wish.name else None
    if wish.position is not None:
        offset = spot.offset(types.Position(wish.position.line, wish.position.character))
        order = Order(wish.order or spot.session.preferences.order)
        here = vault.vantage(spot.path, offset, order=order)
        if not wish.name and (mention := vault.index.at(spot.path, offset)) is not None:
            key = mention.entity
    if key is None or vault.story.entity(key) is None:
        return None, ""
    return key, card(vault, key, spot.session.catalogue, here=here, link=spot.link).strip()


def _called(spot: Spot, name: str) -> str | None:
    """Give who is called by a name, the most mentioned where several are."""
    entities = sorted(spot.vault.story.entities.values(), key=lambda entity: -entity.mentions)
    wanted = name.casefold()
    return next(
        (
            entity.key
            for entity in entities
            if wanted in {called.casefold() for called in (entity.key, *entity.aliases)}
        ),
        None,
    )


async def entities(session: Session, params: object) -> dict[str, Any]:
    """Give everybody and everything with a name."""
    from flowstory.protocol.lore import BookParams, EntitiesResult

    wish = wire.read(BookParams, params)
    none: tuple[EntityInfo, ...] = ()
    found = await ask(session, wish.uri, _entities, none)
    return EntitiesResult(entities=found).model_dump(mode="json")


def _entities(spot: Spot) -> tuple[EntityInfo, ...]:
    ranked = sorted(spot.vault.story.entities.values(), key=lambda entity: (-entity.mentions, entity.key))
    return tuple(_entity(spot, entity) for entity in ranked)


def _entity(spot: Spot, entity: Entity) -> EntityInfo:
    from flowstory.protocol.lore import EntityInfo

    note = spot.session.uri(spot.book.path_of(entity.note.path)) if entity.note is not None else None
    return EntityInfo(
        name=entity.key,
        kind=entity.kind.value,
        aliases=entity.aliases,
        gender=entity.gender,
        mentions=entity.mentions,
        first=_place(spot, entity.first) if entity.first is not None else None,
        note=note,
    )


async def timeline(session: Session, params: object) -> dict[str, Any]:
    """Give the book in time: the year of each chapter, dates, births, deaths, ages."""
    from flowstory.protocol.lore import BookParams, TimelineResult

    wish = wire.read(BookParams, params)
    nothing = TimelineResult(chapters=(), noted=())
    return (await ask(session, wish.uri, _timeline, nothing)).model_dump(mode="json")


def _timeline(spot: Spot) -> Any:
    from flowstory.protocol.lore import ChapterTime, TimelineResult

    vault, chapters = spot.vault, []
    for number, chapter in enumerate(vault.story.book.chapters):
        dates = [date for date in vault.story.dates if date.moment.chapter == number]
        told = [fact for fact in vault.facts_in(chapter.path) if fact.attribute in _DATED and not fact.frames]
        events = [(date.moment, _date(spot, date)) for date in dates]
        events += [(fact.moment, _event(spot, fact)) for fact in told]
        chapters.append(
            ChapterTime(
                uri=spot.session.uri(spot.book.path_of(chapter.path)),
                title=chapter.headings[0].text if chapter.headings else Path(chapter.path).stem,
                year=vault.year_in(number),
                events=tuple(event for _, event in sorted(events, key=lambda event: event[0])),
            )
        )
    noted = [
        fact
        for note in vault.story.book.notes
        for fact in vault.facts_in(note.path)
        if fact.attribute in _DATED
    ]
    return TimelineResult(chapters=tuple(chapters), noted=tuple(_event(spot, fact) for fact in noted))


def _date(spot: Spot, date: Any) -> Dated:
    from flowstory.protocol.lore import Dated

    return Dated(
        kind="date",
        text=date.text,
        year=date.year,
        month=date.month,
        day=date.day,
        who="",
        at=_place(spot, date.locus),
    )


def _event(spot: Spot, fact: Fact) -> Dated:
    from flowstory.lore.vantage import year_in
    from flowstory.protocol.lore import Dated

    year = year_in(fact.text) if fact.attribute != "age" else None
    told = spot.vault.year_in(fact.moment.chapter) if fact.moment.chapter >= 0 else None
    return Dated(
        kind=fact.attribute,  # type: ignore[arg-type]
        text=fact.text,
        year=year if year is not None else told,
        month=None,
        day=None,
        who=fact.subject,
        at=_place(spot, fact.claim),
    )


def _place(spot: Spot, locus: Locus) -> Place:
    from flowstory.protocol.lore import Spot as Place
    from flowstory.protocol.places import Position, Range

    found = spot.location(locus)
    start, end = found.range.start, found.range.end
    return Place(
        uri=found.uri,
        range=Range(
            start=Position(line=start.line, character=start.character),
            end=Position(line=end.line, character=end.character),
        ),
    )


async def decisions(session: Session, params: object) -> dict[str, Any]:
    """Give the writer's rulings on a book."""
    from flowstory.protocol.lore import BookParams, Decision, DecisionsResult

    wish = wire.read(BookParams, params)
    book = await ask(session, wish.uri, lambda spot: spot.book, None)
    if book is None:
        raise JsonRpcInvalidParams("no open book has this file")
    return DecisionsResult(
        decisions=tuple(
            Decision(
                rule=ruling.rule,
                fingerprint=ruling.fingerprint,
                verdict=ruling.verdict.value,
                subject=ruling.subject,
                attribute=ruling.attribute,
                reason=ruling.reason,
                date=ruling.date,
            )
            for ruling in book.rulings
        ),
        uri=session.uri(book.decisions_path),
    ).model_dump(mode="json")


async def status(session: Session, params: object) -> dict[str, Any]:
    """Say how the server is and which books are open."""
    from flowstory import __version__
    from flowstory.protocol.lore import StatusParams, StatusResult

    wire.read(StatusParams, params if params is not None else {})
    books = await ask_all(session, _book)
    return StatusResult(
        version=__version__,
        reading=session.indexing,
        memory=session.memory.on,
        locale=session.catalogue.code,
        books=tuple(books),
    ).model_dump(mode="json")


def _book(spot: Spot) -> BookStatus:
    from flowstory.protocol.lore import BookStatus

    book = spot.book
    return BookStatus(
        name=book.book.name,
        uri=spot.session.uri(book.root / book.folder),
        chapters=len(book.book.chapters),
        notes=len(book.book.notes),
        words=sum(spot.vault.words(chapter) for chapter in book.book.chapters),
        findings=len(book.findings),
    )


CARD = Handler("flowstory/loreCard", lore_card)
ENTITIES = Handler("flowstory/entities", entities)
TIMELINE = Handler("flowstory/timeline", timeline)
DECISIONS = Handler("flowstory/decisions", decisions)
STATUS = Handler("flowstory/status", status)
