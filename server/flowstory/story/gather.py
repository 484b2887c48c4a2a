"""All readings, notes and rulings together make the Story: what a change cannot have reached is taken over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Book, Note
from flowstory.reading.chapter import ChapterReading
from flowstory.story.canon import note_facts
from flowstory.story.cast import Cast, View, build_cast
from flowstory.story.chapter import tell
from flowstory.story.filing import Filed, Index, file_chapter, file_notes
from flowstory.story.model import Fact, Story
from flowstory.story.narrator import NARRATOR, claims, find_narrator, voice
from flowstory.story.sums import Count, Sums, count_chapter

_Claims = tuple[str | None, tuple[str, ...]]


@dataclass(slots=True)
class _Chapter:
    """What was made of one chapter's reading."""

    reading: ChapterReading
    count: Count
    claims: _Claims
    number: int = -1
    narrator: str = ""
    filed: Filed | None = None


@dataclass(slots=True)
class GatherMemo:
    """What gathering made last time.

    Counts hold while a chapter's reading does; what a chapter tells holds while its reading, its place, its
    narrator and everybody whom it names do.
    """

    chapters: dict[str, _Chapter] = field(default_factory=dict)
    sums: Sums = field(default_factory=Sums)
    notes: tuple[Note, ...] | None = None
    canon: Filed | None = None
    roles: Mapping[str, str] = field(default_factory=dict)
    cast: Cast | None = None
    views: dict[str, View] = field(default_factory=dict)
    voices: tuple[str, ...] = ()
    files: tuple[Filed, ...] = ()
    index: Index | None = None


def gather(book: Book, readings: Sequence[ChapterReading], memo: GatherMemo | None = None) -> Story:
    """Make the story of a book from the readings of its chapters, in reading order.

    The same with and without a memo; with one, chapters that did not change are not told again.
    """
    memo = memo if memo is not None else GatherMemo()
    counted = _count(readings, memo)
    same_notes = memo.notes is not None and _same(memo.notes, book.notes)
    if not same_notes:
        canon = [fact for note in book.notes for fact in note_facts(note, LANGUAGES[note.language])]
        memo.notes, memo.canon, roles = book.notes, file_notes(canon), _roles(canon)
        if roles != memo.roles:
            memo.roles = roles
            for chapter in memo.chapters.values():
                chapter.filed = None
    if memo.cast is None or counted or not same_notes:
        _cast(book, memo)
    assert memo.cast is not None and memo.canon is not None  # noqa: S101, PT018 - both were just made
    narrators = _narrators(memo)
    files = _files(readings, narrators, memo)
    memo.index = _index(files, memo.canon, memo, same_notes=same_notes)
    memo.files = files
    return Story(book, memo.cast, files, memo.canon, memo.index, narrators)


def _same(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether two sequences hold the very same objects."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _count(readings: Sequence[ChapterReading], memo: GatherMemo) -> bool:
    """Count the chapters whose reading is new; says whether any count of names changed with it."""
    changed = False
    kept: dict[str, _Chapter] = {}
    for reading in readings:
        path = reading.chapter.path
        held = memo.chapters.pop(path, None)
        if held is None or held.reading is not reading:
            count = count_chapter(reading)
            changed |= memo.sums.replace(held.count if held is not None else None, count)
            held = _Chapter(reading, count, claims(reading))
        kept[path] = held
    for gone in memo.chapters.values():
        changed |= memo.sums.replace(gone.count, None)
    memo.chapters = kept
    return changed


def _cast(book: Book, memo: GatherMemo) -> None:
    """Make the cast, and have those chapters told anew that name somebody who is now seen otherwise."""
    sums = memo.sums
    small = {word: sums.lower[word] for word, forms in sums.words.items() if forms and word in sums.lower}
    cast = build_cast(sums.forms, small, sums.votes, book.notes, LANGUAGES)
    views = cast.views()
    if memo.cast is not None:
        seen = {form for form, _ in views.items() ^ memo.views.items()}
        if seen:
            for chapter in memo.chapters.values():
                if not seen.isdisjoint(chapter.count.tally.forms.keys()):
                    chapter.filed = None
    memo.cast, memo.views = cast, views


def _narrators(memo: GatherMemo) -> tuple[str, ...]:
    """Give who says "I", chapter by chapter."""
    cast = memo.cast
    assert cast is not None  # noqa: S101 - the caller made it
    voices = [voice(path, chapter.claims, cast) for path, chapter in memo.chapters.items()]
    usual = (find_narrator(memo.sums, cast) if len(set(voices)) <= 1 else None) or NARRATOR
    return tuple(told or usual for told in voices)


def _files(
    readings: Sequence[ChapterReading], narrators: Sequence[str], memo: GatherMemo
) -> tuple[Filed, ...]:
    """Give what each chapter tells, telling anew only what a change can have reached."""
    cast = memo.cast
    assert cast is not None  # noqa: S101 - the caller made it
    files: list[Filed] = []
    for number, (reading, narrator) in enumerate(zip(readings, narrators, strict=True)):
        chapter = memo.chapters[reading.chapter.path]
        if chapter.filed is None or chapter.number != number or chapter.narrator != narrator:
            telling = tell(reading, number, cast, narrator, memo.roles)
            chapter.filed = file_chapter(telling, number, reading.chapter.path, reading.chapter.language)
            chapter.number, chapter.narrator = number, narrator
        files.append(chapter.filed)
    return tuple(files)


def _index(files: tuple[Filed, ...], canon: Filed, memo: GatherMemo, *, same_notes: bool) -> Index:
    """Give the index, of which only the places of chapters that were told anew are looked at again."""
    if memo.index is None or not same_notes or len(files) != len(memo.files):
        return Index.of(files, canon)
    index = memo.index
    for number, (old, new) in enumerate(zip(memo.files, files, strict=True)):
        if old is not new:
            index = index.replaced(number, old, new)
    return index


def _roles(canon: Sequence[Fact]) -> Mapping[str, str]:
    """Give the roles that just one note's person has: "a piloto" is whoever the notes call the pilot."""
    holders: dict[str, set[str]] = defaultdict(set)
    for fact in canon:
        if fact.attribute in ("role", "occupation"):
            holders[fact.value].add(fact.subject)
    return {role: next(iter(keys)) for role, keys in holders.items() if len(keys) == 1}
