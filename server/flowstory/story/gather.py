"""All readings, notes and rulings together make the Story: what a change cannot have reached is taken over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Book, Note
from flowstory.reading.chapter import ChapterReading
from flowstory.story.canon import note_facts
from flowstory.story.casting import Casting
from flowstory.story.chapter import tell
from flowstory.story.filing import Filed, Index, file_chapter, file_notes
from flowstory.story.model import Fact, Story
from flowstory.story.narrator import NARRATOR, claims, find_narrator, voice
from flowstory.story.noted import body_facts
from flowstory.story.spellings import Spellings
from flowstory.story.sums import Count, Sums, count_chapter
from flowstory.story.terms import NOTES
from flowstory.story.titles import Titles

_Claims = tuple[str | None, tuple[str, ...]]


@dataclass(slots=True)
class _Chapter:
    """What was made of one chapter's reading."""

    reading: ChapterReading
    count: Count
    claims: _Claims
    callings: frozenset[str]
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
    titles: Titles = field(default_factory=Titles)
    casting: Casting | None = None
    heard: tuple[object, object, dict[tuple[str, _Claims], str]] | None = None
    """Who tells a chapter by its claims, of one state of the cast."""
    files: tuple[Filed, ...] = ()
    index: Index | None = None
    spellings: Spellings = field(default_factory=Spellings)


def gather(book: Book, readings: Sequence[ChapterReading], memo: GatherMemo | None = None) -> Story:
    """Make the story of a book from the readings of its chapters, in reading order.

    The same with and without a memo; with one, chapters that did not change are not told again.
    """
    memo = memo if memo is not None else GatherMemo()
    counted = _count(readings, memo)
    same_notes = memo.notes is not None and _same(memo.notes, book.notes)
    before = memo.canon
    if not same_notes:
        canon = [
            fact
            for note in book.notes
            for fact in (*note_facts(note, LANGUAGES[note.language]), *body_facts(note))
        ]
        memo.notes, memo.canon, roles = book.notes, file_notes(canon), _roles(canon)
        before_roles, memo.roles = memo.roles, roles
        _tell_again(memo, {role for role, _ in before_roles.items() ^ roles.items()})
    if memo.casting is None or counted or not same_notes:
        _cast(book, counted, memo)
    assert memo.casting is not None and memo.canon is not None  # noqa: S101, PT018 - both were just made
    narrators = _narrators(memo)
    files = _files(readings, narrators, memo)
    memo.index = _index(files, before, memo.canon, memo)
    memo.files = files
    return Story(book, memo.casting.cast, files, memo.canon, memo.index, narrators, memo.spellings)


def _same(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether two sequences hold the very same objects."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def _count(readings: Sequence[ChapterReading], memo: GatherMemo) -> set[str]:
    """Count the chapters whose reading is new; gives the forms of names of which anything changed with it."""
    changed: set[str] = set()
    kept: dict[str, _Chapter] = {}
    for reading in readings:
        path = reading.chapter.path
        held = memo.chapters.pop(path, None)
        if held is None or held.reading is not reading:
            count = count_chapter(reading)
            changed |= memo.sums.replace(held.count if held is not None else None, count)
            held = _Chapter(reading, count, claims(reading), _callings(reading))
        kept[path] = held
    for gone in memo.chapters.values():
        changed |= memo.sums.replace(gone.count, None)
    memo.chapters = kept
    return changed


def _cast(book: Book, counted: set[str], memo: GatherMemo) -> None:
    """Bring the cast up to date, and have those chapters told anew that name somebody who is seen otherwise."""
    if memo.casting is None:
        memo.casting = Casting()
    before, now = memo.casting.cast.counts, memo.sums.forms
    memo.spellings.replace(
        [form for form in counted if form in before and form not in now],
        [form for form in counted if form in now and form not in before],
    )
    seen = memo.casting.renew(memo.sums, book.notes, counted)
    titles = memo.titles.renew(memo.casting.cast)
    if titles:
        _tell_again(memo, titles)
    if seen:
        for chapter in memo.chapters.values():
            if not seen.isdisjoint(chapter.count.tally.forms.keys()):
                chapter.filed = None


def _tell_again(memo: GatherMemo, callings: set[str]) -> None:
    """Have those chapters told anew in which somebody is called by one of some roles or titles alone."""
    for chapter in memo.chapters.values():
        if not callings.isdisjoint(chapter.callings):
            chapter.filed = None


def _callings(reading: ChapterReading) -> frozenset[str]:
    """Give the roles and titles by which a chapter calls people: "the pilot", "the colonel"."""
    return frozenset(
        holder.form
        for read in reading.readings()
        for statement in read.statements
        for holder in (statement.holder, statement.other_holder)
        if holder is not None and holder.kind == "role"
    )


def _narrators(memo: GatherMemo) -> tuple[str, ...]:
    """Give who says "I", chapter by chapter."""
    assert memo.casting is not None  # noqa: S101 - the caller made it
    cast = memo.casting.cast
    if memo.heard is None or memo.heard[0] is not cast.folded or memo.heard[1] is not cast.clusters:
        memo.heard = cast.folded, cast.clusters, {}
    known = memo.heard[2]
    voices: list[str] = []
    for path, chapter in memo.chapters.items():
        question = path, chapter.claims
        if question not in known:
            known[question] = voice(path, chapter.claims, cast)
        voices.append(known[question])
    usual = (find_narrator(memo.sums, cast) if len(set(voices)) <= 1 else None) or NARRATOR
    return tuple(told or usual for told in voices)


def _files(
    readings: Sequence[ChapterReading], narrators: Sequence[str], memo: GatherMemo
) -> tuple[Filed, ...]:
    """Give what each chapter tells, telling anew only what a change can have reached."""
    assert memo.casting is not None  # noqa: S101 - the caller made it
    cast = memo.casting.cast
    files: list[Filed] = []
    for number, (reading, narrator) in enumerate(zip(readings, narrators, strict=True)):
        chapter = memo.chapters[reading.chapter.path]
        if chapter.filed is None or chapter.number != number or chapter.narrator != narrator:
            telling = tell(reading, number, cast, narrator, memo.roles, memo.titles.only)
            chapter.filed = file_chapter(telling, number, reading.chapter.path, reading.chapter.language)
            chapter.number, chapter.narrator = number, narrator
        files.append(chapter.filed)
    return tuple(files)


def _index(files: tuple[Filed, ...], before: Filed | None, canon: Filed, memo: GatherMemo) -> Index:
    """Give the index, of which only the places of chapters that were told anew are looked at again."""
    if memo.index is None or before is None or len(files) != len(memo.files):
        return Index.of(files, canon)
    index = memo.index if before is canon else memo.index.replaced(NOTES, before, canon)
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
