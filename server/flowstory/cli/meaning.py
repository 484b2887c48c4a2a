"""`flowstory search --meaning`: what the writer is shown before a model sees their book."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from flowstory.cli.session import BadUseError, Session

if TYPE_CHECKING:
    from flowstory.cli.opening import Opened
    from flowstory.workspace.embedding import Sending
    from flowstory.workspace.remembering import Rememberer


def let_see(rememberer: Rememberer, opened: Opened, session: Session, *, yes: bool) -> None:
    """Show what embedding would send, ask, and have the books embedded.

    Raises:
        BadUseError: no model for meanings is set, or it cannot be asked.
    """
    from flowstory.memory.meaning import embed_passages
    from flowstory.providers import ProviderError
    from flowstory.workspace.embedding import sending
    from flowstory.workspace.remembering import shelf_of

    words = session.words
    for book in opened.books:
        embedder = rememberer.meaning.embedder(book)
        if embedder is None:
            trouble = rememberer.meaning.trouble
            raise BadUseError(words.render(trouble) if trouble else words.text("cli.search.no-model"))
        rememberer.remember(book, alone=opened.alone)
        shelf = shelf_of(book, alone=opened.alone)
        try:
            planned = sending(rememberer.store, shelf, embedder)
            if planned.plan.passages:
                session.screen.tell(_said(planned, book.book.name, session))
                if not yes:
                    typer.confirm(words.text("cli.search.send"), abort=True, err=True)
                embed_passages(rememberer.store, shelf, embedder)
        except ProviderError as error:
            raise BadUseError(words.render(error)) from None


def _said(planned: Sending, book: str, session: Session) -> str:
    from flowstory.providers.prices import dollars

    key = "cli.search.plan" if planned.nanos is not None else "cli.search.plan-unpriced"
    return session.words.text(
        key,
        book=book,
        passages=planned.plan.passages,
        characters=planned.plan.characters,
        model=planned.model,
        origin=planned.origin,
        cost=dollars(planned.nanos or 0),
    )
