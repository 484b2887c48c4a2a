"""What a keystroke costs the engine: processor time of the thread that checks, no wire and no waiting.

Unlike `speed`, this can be read on a machine that others use too. Prints one row a size, for letters typed into the
open chapter, into a main character's name, into a value and into the name of a note.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from flowstory.languages.messages import catalogue
from flowstory.lsp.checking import Changes, Checker, Early
from flowstory.lsp.reports import Wording
from flowstory.workspace.workspace import Workspace
from tests.bench.speed import NAMED, SIZES, TYPED, build, quantile, row

WORDING = Wording("utf-16", catalogue("en"), lambda path: path.as_uri(), related_information=True)
TURNS = 15


class Writer:
    """Writes in one file of a book that is open."""

    def __init__(self, checker: Checker, path: Path) -> None:
        self.checker, self.path, self.text = checker, path, path.read_text("utf-8")
        self.replace(0, 0, "")

    def replace(self, at: int, length: int, new: str) -> float:
        """Replace a range of the text; gives the processor's milliseconds until all is found again."""
        self.text = self.text[:at] + new + self.text[at + length :]
        begun = time.thread_time()
        self.checker.check(Changes(texts={self.path: self.text}), {self.path: 1}, WORDING)
        return (time.thread_time() - begun) * 1000

    def to_and_fro(self, at: int, letter: str) -> list[float]:
        """Type a letter and strike it, again and again."""
        return [took for _ in range(TURNS) for took in (self.replace(at, 0, letter), self.replace(at, 1, ""))]


def measured(folder: Path, words: int) -> list[Sequence[float]]:
    """Give the times of each kind of keystroke in a book."""
    chapter, _ = build(folder, words)
    checker = Checker()
    checker._workspace = Workspace()
    checker.add_root(folder, lambda *_: None, Early(tuple, {}, {}, WORDING, lambda _: None))
    checker.check(Changes(added=[folder]), {}, WORDING)
    prose, note = Writer(checker, chapter), Writer(checker, folder / "Characters" / "Estella.md")
    middle = prose.text.index("\n\n", len(prose.text) // 2) - 1
    typed = [prose.replace(middle + at, 0, letter) for at, letter in enumerate(TYPED)]
    name = NAMED.search(prose.text)
    assert name is not None
    return [
        typed,
        prose.to_and_fro(name.start() + 2, "y"),
        note.to_and_fro(note.text.index("brown") + 5, "n"),
        note.to_and_fro(note.text.index("Estella") + 7, "n"),
    ]


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", nargs="*", default=list(SIZES), choices=list(SIZES))
    chosen = options.parse_args()
    row("words", "typing, p50 / p95 (ms)", "main name", "note's value", "note's name", "load")
    row("---", *("---:" for _ in range(5)))
    for size in chosen.sizes:
        with tempfile.TemporaryDirectory(prefix="flowstory-engine-") as folder:
            times = measured(Path(folder) / "book", SIZES[size])
        cells = [f"{quantile(one, 0.5):.1f} / {quantile(one, 0.95):.1f}" for one in times]
        row(size, *cells, f"{os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
