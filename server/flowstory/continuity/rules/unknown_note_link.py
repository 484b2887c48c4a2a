"""A link to a note must lead to one.

## What it finds

A wiki link, in a chapter or a note, whose target is no note, no other name of one, and no chapter.

## Why it matters

A renamed note leaves its links behind, and what hangs on it is then of nobody.

## Example

> (note) sister: [[Marta Vidall]]

## What it leaves alone

Pictures and other attachments; headings of the same file; links with an address.

## Fix

Mend the name in the link; write the note; rule that it is meant so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import at_locus
from flowstory.manuscript.model import Chapter, Note
from flowstory.story.asking import derived
from flowstory.story.model import Locus, Story
from flowstory.text.spans import Span

_LINK = re.compile(r"(?<!!)\[\[([^\[\]|#^\n]+)(?:[#^][^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\]")
_ATTACHMENT = re.compile(r"\.(?!md$|markdown$|txt$)[A-Za-z0-9]{2,5}$")


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find links of a chapter that lead nowhere."""
    return _links(story, story.chapter(number))


def check(story: Story) -> Iterator[Finding]:
    """Find links of the notes that lead nowhere."""
    for note in story.notes():
        yield from _links(story, note)


def _links(story: Story, file: Chapter | Note) -> Iterator[Finding]:
    if "[[" not in file.text:
        return
    known = _known(story)
    for match in _LINK.finditer(file.text):
        target = match.group(1).strip()
        if not target or target.casefold().removesuffix(".md") in known or _ATTACHMENT.search(target):
            continue
        if _names(target) & known:
            continue
        start = match.start(1)
        yield at_locus(
            "unknown-note-link",
            Severity.HINT,
            message("finding.unknown-note-link", here=target),
            Locus(file.path, Span(start, start + len(match.group(1)))),
            match.group(1),
            prints=(target, file.path),
        )


@derived
def _known(story: Story) -> frozenset[str]:
    """Give everything that a link can lead to."""
    known: set[str] = set()
    for number in range(story.chapter_count()):
        known |= _names(story.opening(number).path)
    for note in story.notes():
        known |= _names(note.path) | {name.casefold() for name in (note.name, *note.aliases)}
    return frozenset(known)


def _names(path: str) -> set[str]:
    """Give what a file can be called in a link: its path and its name, with and without the ending."""
    pure = PurePosixPath(path)
    return {
        name.casefold()
        for name in (path, pure.name, pure.stem if pure.suffix in (".md", ".markdown", ".txt") else pure.name)
    } | {path.casefold().removesuffix(".md")}
