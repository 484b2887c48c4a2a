"""A real key store: gnome-keyring on a D-Bus session of its own, read back from other processes."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = [
    pytest.mark.editor("gnome-keyring-daemon", "dbus-run-session"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="gnome-keyring is Linux's"),
]

STEP = Path(__file__).with_name("keyring_session.py")
FIRST, SECOND = "sk-first-0123456789abcdef", "sk-second-0123456789abcdef"
LOCKED = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1"
UNLOCKED = 'printf "%s\\n" pw | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1'


def session(folder: Path, *steps: str, daemon: str = UNLOCKED) -> list[dict[str, Any]]:
    """Run steps, each in a process of its own, in one D-Bus session; give what each said."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON_KEYRING")}
    for name, below in (("HOME", ""), ("XDG_DATA_HOME", "share"), ("XDG_RUNTIME_DIR", "run")):
        place = folder / "user" / below
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o700)
        environment[name] = str(place)
    environment.pop("DISPLAY", None)
    lines = [
        f"{shlex.quote(sys.executable)} {shlex.quote(str(STEP))} {folder / 'flow'} {step}" for step in steps
    ]
    script = "\n".join([daemon, *lines])
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", script],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    said = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert len(said) == len(steps), done.stdout + done.stderr
    return said


def test_set_read_rotate_delete_from_several_processes(tmp_path: Path) -> None:
    said = session(
        tmp_path,
        f"set {FIRST}",
        "read",
        "other",
        "status",
        f"set {SECOND}",
        "read",
        "delete",
        "read",
        "delete",
    )
    assert FIRST not in str(said[0])
    assert (said[1]["key"], said[1]["source"]) == (FIRST, "store")
    assert said[2]["key"] is False
    assert said[3]["status"] == [True, "cdef", "Secret Service"]
    assert said[5]["key"] == SECOND
    assert said[6]["deleted"] is True
    assert said[7]["key"] is None
    assert said[8]["deleted"] is False
    # Nothing in clear on the disk, neither of the kept nor of the deleted.
    for file in tmp_path.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert FIRST.encode() not in data
            assert SECOND.encode() not in data


def test_a_key_outlives_its_session(tmp_path: Path) -> None:
    session(tmp_path, f"set {FIRST}")
    assert session(tmp_path, "read")[0]["key"] == FIRST


def test_a_locked_store_is_told_in_time(tmp_path: Path) -> None:
    session(tmp_path, f"set {FIRST}")
    read, status, rotated, deleted = session(
        tmp_path, "read", "status", f"set {SECOND}", "delete", daemon=LOCKED
    )
    assert [read["error"], status["problem"]] == ["keys.locked", "keys.locked"]
    assert [rotated["error"], deleted["error"]] == ["keys.locked", "keys.locked"]
    assert status["status"] == [False, "", "Secret Service"]
    assert max(one["seconds"] for one in (read, status, rotated, deleted)) < 20
    assert session(tmp_path, "read")[0]["key"] == FIRST


def test_an_absent_store_is_told_at_once(tmp_path: Path) -> None:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("DBUS", "PYTHON_KEYRING"))
    }
    environment["HOME"] = environment["XDG_RUNTIME_DIR"] = str(tmp_path)
    done = subprocess.run(
        [sys.executable, str(STEP), str(tmp_path / "flow"), "set", FIRST],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    said = json.loads(done.stdout)
    assert said["error"] == "keys.no-store"
    assert said["seconds"] < 5
    assert FIRST not in done.stdout + done.stderr
