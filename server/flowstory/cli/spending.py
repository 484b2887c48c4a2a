"""`flowstory usage`: what was asked of models, for what, and what it cost."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from flowstory.providers import Spent
    from flowstory.providers.ledger import Row


class SpendingFormat(StrEnum):
    """How to print the accounts."""

    TEXT = "text"
    CSV = "csv"
    JSON = "json"


def usage(
    context: typer.Context,
    month: Annotated[str, typer.Option("--month", metavar="MONTH")] = "",
    *,
    all: Annotated[bool, typer.Option("--all")] = False,  # noqa: A002 - the option's name
    format: Annotated[SpendingFormat, typer.Option("--format", "-f")] = SpendingFormat.TEXT,  # noqa: A002
) -> None:
    from flowstory.providers import Desk, Places, ProviderError, guard_logs

    guard_logs()
    session = session_of(context)
    try:
        desk = Desk(Places.usual())
    except ProviderError as error:
        raise BadUseError(session.words.render(error)) from None
    with desk:
        month = "" if all else month or desk.ledger.this_month()
        if month and not _is_month(month):
            raise BadUseError(session.words.text("budget.no-month", month=month))
        rows, spent = desk.ledger.rows(month), desk.spent()
    match format:
        case SpendingFormat.CSV:
            session.screen.write(as_csv(rows))
        case SpendingFormat.JSON:
            session.screen.write(
                json.dumps({"version": 1, "calls": [_plain(row) for row in rows]}, indent=2) + "\n"
            )
        case SpendingFormat.TEXT:
            _show(rows, spent, month, session)


def as_csv(rows: tuple[Row, ...]) -> str:
    """Give the accounts as CSV; a cell that a spreadsheet would take for a formula is quoted out of it."""
    held = io.StringIO(newline="")
    names = list(_plain(rows[0])) if rows else _COLUMNS
    writer = csv.DictWriter(held, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        cells = {name: str(value) for name, value in _plain(row).items()}
        writer.writerow({name: f"'{cell}" if cell[:1] in "=+-@" else cell for name, cell in cells.items()})
    return held.getvalue()


_COLUMNS = [
    "day",
    "provider",
    "model",
    "feature",
    "book",
    "calls",
    "prompt",
    "cached",
    "completion",
    "dollars",
    "uncertain",
]


def _plain(row: Row) -> dict[str, object]:
    from flowstory.providers.prices import dollars

    held = asdict(row)
    return {name: dollars(row.nanos, places=6) if name == "dollars" else held[name] for name in _COLUMNS}


def _is_month(text: str) -> bool:
    year, dash, month = text.partition("-")
    digits = year.isdecimal() and len(year) == 4 and month.isdecimal() and len(month) == 2
    return bool(dash) and digits and 1 <= int(month) <= 12


def _show(rows: tuple[Row, ...], spent: tuple[Spent, ...], month: str, session: Session) -> None:
    from flowstory.providers.prices import dollars

    words, screen = session.words, session.screen
    if not rows:
        empty = words.text("budget.nothing", month=month) if month else words.text("budget.nothing-ever")
        screen.write(f"{empty}\n")
    else:
        shown = ("day", "provider", "model", "feature", "calls", "tokens", "cost")
        head = [words.text(f"budget.column.{name}") for name in shown]
        table = [head]
        for row in rows:
            counts = (str(row.calls), str(row.prompt + row.completion), dollars(row.nanos))
            table.append([row.day, row.provider, row.model, row.feature, *counts])
        calls, nanos = sum(row.calls for row in rows), sum(row.nanos for row in rows)
        tokens = sum(row.prompt + row.completion for row in rows)
        total = words.text("budget.column.total")
        table.append([total, "", "", "", str(calls), str(tokens), dollars(nanos)])
        widths = [max(len(line[place]) for line in table) for place in range(len(head))]
        for line in table:
            cells = [
                cell.rjust(width) if place > 3 else cell.ljust(width)
                for place, (cell, width) in enumerate(zip(line, widths, strict=True))
            ]
            screen.write("  ".join(cells).rstrip() + "\n")
        if uncertain := sum(row.uncertain for row in rows):
            screen.write(words.text("budget.uncertain", count=uncertain) + "\n")
    for one in spent:
        period = words.text(f"budget.{one.period}")
        limit = dollars(one.limit, places=2)
        said = words.text(
            "budget.spent", period=period, spent=dollars(one.nanos), limit=limit, percent=one.percent
        )
        screen.write(f"{said}\n")
