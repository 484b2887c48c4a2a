"""Our own messages about the books and about keys and money, over the wire of a real server."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.lsp.client import Client
from tests.lsp.conftest import Start

KEY = "sk-canary-0123456789-never-in-a-log-wxyz"


@pytest.fixture
def client(start: Start, book: Path, tmp_path: Path) -> Client:
    (book / "Characters").mkdir()
    (book / "Characters" / "Ana Ferreira.md").write_text(
        "---\ntype: character\naliases: [Nan]\nborn: 1950\n---\n", "utf-8"
    )
    (book / "03.md").write_text("# Three: 1984\n\nNan died on 3 May 1984.\n", "utf-8")
    folders = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("CONFIG", "DATA", "STATE")}
    client = start(environment={**folders, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"})
    client.initialize(book, initializationOptions={"memory": False})
    while client.request("flowstory/status", {})["reading"]:
        client.quiet(0.05)
    return client


def test_status_tells_which_books_are_open(client: Client) -> None:
    found = client.request("flowstory/status", {})
    (book,) = found["books"]
    assert (book["chapters"], book["notes"]) == (3, 1)
    assert book["words"] > 30
    assert (found["memory"], found["locale"]) == (False, "en")


def test_entities_with_their_notes_and_first_places(client: Client, book: Path) -> None:
    uri = (book / "01.md").as_uri()
    people = {one["name"]: one for one in client.request("flowstory/entities", {"uri": uri})["entities"]}
    ana = people["Ana Ferreira"]
    assert ana["kind"] == "character"
    assert "Nan" in ana["aliases"]
    assert ana["note"].endswith("Ana%20Ferreira.md")
    assert (ana["first"]["uri"], ana["first"]["range"]["start"]["line"]) == (uri, 2)


def test_a_card_by_name_and_by_place(client: Client, book: Path) -> None:
    uri = (book / "01.md").as_uri()
    whole = client.request("flowstory/loreCard", {"uri": uri, "name": "nan"})
    here = client.request("flowstory/loreCard", {"uri": uri, "position": {"line": 2, "character": 1}})
    assert whole["entity"] == here["entity"] == "Ana Ferreira"
    assert "dead" in whole["markdown"]
    assert "dead" not in here["markdown"]
    nobody = client.request("flowstory/loreCard", {"uri": uri, "name": "Zenobia"})
    assert nobody == {"entity": None, "markdown": ""}


def test_timeline_has_years_dates_and_births(client: Client, book: Path) -> None:
    found = client.request("flowstory/timeline", {"uri": (book / "01.md").as_uri()})
    assert [chapter["year"] for chapter in found["chapters"]] == [None, None, 1984]
    kinds = {(event["kind"], event["who"]) for event in found["chapters"][2]["events"]}
    assert {("date", ""), ("death", "Ana Ferreira")} <= kinds
    assert [(one["kind"], one["year"]) for one in found["noted"]] == [("birth", 1950)]


def test_a_ruling_is_listed_and_can_be_withdrawn(client: Client, book: Path) -> None:
    second = client.open(book / "02.md")
    (said,) = [one for one in client.pushed(second)["diagnostics"] if one["code"] == "eye-colour"]
    fingerprint = said["data"]["fingerprint"]

    def run(command: str, *arguments: Any) -> Any:
        return client.request("workspace/executeCommand", {"command": command, "arguments": list(arguments)})

    assert run("flowstory.rule", second, fingerprint, "intentional") is True
    (ruling,) = client.request("flowstory/decisions", {"uri": second})["decisions"]
    assert (ruling["rule"], ruling["verdict"]) == ("eye-colour", "intentional")
    assert run("flowstory.withdraw", second, "eye-colour", ruling["fingerprint"]) is True
    assert client.request("flowstory/decisions", {"uri": second})["decisions"] == []
    assert run("flowstory.withdraw", second, "eye-colour", ruling["fingerprint"]) is False


def test_a_key_goes_in_and_never_comes_out(client: Client) -> None:
    before = {one["provider"]: one for one in client.request("flowstory/keyStatus", {})["keys"]}
    assert before["openai"]["configured"] is False
    held = client.request("flowstory/setKey", {"provider": "openai", "key": KEY, "session_only": True})
    assert (held["configured"], held["last4"], held["source"]) == (True, "wxyz", "session")
    (status,) = client.request("flowstory/keyStatus", {"provider": "openai"})["keys"]
    assert (status["configured"], status["origin"]) == (True, before["openai"]["origin"])
    assert client.request("flowstory/deleteKey", {"provider": "openai"}) == {"deleted": True}
    (status,) = client.request("flowstory/keyStatus", {"provider": "openai"})["keys"]
    assert status["configured"] is False
    refused = client.refused("flowstory/setKey", {"provider": "openai", "key": {"not": KEY}})
    assert refused["code"] == -32602
    said = str(client.received) + client.log.read_text()
    assert KEY not in said


def test_an_unknown_provider_and_a_plain_address_are_refused_in_words(client: Client) -> None:
    assert client.refused("flowstory/setKey", {"provider": "nobody", "key": KEY})["code"] == -32803
    plain = {"provider": "openai", "key": KEY, "address": "http://example.org/v1", "session_only": True}
    assert "http" in client.refused("flowstory/setKey", plain)["message"]


def test_budgets_are_kept_and_usage_begins_empty(client: Client, tmp_path: Path) -> None:
    spending = client.request("flowstory/budget", {"day": "0.50"})["spending"]
    assert [(one["period"], one["limit"], one["level"]) for one in spending] == [
        ("day", "0.50", "fine"),
        ("month", "10.00", "fine"),
    ]
    assert "0.50" in (tmp_path / "config" / "flowstory" / "providers.toml").read_text()
    used = client.request("flowstory/usage", {})
    assert used["calls"] == []
    assert [one["spent"] for one in used["spending"]] == ["0.0000", "0.0000"]


def test_several_folders_are_answered_each_from_its_own_book(
    client: Client, book: Path, tmp_path: Path
) -> None:
    other = tmp_path / "another"
    other.mkdir()
    (other / "01.md").write_text("# One\n\nEverybody knew Zenobia Pryce. Zenobia sang.\n", "utf-8")
    folder = {"uri": other.as_uri(), "name": "another"}
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [folder], "removed": []}})
    while not client.request("workspace/symbol", {"query": "Zenobia"}):
        client.quiet(0.05)
    names = {one["name"] for one in client.request("workspace/symbol", {"query": ""})}
    assert {"Ana Ferreira", "Zenobia Pryce"} <= names
    here = {"textDocument": {"uri": (other / "01.md").as_uri()}, "position": {"line": 2, "character": 16}}
    found = client.request("textDocument/references", {**here, "context": {"includeDeclaration": False}})
    assert {one["uri"] for one in found} == {(other / "01.md").as_uri()}
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {"added": [], "removed": [folder]}})
    assert client.request("workspace/symbol", {"query": "Zenobia"}) == []
    assert client.request("textDocument/hover", here) is None


def test_a_question_that_is_cancelled_is_answered_at_once(client: Client, book: Path) -> None:
    client.open(book / "01.md", "Ana Ferreira came.\n" * 4000)
    where = {"textDocument": {"uri": (book / "01.md").as_uri()}, "position": {"line": 0, "character": 1}}
    asked = client.ask("textDocument/references", {**where, "context": {"includeDeclaration": True}})
    client.notify("$/cancelRequest", asked)
    assert client.answer_to(asked)["error"]["code"] == -32800
    assert client.leave() == 0
