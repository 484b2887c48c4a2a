"""The writer's rulings, in `.flowstory/decisions.toml`: kept readable, mergeable by git, comments and all."""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import tomlkit
from pydantic import BaseModel, ConfigDict, ValidationError

from flowstory.continuity.model import Ruling, Verdict
from flowstory.manuscript.model import Problem
from flowstory.story.model import Locus
from flowstory.text.spans import Span
from flowstory.workspace.folder import read_text

FILE = ".flowstory/decisions.toml"
_HEADING = re.compile(r"^[ \t]*(\[\[[ \t]*ruling[ \t]*\]\])", re.MULTILINE)


class _Row(BaseModel):
    model_config = ConfigDict(extra="ignore")

    rule: str
    fingerprint: str
    verdict: Verdict = Verdict.INTENTIONAL
    subject: str = ""
    attribute: str = ""
    reason: str = ""
    date: str = ""
    value: str = ""
    since: str = ""


def path(root: Path) -> Path:
    """Give where the decisions of a book are kept."""
    return root / ".flowstory" / "decisions.toml"


def parse(text: str, file: str = FILE) -> tuple[tuple[Ruling, ...], tuple[Problem, ...]]:
    """Read decisions. A row that cannot be read becomes a problem, the others count.

    `file` is the path of the decisions as the book's other files have theirs.
    """
    try:
        raw = tomllib.loads(text.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, ValueError) as error:
        return (), (Problem("decisions-broken", file, None, (("reason", str(error)),)),)
    rulings: list[Ruling] = []
    problems: list[Problem] = []
    rows = raw.get("ruling", [])
    places = _places(text)
    for number, row in enumerate(rows if isinstance(rows, list) else [], start=1):
        try:
            read = _Row.model_validate(row)
        except ValidationError:
            problems.append(Problem("decisions-row", file, None, (("number", str(number)),)))
            continue
        place = places[number - 1] if len(places) == len(rows) else Span(0, 0)
        rulings.append(Ruling(**read.model_dump(), place=Locus(file, place)))
    return tuple(rulings), tuple(problems)


def _renew(row: Any, ruling: Ruling) -> None:
    """Write another verdict into a row that is there."""
    row["verdict"] = str(ruling.verdict)
    for key in ("value", "since"):
        row.pop(key, None)
        if getattr(ruling, key):
            row[key] = getattr(ruling, key)


def _places(text: str) -> list[Span]:
    """Give where each row stands, from its heading to its last word."""
    begins = [match.start(1) for match in _HEADING.finditer(text)]
    return [
        Span(begin, begin + len(text[begin:end].rstrip())) for begin, end in pairwise([*begins, len(text)])
    ]


def load(root: Path, name: str = FILE) -> tuple[str | None, Problem | None]:
    """Give the text of the decisions of a book's folder, `None` where there is no file or it cannot be read."""
    file = path(root)
    return read_text(file, name) if file.is_file() else (None, None)


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
            _renew(row, ruling)
            if ruling.reason:
                row["reason"] = ruling.reason
            return tomlkit.dumps(document)
    table = tomlkit.table()
    for key in ("rule", "fingerprint", "verdict", "subject", "attribute", "value", "since", "reason", "date"):
        value = str(getattr(ruling, key))
        if value:
            table[key] = value
    rows.append(table)
    return tomlkit.dumps(document)


def remove(text: str, rule: str, fingerprint: str) -> str:
    """Give the text of the decisions without a ruling; comments stay.

    Raises:
        ValueError: the text is not TOML, so that nothing of the writer's is overwritten.
    """
    try:
        document = tomlkit.parse(text.replace("\r\n", "\n"))
    except tomlkit.exceptions.ParseError as error:
        raise ValueError(str(error)) from error
    rows: Any = document.get("ruling")
    for at in reversed(range(len(rows) if rows is not None else 0)):
        if (rows[at].get("rule"), rows[at].get("fingerprint")) == (rule, fingerprint):
            del rows[at]
    if rows is not None and not rows:
        del document["ruling"]
    return tomlkit.dumps(document)
