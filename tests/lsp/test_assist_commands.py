"""Summaries, critique and the deeper look from an editor: asked by command, shown, cleared, kept."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.assistant.model import Model
from tests.lsp.client import Client
from tests.lsp.conftest import Start
from tests.providers.api_server import ApiServer, serving

RAIN = "It was raining."
TOLD = [
    {"about": "event", "text": "Ana walked down to the harbour in the rain.", "quote": RAIN},
    {"about": "who", "text": "Zebedee waited at the harbour.", "quote": RAIN},
    {"about": "event", "text": "Ana walked home.", "quote": "words that stand nowhere"},
]
FACTS = {
    "facts": [
        {"subject": "Ana", "topic": "trait", "claim": claim, "quote": quote, "frame": "plain"}
        for claim, quote in (
            ("Ana never walked anywhere", "everybody on the island knew it."),
            ("Ana walked far", "Ana walked down to the harbour."),
        )
    ]
}


@pytest.fixture
def api() -> Iterator[ApiServer]:
    with serving() as server:
        server.key = ""
        remarks = [{"aspect": "pacing", "quote": RAIN, "remark": "Rain again."}]
        server.script = Model(
            {
                "RemarksReply": lambda _: {"remarks": remarks},
                "SummaryReply": lambda _: {"sentences": TOLD},
                "FactsReply": lambda _: FACTS,
                "JudgeReply": lambda _: {"verdict": "contradiction", "reason": "Both cannot hold."},
                "DefenceReply": lambda _: {"found": False, "reading": ""},
            }
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
    client.answers["window/showMessageRequest"] = lambda params: params["actions"][0]
    return client


def begin(client: Client, book: Path, **options: Any) -> str:
    client.initialize(book, initializationOptions={"memory": False, **options})
    while client.request("flowstory/status", {})["reading"]:
        client.quiet(0.05)
    return client.open(book / "02.md")


def run(client: Client, command: str, *arguments: Any) -> Any:
    return client.request("workspace/executeCommand", {"command": command, "arguments": list(arguments)})


def by_model(client: Client, uri: str) -> list[dict[str, Any]]:
    """Give what a model says of a file, as the client was told last."""
    client.request("textDocument/codeLens", {"textDocument": {"uri": uri}})  # All that was typed is taken in.
    client.quiet(0.2)
    told = [
        message["params"]["diagnostics"]
        for message in client.received
        if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri
    ]
    return [one for one in told[-1] if one["source"] == "FlowStory (AI)"]


def lenses(client: Client, uri: str) -> list[str]:
    found = client.request("textDocument/codeLens", {"textDocument": {"uri": uri}})
    return [one["command"]["title"] for one in found if one["command"]["command"] == "flowstory.summarise"]


def test_a_critique_stands_at_its_line_until_its_paragraph_is_edited(
    client: Client, book: Path, api: ApiServer
) -> None:
    uri = begin(client, book)
    assert run(client, "flowstory.critique", uri) is True
    (remark,) = by_model(client, uri)
    assert (remark["code"], remark["severity"], remark["message"]) == ("ai-critique-pacing", 3, "Rain again.")
    assert remark["range"]["start"] == {"line": 2, "character": 35}
    client.change(uri, (4, 0, 4, 0, "Then "))  # Another paragraph.
    assert len(by_model(client, uri)) == 1
    client.change(uri, (2, 0, 2, 3, "Eva"))  # Its own, though not its words.
    assert by_model(client, uri) == []


def test_a_critique_is_dismissed_by_command(client: Client, book: Path, api: ApiServer) -> None:
    uri = begin(client, book)
    run(client, "flowstory.critique", uri)
    assert len(by_model(client, uri)) == 1
    assert run(client, "flowstory.dismissCritique", uri) is True
    assert by_model(client, uri) == []
    assert run(client, "flowstory.dismissCritique", uri) is False


@pytest.mark.parametrize(
    "command", ["flowstory.suggest", "flowstory.critique", "flowstory.summarise", "flowstory.deep"]
)
def test_nothing_is_sent_when_the_cost_is_declined(
    client: Client, book: Path, api: ApiServer, command: str
) -> None:
    asked: list[str] = []

    def decline(params: dict[str, Any]) -> object:
        asked.append(params["message"])
        return params["actions"][1]

    client.answers["window/showMessageRequest"] = decline
    uri = begin(client, book)
    assert run(client, command, uri) is False
    assert api.chats == []
    assert len(asked) == 1
    assert api.origin in asked[0]
    assert not (book / "EchoNotes").exists()


def test_a_summary_streams_and_is_written_only_when_it_is_to_be_kept(
    client: Client, book: Path, api: ApiServer
) -> None:
    uri = begin(client, book)
    told = client.request("flowstory/summarise", {"uri": uri})
    assert (told["cost"]["origin"], told["sentences"], api.chats) == (api.origin, [], [])
    done = client.request("flowstory/summarise", {"uri": uri, "agreed": True, "partialResultToken": "t"})
    assert [one["text"] for one in done["sentences"]] == [TOLD[0]["text"]]
    assert (done["dropped"], done["kept"]) == (2, False)
    parts = [m["params"]["value"] for m in client.received if m.get("method") == "$/progress"]
    assert [one["text"] for part in parts for one in part["sentences"]] == [TOLD[0]["text"]]
    assert not (book / "EchoNotes").exists()
    assert client.request("flowstory/summarise", {"uri": uri, "agreed": True, "keep": True})["kept"] is True
    assert TOLD[0]["text"] in (book / "EchoNotes" / "02.md").read_text("utf-8")


def test_a_stale_summary_is_marked_and_one_that_the_writer_edited_is_not_replaced(
    client: Client, book: Path, api: ApiServer
) -> None:
    uri = begin(client, book)
    assert run(client, "flowstory.summarise", uri) is True
    assert lenses(client, uri) == []
    client.change(uri, (4, 0, 4, 0, "Then "))
    assert lenses(client, uri) == ["This summary is older than the chapter"]
    note = book / "EchoNotes" / "02.md"
    note.write_text(note.read_text("utf-8") + "\nMine.\n", "utf-8")
    client.answers["window/showMessageRequest"] = lambda params: params["actions"][
        1 if "changes of your own" in params["message"] else 0
    ]
    assert run(client, "flowstory.summarise", uri) is False
    assert "Mine." in note.read_text("utf-8")
    client.answers["window/showMessageRequest"] = lambda params: params["actions"][0]
    assert run(client, "flowstory.summarise", uri) is True
    assert "Mine." not in note.read_text("utf-8")
    assert lenses(client, uri) == []


def test_without_a_model_a_summary_is_drawn_from_the_text(start: Start, tmp_path: Path, book: Path) -> None:
    client = start(environment={"XDG_CONFIG_HOME": str(tmp_path / "none")})
    uri = begin(client, book)
    done = client.request("flowstory/summarise", {"uri": uri})
    assert done["cost"] is None
    assert "without a model" in done["markdown"]
    assert "Ana" in done["markdown"]


def test_the_deeper_look_shows_hints_and_an_unchanged_book_costs_nothing(
    client: Client, book: Path, api: ApiServer
) -> None:
    uri = begin(client, book)
    assert run(client, "flowstory.deep", uri) is True
    hints = by_model(client, uri)
    assert [(one["severity"], one["message"].splitlines()[0]) for one in hints] == [(4, "Both cannot hold.")]
    before = len(api.chats)
    assert run(client, "flowstory.deep", uri) is True
    assert len(api.chats) == before


@pytest.mark.parametrize("allowed", [True, False])
def test_a_save_looks_deeper_only_where_that_is_allowed(
    client: Client, book: Path, api: ApiServer, allowed: bool
) -> None:
    uri = begin(client, book, deep={"onSave": allowed})
    client.answers["window/showMessageRequest"] = lambda _: pytest.fail("a save asks nothing")
    client.notify("textDocument/didSave", {"textDocument": {"uri": uri}})
    deadline = time.monotonic() + (10 if allowed else 1.5)
    while not api.chats and time.monotonic() < deadline:
        client.quiet(0.1)
    assert bool(api.chats) is allowed
