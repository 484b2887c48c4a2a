"""`flowstory critique`: what works in a chapter or a scene and what a reader stumbles over, line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import visible
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.assistant.opinions import Opinion
    from flowstory.workspace.workspace import OpenBook


def critique(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    *,
    at: Annotated[str, typer.Option("--at", metavar="PLACE")] = "",
    inspect: Annotated[bool, typer.Option("--inspect")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)

    from flowstory.assistant import pilot
    from flowstory.cli import asking
    from flowstory.cli.suggest import show_packed
    from flowstory.workspace.assisting import here, passage_at
    from flowstory.workspace.remembering import Rememberer

    opened, book = asking.one_book(path, session)
    chapter, offset = asking.place_in(opened, book, at, session)
    with asking.desk_of(session) as desk:
        asker = asking.asker_of(desk, book, session)
        held = next(one for one in book.book.chapters if one.path == chapter)
        passage = passage_at(held, offset if ":" in at else None)
        if not passage.text:
            raise BadUseError(session.words.text("assistant.nothing-there"))
        # What a reader knows when they come to the passage: nothing of it, and nothing behind it.
        place = here(book, chapter, passage.span.start, asker, rememberer=Rememberer(), alone=opened.alone)
        if place is None:
            raise BadUseError(session.words.text("cli.search.no-chapter", chapter=chapter))
        if inspect:
            show_packed(place.packed, session)
            return
        request = pilot.critique_request(asker, passage, place.packed)

        async def work() -> int:
            count = 0
            remarks = pilot.critique(asker, passage, place.packed, book.book, place.quotables)
            async for opinion in remarks:
                count += 1
                _show(opinion, book, session)
            return count

        asking.agree(asking.run(asker, lambda: asker.estimate(request)), session, yes=yes)
        if not asking.run(asker, work):
            session.screen.tell(session.words.text("assistant.no-remarks"))
        asking.account(asker.tally, session)


def _show(opinion: Opinion, book: OpenBook, session: Session) -> None:
    from flowstory.text.lines import LineIndex

    place = opinion.here.find(book.book)
    if place is None:  # pragma: no cover - the book does not change under a command
        return
    line = LineIndex(book.text_of(place.path)).position(place.span.start).line + 1
    aspect = session.words.text(f"assistant.aspect.{opinion.code.removeprefix('ai-critique-')}")
    quote = " ".join(opinion.here.words.split())
    session.screen.write(
        f"{visible(place.path)}:{line}: {aspect}\n  “{visible(quote)}”\n  {visible(opinion.text)}\n\n"
    )
