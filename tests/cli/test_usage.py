"""Help pages, versions and mistyped commands."""

from __future__ import annotations

import re
import sys
from typing import Any

import pytest
import typer
from rich.cells import cell_len

from flowstory import __version__
from flowstory.cli.app import app
from flowstory.cli.likeness import nearest
from flowstory.languages.messages import sentences
from tests.cli.conftest import Run

COMMANDS = ("check", "lore", "rule", "key", "usage", "doctor", "lsp")


def test_every_parameter_has_a_sentence() -> None:
    root: Any = typer.main.get_command(app)
    assert set(COMMANDS) <= set(root.commands)
    known = sentences("en")
    for topic, command in [
        ("cli.help", root),
        *((f"cli.help.{name}", c) for name, c in root.commands.items()),
    ]:
        assert f"{topic}.about" in known
        shown = [param for param in command.params if not getattr(param, "hidden", False)]
        names = {param.name.replace("_", "-") for param in shown} | {"help"}
        assert {f"{topic}.{name}" for name in names} <= set(known)
        for param in shown:
            if param.metavar:
                assert f"cli.metavar.{param.metavar.lower()}" in known


@pytest.mark.parametrize("language", ["en", "pt-BR"])
@pytest.mark.parametrize("command", [(), *((name,) for name in COMMANDS)], ids=["flowstory", *COMMANDS])
@pytest.mark.parametrize("width", [50, 80])
def test_help(flowstory: Run, command: tuple[str, ...], language: str, width: int) -> None:
    ended = flowstory(*command, "--help", "--ui-lang", language, env={"COLUMNS": str(width)})
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(" ".join(["Usage:" if language == "en" else "Uso:", "flowstory", *command]))
    assert max(map(cell_len, ended.out.splitlines())) <= width
    assert "cli." not in ended.out
    assert not re.search(r" $", ended.out, re.MULTILINE)


def test_without_a_command_it_shows_its_help(flowstory: Run) -> None:
    ended = flowstory()
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == flowstory("--help").out


def test_version(flowstory: Run) -> None:
    assert flowstory("--version").out == f"flowstory {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], "There is no command “chek”. Did you mean: check?\nTo see how it is used: flowstory --help"),
        (["check"], "PATH is missing.\nTo see how it is used: flowstory check --help"),
        (["check", "."[:1], "--fromat", "json"],
         "There is no option --fromat. Did you mean: --format?\nTo see how it is used: flowstory check --help"),
        (["check", ".", "--format"], "--format needs a value after it.\nTo see how it is used: flowstory check --help"),
        (["check", ".", "-f", "xml"],
         "--format must be one of: text, json, sarif, github.\nTo see how it is used: flowstory check --help"),
        (["check", "my", "book"],
         "“book” is too much here. If it is one name, put it in quotes.\nTo see how it is used: flowstory check --help"),
        (["--ui-lang"], "--ui-lang needs a value after it.\nTo see how it is used: flowstory --help"),
        (["--ui-lang", "pt", "check"], "Falta CAMINHO.\nPara ver como se usa: flowstory check --help"),
    ],
)  # fmt: skip
def test_mistyped(flowstory: Run, arguments: list[str], said: str) -> None:
    ended = flowstory(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == f"flowstory: {said}\n"


def test_help_and_the_server_start_without_the_engine() -> None:
    """What a command needs is imported when it runs."""
    import subprocess

    script = "import sys, flowstory.cli.app; print(*sorted(m for m in sys.modules if '.' not in m or 'flowstory' in m))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    heavy = {
        "rich",
        "rapidfuzz",
        "pygls",
        "lsprotocol",
        "lancedb",
        "openai",
        "yaml",
        "tomlkit",
        "flowstory.workspace",
    }
    assert loaded & heavy == set()
    assert not any(name.startswith(("flowstory.continuity", "flowstory.reading")) for name in loaded)


def test_nearest() -> None:
    assert nearest("nadia", ["Nádia", "Téo"]) == ["Nádia"]
    assert nearest("eye-color", ["eye-colour", "hair-colour", "height"])[0] == "eye-colour"
    assert nearest("zzz", ["Nádia", "Téo"]) == []
