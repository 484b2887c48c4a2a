"""FlowStory in a real Neovim, with the configuration that we hand out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editors.conftest import Awkward, editor, run_probe

pytestmark = pytest.mark.editor

PROBE = Path(__file__).with_name("probe.lua")


def test_a_writer_mends_a_chapter_in_neovim(awkward: Awkward, tmp_path: Path) -> None:
    nvim = editor("nvim", "neovim")
    command = [nvim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", str(PROBE)]
    seen = run_probe(command, tmp_path / "home", awkward)
    assert seen["fileformat"] == "dos"
    assert seen["underlined"] == "brown"
    assert seen["source"] == "FlowStory"
    assert "Nesta Brough" in seen["message"]
    assert "eye-colour" in seen["hover"]
    assert any(title.startswith("Write “brown” in 02-the-nineteenth.md") for title in seen["titles"])
    assert "It is intentional" in seen["titles"]
    assert "Nesta Brough" in seen["card"]
    assert seen["card_starts"] == 0
    assert "rror" not in seen["messages"]
    assert awkward.chapter.read_bytes() == awkward.mended
