"""The writer's rulings, in `.flowstory/decisions.toml`: kept readable, mergeable by git, comments and all."""

from __future__ import annotations

import tomllib
from pathlib import Path

import tomlkit
from pydantic import BaseModel, ConfigDict, ValidationError

from flowstory.continuity.model import Ruling, Verdict
from flowstory.manuscript.model import Problem
from flowstory.workspace.folder import read_text

FILE = ".flowstory/decisions.toml"


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore")

    rule: str
    fingerprint: str
    verdict: Verdict = Verdict.INTENTIONAL
    subject: str = ""
    attribute: str = ""
    reason: str = ""
    date: str = ""


def path(root: Path) -> Path:
    """Give where the decisions of a book are kept."""
    return root / ".flowstory" / "decisions.toml"


def parse(text: str) -> tuple[tuple[Ruling, ...], tuple[Problem, ...]]:
    """Read decisions. A row that cannot be read becomes a problem, the others count."""
    try:
        raw = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, ValueError) as error:
        return (), (Problem("decisions-broken", FILE, None, (("reason", str(error)),)),)
    rulings: list[Ruling] = []
    problems: list[Problem] = []
    rows = raw.get("ruling", [])
    for number, row in enumerate(rows if isinstance(rows, list) else [], start=1):
        try:
            read = _Row.model_validate(row)
        except ValidationError:
            problems.append(Problem("decisions-row", FILE, None, (("number", str(number)),)))
            continue
        rulings.append(Ruling(**read.model_dump()))
    return tuple(rulings), tuple(problems)


def load(root: Path) -> tuple[tuple[Ruling, ...], tuple[Problem, ...]]:
    """Read the decisions of a book's folder; none where there is no file."""
    file = path(root)
    if not file.is_file():
        return (), ()
    text, problem = read_text(file, FILE)
    if text is None:
        return (), (problem,) if problem is not None else ()
    return parse(text)


def add(text: str, ruling: Ruling) -> str:
    """Give the text of the decisions with one more ruling, in an order that merges well; comments stay.

    Raises:
        ValueError: the text is not TOML, so that nothing of the writer's is overwritten.
    """
    try:
        document = tomlkit.parse(text.replace("\r\n", "\n"))
    except tomlkit.exceptions.ParseError as error:
        raise ValueError(str(error)) from error
    rows = document.get("ruling")
    if rows is None:
        rows = tomlkit.aot()
        document["ruling"] = rows
    for row in rows:
        if row.get("rule") == ruling.rule and row.get("fingerprint") == ruling.fingerprint:
            row["verdict"] = str(ruling.verdict)
            if ruling.reason:
                row["reason"] = ruling.reason
            return tomlkit.dumps(document)
    table = tomlkit.table()
    for key in ("rule", "fingerprint", "verdict", "subject", "attribute", "reason", "date"):
        value = str(getattr(ruling, key))
        if value:
            table[key] = value
    rows.append(table)
    return tomlkit.dumps(document)
