"""Looking around in a book from a real Neovim and a real Emacs, with the configurations that we hand out."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.editors.conftest import Awkward, editor, run_probe

pytestmark = pytest.mark.editor


def test_a_writer_looks_around_in_neovim(awkward: Awkward, tmp_path: Path) -> None:
    probe = Path(__file__).with_name("lore.lua")
    command = [editor("nvim", "neovim"), "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", str(probe)]
    seen = run_probe(command, tmp_path / "home", awkward)
    assert seen["omnifunc"] == "v:lua.vim.lsp.omnifunc"
    assert "Nesta Brough" in seen["card"]
    assert "02-the-nineteenth.md:21" in seen["card"], "where she is first named"
    assert "](file:" not in seen["card"], "Neovim would show a link as it is written"
    assert {"Nesta", "Nesta Brough"} <= set(seen["completed"])
    places = [(name, line) for name, line, _ in seen["mentions"]]
    assert ("02-the-nineteenth.md", 21) in places
    assert ("05-viewing-day.md", 47) in places
    assert ("Nesta Brough.md", 1) in places
    assert all("Nest" in text for name, _, text in seen["mentions"] if name[0].isdigit())
    assert any("Scene 1" in text for text in seen["scenes"])
    assert any("Nesta Brough" in text for text in seen["scenes"])
    assert any(title.endswith(" words") for title in seen["lenses"])
    assert seen["note"] == "Nesta Brough.md"
    assert "rror" not in seen["messages"]


def test_a_writer_looks_around_in_emacs(awkward: Awkward, tmp_path: Path) -> None:
    emacs = editor("emacs", "emacs-nox", "elpa-eglot")
    eglot = subprocess.run([emacs, "--batch", "--eval", "(require 'eglot)"], capture_output=True, check=False)
    if eglot.returncode != 0:
        pytest.skip("Emacs has no Eglot (Debian: apt-get install elpa-eglot)")
    probe = Path(__file__).with_name("lore.el")
    seen = run_probe([emacs, "--batch", "-l", str(probe)], tmp_path / "home", awkward)
    assert "Nesta Brough" in seen["card"]
    assert "02-the-nineteenth.md:21" in seen["card"]
    assert "](file:" not in seen["card"]
    assert {"Nesta", "Nesta Brough"} <= set(seen["completed"])
    assert {"02-the-nineteenth.md", "05-viewing-day.md", "Nesta Brough.md"} <= set(seen["mentions"])
    assert seen["note"] == "Nesta Brough.md"
