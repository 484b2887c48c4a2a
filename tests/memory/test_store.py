"""What the memory does is the same in a folder, on S3 and on Azure."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from datetime import timedelta
from threading import Barrier

import pytest

from flowstory.manuscript.model import Status
from flowstory.memory import keeping, snapshots
from flowstory.memory.indexing import chapter_hashes, forget_chapters, index_book, index_chapter
from flowstory.memory.kinds import PASSAGES
from flowstory.memory.retention import books, purge_book, purge_tenant, sweep
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf, position_of
from flowstory.memory.searching import FoundBy, like_this, passages_about, passages_at, search
from flowstory.memory.store import Store
from flowstory.memory.tidying import versions
from flowstory.memory.upkeep import Upkeep
from flowstory.text.spans import Span
from tests.memory.books import FILES, SHELF, chapter_of, lighthouse, speaking
from tests.memory.conftest import Place, objects_in

ALL = Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK)


def answers(store: Store, question: str, scope: Scope = ALL, **options: object) -> list[str]:
    return [hit.text for hit in search(store, scope, question, **options).hits]  # type: ignore[arg-type]


def test_a_book_is_indexed_searched_and_changed(store: Store) -> None:
    book = lighthouse()
    assert index_book(store, SHELF, book.chapters).written == tuple(FILES)
    assert "hundred and twelve steps" in answers(store, "hundred steps")[0]

    # Nothing changed: nothing is written.
    again = index_book(store, SHELF, book.chapters)
    assert (again.written, again.removed, again.unchanged) == ((), (), 4)

    changed = lighthouse(c02="# The Lamp\n\nThey took the lift.\n")
    assert index_book(store, SHELF, changed.chapters).written == ("02 The Lamp.md",)
    assert answers(store, "steps") == []
    assert answers(store, "lift") == ["They took the lift."]

    assert index_book(store, SHELF, changed.chapters[:2]).removed == ("03 Maré.md", "04 The Drowned.md")
    assert set(chapter_hashes(store, SHELF)) == {"01 Arrival.md", "02 The Lamp.md"}
    forget_chapters(store, SHELF, ["01 Arrival.md"])
    assert answers(store, "Ana") == []


def test_words_are_found_however_they_are_written(store: Store) -> None:
    index_book(store, SHELF, lighthouse().chapters)
    # Accents, case, inflection, words that other indexes drop, possessives.
    for question, words in {
        "nao": "Não havia ninguém",
        "NÃO": "Não havia ninguém",
        "cancao": "uma canção",
        "climbing": "climbed the hundred",
        '"the who"': "The Who played",
        "the who": "The Who played",
        "bruno": "Bruno",
        "keeper": "keeper's",
    }.items():
        assert any(words in text for text in answers(store, question)), question
    assert answers(store, '"the rope lay on the quay"') == [
        "In the morning the boat was gone. Only the rope lay on the quay, cut clean through."
    ]
    assert answers(store, '"the quay lay on the rope"') == []
    for odd in ("", "   ", "'", '"', "%_\\", "x' OR 1=1 --", "!!!", "🦑", "\ud800"):
        search(store, ALL, odd)


def test_nothing_after_the_cursor_leaks(store: Store) -> None:
    book = lighthouse()
    index_book(store, SHELF, book.chapters)
    lamp = book.chapters[1]
    here = Scope(SHELF.tenant, SHELF.book, position_of(book, lamp.path, len(lamp.text)))
    assert answers(store, "who is the murderer", here) != []
    assert not any("murderer" in text for text in answers(store, "murderer", here))
    # A passage that the cursor stands in is not told yet.
    before = Scope(SHELF.tenant, SHELF.book, position_of(book, lamp.path, 60))
    assert {hit.chapter for hit in search(store, before, "the", k=50).hits} == {"01 Arrival.md"}
    assert (
        answers(store, "the", Scope(SHELF.tenant, SHELF.book, position_of(book, "elsewhere.md", 9999))) == []
    )


def test_who_is_there_and_who_speaks(store: Store) -> None:
    book = lighthouse()
    first, second = book.chapters[:2]
    known = {
        first.path: [
            speaking(first, "“You are late,”", "bruno's"),
            speaking(first, "Ana", "ana", speaks=False),
        ],
        second.path: [speaking(second, "“It was you who cut the rope,”", "ana")],
    }
    index_book(store, SHELF, book.chapters, known)
    assert [hit.chapter for hit in passages_about(store, ALL, "ana")] == [first.path, second.path]
    assert [hit.chapter for hit in passages_about(store, ALL, "ana", speaking=True)] == [second.path]
    assert passages_about(store, ALL, "an") == ()
    (spoken,) = passages_about(store, ALL, "bruno's", speaking=True)
    assert spoken.speakers == ("bruno's",)
    assert set(spoken.entities) == {"bruno's", "ana"}
    assert [hit.chapter for hit in search(store, ALL, "rope", entity="ana").hits] == [second.path]
    # Who is there is part of a chapter's state.
    assert index_book(store, SHELF, book.chapters).written == (first.path, second.path)


def test_passages_like_this_one(store: Store) -> None:
    book = lighthouse()
    index_book(store, SHELF, book.chapters)
    text = book.chapters[3].text
    (here,) = passages_at(store, ALL, "04 The Drowned.md", text.index("Bruno"))
    found = like_this(store, ALL, here.text, leave_out=frozenset({here.id}))
    assert found.hits
    assert here.id not in {hit.id for hit in found.hits}
    assert found.hits[0].found_by is FoundBy.WORDS
    assert "boat was gone" in found.hits[0].text


def test_offsets_point_into_the_file(store: Store) -> None:
    book = lighthouse()
    index_book(store, SHELF, book.chapters)
    (hit,) = search(store, ALL, '"cut clean through"').hits
    text = next(chapter.text for chapter in book.chapters if chapter.path == hit.chapter)
    assert text[hit.start : hit.end] == hit.text
    assert hit.scene == 1


def test_facts_and_summaries_stand_in_the_story(store: Store) -> None:
    book = lighthouse()
    lamp = book.chapters[1]
    fact = keeping.KeptFact(
        lamp.path, Span(12, 40), "bruno", "hands", "shaking", "Bruno's hands were shaking"
    )
    keeping.keep_facts(store, SHELF, [lamp.path], [fact, fact])
    assert keeping.facts(store, ALL) == (fact,)
    assert keeping.facts(store, ALL, entity="ana") == ()
    before = Scope(SHELF.tenant, SHELF.book, position_of(book, lamp.path, 39))
    assert keeping.facts(store, before) == ()
    keeping.keep_facts(store, SHELF, [lamp.path], [])
    assert keeping.facts(store, ALL) == ()

    end = len(lamp.text)
    for text in ("First.", "They climb; Ana accuses Bruno."):
        keeping.keep_summary(store, SHELF, keeping.Summary(lamp.path, "h1", end, text, "toy", "2026-11-23"))
    assert [held.text for held in keeping.summaries(store, ALL)] == ["They climb; Ana accuses Bruno."]
    inside = Scope(SHELF.tenant, SHELF.book, position_of(book, lamp.path, end - 1))
    assert keeping.summaries(store, inside) == ()


def test_snapshots_are_listed_told_apart_and_brought_back(store: Store) -> None:
    first = lighthouse().chapters[0]
    (draft,) = snapshots.take(store, SHELF, [first])
    assert draft.label is Status.DRAFT
    # The same text under the same label is one snapshot.
    assert snapshots.take(store, SHELF, [first]) == (draft,)
    revised_text = first.text.replace("green eyes", "grey eyes")
    (revised,) = snapshots.take(
        store, SHELF, [chapter_of(first.path, revised_text)], label=Status.REVISED, note="eyes"
    )
    held = snapshots.snapshots(store, ALL, chapter=first.path)
    assert [(s.label, s.note) for s in held] == [(Status.DRAFT, ""), (Status.REVISED, "eyes")]
    assert snapshots.find(store, ALL, first.path, "draft") == draft
    assert snapshots.find(store, ALL, first.path, revised.id) == revised
    assert snapshots.find(store, ALL, first.path, "final") is None
    assert snapshots.restore(store, ALL, draft) == (first.path, first.text)
    lines = snapshots.diff(first.text, revised_text)
    assert [line[:20] for line in lines if line.startswith(("-", "+")) and line[1:2] != line[:1]] == [
        "-Ana came to the lig", "+Ana came to the lig",
    ]  # fmt: skip
    assert snapshots.snapshots(store, Scope("someone else", SHELF.book, WHOLE_BOOK)) == ()


def test_line_ends_survive_a_snapshot(store: Store) -> None:
    chapter = chapter_of("01.md", "# One\r\n\r\nShe ran.\r\n\u2028Odd 🦑\n")
    (taken,) = snapshots.take(store, SHELF, [chapter])
    assert snapshots.restore(store, ALL, taken) == ("01.md", chapter.text)


def test_another_process_is_seen_at_once(store: Store, place: Place) -> None:
    index_book(store, SHELF, lighthouse().chapters)
    other = Store(place.location)
    assert answers(other, "lift") == []
    index_chapter(store, SHELF, chapter_of("02 The Lamp.md", "# The Lamp\n\nThey took the lift.\n"))
    assert answers(other, "lift") == ["They took the lift."]


def test_two_writers_lose_nothing(place: Place) -> None:
    rounds = 6

    def write(name: str) -> None:
        store = Store(place.location)
        for number in range(rounds):
            text = f"# {name}\n\nThe sentence {name}{number} is here.\n"
            index_chapter(store, SHELF, chapter_of(f"{name}.md", text))
            # Both write this one too: the last of them stays, once.
            index_chapter(store, SHELF, chapter_of("both.md", "# Both\n\nThe shared sentence is here.\n"))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(write, ["anna", "berta"]))
    store = Store(place.location)
    rows = store.rows(ALL, PASSAGES, ["id", "text"])
    assert sorted(row["text"] for row in rows) == [
        f"The sentence anna{rounds - 1} is here.",
        f"The sentence berta{rounds - 1} is here.",
        "The shared sentence is here.",
    ]


def test_two_writers_of_the_same_chapter_at_the_same_moment(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not even on one machine do they take turns here: each chapter is there once all the same."""
    monkeypatch.setattr(Store, "writing", lambda *_: nullcontext())
    index_book(Store(place.location), SHELF, lighthouse().chapters)
    rounds = 12 if place.kind == "folder" else 4
    together = Barrier(3)

    def write(_name: str) -> None:
        store = Store(place.location)
        for number in range(rounds):
            together.wait(timeout=60)
            index_chapter(
                store, SHELF, chapter_of(f"new{number}.md", f"# New\n\nA new sentence, {number}.\n")
            )

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(write, "abc"))
    rows = Store(place.location).rows(ALL, PASSAGES, ["id"])
    assert len(rows) == len({row["id"] for row in rows}) == 5 + rounds


