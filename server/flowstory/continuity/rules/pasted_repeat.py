"""A long sentence must not stand in the book twice, word for word.

## What it finds

A sentence of eighteen words or more that stands again elsewhere, to the letter.

## Why it matters

A paragraph moved by copying stays behind where it was, and the reader thinks that a page was bound in twice.

## Example

> The scale had come from Hamburg on a ship that later sank … (chapter 6) The scale had come from Hamburg …

## What it leaves alone

Short refrains; letters and other documents that are quoted again.

## Fix

Strike one of the two; rule that it is a refrain.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import short, shown
from flowstory.story.model import Story


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find sentences that stand twice; a passage of several is reported once, at its first sentence."""
    reported: tuple[str, int] = ("", -1)
    for trace in story.traces_in(number, "sentence"):
        there = story.sentences(trace.value)[0]
        if there.locus == trace.locus:
            continue
        if reported[0] == trace.locus.path and trace.locus.span.start - reported[1] <= 2:
            reported = trace.locus.path, trace.locus.span.end
            continue
        reported = trace.locus.path, trace.locus.span.end
        yield shown(
            "pasted-repeat",
            Severity.WARNING,
            message("finding.pasted-repeat", here=short(trace.text), where=place_name(there.locus)),
            trace,
            there=(there,),
            prints=(trace.value,),
        )
