"""LoreVault: one story with what is asked of it again and again, each part made when it is first asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from flowstory.lore.index import IndexMemo, MentionIndex
from flowstory.lore.vantage import Order, Vantage, everything, vantage
from flowstory.manuscript.model import Chapter, Note
from flowstory.story.model import Entity, Fact, Kind, Mention, Moment, Speech, Story
from flowstory.story.timeline import Timeline

_KIN = "kin"
_OTHER_WAY = {"parent": "child", "child": "parent"}
_Grouped = Mapping[str, tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class ChapterSummary:
    """A chapter at a glance: `cast` are the people who do or say something in it, the most named first."""

    chapter: Chapter
    words: int
    cast: tuple[str, ...]
    year: int | None


@dataclass(frozen=True, slots=True)
class _Told:
    """Facts that a file tells, by whom they are about, and those that tie two people, by the other one."""

    all: tuple[Fact, ...]
    by_subject: Mapping[str, tuple[Fact, ...]]
    ties: Mapping[str, tuple[Fact, ...]]


def _sorted(facts: tuple[Fact, ...]) -> _Told:
    by_subject: dict[str, list[Fact]] = {}
    ties: dict[str, list[Fact]] = {}
    for fact in facts:
        by_subject.setdefault(fact.subject, []).append(fact)
        if fact.attribute == _KIN and fact.other:
            seen = replace(
                fact,
                subject=fact.other,
                other=fact.subject,
                value=_OTHER_WAY.get(fact.value, fact.value),
                text=fact.subject,
            )
            ties.setdefault(fact.other, []).append(seen)
    return _Told(
        facts,
        {key: tuple(told) for key, told in by_subject.items()},
        {key: tuple(told) for key, told in ties.items()},
    )


@dataclass(slots=True)
class LoreMemo:
    """What the vaults of one book's stories leave to the next; each entry holds what it was made of."""

    index: IndexMemo = field(default_factory=IndexMemo)
    grouped: dict[str, tuple[tuple[Mention, ...], _Grouped]] = field(default_factory=dict)
    words: dict[str, tuple[Chapter, int]] = field(default_factory=dict)
    told: dict[str, _Told] = field(default_factory=dict)


class Vault:
    """The lore of one story. Not thread-safe."""

    def __init__(self, story: Story, memo: LoreMemo | None = None) -> None:
        self.story = story
        self._memo = memo or LoreMemo()
        self.index = MentionIndex(story, self._memo.index)

    @cached_property
    def timeline(self) -> Timeline:
        """Which year it is in each chapter, as far as the book tells."""
        return Timeline(self.story)

    def year_in(self, number: int) -> int | None:
        """Give the year of a chapter by its place in the book, `None` where the book does not tell."""
        return self.timeline.year_at(Moment(number, 0, 0))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The place of each chapter in the book, by its path."""
        return {chapter.path: number for number, chapter in enumerate(self.story.book.chapters)}

    def file(self, path: str) -> Chapter | Note | None:
        """Give a file of the book."""
        return self.index.files.get(path)

    def vantage(self, path: str, offset: int, *, order: Order = Order.READING) -> Vantage:
        """Give the vantage of the line that an offset of a file stands in; a note looks at the whole book."""
        return vantage(self.story, self.timeline, path, offset, order=order)

    @cached_property
    def speeches(self) -> Mapping[str, tuple[Speech, ...]]:
        """What is said aloud, by the path of the chapter."""
        found: dict[str, list[Speech]] = {}
        for speech in self.story.speeches:
            found.setdefault(speech.locus.path, []).append(speech)
        return {path: tuple(said) for path, said in found.items()}

    def entity(self, key: str) -> Entity:
        """Give somebody or something by key.

        Raises:
            KeyError: the story has no such entity.
        """
        entity = self.story.entity(key)
        if entity is None:
            raise KeyError(key)
        return entity

    def facts_of(self, key: str) -> tuple[Fact, ...]:
        """Give the facts about an entity, and what others' facts say of it: one's sister has a sibling too."""
        told = [facts.by_subject.get(key, ()) for facts in self._told]
        tied = [facts.ties.get(key, ()) for facts in self._told]
        return tuple(fact for group in (*told, *tied) for fact in group)

    def facts_in(self, path: str) -> tuple[Fact, ...]:
        """Give the facts that a file tells."""
        number = self.numbers.get(path)
        facts = self._told[0 if number is None else number + 1].all
        return facts if number is not None else tuple(fact for fact in facts if fact.claim.path == path)

    @cached_property
    def _told(self) -> list[_Told]:
        """What the notes tell, then what each chapter tells; of a chapter that did not change as it was."""
        paths = ("", *(chapter.path for chapter in self.story.book.chapters))
        tellings = (self.story.filed_notes.telling, *(filed.telling for filed in self.story.files))
        told = {}
        for path, telling in zip(paths, tellings, strict=True):
            known = self._memo.told.get(path)
            told[path] = known if known is not None and known.all is telling.facts else _sorted(telling.facts)
        self._memo.told = told
        return list(told.values())

    def everything(self) -> Vantage:
        """Give the vantage of one who has read the book."""
        return everything(self.story)

    def named_in(self, path: str) -> _Grouped:
        """Give the mentions in the prose of a chapter, by entity."""
        mentions = self.story.mentions.get(path, ())
        known = self._memo.grouped.get(path)
        if known is None or known[0] is not mentions:
            groups: dict[str, list[Mention]] = {}
            for mention in mentions:
                groups.setdefault(mention.entity, []).append(mention)
            grouped = {key: tuple(found) for key, found in groups.items()}
            known = self._memo.grouped[path] = (mentions, grouped)
        return known[1]

    def words(self, chapter: Chapter) -> int:
        """Count the words of a chapter's prose."""
        known = self._memo.words.get(chapter.path)
        if known is None or known[0] is not chapter:
            count = sum(
                len(paragraph.text.split()) for scene in chapter.scenes for paragraph in scene.paragraphs
            )
            known = self._memo.words[chapter.path] = (chapter, count)
        return known[1]

    def summary(self, chapter: Chapter) -> ChapterSummary:
        """Give a chapter at a glance."""
        return ChapterSummary(
            chapter,
            self.words(chapter),
            self.cast_between(chapter, 0, len(chapter.text)),
            self.year_in(self.numbers.get(chapter.path, -1)),
        )

    def cast_between(self, chapter: Chapter, start: int, end: int) -> tuple[str, ...]:
        """Give the people named by the narration in a stretch of a chapter, the most named first."""
        counts: Counter[str] = Counter()
        for key, mentions in self.named_in(chapter.path).items():
            entity = self.story.entity(key)
            if entity is not None and entity.kind is Kind.CHARACTER:
                counts[key] = sum(start <= one.span.start < end and not one.spoken for one in mentions)
        return tuple(key for key, count in counts.most_common() if count)
