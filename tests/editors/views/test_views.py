"""The views in a real browser, with real books. `clients/views/tests/browser.mjs` is the test."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ENVIRONMENT = {"FLOWSTORY_PYTHON": sys.executable, **os.environ}
"""As it is outside: within a test FlowStory's own variables are gone."""
CANNOT = 77


@pytest.mark.editor("node", "chromium")
@pytest.mark.timeout(900)
@pytest.mark.skipif(ENVIRONMENT.get("FLOWSTORY_E2E") != "1", reason="FLOWSTORY_E2E=1 asks for a browser")
def test_a_writer_looks_at_the_whole_book(tmp_path: Path) -> None:
    environment = {"FLOWSTORY_TEST_OUTPUT": str(tmp_path), **ENVIRONMENT}
    done = subprocess.run(
        ["node", HERE / "run.mjs"], env=environment, capture_output=True, text=True, check=False
    )
    print(done.stdout)
    if done.returncode == CANNOT:
        pytest.skip(done.stdout.strip())
    assert done.returncode == 0, done.stdout + done.stderr
