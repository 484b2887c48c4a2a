"""No query can be written without a scope, and none returns what its scope does not see."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Iterator
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flowstory.memory import keeping, searching, snapshots
from flowstory.memory.arrow import table_of
from flowstory.memory.indexing import index_book
from flowstory.memory.kinds import FACTS, PASSAGES, SNAPSHOTS, SUMMARIES, Kind
from flowstory.memory.location import locate
from flowstory.memory.meaning import embed_passages, kind_of
from flowstory.memory.scope import WHOLE_BOOK, Reach, Scope, Shelf, StoryPosition, position_in
from flowstory.memory.store import Store
from flowstory.text.spans import Span
from tests.memory.books import chapter_of
from tests.memory.conftest import FULL
from tests.memory.embedders import ToyEmbedder

# Names that a filter put together as a string would trip over, or that begin one another.
TENANTS = ("maria", "maria'", "mar%", 'x" OR "1"="1', "日本")
BOOKS = ("book", "book'; DROP TABLE passages; --", "boo_")
CHAPTERS = tuple(f"{number:02} it's.md" for number in range(4))
EMBEDDER = ToyEmbedder()
WORDS = ("sea", "lamp", "rope", "ana", "mark", "zero")


def test_a_query_without_a_scope_cannot_be_written() -> None:
    with pytest.raises(TypeError):
        Scope("maria", "book")  # type: ignore[call-arg]
    asking: list[Callable[..., Any]] = [
        searching.search, searching.like_this, searching.passages_about, searching.passages_at,
        keeping.facts, keeping.summaries, snapshots.snapshots, snapshots.find, snapshots.text_of, snapshots.restore,
        Store.rows, Store.find_words, Store.find_near,
    ]  # fmt: skip
    for function in asking:
        parameter = inspect.signature(function).parameters["scope"]
        assert parameter.default is inspect.Parameter.empty, function
        hints = get_type_hints(function, localns=vars(__import__("flowstory.memory.store", fromlist=["x"])))
        assert hints["scope"] is Scope, function


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Five tenants with three books each; and in every table, by malice, rows of somebody else."""
    store = Store(locate(str(tmp_path_factory.mktemp("crowd"))))
    for tenant, book in itertools.product(TENANTS, BOOKS):
        shelf = Shelf(tenant, book)
        chapters = [
            chapter_of(
                path,
                f"# One\n\nAna saw the sea and the lamp. Mark of {CHAPTERS.index(path)}.\n\n***\n\n"
                "The rope was cut. Zero hour, said Ana.\n",
            )
            for path in CHAPTERS
        ]
        index_book(store, shelf, chapters)
        embed_passages(store, shelf, EMBEDDER)
        snapshots.take(store, shelf, chapters)
        facts = [
            keeping.KeptFact(c.path, Span(8, 30), "ana", "seen", "sea", "Ana saw the sea") for c in chapters
        ]
        keeping.keep_facts(store, shelf, CHAPTERS, facts)
        for chapter in chapters:
            end = len(chapter.text)
            keeping.keep_summary(
                store, shelf, keeping.Summary(chapter.path, "h", end, "Ana sees the sea.", "toy", "now")
            )
        for kind in (PASSAGES, FACTS, SUMMARIES, SNAPSHOTS, kind_of(EMBEDDER)):
            _plant(store, shelf, kind, Shelf("mallory", book))
            _plant(store, shelf, kind, Shelf(tenant, "another book"))
    yield store
    store.close()


def _plant(store: Store, shelf: Shelf, kind: Kind, stranger: Shelf) -> None:
    table = store._open(shelf.prefix + kind.name)
    assert table is not None
    rows = [
        {**row, "id": f"{row['id']}{stranger.tenant}{stranger.book}"} for row in table.to_arrow().to_pylist()
    ]
    rows = [row for row in rows if (row["tenant"], row["book"]) == (shelf.tenant, shelf.book)]
    table.add(table_of(kind, stranger, rows))


