"""`flowstory suggest`: three ways for a scene to go on. It proposes; the book is not touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import visible
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.assistant.packing import Packed
    from flowstory.assistant.pilot import Proposal
    from flowstory.workspace.workspace import OpenBook


def suggest(
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
    from flowstory.workspace.assisting import here
    from flowstory.workspace.remembering import Rememberer

    opened, book = asking.one_book(path, session)
    chapter, offset = asking.place_in(opened, book, at, session)
    with asking.desk_of(session) as desk:
        asker = asking.asker_of(desk, book, session)
        place = here(book, chapter, offset, asker, rememberer=Rememberer(), alone=opened.alone)
        if place is None:
            raise BadUseError(session.words.text("cli.search.no-chapter", chapter=chapter))
        if inspect:
            show_packed(place.packed, session)
            return
        request = pilot.steps_request(asker, place.packed, place.language)

        async def work() -> int:
            count = 0
            async for proposal in pilot.suggest(asker, place.packed, place.quotables, place.language):
                count += 1
                _show(proposal, count, book, session)
            return count

        asking.agree(asking.run(asker, lambda: asker.estimate(request)), session, yes=yes)
        if not asking.run(asker, work):
            session.screen.tell(session.words.text("assistant.no-steps"))
        asking.account(asker.tally, session)


def show_packed(packed: Packed, session: Session) -> None:
    """Show what would be sent, and what would not and why."""
    words, screen = session.words, session.screen
    said = words.text("assistant.inspector", tokens=packed.tokens, budget=packed.budget)
    screen.write(f"{said}\n")
    for piece in packed.sent:
        kind, why = words.text(f"assistant.piece.{piece.kind}"), words.text(f"assistant.why.{piece.why}")
        screen.write(f"  + {kind}: {visible(piece.title)} ({why}, {len(piece.text)})\n")
    for left in packed.left_out:
        kind = words.text(f"assistant.piece.{left.piece.kind}")
        reason = words.text(f"assistant.left.{left.reason}")
        screen.write(f"  - {kind}: {visible(left.piece.title)} ({reason})\n")


def _show(proposal: Proposal, number: int, book: OpenBook, session: Session) -> None:
    from flowstory.text.lines import LineIndex

    screen = session.screen
    screen.write(f"{number}. {visible(proposal.title)}\n   {visible(proposal.what)}\n")
    for locus in proposal.rests_on:
        text = book.text_of(locus.path)
        line = LineIndex(text).position(locus.span.start).line + 1
        quote = " ".join(text[locus.span.start : locus.span.end].split())
        screen.write(f"   {visible(locus.path)}:{line}: “{visible(quote)}”\n")
    screen.write("\n")
