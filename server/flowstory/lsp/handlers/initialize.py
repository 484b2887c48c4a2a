"""`initialize`: who the client is, how it counts, what it speaks, and which folders are its books."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.capabilities import ServerCapabilitiesBuilder

from flowstory.lsp import preferences
from flowstory.lsp.client import client_of
from flowstory.lsp.handler import Handler
from flowstory.lsp.handlers import diagnostic, workspace_diagnostic
from flowstory.lsp.publishing import Pull
from flowstory.lsp.uris import path_of

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.text.lines import Encoding

_ENCODINGS: dict[str, Encoding] = {"utf-8": "utf-8", "utf-16": "utf-16", "utf-32": "utf-32"}


def initialize(session: Session, params: types.InitializeParams) -> None:
    """Take in what the client says of itself; pygls answers with our abilities after this."""
    session.client = client_of(params)
    # The first of the client's list that we speak, which is what pygls answers.
    chosen = ServerCapabilitiesBuilder.choose_position_encoding(params.capabilities)
    session.encoding = _ENCODINGS[types.PositionEncodingKind(chosen).value]
    session.speak(_locale(params))
    session.folders = [folder for folder in _folders(params) if session.may(folder)]
    session.preferences = preferences.read(_options(params), session.preferences)
    session.memory.on = _options(params).get("memory") is not False
    if session.client.pulls:
        session.publisher = Pull(session)
        session.server.register(diagnostic.HANDLER)
        session.server.register(workspace_diagnostic.HANDLER)


def _locale(params: types.InitializeParams) -> str:
    wish = _options(params).get("locale")
    return (wish if isinstance(wish, str) else "") or params.locale or ""


def _options(params: types.InitializeParams) -> Mapping[str, object]:
    options = params.initialization_options
    return options if isinstance(options, Mapping) else {}


def _folders(params: types.InitializeParams) -> list[Path]:
    """Give the folders to read: the workspace's, else the root as older clients name it."""
    if params.workspace_folders:
        uris = [folder.uri for folder in params.workspace_folders]
    elif params.root_uri:
        uris = [params.root_uri]
    else:
        return [Path(params.root_path)] if params.root_path else []
    return [path for uri in uris if (path := path_of(uri)) is not None]


HANDLER = Handler(types.INITIALIZE, initialize)
