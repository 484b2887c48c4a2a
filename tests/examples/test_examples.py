"""The demo books: every finding on them is one of the slips that were planted, and most of those are found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flowstory.continuity.model import Finding, Severity
from flowstory.story.model import Locus
from flowstory.text.spans import Span
from flowstory.workspace.workspace import OpenBook, Workspace

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
LEAST = {"lot-nineteen": 9, "no-ar": 7}
"""How many of thirteen slips must be found; raise it when more are."""


def open_book(slug: str) -> OpenBook:
    """Read one of the example books."""
    workspace = Workspace()
    workspace.add_root(EXAMPLES / slug)
    return workspace.books()[0]


def paragraph(book: OpenBook, quote: dict[str, str]) -> Locus:
    """Give the line in which a quote stands."""
    text = (EXAMPLES / book.root.name / quote["file"]).read_text("utf-8")
    at = text.index(quote["quote"])
    end = text.find("\n", at + len(quote["quote"]))
    return Locus(quote["file"], Span(text.rfind("\n", 0, at) + 1, len(text) if end < 0 else end))


def touches(finding: Finding, place: Locus) -> bool:
    """Whether some end of a finding lies in a paragraph."""
    ends = [finding.locus, *(evidence.locus for evidence in finding.evidence)]
    return any(end.path == place.path and end.span.overlaps(place.span) for end in ends)


@pytest.mark.parametrize("slug", sorted(LEAST))
def test_what_is_found_was_planted(slug: str) -> None:
    """No false alarm, and no fewer slips than before."""
    book = open_book(slug)
    gold: dict[str, Any] = json.loads((HERE / f"{slug}.json").read_text("utf-8"))
    slips = [(paragraph(book, slip["a"]), paragraph(book, slip["b"])) for slip in gold["errors"]]
    findings = [finding for finding in book.findings if finding.severity is not Severity.HINT]
    false = [f for f in findings if not any(touches(f, a) or touches(f, b) for a, b in slips)]
    assert [(f.rule, f.locus, f.message) for f in false] == []
    found = [any(touches(f, a) and touches(f, b) for f in findings) for a, b in slips]
    assert sum(found) >= LEAST[slug]


def test_every_fix_of_an_example_can_be_offered() -> None:
    """Each finding offers something to do."""
    for slug in LEAST:
        book = open_book(slug)
        assert all(book.fixes(finding) for finding in book.findings)
