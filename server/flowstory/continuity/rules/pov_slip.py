"""A story must stay with the one who tells it, or through whose eyes it is seen.

## What it finds

A narrator who says "I" and is suddenly told of by name, doing something; and, in a chapter whose front matter
names a point of view (`pov:`), what somebody else thinks, told as if from within.

## Why it matters

Scenes are rewritten from third person to first, and a sentence stays behind.

## Example

> I read it again. … Nell put the sheet of paper down and went across to the window.

## What it leaves alone

The narrator's name in what others say or write; guesses ("he seemed to wonder"); an omniscient narrator;
other
chapters with another point of view.

## Fix

Tell it as the rest of the chapter is told; change `pov`; rule that it is meant so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flowstory.continuity.judge import fingerprint
from flowstory.continuity.model import Claim, Evidence, Finding, Severity, message
from flowstory.continuity.shown import shown
from flowstory.manuscript.model import Chapter
from flowstory.reading.lexicon import lexicon
from flowstory.reading.tokens import tokenise
from flowstory.story.model import Locus, Mention, Story, TraceFact

_FIRST = 4  # paragraphs that say "I" before a chapter is told in the first person
_SHARE = 0.25
_SLIPS = 2  # deeds under the teller's name in a chapter; more are another way of telling
_STOPS = (".", "!", "?", "…")


def check_chapter(story: Story, number: int) -> Iterator[Finding]:
    """Find narrators told of by name, and looks into other minds."""
    chapter = story.chapter(number)
    first = story.traces_in(number, "person")
    paragraphs = sum(len(scene.paragraphs) for scene in chapter.scenes)
    if len(first) >= _FIRST and len(first) >= _SHARE * paragraphs:
        yield from _named(story, number, first)
    elif declared := chapter.get("pov", "ponto de vista"):
        yield from _minds(story, chapter, declared, story.traces_in(number, "mind"))


def _named(story: Story, number: int, first: Sequence[TraceFact]) -> Iterator[Finding]:
    """Find the narrator of a chapter doing something under their own name."""
    narrator = story.narrator_of(number)
    if story.entity(narrator) is None:
        return
    chapter = story.chapter(number)
    deeds = list(_deeds(story, chapter, number, narrator))
    if not deeds or len(deeds) > _SLIPS:
        return
    paragraphs = [p for scene in chapter.scenes for p in scene.paragraphs]
    # "I called myself Pip, and came to be called Pip": where the paragraph says "I" too, the name may be told of.
    saying = {p.start for p in paragraphs for trace in first if p.start <= trace.moment.offset < p.end}
    alone = [
        d for d in deeds for p in paragraphs if p.start <= d.span.start < p.end and p.start not in saying
    ]
    told = next(iter(alone or deeds))
    here = told.form
    before = [trace for trace in first if trace.moment.offset < told.span.start]
    after = [trace for trace in first if trace.moment.offset > told.span.start]
    around = [*before[-1:], *after[:1]]
    near = min(around, key=lambda trace: abs(trace.moment.offset - told.span.start))
    yield Finding(
        rule="pov-slip",
        severity=Severity.WARNING if alone else Severity.INFORMATION,
        locus=Locus(chapter.path, told.span),
        message=message("finding.pov-slip.named", here=here, there=near.text),
        evidence=tuple(Evidence(one.locus, message("evidence.earlier", value=one.text)) for one in around),
        subject=narrator,
        attribute=f"pov/{number}",
        fingerprint=fingerprint("pov-slip", narrator, "pov", here, str(number)),
        claim=Claim(Locus(chapter.path, told.span), here),
    )


def _deeds(story: Story, chapter: Chapter, number: int, narrator: str) -> Iterator[Mention]:
    """Give where the narration tells a plain deed under its teller's own name, in a sentence without "I"."""
    words = lexicon(chapter.language)
    language = words.language
    deeds = language.act_verbs | language.telling.past_verbs | language.telling.present_verbs
    deeds |= language.auxiliaries | language.be_verbs
    own = words.first_person | language.first_person_verbs
    framed = {act.locus.span for act in story.acts_in(number, narrator)}
    for mention in story.mentions_in(number):
        if mention.entity != narrator or mention.spoken:
            continue
        before, after = _sentence(chapter.text, mention)
        if any(char.isalnum() for char in before) and mention.span not in framed:
            continue
        lower = tokenise(after)[0]
        verb = next((word for word in lower[:3] if word not in language.adverbs), "").partition("-")[0]
        plain = verb.isalpha() and verb not in language.stop_words and verb not in language.conjunctions
        if (verb in deeds or plain) and own.isdisjoint(lower) and own.isdisjoint(tokenise(before)[0]):
            yield mention


def _sentence(text: str, mention: Mention) -> tuple[str, str]:
    """Give what stands before and behind a name in its sentence, quoted words left out."""
    start, end = mention.span
    line = text.rfind("\n", 0, start) + 1
    begin = max(line, *(text.rfind(stop, line, start) + 1 for stop in _STOPS))
    ends = [at for stop in (*_STOPS, "\n") if (at := text.find(stop, end)) >= 0]
    return text[begin:start], text[end : min(ends, default=len(text))]


def _minds(story: Story, chapter: Chapter, declared: str, minds: Sequence[TraceFact]) -> Iterator[Finding]:
    """Find the first look into another mind than the one that a chapter declares."""
    wanted = declared.strip().strip("[]\"'").lower()
    viewer = story.entity(story.meant(wanted))
    if viewer is None:
        return
    for trace in minds:
        # To wonder and to remember are frames of what is wondered, not of the wondering.
        if trace.frames - {"hypothetical", "memory"}:
            continue
        if trace.value.startswith("@"):
            gender = trace.value[1:]
            other = (
                gender in ("female", "male")
                and viewer.gender in ("female", "male")
                and gender != viewer.gender
            )
        else:
            other = story.entity_of(trace.value) not in ("", viewer.key)
        if other:
            yield shown(
                "pov-slip",
                Severity.INFORMATION,
                message("finding.pov-slip.mind", here=trace.text, name=viewer.key),
                trace,
                subject=viewer.key,
                attribute=f"pov/{chapter.path}",
                prints=(trace.text, chapter.path),
            )
            return
