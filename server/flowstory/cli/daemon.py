"""`flowstory daemon`: the reader on a WebSocket, for Obsidian on a phone."""

from __future__ import annotations

import asyncio
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated

import typer

from flowstory.cli.session import BadUseError, session_of

PORT = 8417


def daemon(
    context: typer.Context,
    paths: Annotated[list[Path], typer.Argument(metavar="PATH")],
    *,
    host: Annotated[str, typer.Option("--host", metavar="ADDRESS")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535)] = PORT,
) -> None:
    session = session_of(context)
    words = session.words
    for path in paths:
        if not path.is_dir():
            raise BadUseError(words.text("cli.daemon.no-folder", path=path))

    import sys

    import platformdirs

    from flowstory.lsp.daemon import listen, read_token
    from flowstory.lsp.logs import log_to

    log_to(sys.stderr)
    file = platformdirs.user_config_path("flowstory", appauthor=False) / "daemon-token"
    try:
        token = read_token(file)
    except OSError as error:
        raise BadUseError(words.text("cli.daemon.no-token", path=file, reason=error.strerror)) from error

    def ready(taken: int) -> None:
        session.screen.tell(
            words.text("cli.daemon.ready", address=f"ws://{_shown(host)}:{taken}", token=token)
        )
        for path in paths:
            session.screen.tell(words.text("cli.daemon.serves", path=path.resolve()))
        if not _is_loopback(host):
            session.screen.tell(words.text("cli.daemon.open"))

    try:
        asyncio.run(listen(paths, host=host, port=port, token=token, ready=ready))
    except OSError as error:
        raise BadUseError(
            words.text("cli.daemon.no-address", address=f"{host}:{port}", reason=error.strerror)
        ) from error


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
