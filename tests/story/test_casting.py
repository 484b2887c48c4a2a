"""Casting family by family gives what casting all names at once gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flowstory.languages import LANGUAGES
from flowstory.manuscript.assemble import parse_book
from flowstory.manuscript.model import Note
from flowstory.manuscript.scan import parse_note
from flowstory.reading.chapter import Memo, read_chapter
from flowstory.story.accepting import Accepting
from flowstory.story.cast import Cast, build_cast, candidate_of, note_words
from flowstory.story.casting import Casting, cast_of
from flowstory.story.sums import Count, Sums, count_chapter

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOVELS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "novels"
BOOKS = [
    folder
    for base in (EXAMPLES, NOVELS)
    if base.is_dir()
    for folder in sorted(base.iterdir())
    if folder.is_dir()
]


@pytest.mark.parametrize("folder", BOOKS, ids=lambda folder: folder.name)
def test_families_have_nothing_to_say_to_each_other(folder: Path) -> None:
    files = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(folder.rglob("*.md"))
    }
    book = parse_book("Book", dict(list(files.items())[:8]))
    sums = Sums()
    for chapter in book.chapters:
        sums.replace(None, count_chapter(read_chapter(chapter, {})))
    by_families = cast_of(sums, book.notes)
    every = tuple(name for note in book.notes for name in (note.name, *note.aliases))
    known = frozenset(name.lower() for name in every)
    accepting = Accepting()
    accepting.renew(
        {form: candidate_of(form, count, sums.small, known) for form, count in sums.forms.items()},
        come=note_words(every),
    )
    names = accepting.names
    parts: dict[str, int] = {}
    for form in names:
        for word in form.lower().split():
            parts[word] = parts.get(word, 0) + 1
    at_once = build_cast(names, sums.forms, sums.votes, book.notes, LANGUAGES, parts)
    assert _told(by_families) == _told(at_once)


SENTENCES = (
    "Osmar Pereira sat. ",
    "And then Osmar sat. ",
    "Pereira laughed. ",
    "They saw Joe Gargery. ",
    "They saw Joe Hopkins. Joe ran. ",
    "So Joe ran. ",
    "Mrs. Gargery and Mr. Gargery came. ",
    "Mina Murray came. Mina Harker came. And Mina, Mina, and Mina. Mrs. Harker and Jonathan Harker came. ",
    "Count Dracula bowed. The Count sat, and the Count rose. ",
    "Count Orlok bowed. ",
    "They met the Bennets at Baker Street. ",
    "There was Elizabeth Bennet. ",
    "Bob Smith and Robert Smith and Rob came. ",
    "Then Jhon Harkers met Jon Harker. ",
    "a joe, a mina, a count ",
)
NOTES = (
    "---\nname: Joe Gargery\naliases: [Pereira]\n---\n",
    "---\nname: Mina\n---\n",
    "---\nname: Osmar Braga\naliases: [Count, Rob]\ngender: male\n---\n",
)
STEP = st.tuples(st.integers(0, 3), st.lists(st.sampled_from(SENTENCES), max_size=6), st.integers(0, 7))


@settings(max_examples=300, deadline=None)
@given(steps=st.lists(STEP, min_size=1, max_size=6))
def test_a_cast_kept_up_is_the_cast_made_at_once(steps: list[tuple[int, list[str], int]]) -> None:
    """Chapters that come, go and change, and notes with them, give the cast of the last state of all."""
    sums, casting, counts = Sums(), Casting(), dict[int, Count]()
    known: dict[int, Note] = {}
    for number, sentences, which in steps:
        book = parse_book("Book", {"01.md": "".join(sentences)})
        count = count_chapter(read_chapter(book.chapters[0], MEMO)) if sentences and book.chapters else None
        changed = sums.replace(counts.pop(number, None), count)
        if count is not None:
            counts[number] = count
        for at, text in enumerate(NOTES):
            if which & 1 << at:
                known.setdefault(at, parse_note(f"Characters/{at}.md", text, "en"))
            else:
                known.pop(at, None)
        notes = [known[at] for at in sorted(known)]
        casting.renew(sums, notes, changed)
    assert _told(casting.cast) == _told(cast_of(sums, notes))
    assert casting.cast.counts == sums.forms


MEMO: Memo = {}


def _told(cast: Cast) -> tuple[object, ...]:
    clusters = {
        key: (cluster.kind, sorted(cluster.forms), cluster.note, cluster.count)
        for key, cluster in cast.clusters.items()
    }
    return clusters, cast.by_form, cast.genders, cast.living, cast.folded