def test_upkeep_keeps_every_row(store: Store) -> None:
    book = lighthouse()
    index_book(store, SHELF, book.chapters)
    upkeep = Upkeep(store, SHELF)
    for number in range(8):
        index_chapter(store, SHELF, chapter_of("02 The Lamp.md", f"# The Lamp\n\nThe step number{number}.\n"))
        upkeep.wrote()
    before = versions(store, SHELF, PASSAGES)
    assert upkeep.run(grace=timedelta(0))
    assert versions(store, SHELF, PASSAGES) < before
    assert upkeep.writes == 0
    assert answers(store, "number7") == ["The step number7."]
    assert answers(store, "number6") == []
    assert set(chapter_hashes(store, SHELF)) == set(FILES)


def test_a_purge_leaves_nothing_of_the_book_and_all_of_the_others(store: Store, place: Place) -> None:
    book, others = lighthouse(), (Shelf(SHELF.tenant, "another"), Shelf("paulo", SHELF.book))
    for shelf in (SHELF, *others):
        index_book(store, shelf, book.chapters)
        snapshots.take(store, shelf, book.chapters)
    assert purge_book(store, SHELF) == 2
    assert answers(store, "Ana") == []
    assert snapshots.snapshots(store, ALL) == ()
    for shelf in others:
        assert answers(store, "Ana", Scope(shelf.tenant, shelf.book, WHOLE_BOOK)) != []
    if place.bytes_in is None:
        assert not any(SHELF.prefix in path for path in objects_in(place.location))
        assert any(others[0].prefix in path for path in objects_in(place.location))
    assert books(store, SHELF.tenant) == ("another",)
    assert sweep(store, "paulo", is_there=lambda _book: True) == ()
    assert sweep(store, "paulo", is_there=lambda _book: False) == (SHELF.book,)
    assert purge_tenant(store, "maria") == 2
    # Bought back: the same shelf can be used again at once.
    index_book(store, SHELF, book.chapters)
    assert answers(store, "Ana") != []


@pytest.mark.parametrize("language", ["en", "pt", "es"])
def test_an_index_knows_the_books_language(local: Store, language: str) -> None:
    book = lighthouse()
    index_chapter(local, SHELF, book.chapters[2], language=language)
    index_chapter(Store(local.location), SHELF, book.chapters[2], language="pt")
    assert answers(Store(local.location), "menina chorando")[0].startswith("Não")
