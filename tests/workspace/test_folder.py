"""Reading a writer's folder as it is on disk: encodings, links, permissions, files that vanish."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.assemble import parse_book
from flowstory.workspace import folder as folder_module
from flowstory.workspace.folder import FolderContents, decode, read_folder, write_text_atomically
from flowstory.workspace.settings import parse_settings

SERVER = Path(folder_module.__file__).resolve().parents[1]


def write(root: Path, files: dict[str, str | bytes]) -> Path:
    for path, content in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return root


def problems(contents: FolderContents) -> list[tuple[str, str]]:
    return [(problem.key, problem.path) for problem in contents.problems]


def test_what_is_read_and_what_is_not(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "1.md": "Ana.\r\nRui.\r",
            "Part 1/2.txt": "B.",
            "Personagens/Dôra.md": "x",
            ".git/x.md": "no",
            ".obsidian/x.md": "no",
            "attachments/x.md": "no",
            "README.md": "no",
            "photo.jpg": b"\xff\xd8\x00",
            "cut/x.md": "no",
            ".flowstoryignore": "cut/\n",
        },
    )
    calls: list[int] = []
    contents = read_folder(tmp_path, progress=lambda done, path: calls.append(done))
    assert contents.files == {"1.md": "Ana.\r\nRui.\r", "Part 1/2.txt": "B.", "Personagens/Dôra.md": "x"}
    assert contents.problems == ()
    assert contents.left_out == ("cut/",)
    assert calls == [1, 2, 3]


def test_a_single_file_and_nothing_at_all(tmp_path: Path) -> None:
    write(tmp_path, {"one.md": "Ana."})
    assert read_folder(tmp_path / "one.md").files == {"one.md": "Ana."}
    assert [key for key, _ in problems(read_folder(tmp_path / "gone"))] == ["folder-missing"]
    assert read_folder(tmp_path / "one.md").books()[0].paths == ("one.md",)


@pytest.mark.parametrize(
    ("data", "text", "key"),
    [
        ("Não.".encode(), "Não.", None),
        ("\ufeffNão.".encode(), "\ufeffNão.", None),
        ("Não.".encode("utf-16"), "Não.", None),
        (b"\xfe\xff" + "Não.".encode("utf-16-be"), "Não.", None),
        ("Não “é”.".encode("cp1252"), "Não “é”.", "file-not-utf8"),
        (b"N\x81o \xe9.", "N\x81o é.", "file-not-utf8"),
        ("N\ufffdo.".encode(), "N\ufffdo.", "mojibake"),
        (b"Ana\x00ran.", "Ana\x00ran.", None),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00", None, "file-not-text"),
        (b"\x00\x01\x02\x03\x04\x05", None, "file-not-text"),
        (b"\xff\xfea", None, "file-not-text"),
        (b"", "", None),
    ],
)
def test_encodings(data: bytes, text: str | None, key: str | None) -> None:
    decoded, problem = decode(data, "a.md")
    assert decoded == text
    assert (problem.key if problem else None) == key


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_problem(data: bytes) -> None:
    text, problem = decode(data, "a.md")
    assert text is not None or problem is not None


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "LARGEST_FILE", 10)
    write(tmp_path, {"1.md": "a" * 11, "2.md": "b"})
    contents = read_folder(tmp_path)
    assert list(contents.files) == ["2.md"]
    assert problems(contents) == [("file-too-large", "1.md")]


def test_too_many_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder_module, "MOST_FILES", 2)
    write(tmp_path, {"1.md": "a", "2.md": "b", "3.md": "c"})
    assert problems(read_folder(tmp_path)) == [("too-many-files", "3.md")]


@pytest.mark.skipif(not hasattr(os, "symlink") or os.name == "nt", reason="links need rights here")
def test_links_are_followed_once(tmp_path: Path) -> None:
    write(tmp_path, {"a/1.md": "Ana."})
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "b").symlink_to(tmp_path / "a", target_is_directory=True)
    (tmp_path / "dangling.md").symlink_to(tmp_path / "gone.md")
    contents = read_folder(tmp_path)
    assert list(contents.files) == ["a/1.md"]
    assert problems(contents) == [("file-gone", "dangling.md")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    write(tmp_path, {"1.md": "Ana.", "2.md": "Rui.", "x/3.md": "C."})
    (tmp_path / "1.md").chmod(0)
    (tmp_path / "x").chmod(0)
    try:
        contents = read_folder(tmp_path)
    finally:
        (tmp_path / "x").chmod(0o700)
    assert list(contents.files) == ["2.md"]
    assert sorted(problems(contents)) == [("file-no-permission", "1.md"), ("folder-no-permission", "x")]


def test_errors_of_the_disk_are_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"1.md": "Ana.", "2.md": "Rui.", "3.md": "C.", "4.md": "D."})
    errors = {
        "1.md": PermissionError(),
        "2.md": FileNotFoundError(),
        "3.md": OSError(5, "Input/output error"),
    }
    read_bytes = Path.read_bytes

    def failing(file: Path) -> bytes:
        if file.name in errors:
            raise errors[file.name]
        return read_bytes(file)

    monkeypatch.setattr(Path, "read_bytes", failing)
    contents = read_folder(tmp_path)
    assert list(contents.files) == ["4.md"]
    assert problems(contents) == [
        ("file-no-permission", "1.md"),
        ("file-gone", "2.md"),
        ("file-unreadable", "3.md"),
    ]
    assert contents.problems[2].details == (("reason", "Input/output error"),)


def test_a_series_and_its_settings(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "Red/1.md": "A.",
            "Red/flowstory.toml": '[book]\ntitle = "The Red"\n',
            "Blue/1.md": "B.",
            "Green/1.md": "B.",
            "Characters/Ana.md": "---\neyes: blue\n---\n",
        },
    )
    contents = read_folder(tmp_path)
    books = {
        book.root: parse_book(
            book.root,
            {p: contents.files[p] for p in book.paths},
            contents.book_settings(book.root),
            root=book.root,
        )
        for book in contents.books()
    }
    assert {root: book.name for root, book in books.items()} == {
        "Blue": "Blue",
        "Green": "Green",
        "Red": "The Red",
    }
    assert [chapter.path for chapter in books["Red"].chapters] == ["Red/1.md"]


class TestWriting:
    def test_line_ends_and_permissions_stay(self, tmp_path: Path) -> None:
        file = tmp_path / "a.md"
        file.write_text("old")
        file.chmod(0o640)
        write_text_atomically(file, "Não.\r\nRui.\r")
        assert file.read_bytes() == "Não.\r\nRui.\r".encode()
        assert os.name == "nt" or file.stat().st_mode & 0o777 == 0o640
        assert list(tmp_path.iterdir()) == [file]

    def test_a_new_file(self, tmp_path: Path) -> None:
        write_text_atomically(tmp_path / "a.md", "x")
        assert (tmp_path / "a.md").read_text() == "x"

    @pytest.mark.skipif(os.name == "nt", reason="links need rights here")
    def test_a_link_is_written_through(self, tmp_path: Path) -> None:
        (tmp_path / "a.md").write_text("old")
        (tmp_path / "b.md").symlink_to(tmp_path / "a.md")
        write_text_atomically(tmp_path / "b.md", "new")
        assert (tmp_path / "b.md").is_symlink()
        assert (tmp_path / "a.md").read_text() == "new"

    def test_after_a_failure_the_old_file_is_whole(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.md").write_text("old")

        def failing(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", failing)
        with pytest.raises(OSError, match="No space"):
            write_text_atomically(tmp_path / "a.md", "new")
        assert (tmp_path / "a.md").read_text() == "old"
        assert len(list(tmp_path.iterdir())) == 1


class TestSettings:
    def test_all_of_it(self) -> None:
        settings, found = parse_settings(
            "flowstory.toml",
            '[book]\ntitle = "A"\nchapters = ["1.md"]\nlanguage = "pt-BR"\nui_language = "English"\n'
            '[rules]\nheight = "off"\neye-colour = "Hint"\nage-mismatch = false\n'
            '[rules."flash/*.md"]\nheight = "warning"\n"*" = "off"\n',
        )
        assert found == ()
        assert (settings.book.title, settings.book.chapters) == ("A", ("1.md",))
        assert (settings.book.language, settings.book.ui_language) == ("pt", "en")
        assert settings.rule_level("height", "1.md") == "off"
        assert settings.rule_level("age-mismatch", "1.md") == "off"
        assert settings.rule_level("height", "flash/1.md") == "warning"
        assert settings.rule_level("eye-colour", "flash/1.md") == "off"
        assert settings.rule_level("kinship", "1.md") is None
        assert settings.book_settings(left_out=("x",)).left_out == ("x",)

    @pytest.mark.parametrize(
        ("text", "key", "line"),
        [
            ("[book]\ntitle = \n", "settings-broken", "2"),
            ('[book]\ntitle = "a', "settings-broken", "2"),
            ("[book\n", "settings-broken", "1"),
            ("[boook]\n", "settings-unknown-key", "1"),
            ('[book]\n# tittle\ntittle = "a"\n', "settings-unknown-key", "3"),
            ("[book]\ntitle = 3\n", "settings-wrong-value", "2"),
            ('[book]\nchapters = "1.md"\n', "settings-wrong-value", "2"),
            ('[book]\nlanguage = "klingon"\n', "settings-wrong-value", "2"),
            ('[rules]\nheight = "loud"\n', "settings-wrong-level", "2"),
            ('[rules."a/*"]\nheight = 3\n', "settings-wrong-level", "2"),
            ("book = 1\n", "settings-wrong-value", "1"),
            ("rules = 1\n", "settings-wrong-value", "1"),
        ],
    )
    def test_slips_have_their_line(self, text: str, key: str, line: str) -> None:
        _, (problem,) = parse_settings("flowstory.toml", text)
        assert (problem.key, dict(problem.details)["line"]) == (key, line)
        assert problem.span is not None
        assert 0 <= problem.span.start <= problem.span.end <= len(text)

    def test_one_wrong_value_does_not_cost_the_others(self) -> None:
        settings, _ = parse_settings(
            "f", '[book]\ntitle = 3\nchapters = ["1.md"]\n[rules]\nheight = "off"\nage = "x"\n'
        )
        assert settings.book.chapters == ("1.md",)
        assert settings.rules == {"height": "off"}

    @given(
        st.text()
        | st.lists(
            st.sampled_from(["[book]", "[rules]", "title = 1", 'a = "off"', "=", '"', "\n", "\r\n", "[["])
        ).map("".join)
    )
    def test_any_text(self, text: str) -> None:
        parse_settings("flowstory.toml", text)


def test_every_problem_has_a_message_in_each_language() -> None:
    source = "".join(
        file.read_text(encoding="utf-8")
        for name in ("manuscript", "workspace")
        for file in (SERVER / name).glob("*.py")
    )
    named = set(
        re.findall(
            r"\"((?:settings|file|folder)-[a-z0-9-]+|(?:invalid-note|no-chapters|mojibake)[a-z-]*)\"", source
        )
    )
    english, portuguese = (
        tomllib.loads((SERVER / "languages" / code / "problems.toml").read_text(encoding="utf-8"))
        for code in ("en", "pt")
    )
    assert english.keys() == portuguese.keys() >= named
    for key, text in english.items():
        holes = re.findall(r"\{(\w+)\}", text)
        assert sorted(holes) == sorted(re.findall(r"\{(\w+)\}", portuguese[key])), key
