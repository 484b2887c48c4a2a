"""`flowstory/suggest` and `flowstory/critique`: the cost first, then what the model says, piece by piece.

A question that the client cancels is left at once; the book is not touched.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp import params as wire
from flowstory.lsp.conversions import range_of
from flowstory.lsp.document import offset
from flowstory.lsp.handler import Handler
from flowstory.lsp.paying import cost_of, told
from flowstory.lsp.remembering import REQUEST_FAILED
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of
from flowstory.text.lines import LineIndex
from flowstory.text.lines import Position as TextPosition

if TYPE_CHECKING:
    from flowstory.assistant.asking import Asker
    from flowstory.assistant.opinions import Opinion
    from flowstory.assistant.pilot import Passage
    from flowstory.lsp.session import Session
    from flowstory.protocol.assisting import AssistParams, AssistResult, Remark
    from flowstory.protocol.places import Position
    from flowstory.providers import ChatRequest
    from flowstory.story.model import Locus
    from flowstory.workspace.assisting import Here
    from flowstory.workspace.workspace import OpenBook


async def suggest(session: Session, params: object) -> dict[str, Any]:
    """Propose next steps for the scene that the writer is in."""
    return (await answer(session, _read(params), critique=False)).model_dump(mode="json")


async def critique(session: Session, params: object) -> dict[str, Any]:
    """Say what works in a scene and what does not, each at its words."""
    return (await answer(session, _read(params), critique=True)).model_dump(mode="json")


def _read(params: object) -> AssistParams:
    from flowstory.protocol.assisting import AssistParams

    return wire.read(AssistParams, params)


async def answer(
    session: Session, wish: AssistParams, *, critique: bool, found: list[Opinion] | None = None
) -> AssistResult:
    """Tell the cost, and what a model says where that was agreed to; opinions of a critique go into `found`.

    Raises:
        JsonRpcException: it cannot be asked; the message is for the writer.
    """
    from flowstory.assistant import pilot
    from flowstory.protocol.assisting import AssistResult, Given
    from flowstory.workspace.assisting import here, passage_at

    await session.settled(folders=True)
    book, relative, at = chapter_at(session, wish.uri, wish.position)
    asker = await session.desks.asker(book)
    chapter = next(one for one in book.book.chapters if one.path == relative)
    passage = passage_at(chapter, at)
    until = passage.span.start if critique else len(chapter.text) if at is None else at
    alone = book.root not in session.snapshot.folders
    if session.memory.on:
        place = await session.memory.ask(
            lambda rememberer: here(book, relative, until, asker, rememberer=rememberer, alone=alone)
        )
    else:
        place = await session.worker.run(lambda: here(book, relative, until, asker))
    if place is None:
        raise JsonRpcException(session.catalogue.text("snapshot.no-chapter"), REQUEST_FAILED)
    request: ChatRequest = (
        pilot.critique_request(asker, passage, place.packed)
        if critique
        else pilot.steps_request(asker, place.packed, place.language)
    )
    remarks: list[Remark] = []
    try:
        with told(session):
            cost = cost_of(await asker.estimate(request))
            if wish.agreed:
                said = (
                    _remarks(session, asker, place, passage, found)
                    if critique
                    else _steps(session, asker, place)
                )
                async for remark in said:
                    remarks.append(remark)
                    _send(session, wish, remark)
    finally:
        await asker.provider.aclose()
    given = [Given(kind=one.kind, title=one.title, left_out=None) for one in place.packed.sent]
    given += [
        Given(kind=one.piece.kind, title=one.piece.title, left_out=one.reason)
        for one in place.packed.left_out
    ]
    return AssistResult(cost=cost, given=tuple(given), remarks=tuple(remarks), dropped=asker.tally.dropped)


def chapter_at(session: Session, uri: str, position: Position | None) -> tuple[OpenBook, str, int | None]:
    """Give the book, a chapter's path in it and the offset of a place there.

    Raises:
        JsonRpcException: the file is no chapter.
    """
    path = path_of(uri)
    placed = book_at(session.snapshot.books, path) if path is not None else None
    if placed is None or all(chapter.path != placed[1] for chapter in placed[0].book.chapters):
        raise JsonRpcException(session.catalogue.text("snapshot.no-chapter"), REQUEST_FAILED)
    book, relative = placed
    lines = LineIndex(book.text_of(relative))
    if position is None:
        return book, relative, None
    where = TextPosition(position.line, position.character)
    return book, relative, offset(lines.text, lines.starts, where, session.encoding)


async def _steps(session: Session, asker: Asker, place: Here) -> AsyncIterator[Remark]:
    from flowstory.assistant import pilot

    async for step in pilot.suggest(asker, place.packed, place.quotables, place.language):
        yield _remark(session, place.book, step.title, step.what, *step.rests_on)


async def _remarks(
    session: Session, asker: Asker, place: Here, passage: Passage, found: list[Opinion] | None
) -> AsyncIterator[Remark]:
    from flowstory.assistant import pilot

    book = place.book
    async for opinion in pilot.critique(asker, passage, place.packed, book.book, place.quotables):
        locus = opinion.here.find(book.book)
        if locus is not None:
            if found is not None:
                found.append(opinion)
            aspect = session.catalogue.text(f"assistant.aspect.{opinion.code.removeprefix('ai-critique-')}")
            yield _remark(session, book, aspect, opinion.text, locus)


def _remark(session: Session, book: OpenBook, title: str, text: str, *loci: Locus) -> Remark:
    from flowstory.protocol.assisting import Place, Remark
    from flowstory.protocol.places import Position, Range

    places = []
    for locus in loci:
        where = range_of(LineIndex(book.text_of(locus.path)), locus.span, session.encoding)
        start, end = (Position(line=p.line, character=p.character) for p in (where.start, where.end))
        places.append(Place(uri=session.uri(book.path_of(locus.path)), range=Range(start=start, end=end)))
    return Remark(title=title, text=text, places=tuple(places))


def _send(session: Session, wish: AssistParams, remark: Remark) -> None:
    if wish.partialResultToken is not None:
        value = {"remarks": [remark.model_dump(mode="json")]}
        progress = types.ProgressParams(token=wish.partialResultToken, value=value)
        session.server.protocol.notify(types.PROGRESS, progress)


SUGGEST = Handler("flowstory/suggest", suggest)
CRITIQUE = Handler("flowstory/critique", critique)
