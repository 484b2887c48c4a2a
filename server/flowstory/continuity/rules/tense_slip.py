"""A story told in the past must not slip into the present.

## What it finds

A sentence of plain action in the present, of somebody the story tells of, within a chapter told in the past.

## Why it matters

A scene once drafted in the other tense keeps a sentence of it.

## Example

> She went up the ladder. … She climbs the last rung and reaches for the pane.

## What it leaves alone

What people say and think; letters; general truths; the narrator's own now; chapters and passages that
are told
in the present throughout.

## Fix

Put the verbs into the tense of the chapter; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.model import Story

_PAST = 10  # sentences in the past before a chapter has a tense
_SHARE = 0.9
_NEAR = 1500  # characters within which both sides are told in the past
_FIRST = 4  # paragraphs that say "I" make a narrator
_VERBS = 2  # in the present, in one sentence, to be more than a word


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find actions in the present within a chapter in the past."""
    traces = story.traces_in(number, "tense")
    # In a diary the day's own present is at home.
    if not traces or story.traces_in(number, "entry"):
        return
    first = len(story.traces_in(number, "person")) >= _FIRST
    past = [trace for trace in traces if trace.value == "past"]
    present = [trace for trace in traces if trace.value == "present"]
    told = sum(trace.number for trace in past)
    # Who says "I" may come back to the moment of writing.
    least = _VERBS + first
    if not present or told < _PAST or told < _SHARE * (told + len(present)):
        return
    for trace in present:
        if trace.number < least or trace.frames:
            continue
        at = trace.locus.span.start
        before = next((p for p in reversed(past) if at - _NEAR < p.locus.span.start < at), None)
        after = next((p for p in past if at < p.locus.span.start < at + _NEAR), None)
        near = sum(other is not trace and abs(other.locus.span.start - at) < _NEAR for other in present)
        if before is None or after is None or near > 1:
            continue
        yield shown(
            "tense-slip",
            Severity.WARNING,
            message("finding.tense-slip", here=trace.text, there=before.text, where=place_name(before.locus)),
            trace,
            there=(before,),
            attribute=f"tense/{number}",
        )
        break
