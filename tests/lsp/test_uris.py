"""Paths survive the journey through URIs, on every system and however a client spells them."""

from __future__ import annotations

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.lsp.uris import path_of, pure_path_of, uri_of

NAMES = st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1).filter(
    lambda name: name not in {".", ".."}
)


@given(st.lists(NAMES, min_size=1, max_size=4))
def test_posix_paths_come_back(names: list[str]) -> None:
    path = PurePosixPath("/", *names)
    assert pure_path_of(uri_of(path)) == path


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///c%3A/Meu%20livro/cap%C3%ADtulo.md", PureWindowsPath("C:/Meu livro/capítulo.md")),
        ("file:///C:/a.md", PureWindowsPath("c:\\a.md")),
        ("file://server/share/a.md", PureWindowsPath("\\\\server\\share\\a.md")),
        ("file://localhost/c:/a.md", PureWindowsPath("c:/a.md")),
    ],
)
def test_windows_paths(uri: str, path: PureWindowsPath) -> None:
    assert pure_path_of(uri, windows=True) == path


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (PureWindowsPath("C:/Meu livro/ç.md"), "file:///C:/Meu%20livro/%C3%A7.md"),
        (PureWindowsPath("//server/share/a.md"), "file://server/share/a.md"),
        (PurePosixPath("/a b/#1?.md"), "file:///a%20b/%231%3F.md"),
    ],
)
def test_uris(path: PurePath, uri: str) -> None:
    assert uri_of(path) == uri


@pytest.mark.parametrize(
    ("uri", "path"),
    [
        ("file:///a/../b.md", "/b.md"),
        ("file:/a.md", "/a.md"),
        ("file:///what?.md", "/what?.md"),
        ("FILE:///a.md", "/a.md"),
    ],
)
def test_careless_spellings(uri: str, path: str) -> None:
    assert pure_path_of(uri) == PurePosixPath(path)


@pytest.mark.parametrize(
    "uri", ["untitled:Untitled-1", "vscode-remote://x/a.md", "", "file://", "file:///a%00b", "file://[/a"]
)
def test_what_is_no_file_has_no_path(uri: str) -> None:
    assert path_of(uri) is None


def test_a_real_path_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "São João, 100%.md"
    assert path_of(uri_of(path)) == path == path_of(path.as_uri())
