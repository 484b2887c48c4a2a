"""What a question to a model costs, asked of the writer before anything is sent; and leaving it at any time."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp.remembering import REQUEST_FAILED

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.protocol.assisting import Cost
    from flowstory.providers import Estimate

Result = TypeVar("Result")


def cost_of(estimate: Estimate, most: int | None = None) -> Cost:
    """Give what a question takes at most; `most` (nano-dollars) where more than the estimate's own may follow."""
    from flowstory.protocol.assisting import Cost
    from flowstory.providers.prices import dollars

    highest = estimate.most if most is None else most
    return Cost(
        origin=estimate.origin,
        model=estimate.model,
        tokens=estimate.prompt + estimate.completion,
        dollars=None if highest is None else dollars(highest),
        known=estimate.from_cache and not most,
    )


@contextmanager
def told(session: Session) -> Iterator[None]:
    """Answer what a provider refuses with a sentence for the writer.

    Raises:
        JsonRpcException: it was refused.
    """
    from flowstory.providers import ProviderError

    try:
        yield
    except ProviderError as error:
        raise JsonRpcException(session.catalogue.render(error), REQUEST_FAILED) from None


async def agreed(session: Session, cost: Cost, *, before: str = "") -> bool:
    """Say where a question goes and what it can cost, and ask; what is known from the last time needs no leave.

    Raises:
        JsonRpcException: no price is known, so that no budget could hold it.
    """
    words = session.catalogue
    if cost.known:
        return True
    if cost.dollars is None:
        raise JsonRpcException(words.text("budget.unknown-price", model=cost.model), REQUEST_FAILED)
    said = words.text(
        "budget.estimate", origin=cost.origin, model=cost.model, tokens=cost.tokens, most=cost.dollars
    )
    text = f"{before} {said} {words.text('assistant.send')}".strip()
    return await choose(session, text, words.text("assistant.yes"), words.text("assistant.no")) == 0


async def choose(session: Session, text: str, *labels: str) -> int | None:
    """Let the writer choose; `None` where they close the question, or the editor cannot ask."""
    actions = [types.MessageActionItem(title=label) for label in labels]
    params = types.ShowMessageRequestParams(type=types.MessageType.Info, message=text, actions=actions)
    try:
        chosen = await session.server.window_show_message_request_async(params)
    except JsonRpcException:
        return None
    return labels.index(chosen.title) if chosen is not None and chosen.title in labels else None


def say(session: Session, text: str) -> None:
    """Tell the writer something."""
    session.server.window_show_message(types.ShowMessageParams(type=types.MessageType.Info, message=text))


async def cancellable(session: Session, title: str, work: Coroutine[Any, Any, Result]) -> Result | None:
    """Do something that takes a while behind a bar that the writer can stop it by; `None` when they did."""
    task = asyncio.get_running_loop().create_task(work)
    token = str(uuid.uuid4())
    tokens = session.server.work_done_progress.tokens
    handle: Future[None] = Future()
    shown = False

    def begin(answer: asyncio.Future[None]) -> None:
        nonlocal shown
        if not answer.cancelled() and answer.exception() is None and not task.done():
            shown = True
            _progress(session, token, types.WorkDoneProgressBegin(title=title, cancellable=True))

    if session.client.shows_progress:
        handle.add_done_callback(lambda _: task.cancel())
        tokens[token] = handle
        # The work does not wait for the client to make up its mind.
        session.server.protocol.send_request_async(
            types.WINDOW_WORK_DONE_PROGRESS_CREATE, types.WorkDoneProgressCreateParams(token=token)
        ).add_done_callback(begin)
    try:
        return await task
    except asyncio.CancelledError:
        if handle.cancelled():
            return None
        raise
    finally:
        task.cancel()
        tokens.pop(token, None)
        if shown:
            _progress(session, token, types.WorkDoneProgressEnd())


def _progress(
    session: Session, token: str, value: types.WorkDoneProgressBegin | types.WorkDoneProgressEnd
) -> None:
    session.server.protocol.notify(types.PROGRESS, types.ProgressParams(token=token, value=value))
