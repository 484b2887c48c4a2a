"""A sum of which the story has one must stay what it is.

## What it finds

The rent, the ransom, the reward, the dowry, somebody's debt or salary, of one amount in one scene and of another,
in the same currency, in a later one.

## Why it matters

Money is why people in stories do things, and readers keep the accounts.

## Example

> The ransom was four thousand crowns. … She counted it twice: the ransom was six thousand crowns.

## What it leaves alone

What is raised, paid, halved or bargained over in the sentence; "about a hundred"; sums by the week beside sums by the
month; another currency; rents and debts of different people; what is asked, wished or supposed.

## Fix

Take the earlier sum here, or this one there; rule that it changed here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from flowstory.continuity.judge import changed, conflict, severity_of
from flowstory.continuity.model import Finding, Severity
from flowstory.story.model import Fact, Register, Route, Story

ATTRIBUTES = ("money", "money.debt")
_TOLD = (Register.NARRATION, Register.DIALOGUE)


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find sums that change between scenes."""
    for attribute in ATTRIBUTES:
        groups: dict[str, list[Fact]] = defaultdict(list)
        for fact in story.told(attribute, subject):
            plain = fact.register in _TOLD and not fact.frames and not fact.approximate
            if plain and fact.route is not Route.NOTE:
                groups[fact.other].append(fact)
        for told in groups.values():
            pair = _two_sums(story, told)
            if pair is not None:
                there, here = pair
                spoken = Register.DIALOGUE in (there.register, here.register)
                severity = Severity.INFORMATION if spoken else severity_of(there, here)
                yield conflict("money-amount", here, there, severity=severity)


def _two_sums(story: Story, told: list[Fact]) -> tuple[Fact, Fact] | None:
    """Give the first sum and the first other one in a later scene."""
    for at, there in enumerate(told):
        for here in told[at + 1 :]:
            later = here.moment[:2] > there.moment[:2]
            if (
                later
                and here.number != there.number
                and not changed(story, here.subject, here.attribute, there, here)
            ):
                return there, here
    return None
