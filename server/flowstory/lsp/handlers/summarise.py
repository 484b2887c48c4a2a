"""`flowstory/summarise` and `flowstory.summarise`: a chapter's summary, kept beside the book when the writer says so.

Where no model is chosen it is drawn from the text, and says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp import params as wire
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers.assist import chapter_at
from flowstory.lsp.paying import agreed, cancellable, choose, cost_of, told
from flowstory.lsp.refreshing import refresh
from flowstory.lsp.remembering import REQUEST_FAILED

if TYPE_CHECKING:
    from flowstory.assistant.asking import Asker
    from flowstory.assistant.echo import EchoNote
    from flowstory.assistant.summarising import Sentence
    from flowstory.lsp.session import Session
    from flowstory.manuscript.model import Chapter
    from flowstory.protocol.assisting import Cost, SummariseParams, SummariseResult
    from flowstory.workspace.workspace import OpenBook

COMMAND = "flowstory.summarise"


async def summarise(session: Session, params: object) -> dict[str, Any]:
    """Summarise a chapter."""
    from flowstory.protocol.assisting import SummariseParams

    return (await answer(session, wire.read(SummariseParams, params))).model_dump(mode="json")


async def answer(session: Session, wish: SummariseParams) -> SummariseResult:
    """Tell the cost, and the summary where that was agreed to or nothing is sent.

    Raises:
        JsonRpcException: it cannot be made or kept; the message is for the writer.
    """
    from flowstory.assistant.summarising import extract
    from flowstory.protocol.assisting import SummariseResult, SummarySentence
    from flowstory.workspace.assisting import echo_note, extracted_note, note_file, written_note

    await session.settled(folders=True)
    book, relative, _ = chapter_at(session, wish.uri, None)
    chapter = next(one for one in book.book.chapters if one.path == relative)
    cost: Cost | None = None
    dropped = 0
    note: EchoNote | None = None
    if await session.desks.ready():
        cost, sentences, dropped, origin = await _asked(session, wish, book, chapter)
        if sentences:
            note = written_note(chapter, sentences, origin)
    else:
        sentences = list(await session.worker.run(lambda: extract(book.story, chapter)))
        note = await session.worker.run(lambda: extracted_note(book, chapter))
    before = echo_note(book, chapter)
    edited = before is not None and before.edited
    kept = wish.keep and note is not None and (wish.overwrite or not edited)
    if kept and note is not None:
        _keep(session, book, chapter, note)
    return SummariseResult(
        cost=cost,
        sentences=tuple(SummarySentence(about=one.about, text=one.text) for one in sentences),
        dropped=dropped,
        markdown=note.body if note is not None else "",
        note=session.uri(note_file(book, chapter)),
        kept=kept,
        edited=edited,
    )


async def _asked(
    session: Session, wish: SummariseParams, book: OpenBook, chapter: Chapter
) -> tuple[Cost, list[Sentence], int, str]:
    from flowstory.assistant.summarising import requests

    asker = await session.desks.asker(book)
    try:
        with told(session):
            cost = cost_of(await asker.estimate(*requests(asker, chapter)))
            sentences = await _sentences(session, wish, asker, book, chapter) if wish.agreed else []
    finally:
        await asker.provider.aclose()
    return cost, sentences, asker.tally.dropped, asker.origin


async def _sentences(
    session: Session, wish: SummariseParams, asker: Asker, book: OpenBook, chapter: Chapter
) -> list[Sentence]:
    from flowstory.assistant import summarising
    from flowstory.assistant.quoting import Quotables

    held: list[Sentence] = []
    async for one in summarising.summarise(asker, book.story, chapter, Quotables(book.book.chapters)):
        held.append(one)
        if wish.partialResultToken is not None:
            value = {"sentences": [{"about": one.about, "text": one.text}]}
            progress = types.ProgressParams(token=wish.partialResultToken, value=value)
            session.server.protocol.notify(types.PROGRESS, progress)
    return held


def _keep(session: Session, book: OpenBook, chapter: Chapter, note: EchoNote) -> None:
    from flowstory.workspace.assisting import keep_note, note_file

    try:
        keep_note(book, chapter, note)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        said = session.catalogue.text("echo.unwritable", path=note_file(book, chapter).name, reason=reason)
        raise JsonRpcException(said, REQUEST_FAILED) from None
    refresh(session)


async def command(session: Session, uri: str) -> bool:
    """Summarise a chapter, and keep that; a summary with changes of the writer's own only if they say so."""
    from flowstory.protocol.assisting import SummariseParams

    words = session.catalogue
    wish = SummariseParams(uri=uri)
    first = await answer(session, wish)
    if first.cost is not None and not await agreed(session, first.cost):
        return False
    if first.edited:
        labels = words.text("echo.replace"), words.text("echo.keep-mine")
        if await choose(session, words.text("echo.changed"), *labels) != 0:
            return False
    asked = answer(session, wish.model_copy(update={"agreed": True, "keep": True, "overwrite": first.edited}))
    origin = first.cost.origin if first.cost is not None else ""
    done = await cancellable(session, words.text("rewrite.asking", origin=origin), asked)
    if done is None or not done.kept:
        return False
    if session.client.shows_documents:
        await session.server.window_show_document_async(types.ShowDocumentParams(uri=done.note))
    return True


HANDLER = Handler("flowstory/summarise", summarise)
COMMANDS = {COMMAND: command}
