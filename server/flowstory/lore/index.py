"""Where everybody is named: in prose, headings, front matter, links and notes; made lazily, file by file.

Nothing here is done while the writer types. A file is gone through when something is asked of it, and what was
found holds for the next story as long as neither the file nor the names changed. Not thread-safe.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from flowstory.lore.links import follow, links_in, targets
from flowstory.lore.naming import Names, find_names, names_of
from flowstory.manuscript.model import Chapter, Note
from flowstory.story.model import Locus, Mention, Story
from flowstory.text.spans import Span


@dataclass(slots=True)
class _Known:
    """What was found in a file, and what it was found from."""

    file: Chapter | Note
    prose: tuple[Mention, ...]
    mentions: tuple[Mention, ...]
    grouped: Mapping[str, tuple[Locus, ...]] | None = None


@dataclass(slots=True)
class IndexMemo:
    """What the indexes of one book's stories leave to the next one; holds while everybody's names do."""

    called: tuple[Mapping[str, str], tuple[tuple[str, tuple[str, ...]], ...]] = ({}, ())
    """Whose each name is, and what the notes call everybody."""
    names: Names | None = None
    known: dict[str, _Known] = field(default_factory=dict)


class MentionIndex:
    """The mentions of one story. Only what changed since the story before it is gone through again."""

    def __init__(self, story: Story, memo: IndexMemo | None = None) -> None:
        self.story = story
        self.files: Mapping[str, Chapter | Note] = {file.path: file for file in story.book.files}
        called = (dict(story.cast.by_form), tuple((note.name, note.aliases) for note in story.book.notes))
        if memo is None or memo.called != called:
            memo = memo or IndexMemo()
            memo.called, memo.names = called, None
            memo.known.clear()
        self._memo = memo
        self._targets: Mapping[str, Chapter | Note] | None = None

    @property
    def names(self) -> Names:
        """Every name of the story."""
        if self._memo.names is None:
            self._memo.names = names_of(self.story)
        return self._memo.names

    @property
    def targets(self) -> Mapping[str, Chapter | Note]:
        """Every name that a link may use."""
        if self._targets is None:
            self._targets = targets(self.story.book)
        return self._targets

    def in_file(self, path: str) -> tuple[Mention, ...]:
        """Give all mentions in a file, in order of position; they do not overlap."""
        known = self._read(path)
        return known.mentions if known is not None else ()

    def at(self, path: str, offset: int) -> Mention | None:
        """Give the mention at an offset (a cursor just behind it counts)."""
        mentions = self.in_file(path)
        i = bisect_right(mentions, offset, key=lambda mention: mention.span.start) - 1
        return mentions[i] if i >= 0 and mentions[i].span.contains(offset) else None

    def of(self, key: str) -> Iterator[Locus]:
        """Give every place where an entity is named: the chapters in reading order, then the notes."""
        for path in self.files:
            yield from self.of_in(key, path)

    def of_in(self, key: str, path: str) -> tuple[Locus, ...]:
        """Give every place of a file where an entity is named."""
        known = self._read(path)
        if known is None:
            return ()
        if known.grouped is None:
            found: dict[str, list[Locus]] = {}
            for mention in known.mentions:
                found.setdefault(mention.entity, []).append(Locus(path, mention.span))
            known.grouped = {entity: tuple(places) for entity, places in found.items()}
        return known.grouped.get(key, ())

    def linked(self, target: str) -> Chapter | Note | None:
        """Give the file that a link's target names."""
        return follow(self.targets, target)

    def _read(self, path: str) -> _Known | None:
        file = self.files.get(path)
        if file is None:
            return None
        prose = self.story.mentions.get(path, ())
        known = self._memo.known.get(path)
        if known is None or known.file is not file or (known.prose is not prose and known.prose != prose):
            known = self._memo.known[path] = _Known(file, prose, tuple(self._all(file, prose)))
        return known

    def _all(self, file: Chapter | Note, prose: tuple[Mention, ...]) -> Iterator[Mention]:
        """Join what stands in a file: of two that overlap, the one that prose tells counts."""
        taken = list(prose)
        starts = [mention.span.start for mention in taken]
        for mention in sorted(self._beside(file), key=lambda found: found.span.start):
            i = bisect_right(starts, mention.span.start)
            near = taken[max(i - 1, 0) : i + 1]
            if not any(mention.span.overlaps(other.span) for other in near):
                taken.insert(i, mention)
                starts.insert(i, mention.span.start)
        yield from taken

    def _beside(self, file: Chapter | Note) -> Iterator[Mention]:
        """Give the mentions outside prose."""
        for link in links_in(file.text):
            note = self.linked(link.target)
            if isinstance(note, Note) and self.story.entity(note.name) is not None:
                yield Mention(link.inner, note.name, link.target)
        for item in file.properties:
            yield from find_names(file.text[item.span.start : item.span.end], self.names, item.span.start)
        if isinstance(file, Note):
            for paragraph in file.body:
                yield from find_names(paragraph.text, self.names, paragraph.start)
        else:
            for heading in file.headings:
                span = Span(*heading.span)
                yield from find_names(file.text[span.start : span.end], self.names, span.start)
