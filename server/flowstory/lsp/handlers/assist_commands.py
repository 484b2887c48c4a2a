"""`flowstory.suggest`, `critique`, `dismissCritique`: asked of a model by an editor without views of ours.

A critique is shown as information at the words it is about. It is never kept, and goes with the next edit of
its paragraph.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flowstory.lsp.asking import ask
from flowstory.lsp.handlers.assist import answer, chapter_at
from flowstory.lsp.paying import agreed, cancellable, say

if TYPE_CHECKING:
    from flowstory.assistant.opinions import Opinion
    from flowstory.lsp.session import Session
    from flowstory.protocol.places import Position
    from flowstory.workspace.workspace import OpenBook

SUGGEST = "flowstory.suggest"
CRITIQUE = "flowstory.critique"
DISMISS = "flowstory.dismissCritique"


async def suggest(session: Session, uri: str, position: Position | None = None) -> bool:
    """Propose next steps, told in one message. Gives whether there were any."""
    from flowstory.protocol.assisting import AssistParams

    words = session.catalogue
    wish = AssistParams(uri=uri, position=position)
    cost = (await answer(session, wish, critique=False)).cost
    if not await agreed(session, cost):
        return False
    asked = answer(session, wish.model_copy(update={"agreed": True}), critique=False)
    done = await cancellable(session, words.text("rewrite.asking", origin=cost.origin), asked)
    if done is None:
        return False
    steps = [f"{step.title}: {step.text}" for step in done.remarks]
    say(session, "\n\n".join(steps) or words.text("assistant.no-steps"))
    return bool(steps)


async def critique(session: Session, uri: str, position: Position | None = None) -> bool:
    """Have a scene, or a whole chapter, looked at, and show what is said of it at its words."""
    from flowstory.protocol.assisting import AssistParams

    words = session.catalogue
    wish = AssistParams(uri=uri, position=position)
    cost = (await answer(session, wish, critique=True)).cost
    if not await agreed(session, cost):
        return False
    found: list[Opinion] = []
    asked = answer(session, wish.model_copy(update={"agreed": True}), critique=True, found=found)
    if await cancellable(session, words.text("rewrite.asking", origin=cost.origin), asked) is None:
        return False
    book, relative, _ = chapter_at(session, uri, None)
    if not found:
        say(session, words.text("assistant.no-remarks"))
    await _show(session, book, relative, found)
    return bool(found)


async def dismiss(session: Session, uri: str) -> bool:
    """Take the critique of a book away."""
    book = await ask(session, uri, lambda spot: spot.book, None)
    return book is not None and await _show(session, book, None, [])


async def _show(session: Session, book: OpenBook, path: str | None, found: list[Opinion]) -> bool:
    """Show a critique in place of the one before of this chapter (of all, without one); give whether there was."""

    def work() -> bool:
        opinions = session.checker.workspace.opinions(book)
        before = opinions.passing
        others = tuple(one for one in before if path is not None and one.here.path != path)
        opinions.passing = (*others, *(_bound(book, one) for one in found))
        return bool(before)

    before = await session.worker.run(work)
    session.changed_on_disk([book.decisions_path])
    await session.settled()
    return before


def _bound(book: OpenBook, opinion: Opinion) -> Opinion:
    """Bind an opinion to the paragraph as it reads now."""
    locus = opinion.here.find(book.book)
    if locus is None:
        return opinion
    place = locus.span.start
    paragraphs = (
        paragraph
        for chapter in book.book.chapters
        if chapter.path == locus.path
        for scene in chapter.scenes
        for paragraph in scene.paragraphs
    )
    text = book.text_of(locus.path)
    around = next((text[one.start : one.end] for one in paragraphs if one.start <= place < one.end), "")
    return opinion.model_copy(update={"around": around})


COMMANDS = {SUGGEST: suggest, CRITIQUE: critique, DISMISS: dismiss}
