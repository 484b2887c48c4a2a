"""The dead must not act.

## What it finds

A character whose death was narrated plainly, and who in a later scene, or well behind it in the same one,
walks, speaks or laughs in plain narration.

## Why it matters

It is the slip that readers write letters about.

## Example

> Harlan Beck died on the dock. … Harlan Beck lifted the barrier for the last of the vans.

## What it leaves alone

Deaths that are reported, rumoured, dreamt or figures of speech; memories, ghosts, recordings and letters;
people of the same name, whom an age, a "young" or a word such as "grandson" beside the name tells; chapters
declared as flashbacks; somebody who goes on living in scene after scene (then it was the death that we
misread).

## Fix

Go to the death; rule that the scene is a memory, or that these are two people.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import display, fingerprint, place_name, plainly_told
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.continuity.namesakes import has_namesake
from flowstory.story.model import Act, Fact, Kind, Route, Story

_WELL_BEHIND = 250  # code points: nearer, it may still be how one died that is told
_MANY = 3  # scenes after a death in which one acts, before we doubt the death

ATTRIBUTES = ("death",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find the dead who act."""
    deaths = [
        fact for fact in plainly_told(story.told("death", subject)) if fact.route in (Route.NAME, Route.ROLE)
    ]
    entity = story.entity(subject) if deaths else None
    if entity is None or entity.kind is not Kind.CHARACTER:
        return
    death = deaths[0]
    later = [act for act in story.acts_of(subject) if _after(act, death)]
    if (
        later
        and len({act.moment[:2] for act in later}) <= _MANY
        and not has_namesake(story, subject, death.moment)
    ):
        yield _finding(death, later[0])


def _after(act: Act, death: Fact) -> bool:
    """Whether an act lies in a later scene, or in the same one well behind the death."""
    if act.moment[:2] == death.moment[:2]:
        return act.moment.offset > death.moment.offset + _WELL_BEHIND
    return act.moment[:2] > death.moment[:2]


def _finding(death: Fact, act: Act) -> Finding:
    return Finding(
        rule="dead-character-acts",
        severity=Severity.WARNING,
        locus=act.locus,
        message=message(
            "finding.dead-character-acts", name=display(death.subject), where=place_name(death.claim)
        ),
        evidence=(Evidence(death.sentence, message("evidence.death")),),
        subject=death.subject,
        attribute="death",
        fingerprint=fingerprint("dead-character-acts", death.subject, "death", death.text, act.form),
    )
