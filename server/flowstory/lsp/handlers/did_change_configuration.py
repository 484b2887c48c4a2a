"""`workspace/didChangeConfiguration`: the writer changed a setting of the editor.

`flowstory.locale` is the language of the interface, the others are in `preferences`. What belongs to a book is
in its `flowstory.toml`, where every editor finds it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from flowstory.lsp import preferences
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session

SECTION = "flowstory"
_PATIENCE = 30.0


def did_change_configuration(session: Session, params: types.DidChangeConfigurationParams) -> None:
    """Take the settings from the message, or ask for them where the client wants to be asked."""
    if isinstance(params.settings, Mapping) and SECTION in params.settings:
        configure(session, params.settings[SECTION])
    if (
        session.client.asks_configuration
    ):  # What is pushed is as the writer typed it; asked, a client may explain.
        session.in_background(ask(session))


async def ask(session: Session) -> None:
    """Ask the client for our settings."""
    params = types.ConfigurationParams(items=[types.ConfigurationItem(section=SECTION)])
    try:
        answer = await asyncio.wait_for(session.server.workspace_configuration_async(params), _PATIENCE)
    except (JsonRpcException, TimeoutError):
        return  # It has none for us.
    if answer:
        configure(session, answer[0])


def configure(session: Session, settings: Any) -> None:
    """Follow the settings; what is not said or makes no sense changes nothing."""
    locale = settings.get("locale") if isinstance(settings, Mapping) else None
    if isinstance(locale, str) and locale not in {"", "auto"}:
        session.speak(locale)
    session.prefer(preferences.read(settings, session.preferences))


HANDLER = Handler(types.WORKSPACE_DID_CHANGE_CONFIGURATION, did_change_configuration)
