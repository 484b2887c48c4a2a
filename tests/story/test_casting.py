"""Casting family by family gives what casting all names at once gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from flowstory.languages import LANGUAGES
from flowstory.manuscript.assemble import parse_book
from flowstory.reading.chapter import read_chapter
from flowstory.story.accepting import Accepting
from flowstory.story.cast import Cast, build_cast, candidate_of, note_words
from flowstory.story.casting import cast_of
from flowstory.story.sums import Sums, count_chapter

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


def _told(cast: Cast) -> tuple[object, ...]:
    clusters = {
        key: (cluster.kind, sorted(cluster.forms), cluster.note, cluster.count)
        for key, cluster in cast.clusters.items()
    }
    return clusters, cast.by_form, cast.genders, cast.living, cast.folded
