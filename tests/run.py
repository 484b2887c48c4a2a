#!/usr/bin/env python3
"""Run everything a change must pass, from a bare checkout: `python3 tests/run.py [--only NAME] [-- PYTEST…]`.

It needs Python 3.11 and nothing else: it makes `.venv`, installs FlowStory and its tools there, adds Neovim
and Emacs on Debian where it may, and runs every check. It stops at no failure and names them all at the end.
"""

from __future__ import annotations

import argparse
import contextlib
import glob
import hashlib
import importlib.util
import io
import json
import os
import re
import shutil
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / "installed.sha256"
NODE_STAMP = ROOT / "node_modules" / ".installed.sha256"
OBSIDIAN_APP = ROOT / "obsidian-plugin" / "app"
"""The test in the real Obsidian: its packages are large and its own, and here only its types are checked."""
STEPS = ("ruff", "format", "mypy", "contracts", "pytest", "npm", "vscode", "obsidian", "views")
BROWSER_STEPS = {
    "vscode": "FlowStory in a real VS Code",
    "obsidian": "FlowStory in Obsidian's harness",
    "views": "The whole book in a browser",
}
# Program -> Debian's packages for it. Newer Debians carry eglot inside Emacs and have no elpa-eglot.
# The last three are no editors: a real key store for the keys, and a watch that no socket is opened.
EDITORS = {
    "nvim": ["neovim"],
    "emacs": ["emacs-nox", "elpa-eglot"],
    "gnome-keyring-daemon": ["gnome-keyring"],
    "dbus-run-session": ["dbus-daemon"],
    "strace": ["strace"],
}
# What the tests in a real browser need, code-server's own build (krb5-config, g++, make) among it.
BROWSER = {
    "chromium": ["chromium", "fonts-liberation", "fonts-noto-color-emoji"],
    "krb5-config": ["libkrb5-dev"],
    "g++": ["g++"],
    "make": ["make"],
}
PICTURES = ROOT / "test-output"
"""Where the tests in a browser leave their screenshots and figures."""
# "12 passed, 1 skipped in 3.20s", as pytest -q closes.
PYTEST_SUMMARY = re.compile(
    r"^(=+ )?(\d+ (passed|failed|errors?|skipped|deselected|x\w+)\b|no tests ran).* in "
)


class StepError(Exception):
    """A step that could not do its work; the message says why, in words for the one who reads the output."""


class Run:
    """What happened so far: how each step ended, what is worth knowing, and pytest's closing line."""

    def __init__(self) -> None:
        self.steps: list[tuple[str, bool, float]] = []
        self.notes: list[str] = []
        self.pytest_summary = ""

    def step(self, name: str, work: Callable[[], bool]) -> bool:
        """Do one step and print its name before and its duration after; True when it went well."""
        say(f"== {name}")
        start = time.monotonic()
        try:
            well = work()
        except (StepError, OSError) as problem:
            say(str(problem))
            well = False
        seconds = time.monotonic() - start
        self.steps.append((name, well, seconds))
        say(f"   {'ok' if well else 'FAILED'}, {seconds:.1f} s\n")
        return well

    def note(self, text: str) -> None:
        say(text)
        self.notes.append(text)


def say(text: str) -> None:
    print(text, flush=True)


def environment() -> dict[str, str]:
    """Our own environment, with the virtual environment's programs first and UTF-8 everywhere."""
    environ = dict(os.environ, VIRTUAL_ENV=str(VENV), PYTHONUTF8="1", PIP_DISABLE_PIP_VERSION_CHECK="1")
    environ["PATH"] = os.pathsep.join([str(BIN), environ.get("PATH", os.defpath)])
    environ.pop("PYTHONHOME", None)
    return environ


def succeeds(command: Sequence[str | Path]) -> bool:
    """Run a command in the checkout, its output ours; True when it exits 0."""
    return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode == 0


def quietly(command: Sequence[str | Path]) -> None:
    """Run a command whose output matters only when it fails."""
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=environment(),
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        last_lines = "\n".join(done.stdout.splitlines()[-30:])
        raise StepError(f"{' '.join(map(str, command))}\nexited with {done.returncode}:\n{last_lines}")


def digest(*files: Path) -> str:
    """One fingerprint of these files and of where the checkout lies (an editable install points at it)."""
    sha = hashlib.sha256(str(ROOT).encode())
    for file in files:
        sha.update(file.read_bytes() if file.exists() else b"-")
    return sha.hexdigest()


def is_stamped(stamp: Path, wanted: str) -> bool:
    return stamp.exists() and stamp.read_text(encoding="utf-8") == wanted


