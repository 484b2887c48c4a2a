"""A ruling that no longer matches anything in the book.

## What it finds

A decision in `.flowstory/decisions.toml` whose contradiction is gone: one of its passages was rewritten or cut, so
that the rule has nothing left to say there. A change ("it changes here") is stale once the new value stands nowhere.

## Why it matters

Rulings pile up over the drafts of a novel. One that matches nothing only hides what the book no longer says; and if
the old words come back, it would silence them.

## Example

> (decisions) eye-colour, subject “Ana”, intentional … and Ana's eyes are brown in every chapter now.

## What it leaves alone

Rulings on what a model said; rulings of rules that could not run; rulings of a rule that you turned off.

## Fix

Delete the ruling from the file, or leave it: it does no harm.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Finding, Ruling, Severity, Verdict, message
from flowstory.story.model import Progression, Story

_CODE = "stale-ruling"


def stale(
    story: Story, rulings: Collection[Ruling], found: Callable[[str, str], bool], rules: Collection[str]
) -> Iterator[Finding]:
    """Find rulings of the given rules that match nothing; only those that are kept in a file.

    Args:
        story: the story as it is now.
        rulings: the rulings.
        found: says whether a rule found something with a fingerprint.
        rules: the codes of the rules that ran.
    """
    for ruling in rulings:
        if ruling.place is None or ruling.rule not in rules or found(ruling.rule, ruling.fingerprint):
            continue
        if ruling.verdict is Verdict.CHANGED and ruling.value:
            told = Progression(ruling.subject, ruling.attribute, ruling.value, ruling.since)
            if story.moment_of(told) is not None:
                continue
        yield Finding(
            rule=_CODE,
            severity=Severity.HINT,
            locus=ruling.place,
            message=message(
                "finding.stale-ruling", rule=ruling.rule, name=ruling.subject or ruling.fingerprint
            ),
            subject=ruling.subject,
            attribute=f"{ruling.rule}/{ruling.fingerprint}",
            fingerprint=fingerprint(_CODE, ruling.rule, ruling.fingerprint),
        )
