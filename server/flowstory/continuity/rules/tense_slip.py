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

from collections import Counter
from collections.abc import Iterator

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.model import Story, TraceFact

_PAST = 10  # sentences in the past before a chapter has a tense
_SHARE = 0.9
_NEAR = 1500  # characters within which both sides are told in the past
_FIRST = 4  # paragraphs that say "I" make a narrator
_VERBS = 2  # in the present, in one sentence, to be more than a word


def check(story: Story) -> Iterator[Finding]:
    """Find actions in the present within a chapter in the past."""
    said = Counter(trace.moment.chapter for trace in story.traces.get("person", ()))
    first = {chapter for chapter, paragraphs in said.items() if paragraphs >= _FIRST}
    by_chapter: dict[int, list[TraceFact]] = {}
    for trace in story.traces.get("tense", ()):
        by_chapter.setdefault(trace.moment.chapter, []).append(trace)
    # In a diary the day's own present is at home.
    diaries = {trace.moment.chapter for trace in story.traces.get("entry", ())}
    for traces in (found for chapter, found in by_chapter.items() if chapter not in diaries):
        past = [trace for trace in traces if trace.value == "past"]
        present = [trace for trace in traces if trace.value == "present"]
        told = sum(trace.number for trace in past)
        # Who says "I" may come back to the moment of writing.
        least = _VERBS + (traces[0].moment.chapter in first)
        if not present or told < _PAST or told < _SHARE * (told + len(present)):
            continue
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
                message(
                    "finding.tense-slip", here=trace.text, there=before.text, where=place_name(before.locus)
                ),
                trace,
                there=(before,),
                attribute=f"tense/{trace.moment.chapter}",
            )
            break
