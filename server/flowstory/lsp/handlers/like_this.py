"""`flowstory/likeThis`: passages like the one under the cursor, no further than the story is told so far."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flowstory.lsp import params as wire
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers.search import ask_at, little_words, result

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def like_this(session: Session, params: object) -> dict[str, Any]:
    """Find passages that share the telling words of this one."""
    from flowstory.protocol.searching import LikeThisParams
    from flowstory.workspace.remembering import Rememberer

    wish = wire.read(LikeThisParams, params)
    await session.settled(folders=True)
    found = ask_at(session, wish.uri, wish.position, whole=wish.whole)
    if found is None:
        return result(session, ())
    little = little_words(session)
    return result(session, await session.memory.ask(Rememberer.like, *found, k=wish.k, little_words=little))


HANDLER = Handler("flowstory/likeThis", like_this)
