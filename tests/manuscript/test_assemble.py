"""Whole books, their languages, and the corpus."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.assemble import language_code, parse_book
from flowstory.manuscript.detect import detect_language
from flowstory.manuscript.order import BookSettings

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
PT = "Ela não sabia onde ele estava, mas também não queria saber. Era já muito tarde e a mãe ainda dormia."
EN = "She did not know where he was, and she did not want to know. It was late and her mother was asleep."
ES = "Ella no sabía dónde estaba él, pero tampoco quería saberlo. Era muy tarde y su madre todavía dormía."


@pytest.mark.parametrize(
    ("text", "language"), [(PT, "pt"), (EN, "en"), (ES, "es"), ("Ana.", ""), ("", ""), ("\x00", "")]
)
def test_detection(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("pt-BR", "pt"),
        ("pt_br", "pt"),
        ("Português (Brasil)", "pt"),
        ("English", "en"),
        ("español", "es"),
        ("fr", ""),
        (" ", ""),
    ],
)
def test_language_names(written: str, code: str) -> None:
    assert language_code(written) == code


def test_the_language_of_each_file() -> None:
    files = {
        "1.md": PT,
        "2.md": f"---\nidioma: es\n---\n{EN}",
        "3.md": "Ana.",
        "Personagens/Ana.md": "---\nolhos: azuis\n---\n",
    }
    book = parse_book("b", files, BookSettings(language="es"))
    assert [chapter.language for chapter in book.chapters] == ["pt", "es", "es"]
    assert [note.language for note in parse_book("b", {"1.md": PT, "Notes/a.md": "Ana."}).notes] == ["pt"]


def test_a_book_of_a_series_keeps_the_paths_of_the_workspace() -> None:
    files = {"Red/README.md": "No.", "Red/2.md": "B.", "Red/10.md": "C.", "Characters/Ana.md": "Ana."}
    book = parse_book("Red", files, BookSettings(title="The Red", chapters=("10.md", "x.md")), root="Red")
    assert book.name == "The Red"
    assert [chapter.path for chapter in book.chapters] == ["Red/10.md"]
    assert [note.path for note in book.notes] == ["Characters/Ana.md"]
    assert [(p.key, p.path) for p in book.problems] == [
        ("missing-chapter", "Red/flowstory.toml"),
        ("unlisted-chapter", "Red/2.md"),
    ]


def test_a_folder_without_chapters_says_so() -> None:
    assert [p.key for p in parse_book("b", {"README.md": "x"}).problems] == ["no-chapters"]
    assert parse_book("b", {}).problems == ()


@given(
    st.dictionaries(
        st.from_regex(r"[ab/.é-]{1,6}\.(md|txt|toml)", fullmatch=True), st.text(max_size=60), max_size=6
    )
)
def test_any_files_make_a_book(files: dict[str, str]) -> None:
    book = parse_book("b", files)
    assert len({c.path for c in book.chapters} | {n.path for n in book.notes}) == len(book.chapters) + len(
        book.notes
    )


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the shared corpus is not here")
@pytest.mark.parametrize("part", ["novels", "planted/en", "planted/pt-BR"])
def test_the_corpus_is_read_nearly_whole(part: str) -> None:
    for folder in sorted((CORPUS / part).iterdir()):
        files = {
            p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in folder.rglob("*.md")
        }
        book = parse_book(folder.name, files)
        assert len(book.chapters) + len(book.notes) == len(files)
        assert book.problems == ()
        language = "pt" if "pt" in part or folder.name in {"dom-casmurro", "o-primo-bazilio"} else "en"
        assert {chapter.language for chapter in book.chapters} == {language}
        written = sum(len(chapter.text.split()) for chapter in book.chapters)
        read = sum(len(p.text.split()) for c in book.chapters for s in c.scenes for p in s.paragraphs)
        assert 0.97 * written <= read <= 1.01 * written, folder.name
        assert all(not c.problems for c in book.chapters)
        assert all(not n.problems for n in book.notes)
