"""A report as JSON: the contract of `check --format json`, which other programs rely on."""

from __future__ import annotations

import json
import re

from flowstory.cli.report import Place, Report

VERSION = 1
_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> str:
    """Give the report as one JSON document."""
    return dump(
        {
            "version": VERSION,
            "findings": [
                {
                    **_place(item.place),
                    "code": item.code,
                    "severity": item.severity.value,
                    "message": item.message,
                    "related": [
                        {**_place(remark.place), "message": remark.message} for remark in item.evidence
                    ],
                    "fingerprint": item.fingerprint,
                }
                for item in report.items
            ],
        }
    )


def dump(document: object) -> str:
    """Write a document as readable JSON that is valid UTF-8 even where a file's name is not."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    # Half a surrogate pair stands only within strings, and there an escape says the same.
    return _SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"


def _place(place: Place) -> dict[str, object]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }
