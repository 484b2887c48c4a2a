"""A month must keep its season.

## What it finds

A month that a sentence puts in winter where others of the book put it, or a month near it, in summer: January in deep
winter, and then a summer night in December.

## Why it matters

It is the slip of whoever writes on one half of the globe about the other.

## Example

> It was a bitter winter morning in January … That February, high summer, the river was a thread.

## What it leaves alone

April and October, which may be either; months and seasons of different times ("since the winter"); what people say;
sentences that name a place; memories and dreams.

## Fix

Change the month or the season; if the story crosses the equator, rule that it is meant so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.story.model import Kind, Register, Story, TraceFact

_COLD_NORTH = frozenset({11, 12, 1, 2, 3})
_WARM_NORTH = frozenset({5, 6, 7, 8, 9})
_BESIDE = 120  # characters around a passage within which a place is of its sentence


def check(story: Story) -> Iterator[Finding]:
    """Find months whose season belongs to the other half of the globe."""
    told = [
        (half, trace)
        for number in range(story.chapter_count())
        for trace in story.traces_in(number, "season")
        if (half := _half(trace)) and not _placed(story, number, trace)
    ]
    halves = Counter(half for half, _ in told)
    if len(halves) < 2:
        return
    usual = told[0][0] if halves["north"] == halves["south"] else halves.most_common(1)[0][0]
    there = next(trace for half, trace in told if half == usual)
    for half, here in told:
        if half != usual:
            yield shown(
                "season-place",
                Severity.INFORMATION,
                message(
                    "finding.season-place", here=here.text, there=there.text, where=place_name(there.locus)
                ),
                here,
                there=(there,),
                subject="season",
            )
            return


def _half(trace: TraceFact) -> str:
    """Give the half of the globe in which a month has a season, "" where either may be or nothing is told."""
    if trace.frames or trace.register is not Register.NARRATION:
        return ""
    cold = trace.value == "winter"
    if trace.number in _COLD_NORTH:
        return "north" if cold else "south"
    if trace.number in _WARM_NORTH:
        return "south" if cold else "north"
    return ""


def _placed(story: Story, number: int, trace: TraceFact) -> bool:
    """Whether a place is named beside a passage: it may be winter there."""
    span = trace.locus.span
    return any(
        span.start - _BESIDE <= mention.span.start < span.end + _BESIDE
        and (entity := story.entity(mention.entity)) is not None
        and entity.kind is Kind.PLACE
        for mention in story.mentions_in(number)
    )
