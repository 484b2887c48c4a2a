"""A book's own `[provider]`: it moves no question to another address and raises no budget until it is trusted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from flowstory.workspace.assisting import asker_for, granted, trust
from flowstory.workspace.workspace import Workspace
from tests.assistant.conftest import *  # noqa: F403 - its desk and its model.
from tests.lsp.conftest import Start
from tests.providers.api_server import serving


def opened(book: Path, table: str) -> Any:
    (book / "flowstory.toml").write_text(f"[provider]\n{table}\n", "utf-8")
    workspace = Workspace()
    workspace.add_root(book)
    return workspace.books()[0]


def test_untrusted_it_can_only_be_stricter_and_trust_ends_with_another_wish(
    desk: Any, book: Path, api: Any
) -> None:
    greedy = 'base_url = "http://127.0.0.1:9/v1"\nbudget = { day = "500", month = "0.50" }'
    wishing = opened(book, greedy)
    assert wishing.problems == ()
    settings, ignored = granted(desk, wishing)
    assert (settings.base_url, settings.budget.day, str(settings.budget.month)) == (
        api.base_url,
        desk.settings.budget.day,
        "0.50",
    )
    assert {one.detail("name") for one in ignored} == {"base_url", "budget.day"}
    assert asker_for(desk, wishing).origin == api.origin
    trust(desk, wishing)
    assert asker_for(desk, wishing).origin == "http://127.0.0.1:9"
    other = opened(book, greedy.replace(":9/", ":10/"))
    assert asker_for(desk, other).origin == api.origin


def test_what_makes_no_sense_in_the_table_is_said(book: Path) -> None:
    problems = opened(book, 'network = "everything"\nkey = "sk-x"').problems
    assert sorted(dict(one.details)["name"] for one in problems) == ["key", "network"]


def test_the_editor_asks_once_and_the_writers_settings_hold_meanwhile(
    start: Start, tmp_path: Path, book: Path
) -> None:
    settings = tmp_path / "config" / "flowstory"
    settings.mkdir(parents=True)
    with serving() as api, serving() as other:
        (settings / "providers.toml").write_text(
            f'provider = "vllm"\nbase_url = "{api.base_url}"\nmodel = "good"\nnetwork = "local"\n'
        )
        (book / "flowstory.toml").write_text(
            f'[provider]\nprovider = "vllm"\nbase_url = "{other.base_url}"\nmodel = "theirs"\n', "utf-8"
        )
        client = start(
            environment={"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")}
        )
        asked: list[str] = []

        def trusting(params: dict[str, Any]) -> object:
            asked.append(params["message"])
            return params["actions"][0]

        client.answers["window/showMessageRequest"] = trusting
        client.initialize(book, initializationOptions={"memory": False})
        wish = {"uri": client.open(book / "02.md"), "position": {"line": 4, "character": 0}}
        assert client.request("flowstory/suggest", wish)["cost"]["origin"] == api.origin
        client.quiet()
        (question,) = asked
        assert other.base_url in question
        assert client.request("flowstory/suggest", wish)["cost"]["origin"] == other.origin
        client.quiet()
        assert len(asked) == 1
        assert (api.asked, other.asked) == ([], [])
