"""The rules' pages in docs/ are those that the rules have: `poe docs` writes them anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(("folder", "language"), [("rules", "en"), ("regras", "pt-BR")])
def test_pages_are_fresh(flowstory: Run, tmp_path: Path, folder: str, language: str) -> None:
    flowstory("rule", "--all", "pages", "--ui-lang", language)
    written = pages(tmp_path / "pages")
    kept = pages(ROOT / "docs" / folder)
    stale = sorted(name for name in written.keys() | kept.keys() if written.get(name) != kept.get(name))
    assert not stale, f"docs/{folder} is stale (poe docs writes it anew): {', '.join(stale)}"


def pages(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.glob("*.md")}
