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
from flowstory.languages import LANGUAGES
from flowstory.story.model import Locus, Mention, Story

_USUAL = 2  # times more often that the usual rank stands


def check(story: Story) -> Iterator[Finding]:
    """Find names that stand once or twice with another rank than usual."""
    ranked: dict[str, dict[str, list[tuple[int, str, Mention]]]] = defaultdict(lambda: defaultdict(list))
    for number, chapter in enumerate(story.book.chapters):
        titles = LANGUAGES[chapter.language].titles
        for mention in story.mentions.get(chapter.path, ()):
            first, _, rest = mention.form.partition(" ")
            title = titles.get(first.lower())
            if title is not None and title.rank and rest and rest.split(" ")[0].lower() not in titles:
                ranked[rest.split(" ")[-1]][first.lower()].append((number, chapter.path, mention))
    for surname, by_title in ranked.items():
        if len(by_title) != 2:
            continue
        (usual, often), (odd, seldom) = sorted(by_title.items(), key=lambda item: -len(item[1]))
        if _short_for(usual, odd) or _short_for(odd, usual):
            continue
        if len(often) < _USUAL * len(seldom) or {use[0] for use in often} & {use[0] for use in seldom}:
            continue
        after = [use for use in often if use[0] > seldom[0][0]]
        if seldom[0][0] < often[0][0] or (not after and len(often) < _USUAL + 1):
            continue
        _, path, mention = seldom[0]
        _, there, other = often[0]
        yield Finding(
            rule="title-change",
            severity=Severity.INFORMATION,
            locus=Locus(path, mention.span),
            message=message(
                "finding.title-change",
                here=mention.form,
                there=other.form,
                where=place_name(Locus(there, other.span)),
            ),
            evidence=(
                Evidence(
                    Locus(there, other.span),
                    message("evidence.earlier", value=other.form),
                    Claim(Locus(there, other.span), other.form),
                ),
            ),
            subject=mention.entity or surname,
            attribute="title",
            fingerprint=fingerprint("title-change", surname, usual, odd),
            claim=Claim(Locus(path, mention.span), mention.form),
        )


def _short_for(short: str, title: str) -> bool:
    """Whether one title is another's abbreviation: Dr and Doctor, Sgt and Sergeant."""
    short = short.rstrip(".")
    letters = iter(title)
    return len(short) < len(title) and short[:1] == title[:1] and all(letter in letters for letter in short)