def install_python() -> bool:
    """Make `.venv` where it is missing, and install into it where pyproject.toml changed since."""
    wanted = digest(ROOT / "pyproject.toml")
    if PYTHON.exists() and is_stamped(STAMP, wanted):
        return True
    if not PYTHON.exists():
        if importlib.util.find_spec("ensurepip") is None:
            raise StepError(
                "This Python cannot make virtual environments. On Debian: apt-get install python3-venv"
            )
        say("   making .venv")
        venv.create(VENV, with_pip=True, clear=True)
    say("   installing FlowStory and its tools (about a minute the first time)")
    quietly([PYTHON, "-m", "pip", "install", "--quiet", "--editable", ".[dev]"])
    STAMP.write_text(wanted, encoding="utf-8")
    return True


def root_prefix() -> list[str] | None:
    """What to put before a command that needs root: nothing as root, sudo where it asks no password."""
    if os.name != "posix":
        return None
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def install_programs(run: Run, wanted: dict[str, list[str]]) -> bool:
    """Install what the editor tests need on Debian; elsewhere, or where it fails, say what is missing.

    True when all of it is there.
    """
    missing = [program for program in wanted if shutil.which(program) is None]
    if not missing:
        return True
    why = "this is no Debian"
    apt_get = shutil.which("apt-get")
    prefix = root_prefix()
    if apt_get and prefix is None:
        why = "installing needs root or passwordless sudo"
    elif apt_get and prefix is not None:
        say(f"== editors: installing {' and '.join(missing)}")
        start = time.monotonic()
        apt = [
            *prefix,
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            apt_get,
            "-o",
            "DPkg::Lock::Timeout=120",
            "-q",
        ]
        try:
            quietly([*apt, "update"])
            packages = [package for program in missing for package in wanted[program]]
            for package in packages:
                with contextlib.suppress(StepError):
                    quietly([*apt, "install", "-y", "--no-install-recommends", package])
            why = "apt-get could not install it"
        except StepError as problem:
            why = "apt-get could not fetch its lists"
            say(str(problem))
        say(f"   {time.monotonic() - start:.1f} s\n")
    missing = [program for program in missing if shutil.which(program) is None]
    if missing:
        os.environ["FLOWSTORY_EDITORS_MISSING"] = why
        run.note(f"Not installed: {', '.join(missing)} ({why}). The tests with these programs are skipped.\n")
    return not missing


def run_pytest(run: Run, extra: list[str]) -> bool:
    """Run the tests, on two processes where that was not refused; pass the output on and keep its last line."""
    command: list[str | Path] = [PYTHON, "-m", "pytest", "-q", "-rsfE"]
    refused = any(argument.startswith(("-n", "--numprocesses", "--pdb", "--dist")) for argument in extra)
    if not refused and "no:xdist" not in " ".join(extra) and has_module("xdist"):
        command += ["-n", "2"]
    if sys.stdout.isatty():
        command += ["--color=yes"]
    command += extra
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            plain = re.sub(r"\x1b\[[0-9;]*m", "", line).strip()
            if PYTEST_SUMMARY.match(plain):
                run.pytest_summary = plain.strip("= ")
    return process.returncode == 0


def has_module(name: str) -> bool:
    probe = f"import importlib.util, sys; sys.exit(importlib.util.find_spec({name!r}) is None)"
    return subprocess.run([PYTHON, "-c", probe], check=False).returncode == 0


def node_packages() -> list[Path]:
    """The package.json files of the workspaces that exist by now."""
    root = ROOT / "package.json"
    if not root.exists():
        return []
    patterns: list[str] = json.loads(root.read_text(encoding="utf-8")).get("workspaces", [])
    return sorted(
        Path(found)
        for pattern in patterns
        for found in glob.glob(str(ROOT / pattern / "package.json"))  # noqa: PTH207 - npm's patterns are paths.
    )


def run_npm(npm: str, packages: list[Path]) -> bool:
    lock = ROOT / "package-lock.json"
    wanted = digest(ROOT / "package.json", lock, *packages)
    if not is_stamped(NODE_STAMP, wanted):
        say("   installing the packages of the editor clients")
        install = ["ci"] if lock.exists() else ["install", "--no-package-lock"]
        quietly([npm, *install, "--no-audit", "--no-fund", "--loglevel=error"])
        NODE_STAMP.parent.mkdir(exist_ok=True)
        NODE_STAMP.write_text(wanted, encoding="utf-8")
    well = succeeds([npm, "test", "--workspaces", "--if-present"])
    return check_obsidian_app(npm) and well


