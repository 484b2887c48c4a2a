"""A report as workflow commands, which GitHub shows as annotations beside the changed lines."""

from __future__ import annotations

from collections.abc import Callable

from flowstory.cli.report import Item, Report
from flowstory.continuity.model import Severity

# GitHub knows three kinds.
_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "notice",
    Severity.HINT: "notice",
}


def render(report: Report, *, path_shown: Callable[[str], str]) -> str:
    """Give one command a finding; paths as seen from the root of the repository."""
    return "".join(_command(item, path_shown) for item in report.items)


def _command(item: Item, path_shown: Callable[[str], str]) -> str:
    place = item.place
    properties = {"file": path_shown(place.path), "line": str(place.line)}
    # GitHub takes columns only for a range within one line.
    if place.end_line == place.line:
        properties |= {"col": str(place.column), "endColumn": str(place.end_column)}
    else:
        properties["endLine"] = str(place.end_line)
    properties["title"] = f"FlowStory {item.code}"
    said = [item.message]
    said += [f"{path_shown(r.place.path)}:{r.place.line}: {r.message}" for r in item.evidence]
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    text = _data("\n".join(said))
    return f"::{_COMMANDS[item.severity]} {listed}::{text}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
