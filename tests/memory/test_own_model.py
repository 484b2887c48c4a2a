"""The writer's own model as the embedder: nothing leaves before they say so, and then each text once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flowstory.memory.store import Store
from flowstory.providers import Desk, KeyRing, Places, ProviderSettings, origin_of
from flowstory.workspace.embedding import Meaning, may_see, sending
from flowstory.workspace.remembering import Asked, Rememberer, shelf_of
from flowstory.workspace.workspace import OpenBook, Workspace
from tests.memory.books import FILES
from tests.providers.api_server import ApiServer, serving
from tests.providers.stores import MemoryStore

MeaningOf = Callable[..., Meaning]


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with serving() as server:
        yield server


@pytest.fixture
def book(tmp_path: Path) -> OpenBook:
    folder = tmp_path / "Lighthouse"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    workspace = Workspace()
    workspace.add_root(folder)
    return workspace.books()[0]


@pytest.fixture
def meaning_of(api: ApiServer, tmp_path: Path) -> Iterator[MeaningOf]:
    desks: list[Desk] = []

    def make(**changes: object) -> Meaning:
        settings = ProviderSettings.model_validate(
            {
                "provider": "custom",
                "base_url": api.base_url,
                "embedding_model": "vec",
                "network": "local",
                "attempts": 1,
                **changes,
            }
        )
        places = Places.under(tmp_path / "home")
        keys = KeyRing(places, store=MemoryStore(), environment={})
        keys.keep(origin_of(api.base_url), api.key)
        desks.append(Desk(places, settings, keys=keys, environment={}))
        return Meaning(desk=desks[-1])

    yield make
    for desk in desks:
        desk.close()


def sent(api: ApiServer) -> list[str]:
    return [text for one in api.asked if one.path.endswith("/embeddings") for text in one.body["input"]]


@pytest.mark.parametrize("changes", [{"network": "off"}, {"embedding_model": ""}, {"provider": ""}])
def test_nothing_is_asked_unless_the_writer_set_it(
    api: ApiServer, local: Store, book: OpenBook, meaning_of: MeaningOf, changes: dict[str, object]
) -> None:
    rememberer = Rememberer(local, meaning_of(**changes))
    assert rememberer.search([Asked(book, None)], "who cut the rope?")
    assert api.asked == []


def test_a_model_of_the_house_embeds_each_text_once(
    api: ApiServer, local: Store, book: OpenBook, meaning_of: MeaningOf
) -> None:
    rememberer = Rememberer(local, meaning_of())
    assert rememberer.search([Asked(book, None)], "who cut the rope?")
    texts = sent(api)
    # Five passages, the question, and the dot whose vector tells how long vectors are.
    assert sorted(len(text) > 1 for text in texts) == [False, *[True] * 6]
    assert rememberer.search([Asked(book, None)], "who cut the rope?")
    assert sent(api) == texts
    # Another process, another memory: what was paid for is still known, text by text.
    other = Rememberer(local, meaning_of())
    assert other.search([Asked(book, None)], "who cut the rope?")
    assert sent(api) == texts


def test_a_model_in_the_world_waits_for_leave(
    api: ApiServer, local: Store, book: OpenBook, meaning_of: MeaningOf
) -> None:
    meaning = meaning_of(network="on")
    embedder = meaning.embedder(book)
    assert embedder is not None
    embedder.origin = origin_of("https://models.example.com")
    rememberer = Rememberer(local, meaning)
    assert rememberer.search([Asked(book, None)], "who cut the rope?")
    assert not any(len(text) > 1 for text in sent(api))
    planned = sending(local, shelf_of(book), embedder)
    assert planned.plan.passages == 5
    assert planned.origin == "https://models.example.com"
    assert not may_see(local, shelf_of(book), embedder)
    assert not any(len(text) > 1 for text in sent(api))


def test_a_model_that_fails_costs_its_half_and_is_left_in_peace(
    api: ApiServer, local: Store, book: OpenBook, meaning_of: MeaningOf
) -> None:
    meaning = meaning_of()
    rememberer = Rememberer(local, meaning)
    api.fault("status", 500, times=10)
    assert rememberer.search([Asked(book, None)], "who cut the rope?")
    assert meaning.trouble is not None
    asked = len(api.asked)
    assert rememberer.search([Asked(book, None)], "who cut the rope?")
    assert len(api.asked) == asked
