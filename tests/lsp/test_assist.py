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


GOOD = "Ana’s eyes were brown in the light of the lamp."
ABILITIES = {
    "workspace": {
        "applyEdit": True,
        "workspaceEdit": {"documentChanges": True, "changeAnnotationSupport": {}},
    },
    "window": {"workDoneProgress": True},
}


def rewriting(
    start: Start, tmp_path: Path, book: Path, api: ApiServer, sentence: str, **abilities: Any
) -> tuple[Client, dict[str, Any]]:
    """Give a client that has asked what it can do about the green eyes, and the command that rewrites them."""
    api.script = Model({"RewriteReply": lambda _: {"sentence": sentence}})
    client = client_with(start, tmp_path, api)
    client.initialize(book, capabilities={**ABILITIES, **abilities}, initializationOptions={"memory": False})
    while client.request("flowstory/status", {})["reading"]:
        client.quiet(0.05)
    uri = client.open(book / "02.md")
    place = {"line": GREEN[0], "character": GREEN[1]}
    actions = client.request(
        "textDocument/codeAction",
        {
            "textDocument": {"uri": uri},
            "range": {"start": place, "end": place},
            "context": {"diagnostics": []},
        },
    )
    (command,) = [
        one["command"] for one in actions if (one.get("command") or {}).get("command") == "flowstory.rewrite"
    ]
    assert api.asked == []  # Offering it asks nobody.
    return client, {"command": command["command"], "arguments": command["arguments"]}


def client_with(start: Start, tmp_path: Path, api: ApiServer) -> Client:
    settings = tmp_path / "config" / "flowstory"
    settings.mkdir(parents=True, exist_ok=True)
    (settings / "providers.toml").write_text(
        f'provider = "vllm"\nbase_url = "{api.base_url}"\nmodel = "good"\nnetwork = "local"\nattempts = 1\n'
    )
    return start(
        environment={"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")}
    )


def test_a_sentence_is_rewritten_after_a_yes_and_shown_to_be_confirmed(
    start: Start, tmp_path: Path, book: Path, api: ApiServer
) -> None:
    client, command = rewriting(start, tmp_path, book, api, GOOD)
    asked: list[dict[str, Any]] = []
    edits: list[dict[str, Any]] = []

    def agree(params: dict[str, Any]) -> object:
        asked.append({**params, "sent": len(api.chats)})
        return params["actions"][0]

    def apply(params: dict[str, Any]) -> object:
        edits.append(params)
        return {"applied": True}

    client.answers.update({"window/showMessageRequest": agree, "workspace/applyEdit": apply})
    assert client.request("workspace/executeCommand", command) is True
    (question,) = asked
    assert question["sent"] == 0
    assert api.origin in question["message"]
    assert "at most $0" in question["message"]
    edit = edits[0]["edit"]
    (change,) = edit["documentChanges"]
    (one,) = change["edits"]
    assert change["textDocument"]["version"] == 1
    assert one["newText"] == GOOD
    assert (one["range"]["start"], one["range"]["end"]["line"]) == ({"line": 4, "character": 0}, 4)
    assert edit["changeAnnotations"][one["annotationId"]]["needsConfirmation"] is True
    assert "brown" in api.chats[0].body["messages"][-1]["content"]


def test_no_rewrite_is_offered_without_a_provider_or_with_the_network_closed(
    start: Start, book: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "config" / "flowstory"
    folder.mkdir(parents=True)
    for settings in ("", 'provider = "openai"\nnetwork = "off"\n'):
        (folder / "providers.toml").write_text(settings)
        client = start(environment={"XDG_CONFIG_HOME": str(tmp_path / "config")})
        client.initialize(book, capabilities=ABILITIES, initializationOptions={"memory": False})
        while client.request("flowstory/status", {})["reading"]:
            client.quiet(0.05)
        uri = client.open(book / "02.md")
        place = {"line": GREEN[0], "character": GREEN[1]}
        wish = {"textDocument": {"uri": uri}, "range": {"start": place, "end": place}}
        actions = client.request("textDocument/codeAction", {**wish, "context": {"diagnostics": []}})
        assert actions
        assert all((one.get("command") or {}).get("command") != "flowstory.rewrite" for one in actions)
        client.leave()


@pytest.mark.parametrize("answer", [1, None])
def test_a_declined_cost_sends_nothing(
    start: Start, tmp_path: Path, book: Path, api: ApiServer, answer: int | None
) -> None:
    client, command = rewriting(start, tmp_path, book, api, GOOD)
    client.answers["window/showMessageRequest"] = lambda params: (
        None if answer is None else params["actions"][answer]
    )
    assert client.request("workspace/executeCommand", command) is False
    assert api.chats == []
    assert all(message.get("method") != "workspace/applyEdit" for message in client.received)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana’s eyes were [brown](https://evil.example/x).",
        "Ana’s eyes were green in the light of the lamp.",
        "a" * 900,
    ],
)
def test_an_unfit_sentence_never_reaches_the_text(
    start: Start, tmp_path: Path, book: Path, api: ApiServer, sentence: str
) -> None:
    client, command = rewriting(start, tmp_path, book, api, sentence)
    client.answers["window/showMessageRequest"] = lambda params: params["actions"][0]
    assert client.request("workspace/executeCommand", command) is False
    assert len(api.chats) == 1
    assert all(message.get("method") != "workspace/applyEdit" for message in client.received)
    shown = [m["params"]["message"] for m in client.received if m.get("method") == "window/showMessage"]
    assert shown
    assert "refused" in shown[-1]
    assert "evil" not in shown[-1]


