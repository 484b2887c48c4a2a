"""What a workspace finds after any edits is what a fresh one finds in the same texts."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from flowstory.continuity.model import Ruling, Verdict
from flowstory.workspace import decisions
from flowstory.workspace.workspace import Workspace

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
PIECES = (
    "\n\nNesta Brough had green eyes.\n\n",
    "Colin Pargetter came in. He was a dentist. ",
    "Ivor's red Volvo",
    "\n\n---\n\n",
    "“Never,” said Delyth. ",
    "Tuesday, 3 March 2020",
    "x",
    "Olwen",
    "\n# 9. Another\n\n",
    " She dreamed that Len Hallam died. ",
    " Marisol ",
)

edit = st.tuples(
    st.integers(0, 200),  # which file
    st.floats(0, 1),  # where in it
    st.integers(0, 400),  # how much is cut
    st.sampled_from(("", *PIECES)),
)

# A small fast book, in which every kind of rule has something to say.
SMALL = {
    "01.md": "# 1. One\n\nAna Prado had brown eyes. She was thirty. “I never eat meat,” said Ana.\n\n"
    "Her brother Rui Prado lost his left arm in the war. Captain Ames came in. Ana Prado sat down.\n\n"
    "The old house on the north bank of the river had two floors and a broken clock in the hall.\n",
    "02.md": "# 2. Two\n\nMonday, 3 March 2014\n\nAna’s green eyes were shut. Rui waved both his arms.\n\n"
    "Major Ames coughed. “She is forty,” said Rui Prado. Ana ate the beef. TODO the clock.\n\n"
    "***\n\nLieutenant Pardo died at dawn. Ana Prdo was born in 1984. [[Nobody]] knew.\n",
    "03.md": "# 4. Three\n\nPardo laughed. Rui is walking home and he sees the river and the house.\n\n"
    "The old house on the north bank of the river had two floors and a broken clock in the hall.\n\n"
    "Her grey hair shone. Teresa Vale went out. ‘Wait,’ said Teresa. Rui had a sister and no brother.\n",
    "Characters/Ana.md": "---\nname: Ana Prado\neyes: brown\nborn: 1984\naliases: [Aninha]\nformer: Anabela\n---\n",
    "Threads/Clock.md": "---\ntype: thread\nname: The broken clock\nsetup: 1\npayoff: 3\nstatus: open\n---\n",
}
SMALL_PIECES = (
    "\n\nAna Prado had green eyes.\n\n",
    " Teresa Vale was a dentist. She was tall. ",
    " Captain Ames ",
    "\n\n***\n\n",
    "“Never,” said Rui. ",
    "\n\nTuesday, 3 March 2014\n\n",
    "x",
    "Pr",
    " He dreamed that Ana died. ",
    " Ruy Prado died. ",
    "\n# 7. Seven\n\n",
    "---\npov: Rui Prado\ntimeline: dream\n---\n",
    "\naliases: [Rui]\n",
    "<!-- flowstory: ignore * --> ",
    " Anabela smiled and went to Vale. ",
    " the grey colour, the gray color ",
    " Mr. J",
    " The major died. ",
    " Poor Ames. Ames Prado. ",
    " the grey colour. The major laughed. ",
    "\nstatus: draft\n",
)
turn = st.one_of(
    st.tuples(
        st.just("edit"),
        st.integers(0, 9),
        st.floats(0, 1),
        st.integers(0, 60),
        st.sampled_from(("", *SMALL_PIECES)),
    ),
    st.tuples(st.just("letter"), st.integers(0, 9), st.floats(0, 1), st.sampled_from("aEl. \n,”")),
    st.tuples(
        st.just("move"), st.integers(0, 9), st.sampled_from(("00.md", "01b.md", "05.md", "Characters/Rui.md"))
    ),
    st.tuples(st.just("drop"), st.integers(0, 9)),
    st.tuples(
        st.just("rename"),
        st.sampled_from(("Ana", "Rui", "Ames", "Teresa")),
        st.sampled_from(("Eva", "Ana", "Pardo")),
    ),
    st.tuples(st.just("rule"), st.integers(0, 20)),
)


def told(workspace: Workspace) -> list[tuple[object, ...]]:
    """Give all that a workspace finds, with its places."""
    return sorted(
        (str(path), f.rule, str(f.severity), f.locus, f.message, f.evidence, f.fingerprint, f.claim)
        for path, found in workspace.findings().items()
        for f in found
    )


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=st.lists(edit, min_size=1, max_size=5))
def test_incremental_equals_from_scratch(edits: list[tuple[int, float, int, str]], tmp_path: Path) -> None:
    """Edits, one after the other, in chapters and notes."""
    root = tmp_path / "book"
    shutil.copytree(EXAMPLES / "lot-nineteen", root, dirs_exist_ok=True)
    files = sorted(root.rglob("*.md"))
    texts = {file: file.read_text("utf-8") for file in files}
    workspace = Workspace()
    workspace.add_root(root)
    for which, where, cut, piece in edits:
        file = files[which % len(files)]
        at = int(where * len(texts[file]))
        texts[file] = texts[file][:at] + piece + texts[file][at + cut :]
        workspace.set_text(file, texts[file])
        workspace.findings()
    fresh = Workspace()
    for file, text in texts.items():
        file.write_text(text, "utf-8")
    fresh.add_root(root)
    assert told(workspace) == told(fresh)


class Writer:
    """Somebody who edits, moves, renames and rules on a small book, with a workspace that follows."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = dict(SMALL)
        for path, text in self.files.items():
            self._write(path, text)
        self.workspace = Workspace()
        self.workspace.add_root(root)

    def edit(self, which: int, where: float, cut: int, piece: str) -> None:
        """Replace a piece of a file, unsaved."""
        path = self._file(which)
        at = int(where * len(self.files[path]))
        self.files[path] = self.files[path][:at] + piece + self.files[path][at + cut :]
        self.workspace.set_text(self.root / path, self.files[path])

    def letter(self, which: int, where: float, letter: str) -> None:
        """Type one letter."""
        self.edit(which, where, 0, letter)

    def move(self, which: int, to: str) -> None:
        """Give a file another name, as a file manager does."""
        path = self._file(which)
        if to in self.files:
            return
        text = self.files.pop(path)
        self.workspace.drop_text(self.root / path)
        (self.root / path).unlink()
        self.files[to] = text
        self._write(to, text)
        self.workspace.refresh([self.root / path, self.root / to])

    def drop(self, which: int) -> None:
        """Delete a file, unless it is the last."""
        if len(self.files) > 1:
            path = self._file(which)
            del self.files[path]
            self.workspace.drop_text(self.root / path)
            (self.root / path).unlink()
            self.workspace.refresh([self.root / path])

    def rename(self, old: str, new: str) -> None:
        """Give a character another name in every file."""
        for path, text in self.files.items():
            if old in text:
                self.files[path] = text.replace(old, new)
                self.workspace.set_text(self.root / path, self.files[path])

    def rule(self, which: int) -> None:
        """Rule that a finding is meant so."""
        (book,) = self.workspace.books()
        if book.findings:
            finding = book.findings[which % len(book.findings)]
            changed = which % 2 == 1 and finding.claim is not None
            ruling = Ruling(
                finding.rule,
                finding.fingerprint,
                Verdict.CHANGED if changed else Verdict.INTENTIONAL,
                finding.subject,
                finding.attribute,
                value=finding.claim.text if changed and finding.claim else "",
                since=finding.locus.path if changed else "",
            )
            kept = decisions.path(self.root)
            kept.parent.mkdir(exist_ok=True)
            text = kept.read_text("utf-8") if kept.exists() else ""
            kept.write_text(decisions.add(text, ruling), "utf-8")
            self.workspace.reload_decisions()

    def save(self) -> None:
        """Write everything to disk."""
        for path, text in self.files.items():
            self._write(path, text)

    def _file(self, which: int) -> str:
        return sorted(self.files)[which % len(self.files)]

    def _write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_bytes(text.encode("utf-8"))


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(turns=st.lists(turn, min_size=1, max_size=8))
def test_whatever_a_writer_does_is_found_as_from_scratch(
    turns: list[tuple[Any, ...]], tmp_path: Path
) -> None:
    """Edits, letters, moves, deletions, renames and rulings, in any order."""
    root = tmp_path / "book"
    shutil.rmtree(root, ignore_errors=True)
    writer = Writer(root)
    for doing, *what in turns:
        getattr(writer, doing)(*what)
        writer.workspace.findings()
    writer.save()
    fresh = Workspace()
    fresh.add_root(root)
    assert told(writer.workspace) == told(fresh)
    before, after = writer.workspace.books()[0].story, fresh.books()[0].story
    assert before.entities == after.entities
    assert {(e.key, e.mentions, e.first) for e in before.entities.values()} == {
        (e.key, e.mentions, e.first) for e in after.entities.values()
    }
    assert set(before.facts) == set(after.facts)
    assert before.mentions == after.mentions
    assert before.forms == after.forms


def test_an_unchanged_chapter_is_not_told_again(tmp_path: Path) -> None:
    """A keystroke that changes nobody's name leaves every other chapter's reading the same object."""
    root = tmp_path / "book"
    shutil.copytree(EXAMPLES / "lot-nineteen", root)
    workspace = Workspace()
    workspace.add_root(root)
    before = workspace.books()[0].story
    first, second = before.book.chapters[0], before.book.chapters[1]
    workspace.set_text(root / first.path, first.text + "\n\nIt rained all night.\n")
    after = workspace.books()[0].story
    assert after.book.chapters[1] is second
    assert after.mentions[second.path] is before.mentions[second.path]
