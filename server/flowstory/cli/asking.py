"""What every command that asks a model shares: the desk, the cost shown first, the question, the account after."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

import typer

from flowstory.cli.session import BadUseError, Session

if TYPE_CHECKING:
    from flowstory.assistant.asking import Asker, Tally
    from flowstory.cli.opening import Opened
    from flowstory.providers import Desk, Estimate
    from flowstory.workspace.workspace import OpenBook

Result = TypeVar("Result")


@contextmanager
def desk_of(session: Session) -> Iterator[Desk]:
    """Open the writer's desk; what is wrong with it, or with whoever is asked, ends the command plainly.

    Raises:
        BadUseError: in the writer's words.
    """
    from flowstory.memory.trouble import StoreError
    from flowstory.providers import Desk, Places, ProviderError, guard_logs

    guard_logs()
    try:
        with Desk(Places.usual(), warn=lambda spent: _warn(session, spent)) as desk:
            yield desk
    except (ProviderError, StoreError) as error:
        raise BadUseError(session.words.render(error)) from None


def _warn(session: Session, spent: object) -> None:
    from flowstory.providers import Spent
    from flowstory.providers.prices import dollars

    if isinstance(spent, Spent):
        said = session.words.text(
            "budget.warn",
            percent=spent.percent,
            period=session.words.text(f"budget.{spent.period}"),
            spent=dollars(spent.nanos),
            limit=dollars(spent.limit, places=2),
        )
        session.screen.tell(said)


def run(asker: Asker, work: Callable[[], Awaitable[Result]]) -> Result:
    """Do what asks, and let go of the connections whatever happens: a Ctrl-C ends the question at once."""
    import anyio

    async def whole() -> Result:
        try:
            return await work()
        finally:
            with anyio.CancelScope(shield=True):
                await asker.provider.aclose()

    return anyio.run(whole)


def agree(estimate: Estimate, session: Session, *, yes: bool, most: int | None = None) -> None:
    """Show what would be sent and what it can cost, and ask; say nothing where nothing would be sent.

    Raises:
        BadUseError: no price is known, so that no budget could hold it.
        typer.Abort: the writer does not want it; nothing was sent.
    """
    from flowstory.providers.prices import dollars

    words = session.words
    if estimate.from_cache and most is None:
        session.screen.tell(words.text("assistant.known"))
        return
    highest = estimate.most if most is None else most
    if highest is None:
        raise BadUseError(words.text("budget.unknown-price", model=estimate.model))
    said = words.text(
        "budget.estimate",
        origin=estimate.origin,
        model=estimate.model,
        tokens=estimate.prompt + estimate.completion,
        most=dollars(highest),
    )
    session.screen.tell(said)
    if estimate.stale:
        session.screen.tell(words.text("budget.estimate-stale"))
    if not yes:
        typer.confirm(words.text("assistant.send"), abort=True, err=True)


def account(tally: Tally, session: Session) -> None:
    """Say what it took, what was left out, and what broke off."""
    from flowstory.providers.prices import dollars

    words = session.words
    if tally.asked:
        tokens = tally.prompt + tally.completion
        session.screen.tell(
            words.text("assistant.took", calls=tally.asked, tokens=tokens, cost=dollars(tally.nanos))
        )
    for key, count in (("dropped", tally.dropped), ("cut", tally.cut), ("failed", tally.failed)):
        if count:
            session.screen.tell(words.text(f"assistant.{key}", count=count))


def asker_of(desk: Desk, book: OpenBook, session: Session) -> Asker:
    """Give whom to ask about a book, having said which wishes of its settings are left aside.

    Raises:
        ProviderError: nobody is chosen, or the address cannot be used.
    """
    from flowstory.workspace.assisting import asker_for, granted

    for ignored in granted(desk, book)[1]:
        session.screen.tell(session.words.render(ignored))
    return asker_for(desk, book)


def one_book(path: str, session: Session) -> tuple[Opened, OpenBook]:
    """Open the one book at a path.

    Raises:
        BadUseError: nothing is there, or several books are.
    """
    from flowstory.cli.search import folder_of

    opened, book, _ = folder_of(path, session)
    return opened, book


def place_in(opened: Opened, book: OpenBook, written: str, session: Session) -> tuple[str, int]:
    """Read `CHAPTER` or `CHAPTER:LINE`: the chapter's path, and the offset at the end of it or of the line.

    Without anything it is the end of the last chapter that has been begun.

    Raises:
        BadUseError: there is no such chapter or line.
    """
    from flowstory.text.lines import LineIndex

    chapters = book.book.chapters
    if not written:
        begun = [chapter for chapter in chapters if any(scene.paragraphs for scene in chapter.scenes)]
        last = (begun or list(chapters))[-1]
        return last.path, len(last.text)
    for chapter in chapters:
        names = {chapter.path, opened.relative(book.path_of(chapter.path)), chapter.path.rpartition("/")[2]}
        for name in names:
            if written == name:
                return chapter.path, len(chapter.text)
            line = written.removeprefix(f"{name}:") if written.startswith(f"{name}:") else ""
            if line:
                lines = LineIndex(chapter.text)
                if not (line.isascii() and line.isdigit() and 0 < int(line) <= len(lines.starts)):
                    said = session.words.text("cli.search.no-line", line=line, chapter=name)
                    raise BadUseError(said)
                return chapter.path, lines.offset(int(line) - 1, len(chapter.text))
    raise BadUseError(session.words.text("cli.search.no-chapter", chapter=written))
