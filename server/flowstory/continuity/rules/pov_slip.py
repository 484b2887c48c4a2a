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
from flowstory.story.model import Story, TraceFact

_FIRST = 4  # paragraphs that say "I" before a chapter is told in the first person
_SHARE = 0.25


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
    here = story.acts_in(number, narrator)
    if not here:
        return
    paragraphs = [p for scene in story.chapter(number).scenes for p in scene.paragraphs]
    # "I called myself Pip, and came to be called Pip": where the paragraph says "I" too, the name is told of.
    saying = {p.start for p in paragraphs for trace in first if p.start <= trace.moment.offset < p.end}
    act = next(
        (a for a in here for p in paragraphs if p.start <= a.moment.offset < p.end and p.start not in saying),
        None,
    )
    if act is None:
        return
    near = min(first, key=lambda trace: abs(trace.moment.offset - act.moment.offset))
    yield Finding(
        rule="pov-slip",
        severity=Severity.WARNING,
        locus=act.locus,
        message=message("finding.pov-slip.named", here=act.form, there=near.text),
        evidence=(Evidence(near.locus, message("evidence.earlier", value=near.text)),),
        subject=narrator,
        attribute=f"pov/{number}",
        fingerprint=fingerprint("pov-slip", narrator, "pov", act.form, str(number)),
        claim=Claim(act.locus, act.form),
    )


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
