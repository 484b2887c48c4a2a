"""What a file in `handlers/` offers: one method of LSP and the function that handles it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple


class Handler(NamedTuple):
    """A method, its function `(session, params)`, and what is said of it to the client.

    A plain function is for what happens (it takes note and returns at once); a question is answered by an
    `async` one, which may wait for the check that is under way, and which the client may cancel.
    """

    method: str
    handle: Callable[..., Any]
    options: object = None
