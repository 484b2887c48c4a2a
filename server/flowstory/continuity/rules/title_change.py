"""A rank must not change unless somebody is promoted.

## What it finds

A rank or title (Sergeant, Colonel, delegado) before a name that in the rest of the book has another one,
once or
twice, in a chapter that does not use the usual one beside it.

## Why it matters

Ranks are corrected by research, and not everywhere.

## Example

> Sergeant Whitlow took the letter. … Captain Whitlow laughed.

## What it leaves alone

Mr, Mrs and Miss; two people of one surname; a rank that holds from one point of the book on (a promotion).

## Fix

Take the usual rank; write both into the note; rule that it changed here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from flowstory.continuity.judge import fingerprint, place_name
from flowstory.continuity.model import Claim, Evidence, Finding, Severity, message
from flowstory.story.model import Story
from flowstory.story.terms import RANK, Ranked

_USUAL = 2  # times more often that the usual rank stands

ATTRIBUTES = (RANK,)


def check_subject(story: Story, surname: str) -> Iterator[Finding]:
    """Find whether a name stands once or twice with another rank than usual."""
    by_title: dict[str, list[Ranked]] = defaultdict(list)
    for use in story.ranked(surname):
        by_title[use.rank].append(use)
    if len(by_title) != 2:
        return
    (usual, often), (odd, seldom) = sorted(by_title.items(), key=lambda item: -len(item[1]))
    if _short_for(usual, odd) or _short_for(odd, usual):
        return
    if len(often) < _USUAL * len(seldom):
        return
    if {use.chapter for use in often} & {use.chapter for use in seldom}:
        return
    here, there = seldom[0], often[0]
    after = [use for use in often if use.chapter > here.chapter]
    if here.chapter < there.chapter or (not after and len(often) < _USUAL + 1):
        return
    yield Finding(
        rule="title-change",
        severity=Severity.INFORMATION,
        locus=here.locus,
        message=message(
            "finding.title-change",
            here=here.mention.form,
            there=there.mention.form,
            where=place_name(there.locus),
        ),
        evidence=(
            Evidence(
                there.locus,
                message("evidence.earlier", value=there.mention.form),
                Claim(there.locus, there.mention.form),
            ),
        ),
        subject=here.mention.entity or surname,
        attribute="title",
        fingerprint=fingerprint("title-change", surname, usual, odd),
        claim=Claim(here.locus, here.mention.form),
    )


def _short_for(short: str, title: str) -> bool:
    """Whether one title is another's abbreviation: Dr and Doctor, Sgt and Sergeant."""
    short = short.rstrip(".")
    letters = iter(title)
    return len(short) < len(title) and short[:1] == title[:1] and all(letter in letters for letter in short)
