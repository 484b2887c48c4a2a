"""Who takes no meat or drink must not take it unremarked.

## What it finds

A vegetarian, a teetotaller, a non-smoker, somebody allergic, or who has not touched meat or a drop for years,
and who in a later passage eats bacon, drinks gin or lights a cigarette; and who has taken a vow of silence and
then says something.

## Why it matters

Habits are how readers know a character; a broken vow is a scene, not a detail.

## Example

> Nair hadn't touched meat since she was fifteen. … Nair ate the last slice of ham.

## What it leaves alone

A vow that is broken in so many words (the first drink in years); nut roasts and ginger beer; what is only
cooked or served; what was eaten before the vow.

## Fix

Go to the vow; rule that it was broken on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.belongings import THINGS
from flowstory.continuity.denied import denied
from flowstory.continuity.judge import display, fingerprint, place_name, plainly_told, progressed, severity_of
from flowstory.continuity.model import Evidence, Finding, message
from flowstory.story.model import Fact, Speech, Story

ATTRIBUTES = ("diet",)
_SILENCE = "speech"
_NEAR = 400  # code points behind the first words in which the book may say that the silence is broken


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find who eats or drinks what they do not take, and who breaks a vow of silence."""
    yield from denied(story, subject, "diet-or-vow", "diet", learned="ability.learned")
    vow = next(
        (fact for fact in plainly_told(story.told("diet", subject)) if fact.value == f"no {_SILENCE}"), None
    )
    if vow is None or story.entity(subject) is None:
        return
    said = _said(story, vow)
    if said is not None:
        yield Finding(
            rule="diet-or-vow",
            severity=severity_of(vow),
            locus=said.locus,
            message=message(
                "finding.vow-of-silence", name=display(subject), there=vow.text, where=place_name(vow.claim)
            ),
            evidence=(Evidence(vow.claim, message("evidence.earlier", value=vow.text)),),
            subject=subject,
            attribute=f"diet/{_SILENCE}",
            fingerprint=fingerprint("diet-or-vow", subject, _SILENCE, vow.text),
        )


def _said(story: Story, vow: Fact) -> Speech | None:
    """Give the first quote that a tag gives to the silent after their vow, unless the vow is told to end."""
    ends = [fact.moment for fact in story.told("ability.learned", THINGS) if fact.value == _SILENCE]
    for number in story.chapters_naming(vow.subject):
        if number < vow.moment.chapter:
            continue
        for speech in story.speeches_in(number):
            at = (number, speech.locus.span.start)
            if (
                speech.speaker != vow.subject
                or not speech.tagged
                or at < (vow.moment.chapter, vow.moment.offset)
            ):
                continue
            ended = any((end.chapter, end.offset) <= (number, speech.locus.span.end + _NEAR) for end in ends)
            return None if ended or progressed(story, vow.subject, "diet", vow, vow) else speech
    return None
