"""`flowstory trust`: let a book's own settings choose how models are asked, or take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.session import Session, session_of

if TYPE_CHECKING:
    from flowstory.providers.trust import WorkspaceWish


def trust(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    *,
    revoke: Annotated[bool, typer.Option("--revoke")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
) -> None:
    session = session_of(context)

    from flowstory.cli import asking
    from flowstory.providers.trust import TrustStore, read_wish

    _, book = asking.one_book(path, session)
    words, screen = session.words, session.screen
    folder = book.root / book.folder
    with asking.desk_of(session) as desk:
        store = TrustStore(desk.places)
        if revoke:
            store.distrust(folder)
            screen.tell(words.text("trust.revoked", folder=str(folder)))
            return
        wish, _ = read_wish(book.settings.provider)  # what makes no sense is told by `check`
        if not _wishes(wish):
            screen.tell(words.text("trust.nothing"))
            return
        _show(wish, session)
        if store.trusts(folder, wish):
            screen.tell(words.text("trust.already", folder=str(folder)))
            return
        if not yes:
            typer.confirm(words.text("trust.question", folder=str(folder)), abort=True, err=True)
        store.trust(folder, wish)
        screen.tell(words.text("trust.done", folder=str(folder)))


def _show(wish: WorkspaceWish, session: Session) -> None:
    """Show what the book asks for, as its file says it."""
    session.screen.write(session.words.text("trust.asks") + "\n")
    for name, value in _wishes(wish):
        session.screen.write(f"  {name} = {value}\n")


def _wishes(wish: WorkspaceWish) -> list[tuple[str, object]]:
    asked = wish.model_dump(exclude_none=True)
    budget = asked.pop("budget", {})
    return [*asked.items(), *((f"budget.{period}", amount) for period, amount in budget.items())]
