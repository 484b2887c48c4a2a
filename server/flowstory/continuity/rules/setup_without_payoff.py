"""What a note promises to pay off must be paid off where it says.

## What it finds

A thread (a note with `type: thread`) whose payoff is declared for a chapter that is written but never
speaks of
it; or that is still open although that chapter is written.

## Why it matters

Chekhov's gun is remembered by the reader in the second row.

## Example

> (note of the bronze key) setup: chapter 1, payoff: chapter 2 … and chapter 2 has no key in it.

## What it leaves alone

Payoffs in chapters that are not written yet; threads that were dropped; notes that declare nothing.

## Fix

Write the payoff; move it in the note to a later chapter; mark the thread as dropped.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.continuity.shown import at_locus, short
from flowstory.continuity.threads import Thread, threads
from flowstory.story.model import Locus, Story


def check(story: Story) -> Iterator[Finding]:
    """Find threads that the chapter of their payoff leaves hanging."""
    for thread in threads(story):
        if (
            thread.setup is None
            or thread.payoff is None
            or thread.dropped
            or thread.payoff.chapter < thread.setup.chapter
        ):
            continue
        planted = thread.passages(thread.setup.chapter)
        if not planted:
            continue  # the note's words are not the book's: nothing can be said
        paid = thread.passages(thread.payoff.chapter)
        if paid and not thread.open:
            continue
        yield _finding(thread, planted[0], paid[-1] if paid else None)


def _finding(thread: Thread, planted: Locus, last: Locus | None) -> Finding:
    payoff = thread.payoff
    assert payoff is not None  # noqa: S101 - the caller saw it
    evidence = [Evidence(payoff.locus, message("evidence.note", value=payoff.text))]
    if last is not None:
        evidence.insert(0, Evidence(last, message("evidence.last", value=short(thread.text(last)))))
    return at_locus(
        "setup-without-payoff",
        Severity.WARNING if last is None else Severity.INFORMATION,
        message(
            f"finding.setup-without-payoff.{'absent' if last is None else 'open'}",
            name=thread.note.name,
            where=payoff.text,
        ),
        planted,
        thread.text(planted),
        evidence=tuple(evidence),
        subject=thread.note.name,
        attribute="payoff",
        prints=(thread.note.name, payoff.text),
    )
