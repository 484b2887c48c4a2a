"""`flowstory/search`: passages of the book by their words, no further than the story is told so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flowstory.lsp import params as wire
from flowstory.lsp.document import offset
from flowstory.lsp.handler import Handler
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of
from flowstory.text.lines import LineIndex
from flowstory.text.lines import Position as TextPosition

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flowstory.lsp.session import Session
    from flowstory.protocol.places import Position
    from flowstory.workspace.remembering import Answer, Asked, Place


async def search(session: Session, params: object) -> dict[str, Any]:
    """Search the book that the writer is in up to where they are, or whole books where they say so."""
    from flowstory.protocol.searching import SearchParams
    from flowstory.workspace.remembering import Asked, Rememberer

    wish = wire.read(SearchParams, params)
    await session.settled(folders=True)
    if wish.uri is None:
        known = session.snapshot
        asked = [Asked(book, None, book.root not in known.folders) for book in known.books]
    else:
        found = ask_at(session, wish.uri, wish.position, whole=wish.whole)
        asked = [found[0]] if found else []
    little = little_words(session)
    answers = await session.memory.ask(Rememberer.search, asked, wish.query, k=wish.k, little_words=little)
    return result(session, answers)


def ask_at(
    session: Session, uri: str, position: Position | None, *, whole: bool
) -> tuple[Asked, Place] | None:
    """Give the book of a file and what may be seen of it from a place there, by default its end."""
    from flowstory.workspace.remembering import Asked, Place

    path = path_of(uri)
    placed = book_at(session.snapshot.books, path) if path is not None else None
    if placed is None:
        return None
    book, relative = placed
    lines = LineIndex(book.text_of(relative))
    told = len(lines.text)
    if position is not None:
        where = TextPosition(position.line, position.character)
        told = offset(lines.text, lines.starts, where, session.encoding)
    place = Place(relative, told)
    return Asked(book, None if whole else place, book.root not in session.snapshot.folders), place


def little_words(session: Session) -> frozenset[str]:
    """Give the words of the writer's language that tell nothing in a question."""
    from flowstory.memory.folding import fold

    return frozenset(fold(session.catalogue.text("search.little-words")).split())


def result(session: Session, answers: Iterable[Answer]) -> dict[str, Any]:
    """Give the answer as it goes over the wire."""
    from flowstory.protocol.places import Position, Range
    from flowstory.protocol.searching import Passage, SearchResult

    passages = []
    for book, hit in answers:
        lines = LineIndex(book.text_of(hit.chapter))
        start, end = (lines.position(place, session.encoding) for place in (hit.start, hit.end))
        passages.append(
            Passage(
                uri=session.uri(book.path_of(hit.chapter)),
                range=Range(
                    start=Position(line=start.line, character=start.column),
                    end=Position(line=end.line, character=end.column),
                ),
                text=hit.text,
                chapter=hit.chapter,
                score=round(hit.score, 4),
            )
        )
    return SearchResult(passages=tuple(passages)).model_dump(mode="json")


HANDLER = Handler("flowstory/search", search)
