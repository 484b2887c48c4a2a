"""What was left to be filled in later must be filled in.

## What it finds

TK, TODO, XXX and brackets such as [name] or [insert] in the prose.

## Why it matters

They are put there to be found before printing, and one of them never is.

## Example

> She had been born in [city] and never said so.

## What it leaves alone

Roman numbers (Chapter XXX), an editor's brackets ([sic], [laughs]), comments that no reader sees.

## Fix

Write what belongs there; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.model import Story


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find marks that stand for what was not yet written."""
    seen: dict[tuple[str, str], int] = {}
    for trace in story.traces_in(number, "placeholder"):
        nth = seen[trace.locus.path, trace.text] = seen.get((trace.locus.path, trace.text), 0) + 1
        yield shown(
            "placeholder-left",
            Severity.HINT,
            message("finding.placeholder-left", here=trace.text),
            trace,
            prints=(trace.text, trace.locus.path, str(nth)),
        )
