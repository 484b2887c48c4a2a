"""The configuration for Helix says what the others say. Helix itself is not in Debian, so it is only read."""

from __future__ import annotations

import tomllib

from tests.editors.conftest import REPOSITORY


def test_helix_starts_the_server_for_prose() -> None:
    configuration = tomllib.loads((REPOSITORY / "clients" / "helix" / "languages.toml").read_text("utf-8"))
    server = configuration["language-server"]["flowstory"]
    assert (server["command"], server["args"]) == ("flowstory", ["lsp"])
    assert {language["name"] for language in configuration["language"]} == {"markdown", "text"}
    assert all(language["language-servers"] == ["flowstory"] for language in configuration["language"])
