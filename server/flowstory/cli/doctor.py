"""`flowstory doctor`: what is well and what is not, and a bundle that may be shown to strangers."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flowstory.cli.session import BadUseError, session_of

EXIT_MEND = 1


def doctor(
    context: typer.Context,
    bundle: Annotated[str, typer.Option("--bundle", metavar="FILE")] = "",
) -> None:
    from rich.text import Text

    from flowstory.providers import Places, guard_logs
    from flowstory.providers.doctor import examine, write_bundle

    guard_logs()
    session = session_of(context)
    words = session.words
    places = Places.usual()
    findings = examine(places)
    colours = {"good": "green", "odd": "yellow", "bad": "bold red"}
    width = max(len(words.text(f"doctor.{level}")) for level in colours)
    session.screen.show(
        Text.assemble(
            (words.text(f"doctor.{one.level}").ljust(width), colours[one.level]), "  ", words.render(one)
        )
        for one in findings
    )
    if bundle:
        try:
            write_bundle(Path(bundle), findings, places)
        except OSError as error:
            said = words.text("doctor.bundle-failed", path=bundle, reason=error.strerror)
            raise BadUseError(said) from None
        session.screen.tell(words.text("doctor.bundle", path=bundle))
    if any(one.level == "bad" for one in findings):
        raise typer.Exit(EXIT_MEND)
