"""How long a writer waits: us, the floors, and other checkers of prose, on the same text in one run (`poe bench`).

Books of 10,000, 100,000 and 1,000,000 words are put together from the novels of the shared corpus, which is
read where it lies. Peers are installed into a cache folder of their own when they are first asked for
(`--peers`). Prints one table in Markdown; what it printed last stands in docs/BENCHMARKS.md.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.bench.wire import Client

HERE = Path(__file__).resolve().parent
NOVELS = HERE.parents[2] / "shared" / "corpus" / "novels"
ORDER = (
    "great-expectations",
    "dracula",
    "pride-and-prejudice",
    "madame-bovary-en",
    "adventures-of-sherlock-holmes",
    "o-primo-bazilio",
    "dom-casmurro",
    "a-study-in-scarlet",
    "the-sign-of-the-four",
)
SIZES = {"10k": 10_000, "100k": 100_000, "1M": 1_000_000}
CHAPTER_WORDS = 2_600
NAMED = re.compile(r"\bEstella\b|\bJoe\b|\bPip\b")
RESTING = 2.6  # seconds; before the memory begins, which has a measurement of its own
TYPED = (
    " At last Mr. Jaggers looked up from his papers, and asked me whether I had seen the old convict. "
    "“Never since,” I said. He nodded; his eyes were grey."
)
PEERS = (
    "harper.js",
    "write-good",
    "textlint",
    "textlint-rule-write-good",
    "textlint-rule-alex",
    "alex",
    "cspell-lib",
)
NOTE = "---\ntype: character\nname: Estella Havisham\naliases: [Estella]\neyes: brown\n---\n\nJoe's age.\n"

_COLD = """
import os, sys, time
os.sched_setaffinity(0, {sorted(os.sched_getaffinity(0))[0]})
from pathlib import Path
from flowstory.workspace.workspace import Workspace
import flowstory.languages.en, flowstory.languages.pt, flowstory.continuity.check
wall, cpu = time.perf_counter(), time.process_time()
workspace = Workspace(cache=Path(sys.argv[2]) if len(sys.argv) > 2 else None)
workspace.add_root(Path(sys.argv[1]))
print(time.perf_counter() - wall, time.process_time() - cpu)
workspace.keep()
"""
_BARE = """
from lsprotocol import types
from pygls.lsp.server import LanguageServer
server = LanguageServer("bare", "1")
@server.feature(types.TEXT_DOCUMENT_HOVER)
def hover(params): return None
server.start_io()
"""


def build(folder: Path, words: int) -> tuple[Path, str]:
    """Put a book together; gives its chapter of about 2,600 words, the same at every size, and its words.

    Where the novels are not enough, those that were not the first come again: the open chapter stands once.
    """
    folder.mkdir(parents=True)
    chosen = min(
        (file for file in (NOVELS / ORDER[0]).glob("*.md") if NAMED.search(file.read_text("utf-8"))),
        key=lambda file: abs(len(file.read_text("utf-8").split()) - CHAPTER_WORDS),
    )
    held = len(chosen.read_text("utf-8").split())
    files: list[Path] = []
    for novel in (*ORDER, *reversed(ORDER[1:])):
        for file in sorted((NOVELS / novel).glob("*.md")):
            if held < words and file != chosen:
                held += len(file.read_text("utf-8").split())
            elif file != chosen:
                continue
            files.append(file)
    target = folder
    for number, file in enumerate(files, start=1):
        copied = folder / f"{number:04} {file.stem[4:40]}.md"
        copied.write_text(file.read_text("utf-8"), "utf-8")
        target = copied if file == chosen else target
    (folder / "Characters").mkdir()
    (folder / "Characters" / "Estella.md").write_text(NOTE, "utf-8")
    return target, f"{held:,}"


def quantile(times: Sequence[float], share: float) -> float:
    """Give a quantile of some times."""
    return sorted(times)[min(int(len(times) * share), len(times) - 1)]


def row(name: str, *cells: object) -> None:
    """Print a row of the table at once: a run takes a while."""
    print("|", " | ".join(str(cell) for cell in (name, *cells)), "|", flush=True)


class Typist:
    """Types into an open document, a letter at a time, and waits for what is found after each."""

    def __init__(self, client: Client, path: Path) -> None:
        self.client, self.uri, self.version = client, path.as_uri(), 1
        self.text = path.read_text("utf-8")
        client.tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": self.uri, "languageId": "markdown", "version": 1, "text": self.text}},
        )

    def diagnose(self) -> None:
        """Ask for the document's diagnostics and wait for them."""
        self.client.ask("textDocument/diagnostic", {"textDocument": {"uri": self.uri}})

    def replace(self, at: int, length: int, new: str) -> float:
        """Replace a range of the text; gives how long the diagnostics took."""
        begin, end = self.position(at), self.position(at + length)
        self.version += 1
        self.text = self.text[:at] + new + self.text[at + length :]
        begun = time.perf_counter()
        self.client.tell(
            "textDocument/didChange",
            {
                "textDocument": {"uri": self.uri, "version": self.version},
                "contentChanges": [{"range": {"start": begin, "end": end}, "text": new}],
            },
        )
        self.diagnose()
        return (time.perf_counter() - begun) * 1000

    def type(self, at: int, text: str) -> list[float]:
        """Type letter by letter."""
        return [self.replace(at + i, 0, letter) for i, letter in enumerate(text)]

    def position(self, at: int) -> dict[str, int]:
        """Give an offset as a position of the protocol."""
        line = self.text.count("\n", 0, at)
        start = self.text.rfind("\n", 0, at) + 1
        return {"line": line, "character": len(self.text[start:at].encode("utf-16-le")) // 2}


def keystrokes(book: Path, chapter: Path, environment: dict[str, str], edits: int) -> dict[str, list[float]]:
    """Type in a chapter, rename its main character letter by letter, edit a note; hover meanwhile."""
    found: dict[str, list[float]] = {}
    client = Client([sys.executable, "-m", "flowstory", "lsp"], environment)
    client.start(book)
    hovering: list[float] = []
    typist = Typist(client, chapter)
    indexed = time.perf_counter()
    while not client.indexed.is_set():
        begun = time.perf_counter()
        client.ask(
            "textDocument/hover",
            {"textDocument": {"uri": chapter.as_uri()}, "position": {"line": 2, "character": 5}},
        )
        hovering.append((time.perf_counter() - begun) * 1000)
        time.sleep(0.02)
    found["indexing"] = [(time.perf_counter() - indexed) * 1000]
    found["hover"] = hovering
    typist.diagnose()
    time.sleep(RESTING)  # what was read is kept on disk once the writer rests
    middle = typist.text.index("\n\n", len(typist.text) // 2) - 1
    typist.type(middle, " And so")  # warm
    found["rss"] = [client.rss()]
    found["typing"] = typist.type(middle + 7, TYPED)
    name = NAMED.search(typist.text)
    assert name is not None
    at = name.start() + 2
    found["renaming"] = [
        took for _ in range(15) for took in (typist.replace(at, 0, "y"), typist.replace(at, 1, ""))
    ]
    note = Typist(client, book / "Characters" / "Estella.md")
    note.diagnose()
    eyes, title = note.text.index("brown") + 5, note.text.index("Estella") + 7
    found["note"] = [
        took
        for place in (eyes, title)
        for _ in range(8)
        for took in (note.replace(place, 0, "n"), note.replace(place, 1, ""))
    ]
    for turn in range(edits // 2):
        typist.replace(middle + 3 + turn % 50, 0, "e")
        typist.replace(middle + 3 + turn % 50, 1, "")
    found["rss"].append(client.rss())
    client.stop()
    return found


def cold(book: Path, cache: Path | None, environment: dict[str, str]) -> tuple[float, float]:
    """Check a book in a fresh process on one core; gives seconds by the clock and of the processor."""
    arguments = [str(book), *([str(cache)] if cache else [])]
    out = subprocess.run(
        [sys.executable, "-c", _COLD, *arguments], check=True, capture_output=True, text=True, env=environment
    ).stdout.split()
    return float(out[0]), float(out[1])


def starting(command: list[str], environment: dict[str, str], runs: int = 9) -> float:
    """Give the median time from spawning a server to its answer to `initialize`."""
    times = []
    for _ in range(runs):
        client = Client(command, environment)
        times.append(client.start(None))
        client.stop()
    return statistics.median(times)


def peers(chapter: Path, runs: int) -> dict[str, float | str]:
    """Time the peers on one chapter; installs them first where they are not yet there."""
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "flowstory-bench"
    base.mkdir(parents=True, exist_ok=True)

    def install(*command: str) -> None:
        subprocess.run(command, cwd=base, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    if not (base / "node_modules" / "harper.js").is_dir():
        (base / "package.json").write_text('{"name": "peers", "private": true}\n')
        install("npm", "install", "--no-audit", "--no-fund", *PEERS)
    if not (base / "venv").is_dir():
        install(sys.executable, "-m", "venv", "venv")
        install("venv/bin/pip", "install", "proselint")
    found: dict[str, float | str] = json.loads(
        subprocess.run(
            ["node", str(HERE / "peers.mjs"), str(chapter), str(runs)],
            cwd=base,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
    )
    script = (
        "import sys,time,pathlib\n"
        "from proselint.registry import CheckRegistry\nfrom proselint.checks import __register__\n"
        "from proselint.tools import LintFile\n"
        "CheckRegistry().register_many(__register__)\n"
        "p=pathlib.Path(sys.argv[1]); t=[]\n"
        f"for i in range({runs}+1):\n"
        "    b=time.perf_counter(); LintFile(p).lint(); t.append((time.perf_counter()-b)*1000)\n"
        "print(sorted(t[1:])[len(t)//2-1])\n"
    )
    ran = subprocess.run(
        [base / "venv/bin/python", "-c", script, str(chapter)], check=False, capture_output=True, text=True
    )
    found["proselint"] = float(ran.stdout) if ran.returncode == 0 else ran.stderr.strip().splitlines()[-1]
    return found


def timed(work: Callable[[], object], runs: int = 5) -> float:
    """Give the median time of some work, in milliseconds."""
    times = []
    for _ in range(runs):
        begun = time.perf_counter()
        work()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times)


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--sizes", nargs="*", default=list(SIZES), choices=list(SIZES))
    options.add_argument("--edits", type=int, default=1000, help="edits between the two looks at memory")
    options.add_argument("--peers", action="store_true", help="install and time the other checkers too")
    options.add_argument("--runs", type=int, default=5)
    chosen = options.parse_args()
    if not NOVELS.is_dir():
        sys.exit(f"nothing to measure on: {NOVELS} is not there")
    base = Path(tempfile.mkdtemp(prefix="flowstory-bench-"))
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(base / "cache"),
        "XDG_CONFIG_HOME": str(base / "config"),
        "XDG_DATA_HOME": str(base / "data"),
    }
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print(
        f"{time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, Python {platform.python_version()}, load {load}\n"
    )
    try:
        measure(chosen, base, environment)
    finally:
        shutil.rmtree(base, ignore_errors=True)
    print("\nload at the end", " ".join(f"{one:.1f}" for one in os.getloadavg()))


def measure(chosen: argparse.Namespace, base: Path, environment: dict[str, str]) -> None:
    """Print the table."""
    row("measured", *chosen.sizes)
    row("---", *("---:" for _ in chosen.sizes))
    cells: dict[str, list[str]] = {}
    chapter = Path()
    for size in chosen.sizes:
        book = base / size
        chapter, words = build(book, SIZES[size])
        count = int(words.replace(",", ""))
        cells.setdefault("words", []).append(words)
        found = keystrokes(book, chapter, environment, chosen.edits)
        for name, shown in (
            ("typing", "keystroke to diagnostics"),
            ("renaming", "keystroke in the main character's name"),
            ("note", "keystroke in a note"),
        ):
            cells.setdefault(f"{shown}, p50 / p95 (ms)", []).append(
                f"{quantile(found[name], 0.5):.1f} / {quantile(found[name], 0.95):.1f}"
            )
        cells.setdefault("hover while indexing, p99 (ms)", []).append(f"{quantile(found['hover'], 0.99):.1f}")
        cells.setdefault("memory: indexed, after edits (MB)", []).append(
            " / ".join(f"{one:.0f}" for one in found["rss"])
        )
        runs = [cold(book, None, environment) for _ in range(1 if count > 500_000 else 3)]
        wall, cpu = min(runs)
        cells.setdefault("cold check, one core, by the clock (words/s)", []).append(f"{count / wall:,.0f}")
        cells.setdefault("cold check, of the processor's time (words/s)", []).append(f"{count / cpu:,.0f}")
        cache = base / f"kept-{size}"
        first, _ = cold(book, cache, environment)
        again, _ = cold(book, cache, environment)
        cells.setdefault("opened again, share of cold", []).append(f"{again / first:.3f}")
    for name, values in cells.items():
        row(name, *values)
    text = "\n\n".join(file.read_text("utf-8") for file in sorted((base / chosen.sizes[-1]).glob("*.md")))
    pattern = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|_")
    print(f"\nOn one chapter of {len(chapter.read_text('utf-8').split()):,} words, and to start:\n")
    row("measured", "ms")
    row("---", "---:")
    seconds = timed(lambda: sum(1 for _ in pattern.finditer(text)), 1) / 1000
    row("floor: regex tokeniser (words/s)", f"{len(text.split()) / seconds:,.0f}")
    bare = [sys.executable, "-c", _BARE]
    client = Client(bare, environment)
    client.start(None)
    ask = {"textDocument": {"uri": "file:///x.md"}, "position": {"line": 0, "character": 0}}
    row("floor: bare pygls round trip", f"{timed(lambda: client.ask('textDocument/hover', ask), 50):.2f}")
    client.stop()
    ours, theirs = (
        starting([sys.executable, "-m", "flowstory", "lsp"], environment),
        starting(bare, environment),
    )
    row("spawn to initialize, flowstory", f"{ours:.0f}")
    row("spawn to initialize, bare pygls", f"{theirs:.0f} (ratio {ours / theirs:.2f})")
    if chosen.peers:
        for name, took in peers(chapter, chosen.runs).items():
            row(name, f"{took:.0f}" if isinstance(took, float) else took)


if __name__ == "__main__":
    main()
