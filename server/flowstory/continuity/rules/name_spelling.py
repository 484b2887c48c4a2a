"""A name must be spelt one way.

## What it finds

A name that stands once or twice beside a very similar one that is used all the time: a letter more, less,
swapped or changed, a missing accent; and, where the two sound alike, once beside one that stands twice.

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

from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Claim, Evidence, Finding, Severity, message
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.story.asking import derived
from flowstory.story.model import Locus, Story
from flowstory.story.spellings import fold
from flowstory.story.terms import WORD
from flowstory.text.spans import Span

_SHORTEST = 4
_FEW = 2  # times that a misspelling may stand
_LONG = 8  # from this length on two letters may differ
_SHORT = 5  # up to this length only a shared companion convinces
_MANY, _RATIO = 8, 8  # without a companion the usual spelling stands so often, and so many times as often
_TWICE = 2  # times as often that the usual spelling stands where only an accent differs
_ALIKE = 2  # times at least that it stands where the two sound alike
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


ATTRIBUTES = (WORD,)


def check_subject(story: Story, rare: str) -> Iterator[Finding]:
    """Find whether a word of a name drifts from the spelling of another."""
    if len(rare) < _SHORTEST:
        return
    one = _use(story, rare)
    if not 0 < one.times <= _FEW:
        return
    near = [word for word in story.words_like(rare) if _drifts(fold(rare), fold(word), rare, word)]
    known = _known(story) if near else frozenset()
    languages = tuple(LANGUAGES[code] for code in _codes(story)) if near else ()
    if not near or rare.lower() in known or _ordinary(story, rare, languages):
        return
    # Names of the notes come first: of two spellings as rare as each other they are the right one.
    uses = sorted(
        ((word.lower() not in known, -_use(story, word).times, word) for word in near),
    )
    for foreign, _, usual in uses:
        other = _use(story, usual)
        if not other.times or (foreign and other.times <= one.times):
            continue
        sure = _convinces(rare, usual, one, other, languages, noted=not foreign)
        if sure or _alike(rare, usual, one, other, languages):
            severity = Severity.WARNING if sure else Severity.INFORMATION
            yield from _finding(story, rare, usual, other.times, severity)
            return


class _Use(NamedTuple):
    """How a word of names is used: how often, beside which other words of its names, how often in speech."""

    times: int
    others: frozenset[str]
    spoken: int


@derived
def _use(story: Story, word: str) -> _Use:
    """Count a word in every form that is a name, or that stands with a capital within a sentence."""
    count = spoken = 0
    others: set[str] = set()
    for form in story.name_forms(word):
        uses = form.count if form.entity else form.middle
        if uses:
            count += uses
            spoken += form.count - form.narrated
            others.update(other.lower() for other in form.form.split(" ") if other != word and len(other) > 1)
    return _Use(count, frozenset(others), spoken)


@derived
def _known(story: Story) -> frozenset[str]:
    """Give the words of the names that the notes give, in small letters."""
    return frozenset(
        word.lower()
        for note in story.notes()
        for name in (note.name, *note.aliases)
        for word in name.replace("-", " ").split()
    )


@derived
def _codes(story: Story) -> tuple[str, ...]:
    """Give the languages that chapters are in."""
    return tuple(sorted({story.opening(number).language for number in range(story.chapter_count())}))


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
    rare: str, usual: str, one: _Use, other: _Use, languages: tuple[Language, ...], *, noted: bool
) -> bool:
    """Whether the two stand for one name: beside the same companion, or once against very often."""
    shared = one.others & other.others
    last = fold(rare)[-1], fold(usual)[-1]
    gendered = last[0] != last[1] and {last[0], last[1]} <= set("aoe")
    known = [
        word
        for word in (rare.lower(), usual.lower())
        if any(word in language.given_names for language in languages)
    ]
    family = any(word not in language.titles for word in shared for language in languages)
    if (len(known) > 1 and other.times < _EVERYWHERE and not family) or (
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
    return noted or (other.times >= _MANY and other.times >= _RATIO * one.times)


def _alike(rare: str, usual: str, one: _Use, other: _Use, languages: tuple[Language, ...]) -> bool:
    """Whether the two are one name read aloud: Januario and Januário, Kowalczyk and Kowalchyk."""
    if fold(rare) == fold(usual):
        return other.times >= _TWICE * one.times
    names = [any(word.lower() in language.given_names for language in languages) for word in (rare, usual)]
    if all(names) or one.times > 1 or other.times < _ALIKE or fold(rare)[-1] != fold(usual)[-1]:
        return False
    return any(_sound(rare, language) == _sound(usual, language) for language in languages)


def _sound(word: str, language: Language) -> str:
    """Give a word as it sounds, so that spellings that are read alike are equal."""
    said = fold(word)
    for written, sound in language.telling.sounds:
        said = said.replace(written, sound)
    return "".join(letter for letter, before in zip(said, f" {said}", strict=False) if letter != before)


def _ordinary(story: Story, rare: str, languages: tuple[Language, ...]) -> bool:
    """Whether a rare word is something else: a known place, a title, or an ordinary word of this book."""
    low = rare.lower()
    return story.small_letters(low) > 0 or any(
        low in language.places
        or low in language.titles
        or low in language.person_nouns
        or low in language.not_names
        or low in language.stop_words
        or low in language.months
        for language in languages
    )


@derived
def _place(story: Story, word: str) -> Locus | None:
    """Give where a word first stands in a name."""
    for number in story.chapters_saying(word):
        mentions = (*story.mentions_in(number), *story.strays_in(number))
        for mention in sorted(mentions, key=lambda mention: mention.span.start):
            if word in mention.form.split(" "):
                chapter = story.chapter(number)
                for written in (word, word.replace("'", "’")):
                    start = chapter.text.find(written, mention.span.start, mention.span.end)
                    if start >= 0:
                        return Locus(chapter.path, Span(start, start + len(written)))
    return None


def _finding(story: Story, rare: str, usual: str, count: int, severity: Severity) -> Iterator[Finding]:
    here, there = _place(story, rare), _place(story, usual)
    if here is None or there is None:
        return
    yield Finding(
        rule="name-spelling",
        severity=severity,
        locus=here,
        message=message(
            f"finding.name-spelling.{'one' if count == 1 else 'many'}", here=rare, usual=usual, count=count
        ),
        # To change a name in all its places is a rename.
        evidence=(
            Evidence(there, message("evidence.spelling", value=usual), Claim(there, usual, alone=count == 1)),
        ),
        subject=usual,
        attribute="name",
        fingerprint=fingerprint("name-spelling", usual, "name", rare),
        claim=Claim(here, rare),
    )
