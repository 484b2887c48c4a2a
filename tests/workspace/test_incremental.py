"""What a workspace finds after any edits is what a fresh one finds in the same texts."""

from __future__ import annotations

import shutil
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

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


def told(workspace: Workspace) -> list[tuple[object, ...]]:
    """Give all that a workspace finds, with its places."""
    return sorted(
        (str(path), f.rule, str(f.severity), f.locus, f.message, f.evidence, f.fingerprint, f.claim)
        for path, found in workspace.findings().items()
        for f in found
    )


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