@pytest.mark.parametrize("take", [True, False])
def test_a_client_that_cannot_preview_is_asked_with_both_sentences(
    start: Start, tmp_path: Path, book: Path, api: ApiServer, take: bool
) -> None:
    plain = {"applyEdit": True, "workspaceEdit": {}}
    client, command = rewriting(start, tmp_path, book, api, GOOD, workspace=plain)
    asked: list[str] = []

    def choose(params: dict[str, Any]) -> object:
        asked.append(params["message"])
        return params["actions"][0 if take or len(asked) == 1 else 1]

    client.answers["window/showMessageRequest"] = choose
    client.answers["workspace/applyEdit"] = lambda params: {"applied": True}
    assert client.request("workspace/executeCommand", command) is take
    assert len(asked) == 2
    assert GOOD in asked[1]
    assert "green" in asked[1]
    applied = [m for m in client.received if m.get("method") == "workspace/applyEdit"]
    assert len(applied) == take


@pytest.mark.parametrize("by", ["request", "bar"])
def test_a_rewrite_is_left_within_a_second(
    start: Start, tmp_path: Path, book: Path, api: ApiServer, by: str
) -> None:
    client, command = rewriting(start, tmp_path, book, api, GOOD)
    client.answers["window/showMessageRequest"] = lambda params: params["actions"][0]
    api.fault("slow", seconds=5)
    asked = client.ask("workspace/executeCommand", command)
    title = f"Asking {api.origin}"
    bar = client.until(
        lambda m: m.get("method") == "$/progress" and m["params"]["value"].get("title") == title
    )
    while not api.chats:
        time.sleep(0.01)
    begun = time.monotonic()
    if by == "request":
        client.notify("$/cancelRequest", asked)
        assert client.answer_to(asked)["error"]["code"] == -32800
    else:
        client.notify("window/workDoneProgress/cancel", {"token": bar["params"]["token"]})
        assert client.answer_to(asked)["result"] is False
    assert time.monotonic() - begun < 1
    assert all(message.get("method") != "workspace/applyEdit" for message in client.received)
    assert api.billed == []


def test_what_was_told_is_sent_with_its_summary_and_nothing_behind_the_cursor(
    client: Client, book: Path, api: ApiServer
) -> None:
    secret = "Ana drowned in the harbour in the rain, and the lamp went out."
    (book / "03.md").write_text(f"# Chapter Three\n\n{secret}\n", "utf-8")
    told = {"about": "event", "text": "Ana came late.", "quote": "“You are late,” said Ana."}
    answers = {"SummaryReply": lambda _: {"sentences": [told]}, "StepsReply": lambda _: {"steps": STEPS}}
    api.script = Model(answers)
    for name in ("01.md", "03.md"):
        wish = {"uri": (book / name).as_uri(), "agreed": True, "keep": True}
        client.request("flowstory/summarise", wish)
    (book / "EchoNotes" / "03.md").write_text(
        (book / "EchoNotes" / "01.md").read_text("utf-8").replace("01.md", "03.md"), "utf-8"
    )
    client.notify(
        "workspace/didChangeWatchedFiles", {"changes": [{"uri": (book / "03.md").as_uri(), "type": 1}]}
    )
    api.asked.clear()
    wish = {"uri": client.open(book / "02.md"), "position": {"line": 4, "character": 10}, "agreed": True}
    done = client.request("flowstory/suggest", wish)
    given = [(one["kind"], one["title"], one["left_out"]) for one in done["given"]]
    assert ("summary", "01.md", None) in given
    assert ("summary", "03.md", "told-later") in given
    assert ("passage", "01.md", None) in given
    assert all(title != "03.md" or left is not None for _, title, left in given)
    (sent,) = [chat.body["messages"][-1]["content"] for chat in api.chats]
    assert "Ana came late." in sent
    assert "brown eyes" in sent
    assert "drowned" not in sent
    assert "green in the light" not in sent  # It stands behind the cursor, in the same paragraph.
