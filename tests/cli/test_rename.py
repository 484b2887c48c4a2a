"""`flowstory rename` and `flowstory what-if`: shown first, written whole or not at all, undone by its own word."""

from __future__ import annotations

import errno
import re
import shlex
import shutil
from pathlib import Path

import pytest

from flowstory.cli.app import run
from flowstory.cli.session import Session
from flowstory.languages.messages import catalogue
from flowstory.workspace import folder
from tests.cli.conftest import Run

EXAMPLE = Path(__file__).parents[2] / "examples" / "lot-nineteen"


def bytes_of(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*.md"))}


@pytest.fixture
def lot(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "lot")
    # A line end and odd characters that must come through.
    chapter = tmp_path / "lot" / "03-stop-bath.md"
    chapter.write_bytes(
        ("\ufeff" + chapter.read_text("utf-8")).replace("\n", "\r\n").encode() + "é😀\u2028".encode()
    )
    return tmp_path / "lot"


def test_a_dry_run_shows_and_writes_nothing(flowstory: Run, lot: Path) -> None:
    before = bytes_of(lot)
    ended = flowstory("rename", "lot", "Nesta Brough", "Clara Hale", "--dry-run")
    assert ended.code == 0
    assert (
        "lot/05-viewing-day.md:55  …d made tea for the two of them. [-Nesta-]{+Clara+}'s brown eyes"
        in ended.out
    )
    assert "Characters/Nesta Brough.md Characters/Clara Hale.md" in ended.out
    assert "Others of the family who have this name (--with family)" in ended.out
    assert "12 places in 6 files" in ended.err
    assert bytes_of(lot) == before


def test_nothing_is_written_without_a_yes(flowstory: Run, lot: Path) -> None:
    before = bytes_of(lot)
    ended = flowstory("rename", "lot", "Nesta", "Clara")
    assert ended.code != 0
    assert "Write this to 6 files?" in ended.err
    assert bytes_of(lot) == before


def test_a_rename_and_its_own_word_for_undoing_it(flowstory: Run, lot: Path) -> None:
    before = bytes_of(lot)
    ended = flowstory("rename", "lot", "Nesta Brough", "Clara Hale", "--yes")
    assert ended.code == 0
    after = bytes_of(lot)
    assert "Characters/Clara Hale.md" in after
    assert "Characters/Nesta Brough.md" not in after
    assert not [path for path, text in after.items() if b"Nesta" in text]
    assert b"Rhodri Brough" in after["02-the-nineteenth.md"]
    undo = shlex.split(ended.err.partition("To undo: ")[2].replace("\n", " "))
    assert flowstory(*undo[1:], "--yes").code == 0
    assert bytes_of(lot) == before


def test_groups_in_doubt_are_taken_when_named(flowstory: Run, lot: Path) -> None:
    assert flowstory("rename", "lot", "Nesta Brough", "Clara Hale", "-y", "--with", "family").code == 0
    after = bytes_of(lot)
    assert not [path for path, text in after.items() if re.search(rb"Brough(?!t)", text)]
    # The brother's note goes with his surname, and so do the links to it.
    assert "Characters/Ivor Hale.md" in after
    assert b"[[Ivor Hale]]" in after["Characters/Delyth Vaughan.md"]


def test_a_full_disk_leaves_every_file_as_it_was(lot: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = bytes_of(lot)
    session = Session(catalogue("en"), is_language_given=True)
    written: list[Path] = []
    write = folder.write_text_atomically

    def full(path: Path, text: str) -> None:
        if len(written) == 3 and path not in written:
            raise OSError(errno.ENOSPC, "No space left on device")
        written.append(path)
        write(path, text)

    monkeypatch.setattr(folder, "write_text_atomically", full)
    code = run(["rename", str(lot), "Nesta", "Clara", "--yes"], session)
    assert code == 2
    assert len(written) == 6  # three there, and the same three back
    assert bytes_of(lot) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Nesta", "Ivor"), "“Ivor” is already somebody"),
        (("Zebedee", "Clara"), "Nobody and nothing in this book is called “Zebedee”."),
        (("Nesta", "[x]"), "A name cannot hold “[”"),
        (("Nesta", "Nesta"), "It is called “Nesta” already."),
        (("Nesta", " "), "The new name is empty."),
    ],
)
def test_a_name_that_cannot_be(flowstory: Run, lot: Path, arguments: tuple[str, str], said: str) -> None:
    ended = flowstory("rename", "lot", *arguments, "--yes")
    assert ended.code == 2
    assert said in " ".join(ended.err.split())


def test_in_portuguese(flowstory: Run, lot: Path) -> None:
    ended = flowstory("rename", "lot", "Nesta", "Nesta", "--ui-lang", "pt-BR")
    assert "Já se chama “Nesta”." in ended.err


def test_a_turned_rename_says_that_the_way_back_is_not_exact(flowstory: Run, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLE.parent / "no-ar", tmp_path / "no-ar")
    turned = flowstory("rename", "no-ar", "Ademir", "Teresa", "--yes", "--ui-lang", "en")
    assert "flowstory snapshot take" in " ".join(turned.err.split())
    assert "a senhora Teresa Cordeiro, sonoplasta" in (tmp_path / "no-ar" / "01-o-testamento.md").read_text(
        "utf-8"
    )
    assert "snapshot" not in flowstory("rename", "no-ar", "Rosilda", "Quitéria", "--yes").err


def test_a_chapter_moved_before_a_death(flowstory: Run, lot: Path) -> None:
    before = bytes_of(lot)
    ended = flowstory("what-if", "lot", "move", "5", "before", "2")
    assert ended.code == 1
    appearing, _, vanishing = ended.out.partition("Would be gone:")
    assert "Gethin Bebb acts here, but died in 05-viewing-day [dead-character-acts]" in appearing
    # What is contradicted now is still so, from the other end: that is no news.
    assert "eye-colour" not in appearing
    assert "Gethin Bebb acts here, but died in 04-side-ward" in vanishing
    assert "chapter headings would have to be numbered anew" in ended.out
    assert bytes_of(lot) == before


def test_a_chapter_cut(flowstory: Run, lot: Path) -> None:
    ended = flowstory("what-if", "cut", "2", cwd=lot)
    assert ended.code == 0
    assert "Nothing new would be contradicted." in ended.out
    assert "Olwen is Gethin Bebb’s “cousin” here, but “sister” in 02-the-nineteenth" in ended.out


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("move", "99", "before", "1"), 2, "There is no chapter “99”."),
        (("move", "2"), 2, "Write “move 12 before 7”"),
        (("juggle",), 2, "There is no file or folder “juggle”."),
        (("move", "02-the-nineteenth", "before", "03-stop-bath.md"), 0, "It stands there already."),
        (("move", "07-spoil", "to", "end"), 0, "It stands there already."),
    ],
)
def test_what_cannot_be_imagined(
    flowstory: Run, lot: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    ended = flowstory("what-if", *words, cwd=lot)
    assert ended.code == code
    assert said in " ".join((ended.out + ended.err).split())
