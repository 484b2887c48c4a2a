"""Day must not turn to night within a scene in which no time goes by.

## What it finds

A scene that says which hour it is ("three in the afternoon", "not yet eleven in the morning") and then, without
a word of time passing, shows the sky of another: stars, a sun that sets or stands overhead.

## Why it matters

The light of a scene is the first thing that a reader sees, and the first that a rewrite forgets.

## Example

> It was three in the afternoon when Ana sat down to the letters. … Through the window the stars were out.

## What it leaves alone

Scenes that say that time goes by (hours later, dinner, dusk, slept); speech and thought; memories and dreams;
an hour told later, which says by itself that time went by; a new scene.

## Fix

Change the hour or the sky; part the scene; or say that time goes by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.reading.lexicon import lexicon
from flowstory.reading.model import DIALOGUE
from flowstory.reading.tokens import units
from flowstory.story.model import Register, Story

_DAY = 24
_FORWARD = 3  # hours at least that would have to go by between what two passages show
_BACK = 2  # and at least so many back
_BESIDE = 100  # characters around the second passage that may tell that time went by
_FAR = 6000  # characters from which on a scene has had time to pass
_STOPS = re.compile(r"[.!?…\n]")
_HARMLESS = frozenset({"light"})  # what stands in the light of a lamp or the sunset is still told of its hour


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find the first scene of a chapter that is in two lights at once."""
    lights = [
        trace
        for trace in story.traces_in(number, "light")
        if not trace.frames - _HARMLESS and trace.register is Register.NARRATION
    ]
    for there, here in pairwise(sorted(lights, key=lambda trace: trace.moment)):
        # An hour told later tells by itself that time went by; the sky does not.
        if here.number or there.moment.scene != here.moment.scene or not apart(there.value, here.value):
            continue
        start, end = there.locus.span.end, here.locus.span.start
        chapter = story.chapter(number)
        if end - start > _FAR or not _STOPS.search(chapter.text, start, end):
            continue
        if _passes(chapter.text, start, end + len(here.text) + _BESIDE, LANGUAGES[chapter.language]):
            continue
        yield shown(
            "time-of-day",
            Severity.INFORMATION,
            message("finding.time-of-day", here=here.text, there=there.text, where=place_name(there.locus)),
            here,
            there=(there,),
            subject=f"{number}",
            prints=(there.text, here.text),
        )
        return


def apart(there: str, here: str) -> bool:
    """Whether hours ("19-27" is from seven in the evening to three at night) lie too far behind others.

    Time goes forward; what is told a little later may also have been so a little before.
    """
    first, last = (int(hour) for hour in there.split("-"))
    begin, end = (int(hour) for hour in here.split("-"))
    if any(first <= end + turn and begin + turn <= last for turn in (-_DAY, 0, _DAY)):
        return False
    return (begin - last) % _DAY >= _FORWARD and (first - end) % _DAY >= _BACK


def _passes(text: str, start: int, end: int, language: Language) -> bool:
    """Whether the narration between two offsets of a text tells that hours go by."""
    times = language.times
    begin = text.rfind("\n", 0, start) + 1
    for line in text[begin:end].splitlines(keepends=True):
        for unit in units(line, language, lexicon(language.code).abbreviations):
            if unit.register == DIALOGUE or begin + unit.end[-1] < start:
                continue
            words = [word for word, at in zip(unit.lower, unit.start, strict=True) if begin + at >= start]
            joined = f" {' '.join(words)} "
            if not times.time_passes.isdisjoint(words) or any(
                f" {told} " in joined for told in times.time_phrases
            ):
                return True
        begin += len(line)
    return False
