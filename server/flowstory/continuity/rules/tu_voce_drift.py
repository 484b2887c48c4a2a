"""Who says "tu" to somebody must not come to say "você" to them, in Portuguese.

## What it finds

Somebody who speaks to one person as "tu" and later as "você", or the other way round, in a book that otherwise
keeps to one form for each pair of people.

## Why it matters

The form of address tells how near two people are, and where they come from. A reader of Porto Alegre, of Belém or
of Lisbon hears it change.

## Example

> — Você sabe contar até doze? — perguntei a ela. … — Tu ficas com o casaco, Graziela.

## What it leaves alone

Books whose speakers mix both freely, as many Brazilians do; "te" and "teu" beside "você"; speech whose speaker or
listener is not sure; talk about the form of address itself; what is quoted within speech.

## Fix

Write the form that the speaker uses elsewhere; rule that it changed there, and why.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from flowstory.continuity.judge import display, place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.languages import LANGUAGES
from flowstory.reading.tokens import tokenise
from flowstory.story.asking import derived
from flowstory.story.model import Kind, Mention, Speech, Story, TraceFact

_MARKS = '“”«»"'
_BEFORE = ("", *",—–-!?", *_MARKS)
_AFTER = ("", *",.!?—–…", *_MARKS)
_NEAR = 500  # code points around a quote in which the only other person named is the one spoken to
_SURE = 0.9  # from this confidence a speaker is believed: a tag says who it is


class _Said(NamedTuple):
    """A form of address: who speaks, to whom, the form, and which trace of its chapter it is."""

    speaker: str
    listener: str
    form: str
    number: int
    nth: int


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find the first word in a chapter by which somebody is addressed otherwise than before."""
    seen: set[tuple[str, str]] = set()
    for here in _in(story, number):
        pair = here[:2]
        first = _first(story, *pair)
        if pair in seen or first is None or first.form == here.form or (first.number, first.nth) > here[3:]:
            continue
        seen.add(pair)
        if _drifts(story, *pair) != (here.number, here.nth):
            continue
        there, trace = _trace(story, first), _trace(story, here)
        yield shown(
            "tu-voce-drift",
            Severity.INFORMATION,
            message(
                "finding.tu-voce-drift",
                name=display(here.speaker),
                other=display(here.listener),
                here=here.form,
                there=first.form,
                where=place_name(there.locus),
            ),
            trace,
            there=(there,),
            subject=here.speaker,
            attribute=f"address/{here.listener}",
            prints=(here.form, first.form),
        )


@derived
def _in(story: Story, number: int) -> tuple[_Said, ...]:
    """Give every form of address of a chapter whose speaker and listener are known."""
    traces = story.traces_in(number, "address")
    if not traces:
        return ()
    chapter = story.chapter(number)
    language = LANGUAGES[chapter.language]
    # Where somebody says "I", the only other person named need not be the one spoken to.
    told_by_one = bool(story.traces_in(number, "person"))
    speeches, mentions = story.speeches_in(number), story.mentions_in(number)
    found: list[_Said] = []
    for nth, trace in enumerate(traces):
        at = trace.locus.span.start
        speech = next((s for s in speeches if s.locus.span.start <= at < s.locus.span.end), None)
        if trace.frames - {"negation", "hypothetical"} or speech is None or not speech.speaker:
            continue
        text = chapter.text[speech.locus.span.start : speech.locus.span.end]
        # A quote within the quote is somebody else's; talk of the form itself changes it.
        quoted = any(mark in text[1:-1] for mark in _MARKS)
        if quoted or not language.telling.address_words.isdisjoint(tokenise(text)[0]):
            continue
        if speech.confidence < _SURE:
            continue
        listener = _called(speech, mentions, chapter.text)
        if not listener and (not told_by_one or speech.speaker == story.narrator_of(number)):
            listener = _around(story, speech, mentions)
        if listener:
            found.append(_Said(speech.speaker, listener, trace.value, number, nth))
    return tuple(found)


def _called(speech: Speech, mentions: tuple[Mention, ...], text: str) -> str:
    """Give who is called by name in a quote, "" where nobody is."""
    start, end = speech.locus.span
    for mention in mentions:
        if not start <= mention.span.start < end or mention.entity == speech.speaker:
            continue
        before = text[start : mention.span.start].rstrip()[-1:]
        after = text[mention.span.end : mention.span.end + 2].strip()[:1]
        if before in _BEFORE and after in _AFTER:
            return mention.entity
    return ""


def _around(story: Story, speech: Speech, mentions: tuple[Mention, ...]) -> str:
    """Give the only person besides the speaker who is named around a quote, "" where there are more."""
    start, end = speech.locus.span
    around = {
        mention.entity
        for mention in mentions
        if not mention.spoken
        and start - _NEAR <= mention.span.start < end + _NEAR
        and mention.entity != speech.speaker
        and (entity := story.entity(mention.entity)) is not None
        and entity.kind is Kind.CHARACTER
    }
    return around.pop() if len(around) == 1 else ""


@derived
def _pairs(story: Story) -> tuple[_Said, ...]:
    """Give every form of address in the book, in order."""
    return tuple(said for number in range(story.chapter_count()) for said in _in(story, number))


@derived
def _first(story: Story, speaker: str, listener: str) -> _Said | None:
    return next((said for said in _pairs(story) if said[:2] == (speaker, listener)), None)


@derived
def _drifts(story: Story, speaker: str, listener: str) -> tuple[int, int] | None:
    """Give where a pair's form changes, `None` where it changes back and forth, or where other pairs do."""
    told: dict[tuple[str, str], list[_Said]] = {}
    for said in _pairs(story):
        told.setdefault(said[:2], []).append(said)
    own = told.get((speaker, listener), [])
    changes = [here for there, here in pairwise(own) if here.form != there.form]
    mixed = sum(len({said.form for said in all_said}) > 1 for all_said in told.values())
    forms = Counter(said.form for said in own)
    within = any(there.number == here.number and here.form != there.form for there, here in pairwise(own))
    if len(forms) < 2 or mixed > 1 or len(changes) > 2 or (within and min(forms.values()) > 1):
        return None
    return changes[0][3:] if changes else None


def _trace(story: Story, said: _Said) -> TraceFact:
    return story.traces_in(said.number, "address")[said.nth]
