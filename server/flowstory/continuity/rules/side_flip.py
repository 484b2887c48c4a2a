"""A scar, a limp or an injury must stay on its side of the body.

## What it finds

A part of the body that is marked for longer than a scene (scarred, lame, in plaster, deaf, missing, wooden)
on the left in one passage and on the right in another.

## Why it matters

Left and right are swapped more easily than anything else while a scene is being imagined from in front.

## Example

> He favoured his left leg. … leaning on his stick to spare his bad right leg.

## What it leaves alone

A hand or leg that is merely used; mirrors and photographs; two scars that are told as two.

## Fix

Take the earlier side here, or this side there; write it into the note; or rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flowstory.continuity.judge import steady
from flowstory.continuity.model import Claim, Finding
from flowstory.story.model import Fact, Story

# A leg that is lame, stiff, wooden or broken is one bad leg, however it is put; so is an eye that does not see.
_IMPAIRED = frozenset({"lame", "stiff", "wooden", "broken"})
_SIGHTLESS = frozenset({"blind", "patch", "missing"})
# A cast is on an arm as much as on the hand at its end, and what is on a cheek is on the face.
_WITH_ARM = frozenset({"hand", "shoulder"})
_FACE = frozenset({"cheek", "jaw", "temple", "eyebrow", "forehead", "chin", "mouth"})
_ONE = frozenset({"scar", "birthmark", "burn", "tattoo"})

ATTRIBUTES = ("side",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find marks that change sides."""
    two = {_mark_and_part(fact) for fact in story.told("side", subject) if "another" in fact.frames}
    for finding in steady(
        story,
        subject,
        "side-flip",
        "side",
        group=_mark_and_part,
        compatible=lambda _, here: _mark_and_part(here) in two,
    ):
        yield finding if all(claim.text.isalpha() for claim in _claims(finding)) else _without_words(finding)


def _claims(finding: Finding) -> Iterator[Claim]:
    for claim in (finding.claim, *(end.claim for end in finding.evidence)):
        if claim is not None:
            yield claim


def _without_words(finding: Finding) -> Finding:
    """Give a finding whose sides no word can mend: "the good one, the right" says the other one."""
    evidence = tuple(replace(end, claim=None) for end in finding.evidence)
    return replace(finding, claim=None, evidence=evidence)


def _mark_and_part(fact: Fact) -> str:
    mark, _, part = fact.other.partition(".")
    if mark == "broken" and part in _WITH_ARM:
        part = "arm"
    if part == "eye" and mark in _SIGHTLESS:
        mark = "blind"
    if mark in _ONE and part in _FACE:
        part = "face"
    return f"{'impaired' if mark in _IMPAIRED else mark}.{part}"
