"""`flowstory summarise`: a summary a chapter, kept in the folder EchoNotes of the book once the writer says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import visible
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.assistant.asking import Asker
    from flowstory.assistant.echo import EchoNote
    from flowstory.manuscript.model import Chapter
    from flowstory.workspace.workspace import OpenBook


def summarise(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    chapter: Annotated[str, typer.Argument(metavar="CHAPTER")] = "",
    *,
    extract: Annotated[bool, typer.Option("--extract")] = False,
    overwrite: Annotated[bool, typer.Option("--overwrite")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)

    from flowstory.cli import asking

    opened, book = asking.one_book(path, session)
    wanted = asking.place_in(opened, book, chapter, session)[0] if chapter else None
    chapters = _due(book, wanted, session, overwrite=overwrite)
    if not chapters:
        session.screen.tell(session.words.text("echo.all-fresh"))
        return
    with asking.desk_of(session) as desk:
        if extract or not desk.settings.choices():
            if not extract:
                session.screen.tell(session.words.text("echo.no-model"))
            from flowstory.workspace.assisting import extracted_note

            notes = [(one, extracted_note(book, one)) for one in chapters]
            for _, note in notes:
                session.screen.write(f"{visible(note.body)}\n")
        else:
            asker = asking.asker_of(desk, book, session)
            notes = _asked(asker, book, chapters, session, yes=yes)
            asking.account(asker.tally, session)
    if notes:
        if not yes:
            typer.confirm(session.words.text("echo.keep", count=len(notes)), abort=True, err=True)
        _keep(book, notes, session)


def _due(book: OpenBook, wanted: str | None, session: Session, *, overwrite: bool) -> list[Chapter]:
    """Give the chapters without a summary of what they say now; one that the writer has edited stays theirs."""
    from flowstory.workspace.assisting import echo_note

    found: list[Chapter] = []
    for one in book.book.chapters:
        if (wanted is not None and one.path != wanted) or not any(scene.paragraphs for scene in one.scenes):
            continue
        note = echo_note(book, one)
        if note is not None and not note.is_stale(one.text) and wanted is None:
            continue
        if note is not None and note.edited and not overwrite:
            session.screen.tell(session.words.text("echo.edited", chapter=one.path))
            continue
        found.append(one)
    return found


def _asked(
    asker: Asker, book: OpenBook, chapters: list[Chapter], session: Session, *, yes: bool
) -> list[tuple[Chapter, EchoNote]]:
    from flowstory.assistant.quoting import Quotables
    from flowstory.assistant.summarising import requests, summarise
    from flowstory.cli import asking
    from flowstory.workspace.assisting import written_note

    questions = [question for one in chapters for question in requests(asker, one)]
    asking.agree(asking.run(asker, lambda: asker.estimate(*questions)), session, yes=yes)
    quotables = Quotables(book.book.chapters)
    notes: list[tuple[Chapter, EchoNote]] = []

    async def work() -> None:
        for one in chapters:
            session.screen.write(f"{visible(one.path)}\n")
            held = []
            async for sentence in summarise(asker, book.story, one, quotables):
                held.append(sentence)
                session.screen.write(f"  {visible(sentence.text)}\n")
            if held:
                notes.append((one, written_note(one, held, asker.origin)))

    asking.run(asker, work)
    return notes


def _keep(book: OpenBook, notes: list[tuple[Chapter, EchoNote]], session: Session) -> None:
    from flowstory.workspace.assisting import keep_note, note_file

    for chapter, note in notes:
        try:
            keep_note(book, chapter, note)
        except OSError as error:
            file = note_file(book, chapter)
            reason = error.strerror or str(error)
            said = session.words.text("echo.unwritable", path=str(file), reason=reason)
            raise BadUseError(said) from None
    session.screen.tell(session.words.text("echo.kept", count=len(notes)))
