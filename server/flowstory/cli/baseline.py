"""A baseline: the findings a writer has decided to live with, so that only new ones are shown."""

from __future__ import annotations

import json
from pathlib import Path

from flowstory.cli.render.json import dump
from flowstory.cli.report import Report
from flowstory.cli.session import BadUseError
from flowstory.languages.messages import Catalogue
from flowstory.workspace.folder import write_text_atomically

VERSION = 1


def read_baseline(file: Path, words: Catalogue) -> frozenset[str]:
    """Give the fingerprints of a baseline, or of what `check --format json` printed. Unknown ones do no harm.

    Raises:
        BadUseError: it is not there, or it is no baseline.
    """
    try:
        document = json.loads(file.read_bytes())
        listed = document["findings"]
        found = frozenset(str(finding["fingerprint"]) for finding in listed)
    except FileNotFoundError:
        raise BadUseError(words.text("cli.baseline.missing", path=file)) from None
    except OSError as error:
        raise BadUseError(words.text("cli.baseline.unreadable", path=file, reason=error.strerror)) from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise BadUseError(words.text("cli.baseline.broken", path=file)) from None
    return found - {""}


def write_baseline(file: Path, report: Report, words: Catalogue) -> None:
    """Write every finding of a report as known, in an order that version control can merge.

    Raises:
        BadUseError: the file cannot be written.
    """
    listed = sorted(
        {(item.place.path, item.code, item.fingerprint) for item in report.items if item.fingerprint}
    )
    document = {
        "version": VERSION,
        "findings": [
            {"path": path, "code": code, "fingerprint": fingerprint} for path, code, fingerprint in listed
        ],
    }
    try:
        write_text_atomically(file, dump(document))
    except OSError as error:
        raise BadUseError(words.text("cli.baseline.unwritable", path=file, reason=error.strerror)) from None
