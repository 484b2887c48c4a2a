"""`textDocument/codeLens`: above a chapter its words, status and cast; above a note how often it is mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers.execute_command import SHOW
from flowstory.lsp.handlers.summarise import COMMAND as SUMMARISE
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.manuscript.model import Chapter, Note


async def code_lens(session: Session, params: types.CodeLensParams) -> list[types.CodeLens]:
    """Give the lenses of a file."""
    return await ask(session, params.text_document.uri, _lenses, [])


def _lenses(spot: Spot) -> list[types.CodeLens]:
    from flowstory.lore.cards import names
    from flowstory.lore.chapters import counted, status

    chapter, words = spot.chapter, spot.session.catalogue
    if chapter is None:
        return [_note(spot, spot.note)] if spot.note is not None else []
    known = spot.vault.summary(chapter)
    above = chapter.headings[0].span if chapter.headings else Span(0, 0)
    titles = [counted(words, "chapter.word", known.words), status(chapter, words)]
    if known.cast:
        titles.append(words.text("chapter.cast", names=names(known.cast, 5)))
    lenses = [
        # A command without a name is shown and does nothing.
        types.CodeLens(range=spot.range(above), command=types.Command(title=title, command=""))
        for title in titles
    ]
    if _has_stale_summary(spot, chapter):
        uri = spot.session.uri(spot.book.path_of(chapter.path))
        again = types.Command(title=words.text("echo.stale"), command=SUMMARISE, arguments=[uri])
        lenses.append(types.CodeLens(range=spot.range(above), command=again))
    return lenses


def _has_stale_summary(spot: Spot, chapter: Chapter) -> bool:
    """Say whether a chapter's summary is of what it said before."""
    from flowstory.assistant.echo import FOLDER

    if not (spot.book.root / spot.book.folder / FOLDER).is_dir():
        return False  # What reads summaries takes its time to import.
    from flowstory.workspace.assisting import echo_note

    note = echo_note(spot.book, chapter)
    return note is not None and note.is_stale(chapter.text)


def _note(spot: Spot, note: Note) -> types.CodeLens:
    words = spot.session.catalogue
    places = [locus for locus in spot.vault.index.of(note.name) if locus.path != note.path]
    if not places:
        command = types.Command(title=words.text("lens.no-mentions"), command="")
    else:
        key = "lens.mention" if len(places) == 1 else "lens.mentions"
        uri = spot.session.uri(spot.book.path_of(places[0].path))
        command = types.Command(
            title=words.text(key, count=len(places)), command=SHOW, arguments=[uri, *places[0].span]
        )
    return types.CodeLens(range=spot.range(Span(0, 0)), command=command)


HANDLER = Handler(types.TEXT_DOCUMENT_CODE_LENS, code_lens)
