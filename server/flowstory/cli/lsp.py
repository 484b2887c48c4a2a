"""`flowstory lsp`: the language server on standard input and output, for editors."""

from __future__ import annotations

from typing import Annotated

import typer


def lsp(stdio: Annotated[bool, typer.Option("--stdio", hidden=True)] = True) -> None:
    # Only this way of speaking is there: editors say `--stdio` out of habit.
    del stdio
    from flowstory.lsp.stdio import serve

    raise typer.Exit(serve())
