"""A payoff must come after what it pays off.

## What it finds

A thread (a note with `type: thread`) whose payoff stands in an earlier chapter than its setup.

## Why it matters

Scenes are moved, and then a hiding place is used before anybody has heard of it.

## Example

> (note of the loose board) setup: chapter 2, payoff: chapter 1

## What it leaves alone

Threads without both ends; threads that were dropped; both ends in one chapter.

## Fix

Move the scene, or mend the note; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.continuity.shown import at_locus, short
from flowstory.continuity.threads import threads
from flowstory.story.model import Story


def check(story: Story) -> Iterator[Finding]:
    """Find threads that end before they begin."""
    for thread in threads(story):
        if thread.setup is None or thread.payoff is None or thread.dropped:
            continue
        if thread.payoff.chapter >= thread.setup.chapter:
            continue
        paid, planted = thread.passages(thread.payoff.chapter), thread.passages(thread.setup.chapter)
        here = paid[0] if paid else thread.payoff.locus
        evidence = [Evidence(thread.setup.locus, message("evidence.note", value=thread.setup.text))]
        if planted:
            evidence.insert(
                0, Evidence(planted[0], message("evidence.earlier", value=short(thread.text(planted[0]))))
            )
        yield at_locus(
            "payoff-before-setup",
            Severity.WARNING,
            message(
                "finding.payoff-before-setup",
                name=thread.note.name,
                here=thread.payoff.text,
                there=thread.setup.text,
            ),
            here,
            thread.text(here),
            evidence=tuple(evidence),
            subject=thread.note.name,
            attribute="setup",
            prints=(thread.payoff.text, thread.setup.text),
        )
