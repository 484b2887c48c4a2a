"""Next steps and critique from an editor: the cost first, then each as it is written, and nothing after a cancel."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.assistant.model import Model
from tests.lsp.client import Client
from tests.lsp.conftest import GREEN, Start
from tests.providers.api_server import ApiServer, serving

QUOTE = "Ana walked down to the harbour."
STEPS = [
    {"title": "She waits", "what": "Ana sits down.", "rests_on": [QUOTE]},
    {"title": "Nobody said so", "what": "No ground.", "rests_on": ["a quote of no book at all"]},
    {"title": "She calls", "what": "Ana calls out. " * 40, "rests_on": ["It was raining."]},
]
REMARKS = [{"aspect": "pacing", "quote": "It was raining.", "remark": "Rain again."}]


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with serving() as server:
        server.key = ""
        server.script = Model(
            {"StepsReply": lambda _: {"steps": STEPS}, "RemarksReply": lambda _: {"remarks": REMARKS}}
        )
        yield server


@pytest.fixture
def client(start: Start, tmp_path: Path, book: Path, api: ApiServer) -> Client:
    settings = tmp_path / "config" / "flowstory"
    settings.mkdir(parents=True)
    (settings / "providers.toml").write_text(
        f'provider = "vllm"\nbase_url = "{api.base_url}"\nmodel = "good"\nnetwork = "local"\nattempts = 1\n'
    )
    folders = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")}
    client = start(environment=folders)
    client.initialize(book)
    return client


def here(client: Client, book: Path, **more: Any) -> dict[str, Any]:
    return {"uri": client.open(book / "02.md"), "position": {"line": GREEN[0], "character": 0}, **more}


def test_the_cost_comes_first_and_the_steps_as_they_are_written(
    client: Client, book: Path, api: ApiServer
) -> None:
    wish = here(client, book)
    told = client.request("flowstory/suggest", wish)
    assert (told["cost"]["origin"], told["cost"]["model"], told["remarks"]) == (api.origin, "good", [])
    assert {"kind": "scene", "title": "02.md", "left_out": None} in told["given"]
    assert api.chats == []
    done = client.request("flowstory/suggest", {**wish, "agreed": True, "partialResultToken": "t"})
    assert [remark["title"] for remark in done["remarks"]] == ["She waits", "She calls"]
    assert done["dropped"] == 1
    assert done["remarks"][0]["places"][0]["range"]["start"] == {"line": 2, "character": 0}
    parts = [m["params"] for m in client.received if m.get("method") == "$/progress"]
    assert [p["value"]["remarks"][0]["title"] for p in parts if p["token"] == "t"] == [
        "She waits",
        "She calls",
    ]
    remarks = client.request("flowstory/critique", {**wish, "agreed": True})["remarks"]
    assert [(remark["title"], remark["text"]) for remark in remarks] == [("pacing", "Rain again.")]


def test_a_cancelled_question_is_left_within_a_second(client: Client, book: Path, api: ApiServer) -> None:
    api.fault("drip", seconds=0.1)
    asked = client.ask("flowstory/suggest", here(client, book, agreed=True, partialResultToken="t"))
    client.until(lambda m: m.get("method") == "$/progress" and m["params"]["token"] == "t")
    begun = time.monotonic()
    client.notify("$/cancelRequest", asked)
    assert client.answer_to(asked)["error"]["code"] == -32800
    while api.left == 0 and time.monotonic() - begun < 3:
        time.sleep(0.02)
    assert time.monotonic() - begun < 1
    assert (api.left, len(api.chats), api.billed) == (1, 1, [])
