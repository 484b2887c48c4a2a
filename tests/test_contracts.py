"""The folders' contracts in pyproject.toml hold, and each of them would notice a violation."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

LAYERS = "Imports run downwards only"
RULES_APART = "Continuity rules do not know each other"
PURE = "The core is pure"
PYDANTIC = "pydantic only where something foreign comes in or goes out"
PYGLS = "pygls and lsprotocol only in lsp/"
SCREEN = "typer and rich only in cli/"
STORE = "lancedb only in memory/store.py"
MODELS = "openai, tiktoken and keyring only in providers/"


def lint_imports(folder: Path, *, sources: Path) -> subprocess.CompletedProcess[str]:
    """Run lint-imports as a developer does, on the `flowstory` that lies in `sources`."""
    program = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    assert program, "lint-imports is not installed beside this Python"
    return subprocess.run(
        [program, "--no-logo", "--no-cache", "--config", str(ROOT / "pyproject.toml")],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(sources), "PYTHONUTF8": "1", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_contract_holds() -> None:
    done = lint_imports(ROOT, sources=ROOT / "server")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("continuity/rules/cheat.py", "import pygls", PYGLS),
        ("continuity/rules/cheat.py", "import pygls", PURE),
        ("continuity/rules/cheat.py", "import os.path", PURE),
        ("continuity/rules/cheat.py", "from flowstory.continuity.rules import another", RULES_APART),
        ("story/cheat.py", "import pydantic", PYDANTIC),
        ("text/cheat.py", "from flowstory.lsp import cheat", LAYERS),
        ("a_new_folder/__init__.py", "import re", LAYERS),
        ("workspace/cheat.py", "import rich.console", SCREEN),
        ("memory/cheat.py", "import lancedb", STORE),
        # Late imports, inside a function, count as well.
        ("cli/cheat.py", "def late():\n    from openai import OpenAI", MODELS),
    ],
)
def test_a_violation_is_named(tmp_path: Path, module: str, line: str, contract: str) -> None:
    package = tmp_path / "flowstory"
    shutil.copytree(ROOT / "server" / "flowstory", package, ignore=shutil.ignore_patterns("__pycache__"))
    for added in (module, "continuity/rules/another.py", "lsp/cheat.py"):
        file = package / added
        for folder in [parent for parent in file.parents if parent.is_relative_to(package)]:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "__init__.py").touch()
        file.write_text(line if added == module else "", encoding="utf-8")

    done = lint_imports(tmp_path, sources=tmp_path)

    assert done.returncode == 1, done.stdout + done.stderr
    broken = [row for row in done.stdout.splitlines() if "BROKEN" in row]
    assert any(row.startswith(contract) for row in broken), done.stdout + done.stderr
