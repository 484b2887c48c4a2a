"""Chapter numbers must go up by one.

## What it finds

A chapter number that stands twice, that skips one or more, or that goes backwards.

## Why it matters

Chapters are cut, merged and moved until the last week, and the headings are what nobody reads.

## Example

> Chapter 4: The view … Chapter 4: Hand luggage

## What it leaves alone

Numbers that begin again at one (a new part or a new book); chapters without a number; years as titles.

## Fix

Take the number that follows; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Claim, Evidence, Finding, Severity, message
from flowstory.manuscript.model import Heading
from flowstory.story.asking import derived
from flowstory.story.model import Locus, Story


def check(story: Story) -> Iterator[Finding]:
    """Find numbers of chapters that do not follow each other."""
    before: tuple[int, Locus] | None = None
    level = _level(story)
    repeated = False  # a number that stood twice takes the place of the next, which may then be left out
    for number in range(story.chapter_count()):
        for path, heading in _numbered(story, number):
            if heading.level != level or heading.number is None or heading.number_span is None:
                continue
            locus = Locus(path, heading.number_span)
            follows = {before[0] + 1, 1, 0} if before is not None else set()
            if repeated:
                follows.add((before[0] if before else 0) + 2)
            repeated = before is not None and heading.number == before[0]
            twice_one = before is not None and heading.number == before[0] == 1
            if before is not None and (heading.number not in follows or twice_one):
                yield _finding(heading, locus, before, story.chapter(number).text)
            before = heading.number, locus


@derived
def _numbered(story: Story, number: int) -> tuple[tuple[str, Heading], ...]:
    """Give the headings of a chapter that state a number, with its path."""
    chapter = story.opening(number)
    return tuple((chapter.path, heading) for heading in chapter.headings if heading.number is not None)


def _level(story: Story) -> int:
    """Give the level at which this book numbers its chapters: the one with most numbers."""
    levels = [
        heading.level for number in range(story.chapter_count()) for _, heading in _numbered(story, number)
    ]
    return max(sorted(set(levels)), key=levels.count) if levels else 0


def _finding(heading: Heading, locus: Locus, before: tuple[int, Locus], text: str) -> Finding:
    number, there = before
    key = (
        "repeated"
        if heading.number == number
        else "skipped"
        if (heading.number or 0) > number
        else "backwards"
    )
    return Finding(
        rule="chapter-numbering",
        severity=Severity.WARNING,
        locus=locus,
        message=message(
            f"finding.chapter-numbering.{key}", number=heading.number, before=number, right=number + 1
        ),
        evidence=(Evidence(there, message("evidence.chapter", number=number)),),
        subject=heading.text,
        attribute="number",
        fingerprint=fingerprint("chapter-numbering", heading.text, str(number), str(heading.number)),
        claim=Claim(locus, text[locus.span.start : locus.span.end]),
    )
