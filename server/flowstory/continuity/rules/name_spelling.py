"""A name must be spelt one way.

## What it finds

A name that stands once or twice beside a very similar one that is used all the time: a letter more, less,
swapped or changed, a missing accent.

## Why it matters

No spelling checker knows your people, and search-and-replace after a rename always leaves one behind.

## Example

> Renan Abdalla … behind which Renan Abdala, handkerchief in hand …

## What it leaves alone

Names of two people who each act or speak; brothers Paulo and Paula; plurals and possessives; nicknames in the
notes; ordinary words; how people mispronounce a name in dialogue.

## Fix

Take the usual spelling here; add this one to the note's aliases; rule that these are two people.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from unicodedata import combining, normalize

from rapidfuzz.distance import OSA

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Claim, Evidence, Finding, Severity, message
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.story.model import Locus, Story
from flowstory.text.spans import Span

_SHORTEST = 4
_FEW = 2  # times that a misspelling may stand
_LONG = 8  # from this length on two letters may differ
_SHORT = 5  # up to this length only a shared companion convinces
_MANY, _RATIO = 8, 8  # without a companion the usual spelling stands so often, and so many times as often
_EVERYWHERE = 30  # uses of a name beside which even another known name is a slip for it
_GROWN = (
    "n",
    "an",
    "ian",
    "ns",
    "s",
    "es",
    "ish",
    "ese",
    "'s",
    "ite",
    "o",
    "a",
)  # what makes another word of a name


def check(story: Story) -> Iterator[Finding]:
    """Find spellings that drift from a name."""
    words = _words(story)
    folded = {word: _fold(word) for word in words}
    known = {
        word.lower()
        for note in story.book.notes
        for name in (note.name, *note.aliases)
        for word in name.replace("-", " ").split()
    }
    languages = tuple(
        {chapter.language: LANGUAGES[chapter.language] for chapter in story.book.chapters}.values()
    )
    by_start: dict[str, list[str]] = defaultdict(list)
    # Names of the notes come first: of two spellings as rare as each other they are the right one.
    for word in sorted(words, key=lambda word: (word.lower() not in known, -words[word].count, word)):
        by_start[folded[word][:1]].append(word)
    for rare in sorted(words):
        if (
            words[rare].count > _FEW
            or len(rare) < _SHORTEST
            or rare.lower() in known
            or _ordinary(story, rare, languages)
        ):
            continue
        for usual in by_start[folded[rare][:1]]:
            if words[usual].count <= words[rare].count and usual.lower() not in known:
                break
            if (
                usual != rare
                and _drifts(folded[rare], folded[usual], rare, usual)
                and _convinces(rare, usual, words, languages, noted=usual.lower() in known)
            ):
                # Only now is it worth finding where they stand.
                yield from _finding(story, rare, usual, words[usual].count)
                break


@dataclass(slots=True)
class _Word:
    """One word of names: how often it stands, beside which other words of its names, how often in speech."""

    count: int = 0
    others: set[str] = field(default_factory=set)
    spoken: int = 0


def _words(story: Story) -> dict[str, _Word]:
    """Count every word of every form that is a name, or that stands with a capital within a sentence."""
    found: dict[str, _Word] = defaultdict(_Word)
    for form in story.forms.values():
        count = form.count if form.entity else form.middle
        if not count:
            continue
        parts = form.form.split(" ")
        for part in parts:
            if part[:1].isupper():
                word = found[part]
                word.count += count
                word.spoken += form.count - form.narrated
                word.others.update(other.lower() for other in parts if other != part and len(other) > 1)
    return found


def _fold(word: str) -> str:
    return "".join(char for char in normalize("NFD", word.lower()) if not combining(char))


def _drifts(one: str, other: str, rare: str, usual: str) -> bool:
    """Whether one spelling (folded, and as written) can be a slip for the other."""
    if one == other:
        return rare.lower() != usual.lower()
    if abs(len(one) - len(other)) > 1 or len(usual) < _SHORTEST:
        return False
    if any(one == other + ending or other == one + ending for ending in _GROWN):
        return False
    most = 2 if min(len(one), len(other)) >= _LONG else 1
    distance = int(OSA.distance(one, other, score_cutoff=most))
    # Two letters off only where beginning and end agree: Lheureux and Lherueux, not Anderson and Andrews.
    return distance <= most and (distance == 1 or (one[:3] == other[:3] and one[-2:] == other[-2:]))


def _convinces(
    rare: str, usual: str, words: dict[str, _Word], languages: tuple[Language, ...], *, noted: bool
) -> bool:
    """Whether the two stand for one name: beside the same companion, or once against very often."""
    one, other = words[rare], words[usual]
    shared = one.others & other.others
    last = _fold(rare)[-1], _fold(usual)[-1]
    gendered = last[0] != last[1] and {last[0], last[1]} <= set("aoe")
    known = [
        word
        for word in (rare.lower(), usual.lower())
        if any(word in language.given_names for language in languages)
    ]
    family = any(word not in language.titles for word in shared for language in languages)
    if (len(known) > 1 and other.count < _EVERYWHERE and not family) or (
        rare.lower() in known and not shared
    ):
        return False  # Francisca and Francesca are two people, even after the same title
    if shared:
        # "tio Cosmo" and "tio Cosme": the same title; but "Paulo Reis" and "Paula Reis" are two people.
        return not gendered or any(word in language.titles for word in shared for language in languages)
    if gendered or min(len(rare), len(usual)) <= _SHORT or one.spoken:
        return False
    if one.others and not noted:
        return False  # with companions of its own it is another family
    return noted or (other.count >= _MANY and other.count >= _RATIO * one.count)


def _ordinary(story: Story, rare: str, languages: tuple[Language, ...]) -> bool:
    """Whether a rare word is something else: a known place, a title, or an ordinary word of this book."""
    low = rare.lower()
    return story.small.get(low, 0) > 0 or any(
        low in language.places
        or low in language.titles
        or low in language.person_nouns
        or low in language.not_names
        or low in language.stop_words
        or low in language.months
        for language in languages
    )


def _places(story: Story, word: str) -> Iterator[Locus]:
    """Give where a word stands in names, in reading order."""
    for chapter in story.book.chapters:
        mentions = (*story.mentions.get(chapter.path, ()), *story.strays.get(chapter.path, ()))
        for mention in sorted(mentions, key=lambda mention: mention.span.start):
            if word in mention.form.split(" "):
                for written in (word, word.replace("'", "’")):
                    start = chapter.text.find(written, mention.span.start, mention.span.end)
                    if start >= 0:
                        yield Locus(chapter.path, Span(start, start + len(written)))
                        break


def _finding(story: Story, rare: str, usual: str, count: int) -> Iterator[Finding]:
    here, there = next(_places(story, rare), None), next(_places(story, usual), None)
    if here is None or there is None:
        return
    yield Finding(
        rule="name-spelling",
        severity=Severity.WARNING,
        locus=here,
        message=message("finding.name-spelling", here=rare, usual=usual, count=count),
        evidence=(Evidence(there, message("evidence.spelling", value=usual), Claim(there, usual)),),
        subject=usual,
        attribute="name",
        fingerprint=fingerprint("name-spelling", usual, "name", rare),
        claim=Claim(here, rare),
    )
