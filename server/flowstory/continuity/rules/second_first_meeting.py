"""Two people meet for the first time only once.

## What it finds

Two named characters who introduce themselves to each other twice; or who "had never met" after they met, or after
they talked to each other in an earlier scene.

## Why it matters

Chapters change places in revision, and the introduction stays where it was.

## Example

> (chapter 2) Nora introduced herself to Ben Ash. … (chapter 7) Nora had never met Ben Ash before.

## What it leaves alone

Meetings that are told of later ("when Nora introduced herself", "had introduced himself"); flashbacks, dreams, lies;
what people say; two who only stood in one scene without talking.

## Fix

Change either passage; or rule that the scene is a flashback, or that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from flowstory.continuity.judge import SURE, display, fingerprint, place_name, plainly_told
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.story.model import Fact, Locus, Story

_NEAR = 400  # characters within which two who speak in turn speak to each other
_SURE = 0.9

ATTRIBUTES = ("met",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find those whom somebody meets twice for the first time."""
    for here in plainly_told(story.told("met", subject)):
        if here.route not in SURE:
            continue
        there = _met(story, here)
        if there is not None:
            yield _finding(here, there.sentence, Severity.WARNING)
            return
        talk = _talked(story, here)
        if talk is not None:
            yield _finding(here, talk, Severity.INFORMATION)
            return


def _finding(here: Fact, there: Locus, severity: Severity) -> Finding:
    said = message(
        "finding.second-first-meeting",
        name=display(here.subject),
        other=display(here.other),
        here=here.text,
        where=place_name(there),
    )
    attribute = f"met/{here.other}"
    return Finding(
        rule="second-first-meeting",
        severity=severity,
        locus=here.claim,
        message=said,
        evidence=(Evidence(there, message("evidence.second-first-meeting")),),
        subject=here.subject,
        attribute=attribute,
        fingerprint=fingerprint("second-first-meeting", here.subject, attribute, here.text),
    )


def _met(story: Story, here: Fact) -> Fact | None:
    """Give the earlier scene in which the two meet."""
    pairs = [
        fact
        for one, other in ((here.subject, here.other), (here.other, here.subject))
        for fact in plainly_told(story.told("met", one))
        if fact.other == other and fact.value == "meets" and fact.route in SURE
    ]
    return next((fact for fact in pairs if fact.moment[:2] < here.moment[:2]), None)


def _talked(story: Story, here: Fact) -> Locus | None:
    """Give where the two, both named in a tag, speak to each other in an earlier chapter."""
    pair = {here.subject, here.other}
    both = set(story.chapters_naming(here.subject)) & set(story.chapters_naming(here.other))
    for number in sorted(both):
        if number >= here.moment.chapter:
            return None
        said = [s for s in story.speeches_in(number) if s.tagged and s.confidence >= _SURE]
        for one, other in pairwise(said):
            if {one.speaker, other.speaker} == pair and other.locus.span.start - one.locus.span.end <= _NEAR:
                return other.locus
    return None
