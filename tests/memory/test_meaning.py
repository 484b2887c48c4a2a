"""Vectors: each text is sent once, models stay apart, and a model that fails costs its half of the answer only."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from flowstory.manuscript.assemble import parse_book
from flowstory.memory.fusion import fuse
from flowstory.memory.indexing import index_book
from flowstory.memory.meaning import embed_passages, plan_embedding, prune_vectors
from flowstory.memory.scope import WHOLE_BOOK, Scope, position_of
from flowstory.memory.searching import FoundBy, like_this, search
from flowstory.memory.store import Store
from tests.memory.books import FILES, SHELF, lighthouse
from tests.memory.embedders import Endpoint, HttpEmbedder, ToyEmbedder, serving

ALL = Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK)


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving() as served:
        yield served


def test_each_text_is_sent_once(store: Store, endpoint: Endpoint) -> None:
    embedder = HttpEmbedder(endpoint.url)
    book = lighthouse()
    index_book(store, SHELF, book.chapters)
    plan = plan_embedding(store, SHELF, embedder)
    assert (plan.passages, plan.first, plan.others) == (5, True, 0)
    assert embed_passages(store, SHELF, embedder) == 5
    assert sum(map(len, endpoint.texts)) == plan.characters
    endpoint.requests.clear()

    # Unchanged, opened anew: no request at all.
    again = Store(store.location)
    index_book(again, SHELF, book.chapters)
    assert embed_passages(again, SHELF, embedder) == 0
    assert plan_embedding(again, SHELF, embedder).passages == 0
    assert endpoint.requests == []

    # A chapter renamed, and a chapter pushed down by a new first paragraph: what was known is not sent.
    files = {path.replace("02 The Lamp", "02 The Light"): text for path, text in FILES.items()}
    files["04 The Drowned.md"] = files["04 The Drowned.md"].replace(
        "\n\nBruno", "\n\n***\n\nA new day.\n\n***\n\nBruno"
    )
    index_book(store, SHELF, parse_book("b", files).chapters)
    assert embed_passages(store, SHELF, embedder) == 1
    assert endpoint.texts == ["A new day."]
    assert prune_vectors(store, SHELF) == 1
    hits = search(store, ALL, "the killer", embedder=embedder).hits
    assert hits[0].chapter == "04 The Drowned.md"


def test_meaning_finds_what_words_do_not(store: Store, endpoint: Endpoint) -> None:
    embedder = HttpEmbedder(endpoint.url)
    book = lighthouse()
    index_book(store, SHELF, book.chapters)
    assert search(store, ALL, "assassin").hits == ()
    embed_passages(store, SHELF, embedder)
    found = search(store, ALL, "assassin", embedder=embedder)
    assert "murderer" in found.hits[0].text
    assert found.hits[0].found_by is FoundBy.MEANING
    assert search(store, ALL, "murderer", embedder=embedder).hits[0].found_by is FoundBy.BOTH
    # A phrase in quotes has to be there, whatever is near in meaning.
    assert [h.chapter for h in search(store, ALL, '"the boat was gone"', embedder=embedder).hits] == [
        "01 Arrival.md"
    ]

    before = Scope(SHELF.tenant, SHELF.book, position_of(book, "03 Maré.md", 999))
    assert not any(
        "murderer" in hit.text for hit in search(store, before, "assassin", embedder=embedder).hits
    )
    near = like_this(store, ALL, "A vessel on the ocean.", embedder=embedder, k=1)
    assert "sea gave back the boat" in near.hits[0].text


def test_models_stay_apart(local: Store) -> None:
    index_book(local, SHELF, lighthouse().chapters)
    first, second = ToyEmbedder(), ToyEmbedder(model="toy-8b")
    embed_passages(local, SHELF, first)
    plan = plan_embedding(local, SHELF, second)
    # Asked, not done: a change of model costs money.
    assert (plan.passages, plan.first, plan.others) == (5, True, 1)
    assert second.sent == []
    assert all(hit.found_by is FoundBy.WORDS for hit in search(local, ALL, "boat", embedder=second).hits)
    assert plan_embedding(local, SHELF, first).passages == 0


def test_an_endpoint_that_is_down_costs_its_half_only(local: Store, endpoint: Endpoint) -> None:
    index_book(local, SHELF, lighthouse().chapters)
    embedder = HttpEmbedder(endpoint.url)
    embed_passages(local, SHELF, embedder)
    endpoint.fail = True
    for found in (
        search(local, ALL, "murderer", embedder=embedder),
        like_this(local, ALL, "the murderer", embedder=embedder),
    ):
        assert found.hits[0].chapter == "04 The Drowned.md"
        assert found.trouble is not None
        assert found.trouble.key == "memory.meaning-failed"


class Faltering(ToyEmbedder):
    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        if self.sent:
            raise ConnectionError("the model went away")
        return super().embed(texts)


def test_an_interruption_loses_one_batch_at_most(local: Store) -> None:
    files = {f"{n:02}.md": f"# {n}\n\nThe sea said number{n}.\n" for n in range(70)}
    index_book(local, SHELF, parse_book("b", files).chapters)
    with pytest.raises(ConnectionError):
        embed_passages(local, SHELF, Faltering())
    asked = iter([True, False])
    assert embed_passages(local, SHELF, ToyEmbedder(), wanted=lambda: next(asked)) == 6
    assert plan_embedding(local, SHELF, ToyEmbedder()).passages == 0


def test_a_model_that_answers_too_little_is_refused(local: Store) -> None:
    class Short(ToyEmbedder):
        def embed(self, texts: Sequence[str]) -> list[list[float]]:
            return super().embed(texts)[:-1]

    index_book(local, SHELF, lighthouse().chapters)
    with pytest.raises(ValueError, match="5 texts gave 4 vectors"):
        embed_passages(local, SHELF, Short())


def test_reciprocal_rank_fusion() -> None:
    assert [found for found, _ in fuse(["a", "b", "c"], ["c", "b"])] == ["c", "b", "a"]
    assert fuse(["a", "a"]) == [("a", 1 / 11)]
    assert [found for found, _ in fuse(["a"], ["b"], weights=(1, 2))] == ["b", "a"]
    assert fuse([], []) == []
