"""Two people meet for the first time only once.

## What it finds

Two named characters who introduce themselves to each other twice; or who "had never met" after they met, or after
they talked to each other in an earlier scene. So too where one says "I don't think we've met" to somebody whom
they met or talked to in an earlier chapter: who they are, the names tell that are given around it.

## Why it matters

Chapters change places in revision, and the introduction stays where it was.

## Example

> (chapter 2) Nora introduced herself to Ben Ash. … (chapter 7) Nora had never met Ben Ash before.

## What it leaves alone

Meetings that are told of later ("when Nora introduced herself", "had introduced himself"); flashbacks, dreams, lies;
what is said of others or asked; two who only stood in one scene without talking.

## Fix

Change either passage; or rule that the scene is a flashback, or that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from flowstory.continuity.acquaintance import known_before, strangers_in
from flowstory.continuity.judge import SURE, display, fingerprint, place_name, plainly_told, severity_of
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.story.model import Fact, Locus, Story

_NEAR = 400  # characters within which two who speak in turn speak to each other
_SURE = 0.9

ATTRIBUTES = ("met",)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find those whom somebody meets twice for the first time."""
    for here in plainly_told(story.told("met", subject)):
        there = _met(story, here) if here.value in ("meets", "strangers") else None
        if there is not None:
            yield _finding(here, there.sentence, severity_of(here, there))
            return
        if here.route not in SURE or here.value == "knows":
            continue
        talk = _talked(story, here.subject, here.other, here.moment.chapter)
        if talk is not None:
            yield _finding(here, talk, Severity.INFORMATION)
            return


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find those who say that they never met whom they know."""
    for found in strangers_in(story, number):
        there = known_before(story, found) or _talked(story, found.one, found.other, number)
        if there is not None:
            here = replace(found.denial, subject=found.one, other=found.other)
            yield _finding(here, there, Severity.INFORMATION)


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
        if fact.other == other and fact.value == "meets"
    ]
    return next((fact for fact in pairs if fact.moment[:2] < here.moment[:2]), None)


def _talked(story: Story, here: str, other: str, chapter: int) -> Locus | None:
    """Give where the two, both named in a tag, speak to each other in an earlier chapter."""
    pair = {here, other}
    both = set(story.chapters_naming(here)) & set(story.chapters_naming(other))
    for number in sorted(both):
        if number >= chapter:
            return None
        said = [s for s in story.speeches_in(number) if s.tagged and s.confidence >= _SURE]
        for one, answer in pairwise(said):
            if {
                one.speaker,
                answer.speaker,
            } == pair and answer.locus.span.start - one.locus.span.end <= _NEAR:
                return answer.locus
    return None
