"""`flowstory check`: what contradicts what in a book, for people and for programs."""

from __future__ import annotations

import time
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import Color
from flowstory.cli.session import Session, session_of

if TYPE_CHECKING:
    from flowstory.cli.opening import Opened
    from flowstory.cli.report import Report

EXIT_FOUND = 1
EXIT_UNREADABLE = 2


class Format(StrEnum):
    """What a report is printed as."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


class Least(StrEnum):
    """The severities, as the command line takes them (see `continuity.model.Severity`)."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"
    HINT = "hint"


def check(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    *,
    format: Annotated[Format, typer.Option("--format", "-f")] = Format.TEXT,  # noqa: A002 - the option's name
    min_severity: Annotated[Least | None, typer.Option("--min-severity")] = None,
    rule: Annotated[list[str] | None, typer.Option("--rule", metavar="RULE")] = None,
    ignore: Annotated[list[str] | None, typer.Option("--ignore", metavar="RULE")] = None,
    baseline: Annotated[str, typer.Option("--baseline", metavar="FILE")] = "",
    write_baseline: Annotated[str, typer.Option("--write-baseline", metavar="FILE")] = "",
    color: Annotated[Color, typer.Option("--color")] = Color.AUTO,
) -> None:
    begun = time.perf_counter()
    session = session_of(context)
    session.screen.color = color
    words = session.words

    from flowstory.cli.baseline import read_baseline
    from flowstory.cli.baseline import write_baseline as write
    from flowstory.cli.opening import open_books, tell_problems
    from flowstory.cli.render.counting import counted
    from flowstory.cli.reporting import report_of
    from flowstory.cli.rulebook import require_rules
    from flowstory.continuity.model import RANK, Severity

    require_rules([*(rule or []), *(ignore or [])], words)
    known = read_baseline(Path(baseline), words) if baseline else frozenset[str]()
    opened = open_books(path, session)
    whole = report_of(opened, session)
    tell_problems(opened, session, said={(item.place.path, item.message) for item in whole.items})
    whole = whole.only(rule or (), ignore or ())
    words = session.words
    if write_baseline:
        write(Path(write_baseline), whole, words)
        kept = counted(words, "findings", len(whole.items))
        session.screen.tell(words.text("cli.baseline.written", path=write_baseline, findings=kept))
        raise typer.Exit(0 if opened.whole else EXIT_UNREADABLE)

    least = Severity(min_severity or Least.INFORMATION)
    # Programs get everything and choose; people get the hints when they ask.
    everything = format in {Format.JSON, Format.SARIF} and min_severity is None
    unknown = whole.without(known)
    shown = unknown if everything else unknown.at_least(least)
    _print(shown, opened, session, kind=format, begun=begun, folded=min_severity is None)
    if not opened.whole:
        raise typer.Exit(EXIT_UNREADABLE)
    if any(RANK[item.severity] <= RANK[least] for item in shown.items):
        raise typer.Exit(EXIT_FOUND)


def _print(
    report: Report,
    opened: Opened,
    session: Session,
    *,
    kind: Format,
    begun: float,
    folded: bool,
) -> None:
    screen, words = session.screen, session.words
    match kind:
        case Format.JSON:
            from flowstory.cli.render import json

            screen.write(json.render(report))
        case Format.SARIF:
            from flowstory.cli.render import sarif
            from flowstory.cli.rulebook import page_of

            screen.write(
                sarif.render(
                    report,
                    folder=opened.folder,
                    language=words.code,
                    page=lambda code: page_of(code, words.code),
                )
            )
        case Format.GITHUB:
            from flowstory.cli.render import github

            screen.write(github.render(report, path_shown=opened.shown))
        case Format.TEXT:
            from dataclasses import replace

            from flowstory.cli.render import text

            layout = text.Layout(words, width=screen.width, path_shown=opened.shown)
            report = replace(
                report,
                seconds=time.perf_counter() - begun,
                hidden=report.hidden if folded else 0,
            )
            screen.show(text.render(report, layout))
