"""Ten thousand messages that are right, two thousand that are not: no crash, and no request without an answer."""

from __future__ import annotations

import random
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.lsp import messages
from tests.lsp.client import Client, running
from tests.lsp.messages import Writer, spoil

SEEDS, EACH = 20, 500
CHAPTERS = {
    "01.md": "# One\n\nAna Ferreira had brown eyes. “Where?” said Bruno.\n",
    "02.md": "---\ndate: 1984\n---\n\n# Two\n\nAna’s eyes were green.\n",
    "Characters/Ana Ferreira.md": "---\ntype: character\nborn: 1950\neyes: brown\n---\n\nA ferrywoman.\n",
}
INVALID_PARAMS, METHOD_NOT_FOUND = -32602, -32601


def write(folder: Path) -> list[Path]:
    for name, text in CHAPTERS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in CHAPTERS]


def drain(client: Client, waiting: set[int]) -> list[dict[str, Any]]:
    """Read until every request is answered; give the answers."""
    answers = []
    while waiting:
        message = client.next()
        if "method" not in message and message.get("id") in waiting:
            waiting.discard(message["id"])
            answers.append(message)
    client.received.clear()
    return answers


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("storm")
    files = write(folder / "book")
    with running(folder) as client:
        client.initialize(folder / "book", initializationOptions={"memory": False})
        while client.request("flowstory/status", {})["reading"]:
            time.sleep(0.1)
        yield client, [file.as_uri() for file in files]
        # After all that it still knows its business.
        client.open(folder / "book" / "storm.md", "Ana Ferreira came.\n")
        client.change((folder / "book" / "storm.md").as_uri(), (0, 0, 0, 0, "Then "))
        shown = client.request(
            "textDocument/hover",
            {
                "textDocument": {"uri": (folder / "book" / "storm.md").as_uri()},
                "position": {"line": 0, "character": 6},
            },
        )
        assert "Ana Ferreira" in shown["contents"]["value"]
        log = client.log.read_text()
        assert "Traceback" not in log
        assert client.stray == b""
        assert client.leave() == 0


@settings(
    max_examples=SEEDS,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32))
def test_whatever_a_client_may_say_is_answered(server: tuple[Client, list[str]], seed: int) -> None:
    client, uris = server
    writer = Writer(seed, uris)
    waiting: set[int] = set()
    for _ in range(EACH):
        method, params, is_request = writer.message()
        if not is_request:
            client.notify(method, params)
            continue
        waiting.add(client.ask(method, params)["id"])
        if writer.random.random() < 0.05:
            client.notify("$/cancelRequest", {"id": writer.random.choice(sorted(waiting))})
    for uri in list(writer.versions):
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    codes = Counter(answer.get("error", {}).get("code") for answer in drain(client, waiting))
    # Done, cancelled, or refused with a word for the writer; never an error of ours.
    assert set(codes) <= {None, -32800, -32803}, codes


def test_whatever_is_wrong_is_refused_and_hurts_nothing(server: tuple[Client, list[str]]) -> None:
    client, uris = server
    seed = random.SystemRandom().randrange(2**32)
    chance, writer = random.Random(seed), Writer(seed, uris)
    waiting: set[int] = set()
    for _ in range(2_000):
        method, params, is_request = writer.message()
        spoilt = spoil(chance, params)
        if is_request:
            waiting.add(client.ask(method, spoilt)["id"])
        else:
            client.notify(method, spoilt)
    for uri in uris:
        client.notify("textDocument/didClose", {"textDocument": {"uri": uri}})
    codes = Counter(answer.get("error", {}).get("code") for answer in drain(client, waiting))
    assert codes[INVALID_PARAMS] > 200, (seed, codes)
    assert -32603 not in codes, (seed, codes)


DOCUMENT = {"uri": "file:///a.md"}
HERE = {"line": 0, "character": 0}


WITHOUT_A_PLACE: list[Any] = [
    {"textDocument": DOCUMENT},
    {"position": HERE},
    {"textDocument": DOCUMENT, "position": {"line": "0", "character": None}},
    {"textDocument": DOCUMENT, "position": {"line": -1, "character": 0}},
    [],
]
WITHOUT_A_FILE: list[Any] = [{}, {"textDocument": None}, {"textDocument": {"uri": 3}}, "text"]
MISFITS: list[tuple[str, Any]] = [
    *((f"textDocument/{name}", params) for name in messages.POSITIONED for params in WITHOUT_A_PLACE),
    *((f"textDocument/{name}", params) for name in messages.WHOLE for params in WITHOUT_A_FILE),
    *((f"textDocument/{name}", params) for name in messages.PARTLY for params in WITHOUT_A_FILE),
    ("workspace/symbol", {}),
    ("workspace/symbol", {"query": 3}),
    ("workspace/executeCommand", {"arguments": []}),
    ("workspace/executeCommand", {"command": "flowstory.rule", "arguments": [1, 2, 3]}),
    ("workspace/executeCommand", {"command": "flowstory.rule", "arguments": ["file:///a.md"]}),
    ("workspace/executeCommand", {"command": "flowstory.show", "arguments": ["file:///a.md", -1, "x"]}),
    ("workspace/executeCommand", {"command": "flowstory.show", "arguments": ["file:///a.md", 1, 2, 3]}),
    ("callHierarchy/incomingCalls", {}),
    ("callHierarchy/outgoingCalls", {"item": {"name": "Ana"}}),
    ("completionItem/resolve", {}),
    ("codeAction/resolve", {"title": 4}),
    ("flowstory/search", {"query": 4}),
    ("flowstory/loreCard", {}),
    ("flowstory/entities", {"uri": None}),
    ("flowstory/timeline", None),
    ("flowstory/decisions", {"uri": "file:///not/there.md"}),
    ("flowstory/setKey", {"provider": "openai"}),
    ("flowstory/usage", {"month": "2026-13"}),
    ("flowstory/budget", {"day": "-1"}),
]


@pytest.mark.parametrize(("method", "params"), MISFITS)
def test_params_that_do_not_fit_are_refused_by_their_code(
    server: tuple[Client, list[str]], method: str, params: Any
) -> None:
    client, _ = server
    assert client.refused(method, params)["code"] == INVALID_PARAMS
