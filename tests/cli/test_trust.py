"""`flowstory trust`: shown first, bound to what was shown, taken back by one word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_key import run

ASKS = '[provider]\nprovider = "custom"\nbase_url = "http://127.0.0.1:9/v1"\n\n[provider.budget]\nday = 3\n'


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "book"
    folder.mkdir()
    (folder / "01.md").write_text("# 1\n\nNesta Brough came in.\n", "utf-8")
    (folder / "flowstory.toml").write_text(ASKS, "utf-8")
    return folder


def test_what_a_book_asks_for_is_shown_and_only_a_yes_trusts_it(tmp_path: Path, book: Path) -> None:
    denied = run("trust", str(book), home=tmp_path, key="n\n")
    assert denied.returncode != 0
    for said in ("provider = custom", "base_url = http://127.0.0.1:9/v1", "budget.day = 3"):
        assert said in denied.stdout
    assert not list(tmp_path.rglob("trusted-workspaces.json"))

    agreed = run("trust", str(book), home=tmp_path, key="y\n")
    assert agreed.returncode == 0
    assert "Trusted: " in agreed.stderr
    assert "already" in run("trust", str(book), home=tmp_path).stderr


def test_another_wish_is_asked_about_again(tmp_path: Path, book: Path) -> None:
    run("trust", str(book), "--yes", home=tmp_path)
    (book / "flowstory.toml").write_text(ASKS.replace("127.0.0.1:9", "evil.example"), "utf-8")
    assert run("trust", str(book), home=tmp_path, key="n\n").returncode != 0


def test_trust_is_taken_back(tmp_path: Path, book: Path) -> None:
    run("trust", str(book), "--yes", home=tmp_path)
    assert run("trust", str(book), "--revoke", home=tmp_path).returncode == 0
    assert "Trusted: " in run("trust", str(book), "--yes", home=tmp_path).stderr


def test_a_book_that_asks_for_nothing_needs_no_trust(tmp_path: Path, book: Path) -> None:
    (book / "flowstory.toml").unlink()
    done = run("trust", str(book), home=tmp_path)
    assert done.returncode == 0
    assert "nothing to trust" in done.stderr
    assert "confiar" in run("--ui-lang", "pt-BR", "trust", str(book), home=tmp_path).stderr
