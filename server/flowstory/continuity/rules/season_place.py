"""A month must keep its season.

## What it finds

A month that a sentence puts in winter where others of the book put it, or a month near it, in summer: January in deep
winter, and then a summer night in December. Nature out of season as well: cherry trees white with blossom over the
snow, roses in full bloom in January, ripe mangoes in a Brazilian June.

## Why it matters

It is the slip of whoever writes on one half of the globe about the other.

## Example

> It was a bitter winter morning in January … That February, high summer, the river was a thread.

## What it leaves alone

April and October, which may be either; months and seasons of different times ("since the winter"); what people say;
sentences that name a place; memories and dreams; flowers under glass, on paper or in a vase; months of a book that
names places of both halves of the globe.

## Fix

Change the month or the season; if the story crosses the equator, rule that it is meant so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.languages import LANGUAGES
from flowstory.story.asking import derived
from flowstory.story.model import Kind, Register, Story, TraceFact

_COLD_NORTH = frozenset({11, 12, 1, 2, 3})
_WARM_NORTH = frozenset({5, 6, 7, 8, 9})
_MONTHS, _HALF_A_YEAR = 12, 6
_REACH = {
    "winter": frozenset({10, 11, 12, 1, 2, 3, 4}),
    "spring": frozenset({2, 3, 4, 5, 6}),
    "summer": frozenset({4, 5, 6, 7, 8, 9, 10}),
    "autumn": frozenset({8, 9, 10, 11, 12, 1}),
}
"""Months of the north in which nature may show a season: wide, as years differ."""
_OPPOSITE = frozenset(
    frozenset(pair) for pair in (("winter", "spring"), ("winter", "summer"), ("autumn", "spring"))
)
_NEAR = 3000  # characters between two passages of a scene that are of one season
_HARMLESS = frozenset({"light"})
_BESIDE = 120  # characters around a passage within which a place is of its sentence


def check(story: Story) -> Iterator[Finding]:
    """Find months whose season belongs to the other half of the globe, and nature that is out of season."""
    told = _told(story)
    halves = Counter(half for half, _ in told)
    nature = next(_nature(story, halves), None)
    if nature is not None:
        there, here = nature
        yield _finding(there, here, "finding.season-place.nature")
    if len(halves) < 2:
        return
    usual = told[0][0] if halves["north"] == halves["south"] else halves.most_common(1)[0][0]
    there = next(trace for half, trace in told if half == usual)
    for half, here in told:
        if half != usual:
            yield _finding(there, here, "finding.season-place.halves")
            return


def _finding(there: TraceFact, here: TraceFact, key: str) -> Finding:
    return shown(
        "season-place",
        Severity.INFORMATION,
        message(key, here=here.text, there=there.text, where=place_name(there.locus)),
        here,
        there=(there,),
        subject="season",
    )


def _nature(story: Story, halves: Counter[str]) -> Iterator[tuple[TraceFact, TraceFact]]:
    """Give a passage of one scene that tells the season or the month, and one that shows another, in order."""
    for number in range(story.chapter_count()):
        shows = [
            trace
            for trace in story.traces_in(number, "nature")
            if not trace.frames - _HARMLESS and trace.register is Register.NARRATION
        ]
        if not shows:
            continue
        told = [trace for trace in shows if trace.number]
        months = [trace for trace in story.traces_in(number, "in-month") if not trace.frames - _HARMLESS]
        half = _laid_in(story, number, halves) if months else ""
        for sign in shows:
            near = [one for one in (*told, *months) if _beside(one, sign) and one is not sign]
            first = next(
                (one for one in near if one in told and _apart(one.value, sign.value)),
                None,
            ) or next(
                (
                    one
                    for one in near
                    if one in months and half and not sign.number and _out_of(one.number, sign.value, half)
                ),
                None,
            )
            if first is not None:
                there, here = sorted((first, sign), key=lambda trace: trace.moment)
                yield there, here
        for at, there in enumerate(shows):
            for here in shows[at + 1 :]:
                if _beside(there, here) and _apart(there.value, here.value):
                    yield there, here


def _beside(one: TraceFact, other: TraceFact) -> bool:
    return one.moment[:2] == other.moment[:2] and abs(one.moment.offset - other.moment.offset) < _NEAR


def _apart(one: str, other: str) -> bool:
    """Whether two seasons cannot be one: winter is neither spring nor summer, nor is autumn spring."""
    return frozenset((one, other)) in _OPPOSITE


def _laid_in(story: Story, number: int, halves: Counter[str]) -> str:
    """Give the half of the globe that the book is laid in, "" where it names places of the other."""
    if len(halves) == 1:
        return next(iter(halves))
    if halves or any(_names_elsewhere(story, other) for other in range(story.chapter_count())):
        return ""
    return LANGUAGES[story.opening(number).language].skies.hemisphere


@derived
def _names_elsewhere(story: Story, number: int) -> bool:
    """Whether a chapter names a place on the other half of the globe."""
    elsewhere = LANGUAGES[story.opening(number).language].skies.elsewhere
    return any(
        not elsewhere.isdisjoint(mention.form.lower().split())
        for mention in (*story.mentions_in(number), *story.strays_in(number))
    )


def _out_of(month: int, season: str, half: str) -> bool:
    """Whether a season never reaches into a month on a half of the globe."""
    turned = month if half == "north" else (month + _HALF_A_YEAR - 1) % _MONTHS + 1
    return turned not in _REACH[season]


def _told(story: Story) -> list[tuple[str, TraceFact]]:
    """Give the months that the book tells with their season, each with the half of the globe where that is so."""
    return [
        (half, trace)
        for number in range(story.chapter_count())
        for trace in story.traces_in(number, "season")
        if (half := _half(trace)) and not _placed(story, number, trace)
    ]


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
