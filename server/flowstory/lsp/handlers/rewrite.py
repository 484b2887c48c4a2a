"""`flowstory.rewrite`: a contradicted sentence mended to canon by the writer's model, shown before it is made.

The cost comes first; nothing is sent without a yes. What comes back is one sentence or it is refused, and the
editor shows it for the writer to confirm: the manuscript is not touched before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp.edits import to_confirm, workspace_edit
from flowstory.lsp.paying import agreed, cancellable, choose, cost_of, say, told
from flowstory.lsp.reports import book_at
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.assistant.pilot import Rewrite
    from flowstory.lsp.reports import Said
    from flowstory.lsp.session import Session

REWRITE = "flowstory.rewrite"


async def rewrite(session: Session, uri: str, fingerprint: str) -> bool:
    """Ask for the sentence of a finding, mended, and offer it. Gives whether the writer took it."""
    from flowstory.assistant import pilot

    words = session.catalogue
    path = path_of(uri)
    await session.settled()
    report = session.snapshot.said(path) if path is not None else ()
    said = next((one for one in report if one.finding.fingerprint == fingerprint), None)
    language = language_of(said) if said is not None else None
    if said is None or language is None:
        say(session, words.text("ruling.gone"))
        return False
    book, finding = said.book, said.finding
    asker = await session.desks.asker(book)
    try:
        with told(session):
            request, _ = pilot.rewrite_request(asker, finding, book.book, language)
            if not await agreed(session, cost_of(await asker.estimate(request))):
                return False
            work = pilot.rewrite(asker, finding, book.book, language)
            made = await cancellable(session, words.text("rewrite.asking", origin=asker.origin), work)
    finally:
        await asker.provider.aclose()
    if made is None:
        if asker.tally.dropped:
            say(session, words.text("rewrite.unfit"))
        return False
    return await _offer(session, said, made)


def language_of(said: Said) -> str | None:
    """Give the language of the chapter that a finding is in; `None` where no sentence can be mended.

    That is so in notes, and where nothing is known that the sentence goes against.
    """
    path = said.finding.locus.path
    if not any(evidence.locus.path for evidence in said.finding.evidence):
        return None
    return next((one.language for one in said.book.book.chapters if one.path == path), None)


async def _offer(session: Session, said: Said, made: Rewrite) -> bool:
    """Show the new sentence in the text as it is now; the writer may have typed meanwhile."""
    from flowstory.continuity.model import Edit
    from flowstory.story.model import Locus
    from flowstory.text.spans import Span

    words = session.catalogue
    await session.settled()
    placed = book_at(session.snapshot.books, said.book.path_of(made.locus.path))
    text = placed[0].text_of(made.locus.path) if placed is not None else ""
    start = made.locus.span.start
    if not text.startswith(made.before, start):
        start = text.find(made.before) if text.count(made.before) == 1 else -1
    if placed is None or start < 0:
        say(session, words.text("rewrite.gone"))
        return False
    locus = Locus(made.locus.path, Span(start, start + len(made.before)))
    edit = workspace_edit(session, placed[0], [Edit(locus, made.after)])
    label = words.text("rewrite.label")
    if session.client.confirms_edits:
        edit = to_confirm(edit, label=label, description=made.after)
    else:
        text = words.text("rewrite.offer", before=made.before, after=made.after)
        if await choose(session, text, words.text("rewrite.take"), words.text("rewrite.leave")) != 0:
            return False
    try:
        answer = await session.server.workspace_apply_edit_async(
            types.ApplyWorkspaceEditParams(edit=edit, label=label)
        )
    except JsonRpcException:
        return False
    return bool(answer.applied)


COMMANDS = {REWRITE: rewrite}
