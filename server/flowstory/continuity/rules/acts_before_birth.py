"""Nobody must act before being born.

## What it finds

A character whose year of birth is told, in a note or plainly, and who in plain narration does something in an
earlier year.

## Why it matters

Family stories are full of years, and readers do the sums.

## Example

> Leocádia was born in February 1949. … As early as 1946 Leocádia changed bobbins in the third hall.

## What it leaves alone

Sentences that name two people or two years; what others say; the year of birth itself; two people of one
name.

## Fix

Take another year here, or there; rule that these are two people.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import SURE, display, finding, place_name, plainly_told
from flowstory.continuity.model import Finding, message
from flowstory.story.model import Story

ATTRIBUTES = ("birth",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find years of deeds before the year of birth."""
    births = [
        fact
        for fact in plainly_told(story.told("birth", subject))
        if fact.route in SURE and fact.number is not None
    ]
    if len({fact.number for fact in births}) != 1:
        return
    birth = births[0]
    for act in plainly_told(story.told("acted", subject)):
        if (
            act.number is not None
            and birth.number is not None
            and act.number < birth.number
            and act.route in SURE
        ):
            yield finding(
                "acts-before-birth",
                message(
                    "finding.acts-before-birth",
                    name=display(subject),
                    here=act.text,
                    there=birth.text,
                    where=place_name(birth.claim),
                ),
                act,
                birth,
                attribute="birth",
            )
            break
