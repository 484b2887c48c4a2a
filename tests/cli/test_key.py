"""`flowstory key`, `usage` and `doctor`: run as processes, with a home folder of their own."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from flowstory.providers import Budget, Places
from flowstory.providers.ledger import Entry, Ledger

KEY = "sk-canary-0123456789abcdef"
MAIN = "from flowstory.cli.app import main; main()"


def run(*arguments: str, key: str = "", home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    named = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    environment = {**os.environ, **{name: str(home) for name in named}, **more}
    return subprocess.run(
        [sys.executable, "-c", MAIN, *arguments],
        input=key,
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
        check=False,
    )


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    at = tmp_path / "flowstory"
    ledger = Ledger(at / "ledger.sqlite")
    for model in ("gpt-5-mini", "=HYPERLINK(1)"):
        held = ledger.reserve(
            Entry("openai", "https://api.openai.com", model, "critique", "b", 9, 9, 9), Budget()
        )
    ledger.settle(held, prompt=900, completion=100, nanos=12_345_678)
    ledger.close()
    return tmp_path


def test_keys_are_listed_by_origin(tmp_path: Path) -> None:
    done = run("key", home=tmp_path, OPENAI_API_KEY=KEY)
    assert done.returncode == 0
    assert "https://api.openai.com" in done.stdout
    assert "ends in cdef, from the environment" in done.stdout
    assert KEY not in done.stdout + done.stderr


def test_without_a_key_store_a_key_is_not_written_anywhere(tmp_path: Path) -> None:
    done = run("key", "set", "openai", key=f"{KEY}\n", home=tmp_path)
    assert done.returncode == 2
    assert "no key store" in done.stderr
    for file in tmp_path.rglob("*"):
        assert not file.is_file() or KEY.encode() not in file.read_bytes()


@pytest.mark.parametrize("arguments", [("openai", KEY), (KEY,), ("openai", KEY, "more")])
def test_a_key_in_the_command_is_warned_of_and_not_said_back(
    tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    done = run("key", "set", *arguments, home=tmp_path)
    assert done.returncode == 2
    assert "revoke it" in done.stderr
    assert KEY not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("key", "set", "openia"), "There is no provider “openia”."),
        (("key", "set", "custom"), "Another server needs its address"),
        (("key", "set", "openai"), "No key was entered."),
        (("key", "frobnicate"), "ACTION must be one of"),
        (("key", "test", "openai"), "Nothing was sent to https://api.openai.com"),
        (("key", "delete", "custom", "--address", "ftp://x"), "is no address"),
        (("usage", "--month", "2026-13"), "is no month"),
    ],
)
def test_what_cannot_be_done_is_said(tmp_path: Path, arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments, home=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_provider_is_chosen(tmp_path: Path) -> None:
    done = run("key", "use", "ollama", "--model", "llama3", "--network", "local", home=tmp_path)
    assert done.returncode == 0
    places = Places(tmp_path / "flowstory", tmp_path, tmp_path, tmp_path)
    assert places.settings.read_text("utf-8") == 'provider = "ollama"\nmodel = "llama3"\nnetwork = "local"\n'
    assert "chosen" in run("key", "status", home=tmp_path).stdout


def test_usage_is_told_as_text_csv_and_json(ledger: Path) -> None:
    text = run("usage", home=ledger).stdout
    assert "gpt-5-mini" in text
    assert "1018" in text
    assert "today: $0.0123 of $1.00 (1%)" in text
    assert "1 calls are counted at the most" in text
    rows = list(csv.DictReader(io.StringIO(run("usage", "--format", "csv", home=ledger).stdout)))
    assert {row["model"] for row in rows} == {"gpt-5-mini", "'=HYPERLINK(1)"}
    assert {row["dollars"] for row in rows} == {"0.000000", "0.012346"}
    assert len(json.loads(run("usage", "--all", "-f", "json", home=ledger).stdout)["calls"]) == 2
    assert "Nothing was sent" in run("usage", "--month", "2020-01", home=ledger).stdout


def test_the_doctor_writes_a_bundle(ledger: Path) -> None:
    done = run(
        "doctor", "--bundle", str(ledger / "b.zip"), "--ui-lang", "pt", home=ledger, OPENAI_API_KEY=KEY
    )
    assert done.returncode == 0
    assert "contas: 2 chamadas" in done.stdout
    with zipfile.ZipFile(ledger / "b.zip") as bundle:
        assert KEY not in bundle.read("report.json").decode()
    assert run("doctor", "--bundle", "/proc/x/b.zip", home=ledger).returncode == 2