positions = st.builds(
    position_in,
    st.permutations(CHAPTERS),
    st.sampled_from((*CHAPTERS, "not in the book.md")),
    st.integers(min_value=0, max_value=140),
)
scopes = st.builds(
    Scope,
    st.sampled_from((*TENANTS, "nobody")),
    st.sampled_from((*BOOKS, "no book")),
    st.one_of(st.just(WHOLE_BOOK), positions),
)
questions = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join),
    st.sampled_from(('"saw the sea"', '"the rope" lamp', "' OR tenant = 'maria", "")),
    st.text(max_size=12),
)


def allowed(scope: Scope, chapter: str, end: int) -> bool:
    """Say what a scope allows, written down a second time and independently."""
    up_to = scope.up_to
    if isinstance(up_to, Reach):
        return chapter in CHAPTERS
    assert isinstance(up_to, StoryPosition)
    return chapter in up_to.before or (chapter == up_to.chapter and end <= up_to.offset)


@settings(max_examples=500 if FULL else 60)
@given(scope=scopes, question=questions, k=st.integers(1, 40), vector=st.booleans())
def test_no_query_returns_anothers_row(
    crowd: Store, scope: Scope, question: str, k: int, vector: bool
) -> None:
    embedder = EMBEDDER if vector else None
    hits = [
        *searching.search(crowd, scope, question, k=k, embedder=embedder).hits,
        *searching.like_this(crowd, scope, "Ana saw the rope by the sea lamp", k=k, embedder=embedder).hits,
        *(hit for path in CHAPTERS for hit in searching.passages_at(crowd, scope, path, 20)),
    ]
    ours = crowd.rows(scope, PASSAGES, ["id"])
    assert {hit.id for hit in hits} <= {row["id"] for row in ours}
    seen = [
        *((hit.chapter, hit.end) for hit in hits),
        *((row["chapter"], row["end"]) for row in ours),
        *((fact.chapter, fact.span.end) for fact in keeping.facts(crowd, scope)),
        *((summary.chapter, summary.end) for summary in keeping.summaries(crowd, scope)),
        *((snapshot.chapter, snapshot.characters) for snapshot in snapshots.snapshots(crowd, scope)),
        *(
            (row["chapter"], row["end"])
            for row in crowd.find_near(scope, kind_of(EMBEDDER), [1.0] * 8, limit=50)
        ),
    ]
    assert all(allowed(scope, chapter, end) for chapter, end in seen)
    # Nothing of the planted rows: each row there is ours, once.
    assert len({row["id"] for row in ours}) == len(ours)
    for row in ours:
        assert (row["tenant"], row["book"]) == (scope.tenant, scope.book)
    if scope.tenant == "nobody" or scope.book == "no book":
        assert seen == []
    elif scope.up_to is WHOLE_BOOK:
        assert len(ours) == 2 * len(CHAPTERS)
    else:
        assert len(ours) == sum(
            allowed(scope, path, end) for path in CHAPTERS for end in _ends(crowd, scope, path)
        )


def _ends(store: Store, scope: Scope, chapter: str) -> list[int]:
    whole = Scope(scope.tenant, scope.book, WHOLE_BOOK)
    return [row["end"] for row in store.rows(whole, PASSAGES, []) if row["chapter"] == chapter]


def test_the_filter_alone_would_do(crowd: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """The last wall is a second one: with it torn down, the store's own filter still lets nothing through."""
    monkeypatch.setattr(Scope, "sees", lambda *_: True)
    here = Scope("maria", "book", position_in(CHAPTERS, CHAPTERS[1], 60))
    for rows in (
        crowd.rows(here, PASSAGES, ["id"]),
        crowd.find_near(here, kind_of(EMBEDDER), [1.0] * 8, limit=50),
        crowd.rows(here, SNAPSHOTS, ["id"]),
    ):
        assert rows
        assert {(row["tenant"], row["book"]) for row in rows} == {("maria", "book")}
        assert all(allowed(here, row["chapter"], row["end"]) for row in rows)


def test_the_last_wall_alone_would_do(crowd: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from flowstory.memory import filters

    monkeypatch.setattr(
        filters.Filters, "within", lambda self, _scope, _where: self.column("end") >= self.value(0)
    )
    here = Scope("maria", "book", position_in(CHAPTERS, CHAPTERS[1], 60))
    rows = crowd.rows(here, PASSAGES, ["id"])
    assert {row["chapter"] for row in rows} == set(CHAPTERS[:2])
    assert len(rows) == 3
