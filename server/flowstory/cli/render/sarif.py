"""A report as SARIF 2.1.0, which code hosts and viewers of analysis results read."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from flowstory import __version__
from flowstory.cli.render.json import dump
from flowstory.cli.render.pages import summary
from flowstory.cli.report import Item, Place, Report
from flowstory.continuity.model import Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "flowstory/v1"
_BASE = "SRCROOT"
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFORMATION: "note",
    Severity.HINT: "note",
}
_LANGUAGES = {"en": "en-US", "pt": "pt-BR", "es": "es"}

Page = Callable[[str], str]
"""Gives the manual page of a rule in Markdown, empty where it has none."""


def render(report: Report, *, folder: Path, language: str, page: Page) -> str:
    """Give the report as one SARIF log with one run.

    Args:
        report: what was found.
        folder: what its paths are relative to, absolute.
        language: the language its messages are in.
        page: where the rules' help comes from.
    """
    codes = sorted({item.code for item in report.items})
    run = {
        "tool": {
            "driver": {
                "name": "FlowStory",
                "version": __version__,
                "semanticVersion": __version__,
                "language": _LANGUAGES.get(language, language),
                "rules": [_rule(code, page(code)) for code in codes],
            }
        },
        "language": _LANGUAGES.get(language, language),
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"uri": folder.as_uri().rstrip("/") + "/"}},
        "results": [_result(item, codes.index(item.code)) for item in report.items],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(code: str, page: str) -> dict[str, object]:
    about = summary(page) or code
    rule: dict[str, object] = {
        "id": code,
        "name": "".join(part.capitalize() for part in code.split("-")),
        "shortDescription": {"text": about},
        "fullDescription": {"text": about},
        "defaultConfiguration": {"level": "warning"},
    }
    if page.strip():
        rule["help"] = {"text": page, "markdown": page}
    return rule


def _result(item: Item, index: int) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": item.code,
        "ruleIndex": index,
        "level": _LEVELS[item.severity],
        "message": {"text": item.message},
        "locations": [{"physicalLocation": _location(item.place)}],
        "relatedLocations": [
            {
                "id": number,
                "physicalLocation": _location(remark.place),
                "message": {"text": remark.message},
            }
            for number, remark in enumerate(item.evidence, start=1)
        ],
    }
    if item.fingerprint:
        result["partialFingerprints"] = {FINGERPRINT: item.fingerprint}
    return result


def _location(place: Place) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(os.fsencode(place.path)), "uriBaseId": _BASE},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endLine": place.end_line,
            "endColumn": place.end_column,
        },
    }
