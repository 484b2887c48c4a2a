"""The book as told up to the writer's cursor: the scene, who is there, what holds, what is open, what was like it.

Nothing that is told later goes in: not a fact, not a passage, not a summary. What the writer's own notes say is
taken as known, whether told yet or not: it is canon, and theirs to be held to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from flowstory.assistant.packing import LeftOut, Packed, Piece, pack
from flowstory.continuity.threads import threads
from flowstory.lore.cards import known_facts
from flowstory.manuscript.model import Chapter, NoteKind, Scene
from flowstory.memory.searching import Hit
from flowstory.story.model import Entity, Fact, Moment, Route, Story

Recall = Callable[[str], Sequence[Hit]]
"""Gives passages like a text, none of them told after the cursor."""
_TAIL = 6000  # characters of the scene before the cursor that are given; more is only slower
_ASKED = 1200
_NOTE = 900


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the writer stands: a chapter by its place in the book, a scene by its place there, an offset."""

    chapter: int
    scene: int
    offset: int

    @property
    def moment(self) -> Moment:
        return Moment(self.chapter, self.scene, self.offset)


@dataclass(frozen=True, slots=True)
class ChapterSummary:
    """A summary of a chapter; `stale` where the chapter has changed since."""

    path: str
    text: str
    stale: bool


def cursor_at(story: Story, path: str, offset: int) -> Cursor | None:
    """Give the cursor at an offset of a chapter's file, `None` for a file that is no chapter."""
    for number, chapter in enumerate(story.book.chapters):
        if chapter.path == path:
            starts = [scene.paragraphs[0].start for scene in chapter.scenes if scene.paragraphs]
            at = max((i for i, start in enumerate(starts) if start <= offset), default=0)
            return Cursor(number, at, offset)
    return None


