"""`flowstory memory` and `flowstory timeline`, run as a writer runs them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).resolve().parents[2] / "examples" / "lot-nineteen"


def run(*arguments: str | Path, code: int = 0) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-m", "flowstory", "--ui-lang", "en", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == code, done.stderr
    return done


class Page(HTMLParser):
    """What stands in a page: its policy, its scripts and styles, and every address in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.policy = ""
        self.inside = ""
        self.held: dict[str, str] = {}
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        self.addresses += [value or "" for name, value in attrs if name in {"src", "href", "action"}]
        self.inside = {"script": given.get("type") or "script", "style": "style"}.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        self.inside = ""

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.held[self.inside] = self.held.get(self.inside, "") + data


def test_the_page_is_one_file_that_may_fetch_nothing(tmp_path: Path) -> None:
    file = tmp_path / "book.html"
    said = run("memory", EXAMPLE, "--html", file)
    assert str(file) in said.stderr
    page = Page(file.read_text("utf-8"))
    assert page.addresses == []
    assert "default-src 'none'" in page.policy
    assert "unsafe" not in page.policy
    for kind in ("script", "style"):
        digest = b64encode(sha256(page.held[kind].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in page.policy
    book = json.loads(page.held["application/json"])
    assert book["title"]
    assert len(book["chapters"]) == 7
    # It may be sent to anybody: nothing in it says whose machine it comes from.
    assert str(EXAMPLE) not in file.read_text("utf-8")
    assert "https://" not in page.held["script"].replace("https://www.w3.org", "")


def test_a_manuscript_is_data_and_nothing_else(tmp_path: Path) -> None:
    attack = "</script><script>alert(1)</script><!-- \u2028 & <b>"
    book = tmp_path / f"a {attack.split('/', maxsplit=1)[0]} book"
    book.mkdir()
    (book / "01.md").write_text(f"# {attack}\n\nNora {attack} waited. “Yes,” said Nora.\n", "utf-8")
    file = tmp_path / "book.html"
    run("memory", book, "--html", file)
    text = file.read_text("utf-8")
    assert len(re.findall(r"</script>", text)) == 2
    assert "alert(1)</" not in text
    data = Page(text).held["application/json"]
    assert "<" not in data
    assert "\u2028" not in data
    assert "alert(1)" in json.loads(data)["chapters"][0]["title"]


def test_links_name_folders_only_when_asked_to(tmp_path: Path) -> None:
    file = tmp_path / "book.html"
    run("memory", EXAMPLE, "--html", file, "--links")
    assert EXAMPLE.as_posix() in file.read_text("utf-8")
    assert "reader" in run("memory", EXAMPLE, "--up-to", "2", "--links", code=2).stderr


def test_a_copy_for_a_reader_ends_where_it_is_told_to(tmp_path: Path) -> None:
    book = json.loads(run("memory", EXAMPLE, "--up-to", "3").stdout)
    assert (book["up_to"], len(book["chapters"])) == (3, 3)
    text = json.dumps(book)
    assert "Characters/" not in text
    assert "Kamini" not in text
    assert json.loads(run("memory", EXAMPLE, "--up-to", "99").stdout)["up_to"] is None


@pytest.mark.parametrize(
    "arguments", [("memory", "nowhere"), ("memory", ".", "--up-to", "0"), ("timeline", "nowhere")]
)
def test_bad_use_is_said_plainly(arguments: tuple[str, ...], tmp_path: Path) -> None:
    said = run(*arguments, code=2).stderr
    assert said.strip()
    assert "Traceback" not in said


def test_a_page_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    assert (
        "cannot be written" in run("memory", EXAMPLE, "--html", tmp_path / "no" / "book.html", code=2).stderr
    )


def test_the_timeline_is_in_the_order_of_the_story() -> None:
    (book,) = json.loads(run("timeline", EXAMPLE, "--format", "json").stdout)["books"]
    times = [(one["year"], one["month"], one["path"], one["line"], one["doubt"]) for one in book["times"]]
    assert times[0] == (1987, 6, "02-the-nineteenth.md", 35, "finding")
    assert [year for year, *_ in times] == [1987, 2023, 2023]
    text = run("timeline", EXAMPLE).stdout
    assert text.index("31 June 1987") < text.index("9 October 2023")
