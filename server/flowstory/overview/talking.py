"""Scenes: who is named in each, and who speaks to whom."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping

from flowstory.manuscript.model import Chapter
from flowstory.overview.passages import Passages
from flowstory.protocol.book_memory import Lines
from flowstory.story.model import Locus, Speech, Story


def scenes(story: Story, chapter: Chapter, number_of: Mapping[str, int]) -> tuple[tuple[int, ...], ...]:
    """Give who is named in each scene of a chapter, in order of appearance."""
    starts = _starts(chapter)
    found: list[dict[int, None]] = [{} for _ in starts]
    for mention in story.mentions.get(chapter.path, ()):
        at = bisect_right(starts, mention.span.start) - 1
        if at >= 0 and mention.entity in number_of:
            found[at][number_of[mention.entity]] = None
    return tuple(tuple(scene) for scene in found)


def talk(story: Story, number_of: Mapping[str, int], passages: Passages) -> tuple[Lines, ...]:
    """Give who speaks to whom, chapter by chapter.

    Within a scene, somebody speaks to whoever spoke last before, else to whoever answers. Where nobody
    else speaks, it is not known to whom.
    """
    by_path: dict[str, list[Speech]] = {}
    for speech in story.speeches:
        by_path.setdefault(speech.locus.path, []).append(speech)
    found: list[Lines] = []
    for number, chapter in enumerate(story.book.chapters):
        starts = _starts(chapter)
        by_scene: dict[int, list[Speech]] = {}
        for speech in by_path.get(chapter.path, ()):
            by_scene.setdefault(bisect_right(starts, speech.locus.span.start), []).append(speech)
        counts: dict[tuple[str, str], int] = {}
        first: dict[tuple[str, str], Locus] = {}
        for said in by_scene.values():
            for at, speech in enumerate(said):
                listener = _listener(said, at)
                if listener and speech.speaker in number_of and listener in number_of:
                    pair = (speech.speaker, listener)
                    counts[pair] = counts.get(pair, 0) + 1
                    first.setdefault(pair, speech.locus)
        for (speaker, listener), count in counts.items():
            place = passages.add(first[speaker, listener])
            found.append((number, number_of[speaker], number_of[listener], count, place))
    return tuple(found)


def _listener(said: list[Speech], at: int) -> str:
    speaker = said[at].speaker
    if not speaker:
        return ""
    before = (said[i].speaker for i in range(at - 1, -1, -1))
    after = (said[i].speaker for i in range(at + 1, len(said)))
    for others in (before, after):
        found = next((other for other in others if other != speaker), "")
        if found:
            return found
    return ""


def _starts(chapter: Chapter) -> list[int]:
    return [scene.paragraphs[0].start for scene in chapter.scenes if scene.paragraphs]
