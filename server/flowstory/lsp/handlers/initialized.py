"""`initialized`: the handshake is over; the books are read, and the client is asked to watch their files."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers import did_change_configuration
from flowstory.lsp.logs import log_trouble

if TYPE_CHECKING:
    from flowstory.lsp.session import Session

log = logging.getLogger(__name__)

WATCHED = (
    "**/*.{md,markdown,txt}",
    "**/flowstory.toml",
    "**/.flowstoryignore",
    "**/.flowstory/decisions*.toml",
)


def initialized(session: Session, params: types.InitializedParams) -> None:
    """Begin."""
    session.in_background(_warm(session))
    if session.folders:
        session.change_folders(session.folders, ())
    registrations = []
    if session.client.registers_watchers:
        watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in WATCHED]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers=watchers)
        registrations.append(
            types.Registration(
                id="flowstory-files",
                method=types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                register_options=options,
            )
        )
    if session.client.registers_configuration:
        section = types.DidChangeConfigurationRegistrationOptions(section=did_change_configuration.SECTION)
        registrations.append(
            types.Registration(
                id="flowstory-settings",
                method=types.WORKSPACE_DID_CHANGE_CONFIGURATION,
                register_options=section,
            )
        )
    if registrations:
        session.in_background(_register(session, registrations))
    if session.client.asks_configuration:
        session.in_background(did_change_configuration.ask(session))


def guard() -> None:
    """Take keys out of every log from now on, whoever writes it."""
    from flowstory.providers.redact import guard_logs

    guard_logs()


async def _warm(session: Session) -> None:
    try:
        await session.worker.run(session.checker.warm)
        await session.desks.worker.run(guard)
    except ImportError as error:
        log_trouble(log, "a part of FlowStory is missing", error)


async def _register(session: Session, registrations: list[types.Registration]) -> None:
    params = types.RegistrationParams(registrations=registrations)
    await asyncio.wait_for(session.server.client_register_capability_async(params), 60)


HANDLER = Handler(types.INITIALIZED, initialized)
