"""Day must not turn to night within a scene in which no time goes by.

## What it finds

A scene that says it is broad day ("three in the afternoon") and then, without a word of time passing, shows the sky
of night, or the other way round.

## Why it matters

The light of a scene is the first thing that a reader sees, and the first that a rewrite forgets.

## Example

> It was three in the afternoon when Ana sat down to the letters. … Through the window the stars were out.

## What it leaves alone

Scenes that say that time goes by (later, until, dinner, dusk, slept); speech and thought; memories and dreams; a new
scene.

## Fix

Change the hour or the sky; part the scene; or say that time goes by.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.languages import LANGUAGES
from flowstory.reading.tokens import tokenise
from flowstory.story.model import Register, Story


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find the first scene of a chapter that is in two lights at once."""
    lights = [
        trace
        for trace in story.traces_in(number, "light")
        if not trace.frames and trace.register is Register.NARRATION
    ]
    for there, here in pairwise(lights):
        if there.value == here.value or there.moment.scene != here.moment.scene:
            continue
        chapter = story.chapter(number)
        passing = LANGUAGES[chapter.language].skies.passing
        between, _, _, _ = tokenise(chapter.text[there.locus.span.end : here.locus.span.start])
        after, _, _, _ = tokenise(chapter.text[here.locus.span.end : here.locus.span.end + 80])
        if not passing.isdisjoint(between) or not passing.isdisjoint(after[:8]):
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
