"""A book must keep to one variety of its language.

## What it finds

A word spelt the American way in a book that is otherwise British, or the other way round; Brazilian and
European Portuguese likewise.

## Why it matters

A proofreader charges by the hour for this one.

## Example

> the colour of slate … it had kept its color

## What it leaves alone

Documents, what people say, italics and names; a book that mixes both freely.

## Fix

Write the word as the book does; rule that it is meant so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.model import Story

_HABIT = 0.8


def check(story: Story) -> Iterator[Finding]:
    """Find words of the other variety: one finding a word."""
    traces = [trace for trace in story.traces.get("spelling", ()) if not trace.frames]
    for code in sorted({trace.language for trace in traces}):
        own = [trace for trace in traces if trace.language == code]
        varieties = Counter(trace.value.split(" ")[0] for trace in own)
        usual, count = varieties.most_common(1)[0]
        if count < _HABIT * len(own) and not (count > len(own) - count == 1):
            continue
        reported: set[str] = set()
        for trace in own:
            variety, word = trace.value.split(" ")
            if variety == usual or word in reported:
                continue
            reported.add(word)
            same = [other for other in own if other.value == f"{usual} {word}"]
            there = (same or [other for other in own if other.value.startswith(usual)])[0]
            yield shown(
                "spelling-variety",
                Severity.HINT,
                message(
                    "finding.spelling-variety",
                    here=trace.text,
                    there=there.text,
                    variety=f"@variety.{variety}",
                    usual=f"@variety.{usual}",
                    where=place_name(there.locus),
                ),
                trace,
                there=(there,),
                attribute=f"spelling/{word}",
                prints=(trace.text.lower(), there.text.lower()),
                swap=bool(same),
            )
