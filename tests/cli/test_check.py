"""`flowstory check` as a process: exit codes, what goes where, each format, and input that cannot be read."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from tests.cli.conftest import CHAPTERS, Book, Run, clean_environment, command

EXAMPLES = Path(__file__).parents[2] / "examples"
SARIF = Path(__file__).parent / "data" / "sarif-2.1.0-rtm.5.json"
SETPRIV = shutil.which("setpriv")
AS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
PLACE = {
    "path": {"type": "string", "minLength": 1},
    "line": {"type": "integer", "minimum": 1},
    "column": {"type": "integer", "minimum": 1},
    "end_line": {"type": "integer", "minimum": 1},
    "end_column": {"type": "integer", "minimum": 1},
    "message": {"type": "string", "minLength": 1},
}
FINDING = {
    **PLACE,
    "code": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"},
    "severity": {"enum": ["error", "warning", "information", "hint"]},
    "related": {
        "type": "array",
        "items": {
            "type": "object",
            "properties": PLACE,
            "required": list(PLACE),
            "additionalProperties": False,
        },
    },
    "fingerprint": {"type": "string", "minLength": 1},
}
CONTRACT = Draft202012Validator(
    {
        "type": "object",
        "required": ["version", "findings"],
        "additionalProperties": False,
        "properties": {
            "version": {"const": 1},
            "findings": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": FINDING,
                    "required": list(FINDING),
                    "additionalProperties": False,
                },
            },
        },
    }
)


def quoted(folder: Path, at: dict[str, Any]) -> str:
    """Give the words that a place of the JSON points at."""
    line = (folder / at["path"]).read_text("utf-8").split("\n")[at["line"] - 1]
    return line[at["column"] - 1 : at["end_column"] - 1]


def test_text(flowstory: Run, slips: Path) -> None:
    ended = flowstory("check", "book")
    assert ended.code == 1
    assert ended.err == ""
    out, _, closing = ended.out.partition("\n\n")
    assert out.splitlines() == [
        "book/02.md:3:42: warning[eye-colour] Nesta Brough has “green” eyes here, but “brown” in 01",
        "  |",
        "3 | Nobody spoke to Nesta. Nesta's eyes were green, and they missed nothing.",
        "  |                                          ^^^^^",
        "  |",
        " --> book/01.md:3:40: “brown” here",
        "  |",
        "3 | Nesta Brough came in. Nesta Brough had brown eyes, and Nesta knew it.",
        "  |                                        -----",
    ]
    assert closing.startswith("1 finding in 1 file (1 warning). Read 31 words in 2 files, ")
    assert closing.endswith(
        " s.\nWhat a rule looks for, and what it leaves alone: flowstory rule eye-colour\n"
    )


def test_paths_are_as_seen_from_where_it_runs(flowstory: Run, slips: Path, tmp_path: Path) -> None:
    assert flowstory("check", ".", cwd=slips).out.startswith("02.md:3:42: ")
    assert flowstory("check", slips, cwd=EXAMPLES).out.startswith(f"{slips}/02.md:3:42: ")


def test_a_clean_book(flowstory: Run, book: Book) -> None:
    book({"01.md": CHAPTERS["01.md"]})
    ended = flowstory("check", "book")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Nothing contradicts itself here. Read 16 words in 1 file, ")


def test_portuguese(flowstory: Run, slips: Path) -> None:
    for arguments, env in (
        (["--ui-lang", "pt-BR"], {}),
        ([], {"LANG": "pt_BR.UTF-8"}),
        ([], {"FLOWSTORY_UI_LANG": "pt"}),
    ):
        ended = flowstory("check", "book", *arguments, env=env)
        assert "aviso[eye-colour]" in ended.out
        assert "1 achado em 1 arquivo (1 aviso)." in ended.out


def test_the_books_own_language_counts_unless_another_is_asked_for(flowstory: Run, book: Book) -> None:
    book({**CHAPTERS, "flowstory.toml": '[book]\nui_language = "pt"\n'})
    assert "aviso[eye-colour]" in flowstory("check", "book").out
    assert "warning[eye-colour]" in flowstory("check", "book", "--ui-lang=en").out


def test_json(flowstory: Run, slips: Path) -> None:
    ended = flowstory("check", "book", "--format", "json")
    assert (ended.code, ended.err) == (1, "")
    document = json.loads(ended.out)
    CONTRACT.validate(document)
    (finding,) = document["findings"]
    assert finding["path"] == "02.md"
    assert quoted(slips, finding) == "green"
    assert quoted(slips, finding["related"][0]) == "brown"


def test_json_of_a_clean_book(flowstory: Run, book: Book) -> None:
    book({"01.md": CHAPTERS["01.md"]})
    ended = flowstory("check", "book", "--format=json")
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out) == {"version": 1, "findings": []}


@pytest.mark.parametrize("name", ["lot-nineteen", "no-ar"])
def test_the_examples_have_slips(flowstory: Run, name: str) -> None:
    ended = flowstory("check", EXAMPLES / name, "--format", "json")
    assert (ended.code, ended.err) == (1, "")
    document = json.loads(ended.out)
    CONTRACT.validate(document)
    assert len(document["findings"]) >= 4
    for finding in document["findings"]:
        assert (EXAMPLES / name / finding["path"]).is_file()
        assert all((EXAMPLES / name / related["path"]).is_file() for related in finding["related"])


def test_a_folder_of_several_books(flowstory: Run) -> None:
    document = json.loads(flowstory("check", EXAMPLES, "--format", "json").out)
    folders = {finding["path"].split("/")[0] for finding in document["findings"]}
    assert folders == {"lot-nineteen", "no-ar"}
    alone = json.loads(flowstory("check", EXAMPLES / "no-ar", "--format", "json").out)
    assert {f["fingerprint"] for f in alone["findings"]} <= {f["fingerprint"] for f in document["findings"]}


def test_a_single_file(flowstory: Run, book: Book) -> None:
    book({"all.md": CHAPTERS["01.md"] + "\n" + CHAPTERS["02.md"].partition("\n")[2]})
    ended = flowstory("check", "book/all.md", "--format", "json")
    assert ended.code == 1
    assert json.loads(ended.out)["findings"][0]["path"] == "all.md"


def test_sarif(flowstory: Run, book: Book) -> None:
    book({"Parte 2/02, é.md": CHAPTERS["02.md"], "Parte 1/01.md": CHAPTERS["01.md"]}, folder="meu livro")
    ended = flowstory("check", "meu livro", "--format", "sarif")
    assert (ended.code, ended.err) == (1, "")
    log = json.loads(ended.out)
    Draft4Validator(json.loads(SARIF.read_text("utf-8"))).validate(log)
    (run,) = log["runs"]
    location = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": "Parte%202/02%2C%20%C3%A9.md", "uriBaseId": "SRCROOT"}
    assert run["originalUriBaseIds"]["SRCROOT"]["uri"].endswith("/meu%20livro/")
    assert run["tool"]["driver"]["rules"][0]["help"]["markdown"].startswith("# eye-colour\n")


def test_github(flowstory: Run, slips: Path) -> None:
    ended = flowstory("check", "book", "--format", "github")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == (
        "::warning file=book/02.md,line=3,col=42,endColumn=47,title=FlowStory eye-colour::"
        "Nesta Brough has “green” eyes here, but “brown” in 01%0Abook/01.md:3: “brown” here\n"
    )


def test_rules_and_severities_are_chosen(flowstory: Run, slips: Path) -> None:
    assert flowstory("check", "book", "--rule", "eye-colour").code == 1
    assert flowstory("check", "book", "--rule", "height", "--rule", "hair-colour").code == 0
    assert flowstory("check", "book", "--ignore", "eye-colour").code == 0
    assert flowstory("check", "book", "--min-severity", "warning").code == 1
    assert flowstory("check", "book", "--min-severity", "error").code == 0
    ended = flowstory("check", "book", "--rule", "eye-color")
    assert ended.code == 2
    assert ended.err == (
        "flowstory: There is no rule “eye-color”. Did you mean: eye-colour?\nTo see all rules: flowstory rule\n"
    )


def test_hints_are_folded(flowstory: Run, book: Book) -> None:
    book({**CHAPTERS, "flowstory.toml": '[rules]\neye-colour = "hint"\n'})
    ended = flowstory("check", "book")
    assert ended.code == 0
    assert "Not shown: 1 hint. To see them, add --min-severity hint." in ended.out
    asked = flowstory("check", "book", "--min-severity", "hint")
    assert asked.code == 1
    assert ": hint[eye-colour] " in asked.out
    # A program gets everything, but hints alone do not fail a build.
    listed = flowstory("check", "book", "--format", "json")
    assert listed.code == 0
    assert [finding["severity"] for finding in json.loads(listed.out)["findings"]] == ["hint"]


def test_baseline(flowstory: Run, slips: Path, tmp_path: Path) -> None:
    ended = flowstory("check", "book", "--write-baseline", "known.json")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == (
        "flowstory: 1 finding kept in known.json. With --baseline known.json, only what is new is shown.\n"
    )
    known = json.loads((tmp_path / "known.json").read_text("utf-8"))
    assert [(entry["path"], entry["code"]) for entry in known["findings"]] == [("02.md", "eye-colour")]
    known["findings"].append({"path": "gone.md", "code": "height", "fingerprint": "stale"})
    (tmp_path / "known.json").write_text(json.dumps(known), "utf-8")
    ended = flowstory("check", "book", "--baseline", "known.json")
    assert ended.code == 0
    assert "Not shown, because the baseline knows them: 1 finding." in ended.out
    assert (
        json.loads(flowstory("check", "book", "--baseline", "known.json", "--format", "json").out)["findings"]
        == []
    )
    # What was known moves with its text, and a new slip is shown.
    chapter = slips / "02.md"
    chapter.write_text("# Chapter 2\n\nA new morning.\n\n" + CHAPTERS["02.md"].partition("\n\n")[2], "utf-8")
    assert flowstory("check", "book", "--baseline", "known.json").code == 0


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"findings": [1]}', b"\xff\xfe\x00", b"[" * 100_000]
)
def test_a_broken_baseline(flowstory: Run, slips: Path, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "known.json").write_bytes(content)
    ended = flowstory("check", "book", "--baseline", "known.json")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == (
        "flowstory: “known.json” is no baseline of FlowStory. Write a new one with --write-baseline known.json.\n"
    )


def test_baselines_that_cannot_be_opened(flowstory: Run, slips: Path) -> None:
    missing = flowstory("check", "book", "--baseline", "none.json")
    assert (missing.code, missing.out) == (2, "")
    assert missing.err.startswith("flowstory: There is no baseline “none.json”.")
    assert flowstory("check", "book", "--baseline", "book").code == 2
    assert flowstory("check", "book", "--write-baseline", "no/such/known.json").code == 2


@pytest.mark.parametrize(
    ("files", "path", "said"),
    [
        ({}, "none", "There is no file or folder “none”."),
        ({"a/readme.rst": "x"}, "book", "No chapters were found in “book”."),
        ({"01.md": b"\x00\x01\x02\x03\x04\x05" * 99}, "book/01.md", "“book/01.md” cannot be read. This is not a text file"),
        ({"01.md": b"\x89PNG\r\n\x1a\n" + b"\x00" * 999}, "book", "“book” cannot be read. This is not a text file"),
    ],
    ids=["missing", "empty", "binary file", "binary chapter"],
)  # fmt: skip
def test_nothing_to_read(
    flowstory: Run, book: Book, files: dict[str, str | bytes], path: str, said: str
) -> None:
    book(files)
    for kind in ("text", "json", "sarif", "github"):
        ended = flowstory("check", path, "--format", kind)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith(f"flowstory: {said}")
        assert ended.err.count("\n") == 1


def test_a_book_with_an_unreadable_chapter_is_checked_but_not_passed(flowstory: Run, book: Book) -> None:
    book({**CHAPTERS, "03.md": b"\x00\x01\x02\x03\x04\x05" * 99})
    ended = flowstory("check", "book")
    assert ended.code == 2
    assert "warning[eye-colour]" in ended.out
    assert "Some of it could not be read" in ended.out
    assert ended.err.startswith("flowstory: book/03.md: This is not a text file")
    assert json.loads(flowstory("check", "book", "--format", "json").out)["findings"]


def test_broken_settings(flowstory: Run, book: Book) -> None:
    book({**CHAPTERS, "flowstory.toml": '[book]\ntitle = "A\n'})
    ended = flowstory("check", "book")
    assert ended.code == 2
    assert "book/flowstory.toml:2:1: " in ended.out
    assert "flowstory.toml cannot be read: something is wrong in line 2" in ended.out
    assert "warning[eye-colour]" in ended.out
    assert flowstory("check", "book", "--format", "json").code == 2


@pytest.mark.skipif(os.name == "nt", reason="needs modes of files")
@pytest.mark.skipif(
    AS_ROOT and not SETPRIV, reason="the superuser may read everything, and setpriv is missing"
)
@pytest.mark.parametrize(
    ("path", "shut", "said"),
    [
        ("book", "book", "You have no permission to read “book”. Change its permissions and try again."),
        ("book/01.md", "book/01.md", "“book/01.md” cannot be read. You have no permission to read this file."),
        ("shut/book", "shut", "You have no permission to read “shut/book”. Change its permissions and try again."),
    ],
)  # fmt: skip
def test_no_permission(tmp_path: Path, slips: Path, path: str, shut: str, said: str) -> None:
    (tmp_path / "shut" / "book").mkdir(parents=True)
    (tmp_path / shut).chmod(0)
    # The superuser is denied nothing until it gives that up.
    prefix = [str(SETPRIV), "--bounding-set=-dac_override,-dac_read_search", "--"] if AS_ROOT else []
    try:
        done = subprocess.run(
            [*prefix, *command("check", path)],
            cwd=tmp_path, env=clean_environment(), capture_output=True, check=False, timeout=60,
        )  # fmt: skip
    finally:
        (tmp_path / shut).chmod(0o700)
    assert done.stderr.decode().startswith(f"flowstory: {said}")
    assert done.stderr.count(b"\n") == 1
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_reader_that_is_gone(slips: Path, tmp_path: Path) -> None:
    with subprocess.Popen(
        command("check", "book"),
        cwd=tmp_path,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        # Gone before the first line: how much a pipe holds does not matter.
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
def test_a_full_disk(slips: Path, tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command("check", "book"),
            cwd=tmp_path,
            env=clean_environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.decode() == "flowstory: The output could not be written: No space left on device.\n"


@pytest.mark.skipif(os.name == "nt", reason="sends a signal")
def test_interrupted(tmp_path: Path) -> None:
    # It is stopped in the middle of its work: reading a file that is a pipe nobody writes to would not be
    # found, so the workspace is slowed down instead.
    script = (
        "import time, flowstory.workspace.workspace as w\n"
        "def slow(*a, **k):\n"
        "    print('reading', flush=True)\n"
        "    time.sleep(60)\n"
        "w.Workspace.add_root = slow\n"
        "from flowstory.cli.app import main\n"
        "main(['check', '.'])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env=clean_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"reading\n"
        process.send_signal(signal.SIGINT)
        assert process.stderr.read().decode() == "flowstory: Stopped. Your files are as they were.\n"
        assert process.wait(30) == 130


def test_an_unexpected_failure_is_one_plain_line(tmp_path: Path, slips: Path) -> None:
    script = (
        "import flowstory.workspace.workspace as w, sys\n"
        "def fail(*a, **k): raise KeyError('x')\n"
        "w.Workspace.add_root = fail\n"
        "from flowstory.cli.app import main\n"
        "main(sys.argv[1:])\n"
    )

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", script, *arguments],
            cwd=tmp_path, env=clean_environment(), capture_output=True, text=True, check=False,
        )  # fmt: skip

    plain = run("check", "book")
    assert (plain.returncode, plain.stdout) == (2, "")
    assert plain.stderr.count("\n") == 1
    assert "FlowStory failed on this (KeyError: 'x'). Your files are as they were." in plain.stderr
    shown = run("check", "book", "--debug")
    assert shown.returncode == 2
    assert shown.stderr.startswith("Traceback ")


def test_colour(flowstory: Run, slips: Path) -> None:
    assert "\x1b[" not in flowstory("check", "book", env={"NO_COLOR": ""}).out
    assert "\x1b[1;33mwarning" in flowstory("check", "book", "--color", "always").out
    assert "\x1b[" not in flowstory("check", "book", "--color", "never", env={"FORCE_COLOR": "1"}).out
    assert "\x1b[1;33mwarning" in flowstory("check", "book", env={"FORCE_COLOR": "1", "NO_COLOR": ""}).out
    assert "\x1b[" not in flowstory("check", "book", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out
    assert "\x1b[" not in flowstory("check", "book", "--color", "always", "--format", "json").out


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
@pytest.mark.parametrize(("env", "coloured"), [({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False)])
def test_on_a_terminal(tmp_path: Path, slips: Path, env: dict[str, str], coloured: bool) -> None:
    import fcntl
    import pty
    import struct
    import termios

    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 50, 0, 0))
    with subprocess.Popen(
        command("check", "book"),
        cwd=tmp_path,
        env={**clean_environment(), "TERM": "xterm-256color", **env},
        stdin=follower, stdout=follower, stderr=follower,
    ) as process:  # fmt: skip
        os.close(follower)
        chunks = []
        try:
            while chunk := os.read(leader, 65536):
                chunks.append(chunk)
        except OSError:
            pass  # Linux says so when the last writer is gone.
        assert process.wait(60) == 1
    os.close(leader)
    out = b"".join(chunks).decode()
    assert ("\x1b[" in out) is coloured
    if not coloured:
        lines = out.replace("\r\n", "\n").splitlines()
        assert lines[:3] == [
            "book/02.md:3:42: warning[eye-colour] Nesta Brough",
            "  has “green” eyes here, but “brown” in 01",
            "  |",
        ]
        assert max(map(len, lines)) <= 50


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo terminal")
@pytest.mark.parametrize("on_terminal", [True, False])
@pytest.mark.parametrize("seconds", [0, 0.7])
def test_a_progress_bar_where_it_takes_long(
    tmp_path: Path, slips: Path, on_terminal: bool, seconds: float
) -> None:
    import pty

    script = (
        "import time, flowstory.workspace.workspace as w\n"
        "read = w.Workspace.add_root\n"
        "def slow(self, root, *, progress):\n"
        f"    time.sleep({seconds})\n"
        "    progress('chapters', 1, 2)\n"
        "    read(self, root)\n"
        "w.Workspace.add_root = slow\n"
        "from flowstory.cli.app import main\n"
        "main(['check', 'book', '--format', 'json'])\n"
    )
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-c", script],
        cwd=tmp_path, env={**clean_environment(), "TERM": "xterm"},
        stdout=subprocess.PIPE, stderr=follower if on_terminal else subprocess.PIPE,
    ) as process:  # fmt: skip
        os.close(follower)
        out, err = process.communicate(timeout=60)
    assert len(json.loads(out)["findings"]) == 1
    if on_terminal:
        try:
            err = os.read(leader, 65536)
        except OSError:
            err = b""
    os.close(leader)
    assert (b"Reading chapters" in err) is (on_terminal and seconds > 0)
    assert on_terminal or err == b""
