"""`flowstory deep`: contradictions that need understanding, looked for with a model; shown as hints from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.assistant.deep.guard import Outcome
    from flowstory.cli.opening import Opened

EXIT_FOUND = 1


def deep(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    *,
    most_pairs: Annotated[int, typer.Option("--most-pairs", min=1, max=5000, metavar="COUNT")] = 400,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)

    from flowstory.assistant.deep import guard
    from flowstory.assistant.opinions import opinion_of
    from flowstory.cli import asking
    from flowstory.workspace.opinions import Opinions

    opened, book = asking.one_book(path, session)
    with asking.desk_of(session) as desk:
        asker = asking.asker_of(desk, book, session)
        told = asking.run(asker, lambda: guard.forecast(asker, book.story, most_pairs=most_pairs))
        session.screen.tell(
            session.words.text("deep.forecast", scenes=told.scenes, unknown=told.unknown, pairs=most_pairs)
        )
        asking.agree(told.facts, session, yes=yes, most=told.most)
        known = [finding for finding in book.findings if not finding.by_model]

        def progress(stage: str, done: int, total: int) -> None:
            if done == total or done % 10 == 0:
                session.screen.tell(session.words.text(f"deep.{stage}", done=done, total=total))

        outcome = asking.run(
            asker,
            lambda: guard.run(asker, book.story, known=known, most_pairs=most_pairs, progress=progress),
        )
        asking.account(asker.tally, session)
    if outcome.stopped is not None:
        session.screen.tell(session.words.render(outcome.stopped))
    else:
        try:
            Opinions(book.root / book.folder).keep(opinion_of(one, book.book) for one in outcome.suspicions)
        except OSError as error:
            said = session.words.text("deep.unwritable", reason=error.strerror or str(error))
            raise BadUseError(said) from None
    _tell(outcome, session)
    if _show(opened, path, session):
        raise typer.Exit(EXIT_FOUND)


def _tell(outcome: Outcome, session: Session) -> None:
    said = session.words.text(
        "deep.outcome",
        statements=outcome.statements,
        judged=outcome.judged,
        found=len(outcome.suspicions),
        left=outcome.left_out,
    )
    session.screen.tell(said)


def _show(opened: Opened, path: str, session: Session) -> bool:
    """Print what models have said of the book, as `flowstory check` prints hints; give whether there is any."""
    from dataclasses import replace

    from flowstory.assistant.opinions import PREFIX
    from flowstory.cli.opening import open_books
    from flowstory.cli.render import text
    from flowstory.cli.reporting import report_of

    whole = report_of(open_books(path, session), session)
    items = tuple(item for item in whole.items if item.code.startswith(PREFIX))
    layout = text.Layout(session.words, width=session.screen.width, path_shown=opened.shown)
    session.screen.show(text.render(replace(whole, items=items), layout))
    return bool(items)
