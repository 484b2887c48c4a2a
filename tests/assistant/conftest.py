"""A desk whose model is a server on the loopback, and a book to ask it about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from flowstory.assistant.asking import Asker
from flowstory.providers import Desk, KeyRing, Places, ProviderSettings, origin_of
from flowstory.workspace.workspace import OpenBook, Workspace
from tests.assistant.model import Model
from tests.providers.api_server import ApiServer, serving
from tests.providers.stores import MemoryStore

AskerOf = Callable[..., Asker]
BookOf = Callable[..., OpenBook]


@pytest.fixture
def model() -> Model:
    return Model()


@pytest.fixture
def api(model: Model) -> Iterator[ApiServer]:
    with serving() as server:
        server.script = model
        yield server


@pytest.fixture
def desk(api: ApiServer, tmp_path: Path) -> Iterator[Desk]:
    """A priced model, so that what is counted can be seen in money too."""
    places = Places.under(tmp_path / "home")
    places.config.mkdir(parents=True)
    places.prices.write_text(
        f'["{api.origin}"]\nas_of = 2026-11-01\n["{api.origin}".models]\n'
        '"*" = { prompt = 1.0, completion = 4.0 }\n',
        "utf-8",
    )
    keys = KeyRing(places, store=MemoryStore(), environment={})
    keys.keep(origin_of(api.base_url), api.key)
    settings = ProviderSettings.model_validate(
        {
            "provider": "vllm",
            "base_url": api.base_url,
            "model": "good",
            "network": "local",
            "attempts": 1,
            "timeout_seconds": 20,
            "concurrency": 8,
        }
    )
    with Desk(places, settings, keys=keys, environment={}) as desk:
        yield desk


@pytest.fixture
def asker_of(desk: Desk) -> AskerOf:
    """Make a new asker on the same account, as another run of FlowStory would; settings may be changed."""

    def make(**changes: object) -> Asker:
        return Asker(desk.provider(desk.settings.model_copy(update=changes)), book="a-book")

    return make


@pytest.fixture
def book_of(tmp_path: Path) -> BookOf:
    """Open a book of these files."""

    def make(files: dict[str, str], name: str = "book") -> OpenBook:
        root = tmp_path / name
        for path, text in files.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        workspace = Workspace()
        workspace.add_root(root)
        return workspace.books()[0]

    return make
