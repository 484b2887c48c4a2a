"""A rename in a real Neovim and a real Emacs, neither of which can ask about what is in doubt."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.editors.conftest import EXAMPLE, Awkward, editor, run_probe

pytestmark = pytest.mark.editor

HERE = Path(__file__).parent


def _is_renamed(seen: dict[str, Any], awkward: Awkward) -> None:
    assert seen["left"] == 0
    assert seen["undone"]
    assert seen["redone"]
    assert "already somebody" in seen["refused"]
    # Every file of the book, byte for byte: the odd characters, the line ends and the doubtful places stay.
    assert awkward.chapter.read_bytes() == awkward.before.replace(b"Nesta", b"Gwenda")
    changed = 0
    for path in EXAMPLE.rglob("*.md"):
        relative = path.relative_to(EXAMPLE)
        if relative.name == awkward.chapter.name:
            continue
        now = awkward.root / relative
        assert now.read_bytes() == path.read_bytes().replace(b"Nesta", b"Gwenda"), relative
        changed += b"Nesta" in path.read_bytes()
    assert changed > 2


def test_a_writer_renames_somebody_in_neovim(awkward: Awkward, tmp_path: Path) -> None:
    nvim = editor("nvim", "neovim")
    command = [nvim, "--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", str(HERE / "rename.lua")]
    seen = run_probe(command, tmp_path / "home", awkward)
    assert seen["kept"]
    _is_renamed(seen, awkward)


def test_a_writer_renames_somebody_in_emacs(awkward: Awkward, tmp_path: Path) -> None:
    emacs = editor("emacs", "emacs-nox", "elpa-eglot")
    eglot = subprocess.run([emacs, "--batch", "--eval", "(require 'eglot)"], capture_output=True, check=False)
    if eglot.returncode != 0:
        pytest.skip("Emacs has no Eglot (Debian: apt-get install elpa-eglot)")
    seen = run_probe([emacs, "--batch", "-l", str(HERE / "rename.el")], tmp_path / "home", awkward)
    assert seen["renamed"]
    _is_renamed(seen, awkward)