def check_obsidian_app(npm: str) -> bool:
    stamp = OBSIDIAN_APP / "node_modules" / ".installed.sha256"
    wanted = digest(OBSIDIAN_APP / "package-lock.json")
    if not is_stamped(stamp, wanted):
        quietly([npm, "ci", "--prefix", OBSIDIAN_APP, "--ignore-scripts", "--loglevel=error"])
        stamp.write_text(wanted, encoding="utf-8")
    return succeeds([npm, "run", "types", "--prefix", OBSIDIAN_APP])


def fetch_code_server() -> subprocess.Popen[str] | None:
    """Begin to fetch the editor of the test in VS Code into its cache, beside everything else: it takes minutes."""
    node = shutil.which("node")
    if node is None or sys.platform != "linux":
        return None
    return subprocess.Popen(
        [node, ROOT / "tests/editors/vscode/place.mjs"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
    )


def run_in_browser(name: str, fetching: subprocess.Popen[str] | None) -> bool:
    """Run one editor's test in a real browser, its pictures under `test-output`."""
    if name == "vscode" and fetching is not None:
        _, trouble = fetching.communicate()
        if fetching.returncode:
            raise StepError(f"code-server could not be fetched:\n{trouble[-3000:]}")
    more = {
        "FLOWSTORY_E2E": "1",
        "FLOWSTORY_PYTHON": str(PYTHON),
        "FLOWSTORY_TEST_OUTPUT": str(PICTURES / name),
    }
    script = ROOT / "tests" / "editors" / name / "run.mjs"
    return (
        subprocess.run(["node", script], cwd=ROOT, env={**environment(), **more}, check=False).returncode == 0
    )


def run_steps(
    run: Run, wanted: Sequence[str], extra: list[str], fetching: subprocess.Popen[str] | None
) -> None:
    lint_imports = shutil.which("lint-imports", path=str(BIN)) or "lint-imports"
    checks: dict[str, tuple[str, list[str | Path]]] = {
        "ruff": ("ruff check", [PYTHON, "-m", "ruff", "check", "--quiet"]),
        "format": ("ruff format --check", [PYTHON, "-m", "ruff", "format", "--check", "--quiet"]),
        "mypy": ("mypy", [PYTHON, "-m", "mypy"]),
        "contracts": ("lint-imports", [lint_imports, "--no-logo"]),
    }
    for name, (title, command) in checks.items():
        if name in wanted:
            run.step(title, partial(succeeds, command))
    if "pytest" in wanted:
        run.step("pytest", lambda: run_pytest(run, extra))
    packages = node_packages()
    npm = shutil.which("npm")
    if "npm" in wanted and packages:
        if npm:
            run.step("npm test", lambda: run_npm(npm, packages))
        else:
            run.note(
                "npm is not installed: the tests of the editor clients were not run (they need Node 20).\n"
            )
    for name, title in BROWSER_STEPS.items():
        if name in wanted and npm and shutil.which("chromium"):
            run.step(title, partial(run_in_browser, name, fetching))


def main(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - the one file that an older Python may be given to run.
        say("FlowStory needs Python 3.11 or newer; this is " + sys.version.split()[0])
        return 2
    cut = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(
        usage="python3 tests/run.py [--only NAME]… [--no-editors] [--no-browsers] [-- PYTEST ARGUMENTS]",
        description="Run everything a change must pass, from a bare checkout.",
    )
    parser.add_argument("--only", action="append", choices=STEPS, help="run this step alone; may be repeated")
    parser.add_argument("--no-editors", action="store_true", help="install no Neovim and no Emacs")
    parser.add_argument("--no-browsers", action="store_true", help="open no VS Code and no Obsidian page")
    options = parser.parse_args(arguments[:cut])
    wanted = [step for step in options.only or STEPS if not (options.no_browsers and step in BROWSER_STEPS)]
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")

    run = Run()
    start = time.monotonic()
    if run.step("virtual environment", install_python):
        if "pytest" in wanted and not options.no_editors:
            install_programs(run, EDITORS)
        fetching = None
        if BROWSER_STEPS.keys() & set(wanted) and install_programs(run, BROWSER) and "vscode" in wanted:
            fetching = fetch_code_server()
        run_steps(run, wanted, arguments[cut + 1 :], fetching)

    say(f"== {time.monotonic() - start:.0f} s in all")
    for name, well, seconds in run.steps:
        say(f"{'ok' if well else 'FAILED':>6}  {name:<22}{seconds:6.1f} s")
    for note in run.notes:
        say(note.rstrip())
    failed = [name for name, well, _ in run.steps if not well]
    say(f"Failed: {', '.join(failed)}" if failed else "All went well.")
    if run.pytest_summary:
        say(run.pytest_summary)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
