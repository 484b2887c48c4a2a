"""`flowstory rule`: manual pages, their list, and their files."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from flowstory.cli.render.pages import summary
from flowstory.continuity.rules import RULES
from tests.cli.conftest import Run


def test_a_page(flowstory: Run) -> None:
    ended = flowstory("rule", "Eye-Colour")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("# eye-colour\n\n")
    assert "## What it leaves alone" in ended.out


def test_a_page_on_a_terminal(flowstory: Run) -> None:
    out = flowstory("rule", "eye-colour", env={"FORCE_COLOR": "1", "NO_COLOR": "", "COLUMNS": "50"}).out
    assert "\x1b[" in out
    assert "## What it finds" not in out
    assert "What it finds" in out


@pytest.mark.parametrize("code", ["invalid-note", "mojibake", "unreadable-file"])
def test_what_is_said_of_files_has_a_page(flowstory: Run, code: str) -> None:
    assert flowstory("rule", code).out.startswith(f"# {code}\n\nA file could not be read")


def test_no_such_rule(flowstory: Run) -> None:
    ended = flowstory("rule", "eyes-colour")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("flowstory: There is no rule “eyes-colour”. Did you mean: eye-colour")


@pytest.mark.parametrize("width", [50, 80])
def test_the_list(flowstory: Run, width: int) -> None:
    out = flowstory("rule", env={"COLUMNS": str(width)}).out
    assert out.startswith("Body\n")
    assert all(f"  {rule.code}" in out for rule in RULES)
    assert max(map(cell_len, out.splitlines())) <= width


def test_pages_as_files(flowstory: Run, tmp_path: Path) -> None:
    ended = flowstory("rule", "--all", "one", env={"LANG": "pt_BR.UTF-8"})
    assert (ended.code, ended.out) == (0, "")
    flowstory("rule", "--all", "two")
    files = {path.name: path.read_bytes() for path in (tmp_path / "one").iterdir()}
    assert set(files) == {f"{rule.code}.md" for rule in RULES} | {"index.md"}
    assert {path.name: path.read_bytes() for path in (tmp_path / "two").iterdir()} == files
    index = files["index.md"].decode("utf-8")
    assert index.startswith("# Continuity rules\n\n")
    assert all(f"- [{rule.code}]({rule.code}.md): " in index for rule in RULES)
    assert all(content.endswith(b"\n") and not content.endswith(b"\n\n") for content in files.values())


def test_pages_in_portuguese(flowstory: Run, tmp_path: Path) -> None:
    flowstory("rule", "--all", "pt", "--ui-lang", "pt-BR")
    assert (tmp_path / "pt" / "index.md").read_text("utf-8").startswith("# Regras de continuidade\n")


def test_pages_that_cannot_be_written(flowstory: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    ended = flowstory("rule", "--all", "file")
    assert ended.code == 2
    assert ended.err.startswith("flowstory: The pages cannot be written to “file”: ")


def test_summary() -> None:
    assert summary("# eye-colour\n\nThe colour of\neyes.\n\n## What\n\nMore.") == "The colour of eyes."
    assert summary("") == ""
    assert summary("# a\n\n```\ncode\n```\n\nText.") == "Text."
