"""A story told in one tense must not slip into the other.

## What it finds

A sentence of plain action in the present, of somebody the story tells of, within a chapter told in the past;
and a whole paragraph of the other tense, past or present, between paragraphs of the chapter's own.

## Why it matters

A scene once drafted in the other tense keeps a sentence of it.

## Example

> She went up the ladder. … She climbs the last rung and reaches for the pane.

## What it leaves alone

What people say and think; letters; general truths; the narrator's own now; what is told to lie back (years ago,
last summer, when she was a girl, had gone); chapters and passages that are told in the other tense throughout.

## Fix

Put the verbs into the tense of the chapter; rule that it is meant so.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flowstory.continuity.judge import place_name
from flowstory.continuity.model import Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.reading.tokens import tokenise
from flowstory.story.model import Story, TraceFact

_PAST = 10  # sentences in the past before a chapter has a tense
_SHARE = 0.9
_NEAR = 1500  # characters within which both sides are told in the past
_FIRST = 4  # paragraphs that say "I" make a narrator
_VERBS = 2  # in the present, in one sentence, to be more than a word


_STOPS = frozenset(".!?…")
_PARAGRAPHS = 5  # of narration, before one of them is no chapter of its own
_AWAY = frozenset({"dream", "memory", "flashback", "hypothetical"})
_OWN = 0.75  # share of sentences in a chapter's own tense, a paragraph that may have slipped left out
_TOLD = 8  # such sentences at least
_ACTIONS = 2  # sentences of action that make a paragraph of the other tense


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find actions in the other tense than their chapter's."""
    traces = story.traces_in(number, "tense")
    # In a diary the day's own present is at home.
    if not traces or story.traces_in(number, "entry"):
        return
    found = next(_sentences(story, number, traces), None) or next(_paragraphs(story, number, traces), None)
    if found is not None:
        yield found


class _Told(NamedTuple):
    """A paragraph of narration, with its sentences in the past and in the present."""

    text: str
    past: tuple[TraceFact, ...]
    present: tuple[TraceFact, ...]
    state: tuple[TraceFact, ...]

    @property
    def now(self) -> int:
        """How many of its sentences are told in the present, whoever they are of."""
        return sum(trace.number for trace in self.state)

    @property
    def before(self) -> int:
        """How many of its sentences are told in the past."""
        return sum(trace.number for trace in self.past)


def _offset(trace: TraceFact) -> int:
    return trace.moment.offset


def _paragraphs(story: Story, number: int, traces: Sequence[TraceFact]) -> Iterator[Finding]:
    """Find a paragraph of action in the other tense between two of the chapter's own."""
    chapter = story.chapter(number)
    language = LANGUAGES[chapter.language]
    told: list[_Told] = []
    ordered = sorted(traces, key=_offset)
    for scene in chapter.scenes:
        for paragraph in scene.paragraphs:
            begin = bisect_left(ordered, paragraph.start, key=_offset)
            inside = ordered[begin : bisect_left(ordered, paragraph.end, begin, key=_offset)]
            if inside:
                sides = ([t for t in inside if t.value == value] for value in ("past", "present", "now"))
                told.append(_Told(paragraph.text, *(tuple(side) for side in sides)))
    before, now = sum(one.before for one in told), sum(one.now for one in told)
    for at in range(1, len(told) - 1):
        one, near = told[at], (told[at - 1], told[at + 1])
        if one.before and not one.now:
            own = now >= _TOLD and now >= _OWN * (now + before - one.before)
            around = all(other.now and not other.before for other in near)
            slipped = (
                own
                and around
                and len(told) >= _PARAGRAPHS
                and one.before >= _ACTIONS
                and _acts(one.text, language)
            )
            key = "finding.tense-slip-past"
            here, there = one.past[0], next(iter(near[0].present or near[0].state), None)
        elif one.present and not one.before:
            past = before >= _TOLD and before >= _SHARE * (before + now - one.now)
            around = all(other.before and not other.present for other in near)
            slipped = past and around and len(one.present) >= _ACTIONS
            key = "finding.tense-slip"
            here, there = one.present[0], near[0].past[0] if near[0].past else None
        else:
            continue
        framed = any(trace.frames & _AWAY for trace in (*one.past, *one.present))
        if slipped and not framed and there is not None:
            yield shown(
                "tense-slip",
                Severity.WARNING,
                message(key, here=here.text, there=there.text, where=place_name(there.locus)),
                here,
                there=(there,),
                attribute=f"tense/{number}",
            )


def _acts(text: str, language: Language) -> bool:
    """Whether a paragraph in the past tells the scene at hand: deeds, and no word that says it lies back."""
    words = tokenise(text)[0]
    telling = language.telling
    first = words[: next((at for at, word in enumerate(words) if word in _STOPS), len(words))]
    if not telling.back_words.isdisjoint(words) or not language.past_perfect.isdisjoint(first):
        return False
    deeds = telling.past_verbs - language.auxiliaries - language.be_verbs - language.have_verbs
    return sum(word.partition("-")[0] in deeds for word in words) >= _ACTIONS


def _sentences(story: Story, number: int, traces: Sequence[TraceFact]) -> Iterator[Finding]:
    """Find a sentence of action in the present within a chapter in the past."""
    first = len(story.traces_in(number, "person")) >= _FIRST
    past = [trace for trace in traces if trace.value == "past"]
    present = [trace for trace in traces if trace.value == "present"]
    told = sum(trace.number for trace in past)
    # Who says "I" may come back to the moment of writing.
    least = _VERBS + first
    if not present or told < _PAST or told < _SHARE * (told + len(present)):
        return
    for trace in present:
        if trace.number < least or trace.frames:
            continue
        at = trace.locus.span.start
        before = next((p for p in reversed(past) if at - _NEAR < p.locus.span.start < at), None)
        after = next((p for p in past if at < p.locus.span.start < at + _NEAR), None)
        near = sum(other is not trace and abs(other.locus.span.start - at) < _NEAR for other in present)
        if before is None or after is None or near > 1:
            continue
        yield shown(
            "tense-slip",
            Severity.WARNING,
            message("finding.tense-slip", here=trace.text, there=before.text, where=place_name(before.locus)),
            trace,
            there=(before,),
            attribute=f"tense/{number}",
        )
        break