def build(
    story: Story,
    cursor: Cursor,
    *,
    budget: int,
    count: Callable[[str], int],
    recall: Recall = lambda _text: (),
    summaries: Sequence[ChapterSummary] = (),
) -> Packed:
    """Build the context at a cursor, no larger than a budget of tokens.

    Raises:
        ValueError: the budget has no room for anything.
    """
    if budget < 200:
        raise ValueError("a context needs 200 tokens at least")
    chapter = story.book.chapters[cursor.chapter]
    scene = scene_text(chapter, cursor)
    # The scene may have half of the room; what stands just before the cursor counts most.
    while scene and count(scene) > budget // 2:
        scene = scene[len(scene) // 8 + 1 :].partition(" ")[2]
    present = list(_present(story, chapter, cursor))
    refused: list[LeftOut] = []
    pieces = [
        Piece("scene", chapter.path, scene, "here"),
        *_canon(story, present),
        *_cards(story, present, cursor, refused),
        *_threads(story, cursor, refused),
        *_passages(story, cursor, recall(scene[-_ASKED:]), scene, refused),
        *_summaries(story, cursor, summaries, refused),
    ]
    return pack(pieces, budget=budget, count=count, refused=refused)


def scene_text(chapter: Chapter, cursor: Cursor) -> str:
    """Give the words of the scene up to the cursor, a paragraph a line; its tail where it is long."""
    held: list[str] = []
    for paragraph in _scene(chapter, cursor).paragraphs:
        if paragraph.start >= cursor.offset:
            break
        held.append(" ".join(paragraph.text[: cursor.offset - paragraph.start].split()))
    text = "\n".join(line for line in held if line)
    return text if len(text) <= _TAIL else text[-_TAIL:].partition(" ")[2]


def _scene(chapter: Chapter, cursor: Cursor) -> Scene:
    scenes = [scene for scene in chapter.scenes if scene.paragraphs]
    return scenes[cursor.scene] if cursor.scene < len(scenes) else Scene(())


def _present(story: Story, chapter: Chapter, cursor: Cursor) -> Iterator[Entity]:
    """Give who and what is named in the scene up to the cursor, the last named first."""
    paragraphs = _scene(chapter, cursor).paragraphs
    start = paragraphs[0].start if paragraphs else 0
    named = [
        mention.entity
        for mention in story.mentions.get(chapter.path, ())
        if start <= mention.span.start and mention.span.end <= cursor.offset
    ]
    for key in dict.fromkeys(reversed(named)):
        if key in story.entities:
            yield story.entities[key]


def _canon(story: Story, present: Iterable[Entity]) -> Iterator[Piece]:
    """Give the writer's notes on those present, and the rules of the world."""
    for entity in present:
        if entity.note is not None:
            yield Piece("canon", entity.note.name, _note(entity.note.text), "note")
    for note in story.book.notes:
        if note.kind is NoteKind.RULE:
            yield Piece("canon", note.name, _note(note.text), "rule")


def _note(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines() if line.strip(" -"))[:_NOTE]


def _cards(
    story: Story, present: Iterable[Entity], cursor: Cursor, refused: list[LeftOut]
) -> Iterator[Piece]:
    for entity in present:
        facts = [fact for fact in known_facts(story, entity.key) if fact.route is not Route.NOTE]
        told = [fact for fact in facts if fact.moment <= cursor.moment]
        if told:
            yield Piece("card", entity.key, "\n".join(_line(story, fact) for fact in told[:12]), "present")
        if later := [fact for fact in facts if fact.moment > cursor.moment]:
            text = "\n".join(_line(story, fact) for fact in later[:12])
            refused.append(LeftOut(Piece("card", entity.key, text, "present"), "told-later"))


def _line(story: Story, fact: Fact) -> str:
    """Give the sentence in which a fact is told: in the book's own words, nothing is lost or invented."""
    span = fact.sentence.span
    sentence = " ".join(story.book.text_of(fact.sentence.path)[span.start : span.end].split())
    return f"- {sentence[:280]}"


def _threads(story: Story, cursor: Cursor, refused: list[LeftOut]) -> Iterator[Piece]:
    """Give the threads that were set up and not yet paid off where the writer stands."""
    for thread in threads(story):
        if thread.dropped:
            continue
        piece = Piece("thread", thread.note.name, _note(thread.note.text), "open")
        if thread.setup is not None and thread.setup.chapter > cursor.chapter:
            refused.append(LeftOut(piece, "told-later"))
        elif thread.payoff is None or thread.payoff.chapter >= cursor.chapter:
            yield piece


def _passages(
    story: Story, cursor: Cursor, hits: Sequence[Hit], scene: str, refused: list[LeftOut]
) -> Iterator[Piece]:
    order = {chapter.path: number for number, chapter in enumerate(story.book.chapters)}
    for hit in hits:
        piece = Piece("passage", hit.chapter, hit.text, "like-it")
        number = order.get(hit.chapter, len(order))
        # The memory is asked with the same limit: this is the second wall.
        if (number, hit.end) > (cursor.chapter, cursor.offset):
            refused.append(LeftOut(piece, "told-later"))
        elif " ".join(hit.text.split())[:80] in " ".join(scene.split()):
            refused.append(LeftOut(piece, "said-already"))
        else:
            yield piece


def _summaries(
    story: Story, cursor: Cursor, summaries: Sequence[ChapterSummary], refused: list[LeftOut]
) -> Iterator[Piece]:
    """Give the summaries of the chapters before this one, the nearest first."""
    order = {chapter.path: number for number, chapter in enumerate(story.book.chapters)}
    for summary in sorted(summaries, key=lambda one: -order.get(one.path, -1)):
        piece = Piece("summary", summary.path, summary.text, "before")
        if order.get(summary.path, len(order)) >= cursor.chapter:
            refused.append(LeftOut(piece, "told-later"))
        elif summary.stale:
            refused.append(LeftOut(piece, "stale"))
        else:
            yield piece
