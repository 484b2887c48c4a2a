"""FlowStory in a real Emacs, through Eglot, with the configuration that we hand out."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.editors.conftest import Awkward, editor, run_probe

pytestmark = pytest.mark.editor

PROBE = Path(__file__).with_name("probe.el")


def test_a_writer_mends_a_chapter_in_emacs(awkward: Awkward, tmp_path: Path) -> None:
    emacs = editor("emacs", "emacs-nox", "elpa-eglot")
    eglot = subprocess.run([emacs, "--batch", "--eval", "(require 'eglot)"], capture_output=True, check=False)
    if eglot.returncode != 0:
        pytest.skip("Emacs has no Eglot (Debian: apt-get install elpa-eglot)")
    seen = run_probe([emacs, "--batch", "-l", str(PROBE)], tmp_path / "home", awkward)
    assert seen["coding"] == "utf-8-dos"
    assert Path(seen["project"]) == awkward.root
    assert seen["underlined"] == "brown"
    assert "Nesta Brough" in seen["message"]
    assert "eye-colour" in seen["hover"]
    assert any(title.startswith("Write “brown” in 02-the-nineteenth.md") for title in seen["titles"])
    assert awkward.chapter.read_bytes() == awkward.mended
