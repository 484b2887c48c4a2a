"""`flowstory.deep`, and the same after a save where the writer allows it: contradictions that need understanding.

What was asked before is known, so that only what changed is sent. After a save nothing is asked of the writer:
they have switched it on, and their budget holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygls.exceptions import JsonRpcException

from flowstory.lsp.asking import ask
from flowstory.lsp.paying import agreed, cancellable, cost_of, say, told
from flowstory.lsp.remembering import REQUEST_FAILED
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from pathlib import Path

    from flowstory.assistant.asking import Asker
    from flowstory.assistant.deep.guard import Outcome
    from flowstory.lsp.session import Session
    from flowstory.workspace.workspace import OpenBook

DEEP = "flowstory.deep"


async def deep(session: Session, uri: str) -> bool:
    """Look at a book more deeply once the writer has agreed to what it costs."""
    words = session.catalogue
    book = await ask(session, uri, lambda spot: spot.book, None)
    if book is None or path_of(uri) is None:
        raise JsonRpcException(words.text("snapshot.no-chapter"), REQUEST_FAILED)
    outcome = await _look(session, book, asks=True)
    if outcome is None:
        return False
    said = words.text(
        "deep.outcome",
        statements=outcome.statements,
        judged=outcome.judged,
        found=len(outcome.suspicions),
        left=outcome.left_out,
    )
    say(session, said if outcome.stopped is None else words.render(outcome.stopped))
    return outcome.stopped is None


async def after_save(session: Session, path: Path) -> None:
    """Look at a saved book more deeply, where a model is chosen; one book at a time, and never twice at once."""
    if not await session.desks.ready():
        return
    book = await ask(session, session.uri(path), lambda spot: spot.book, None)
    if book is None or book.root in session.deepening:
        return
    session.deepening.add(book.root)
    try:
        await _look(session, book, asks=False)
    finally:
        session.deepening.discard(book.root)


async def _look(session: Session, book: OpenBook, *, asks: bool) -> Outcome | None:
    """Give what was found; `None` where the writer did not want it, or stopped it, or no price is known."""
    from flowstory.assistant.deep import guard

    words = session.catalogue
    asker = await session.desks.asker(book)
    try:
        with told(session):
            forecast = await guard.forecast(asker, book.story)
            cost = cost_of(forecast.facts, forecast.most or None)
            before = words.text(
                "deep.forecast", scenes=forecast.scenes, unknown=forecast.unknown, pairs=guard.MOST_PAIRS
            )
            if asks and not await agreed(session, cost, before=before):
                return None
            if forecast.most is None:
                return None
            title = words.text("rewrite.asking", origin=asker.origin)
            outcome = await cancellable(session, title, _run(asker, book))
    finally:
        await asker.provider.aclose()
    if outcome is not None and outcome.stopped is None:
        await _keep(session, book, outcome)
    return outcome


async def _run(asker: Asker, book: OpenBook) -> Outcome:
    from flowstory.assistant.deep import guard

    known = [finding for finding in book.findings if not finding.by_model]
    return await guard.run(asker, book.story, known=known)


async def _keep(session: Session, book: OpenBook, outcome: Outcome) -> None:
    from flowstory.assistant.opinions import opinion_of

    kept = [opinion_of(one, book.book) for one in outcome.suspicions]
    try:
        await session.worker.run(lambda: session.checker.workspace.opinions(book).keep(kept))
    except OSError as error:
        said = session.catalogue.text("deep.unwritable", reason=error.strerror or type(error).__name__)
        raise JsonRpcException(said, REQUEST_FAILED) from None
    session.changed_on_disk([book.decisions_path])
    await session.settled()


COMMANDS = {DEEP: deep}
