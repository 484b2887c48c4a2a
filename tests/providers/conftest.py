"""A desk of its own for each test: folders, a key store in memory, and a server on loopback to ask."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flowstory.providers import Budget, Desk, KeyRing, Places, ProviderSettings, Spent, origin_of
from tests.providers.api_server import ApiServer, serving
from tests.providers.stores import MemoryStore

DeskOf = Callable[..., Desk]


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with serving() as server:
        yield server


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places.under(tmp_path / "home")


@pytest.fixture
def warnings_heard() -> list[Spent]:
    return []


@pytest.fixture
def desk_of(api: ApiServer, places: Places, warnings_heard: list[Spent]) -> Iterator[DeskOf]:
    """Make a desk whose first provider is the server of the test, its key kept; settings may be changed."""
    desks: list[Desk] = []

    def make(*, key: str | None = None, price: str = "", **changes: object) -> Desk:
        settings: dict[str, object] = {
            "provider": "custom",
            "base_url": api.base_url,
            "model": "good",
            "embedding_model": "vec",
            "network": "on",
            "timeout_seconds": 10,
            "budget": Budget(),
            **changes,
        }
        if price:
            places.config.mkdir(parents=True, exist_ok=True)
            places.prices.write_text(
                f'["{api.origin}"]\nas_of = 2026-11-01\n["{api.origin}".models]\n"*" = {price}\n', "utf-8"
            )
        keys = KeyRing(places, store=MemoryStore(), environment={})
        if key is None:
            keys.keep(origin_of(api.base_url), api.key)
        elif key:
            keys.keep(origin_of(api.base_url), key)
        desk = Desk(
            places,
            ProviderSettings.model_validate(settings),
            keys=keys,
            warn=warnings_heard.append,
            environment={},
        )
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.close()
