"""A million words in the memory: how long, how much, and how it holds after a thousand upserts.

    python -m tests.bench.memory_speed [--words 1000000] [--upserts 1000]

The book is made of the novels of the shared corpus, or of invented prose where that is absent. Tidying up runs as
it does in the daemon: after every 50 writes, in a thread beside the writer, and its time is told apart.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import tempfile
import threading
import time
from datetime import timedelta
from pathlib import Path

from flowstory.manuscript.assemble import parse_book
from flowstory.memory.indexing import index_book, index_chapter
from flowstory.memory.kinds import PASSAGES
from flowstory.memory.location import locate
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf, position_of
from flowstory.memory.searching import search
from flowstory.memory.store import Store
from flowstory.memory.upkeep import Upkeep
from tests.memory.books import invented

NOVELS = Path(__file__).parents[3] / "shared" / "corpus" / "novels"
SHELF = Shelf("bench", "a million words")
QUESTIONS = ("who killed the old woman", "the letter on the table", '"in the morning"', "olhos verdes", "horse and carriage",
             "what did she say to her mother about the money", "the sea", "Dracula", "Capitu")  # fmt: skip


def prose(words: int) -> dict[str, str]:
    """Give chapters of about 2,600 words, as many as make up the words asked for."""
    if not NOVELS.is_dir():
        return invented(words // 2600, words=2600)
    paragraphs: list[str] = []
    for path in sorted(NOVELS.glob("*/*.md")):
        paragraphs += [p for p in path.read_text("utf-8").split("\n\n") if not p.startswith("#")]
    files: dict[str, str] = {}
    total, held, count = 0, [], 0
    for turn, paragraph in enumerate(itertools.cycle(paragraphs)):
        # The second time round each paragraph is another one, as in a book that goes on.
        said = paragraph if turn < len(paragraphs) else paragraph + f" And so again, {turn}."
        held.append(said)
        count += len(said.split())
        if count >= 2600:
            name = f"{len(files) + 1:03}.md"
            files[name] = f"# Chapter {len(files) + 1}\n\n" + "\n\n".join(held) + "\n"
            total, held, count = total + count, [], 0
            if total >= words:
                return files
    raise AssertionError("paragraphs never end")


def p95(times: list[float]) -> str:
    ordered = sorted(times)
    return f"p50 {ordered[len(ordered) // 2] * 1000:.1f} ms, p95 {ordered[int(len(ordered) * 0.95)] * 1000:.1f} ms"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--words", type=int, default=1_000_000)
    options.add_argument("--upserts", type=int, default=1000)
    chosen = options.parse_args()
    files = prose(chosen.words)
    book = parse_book("bench", files)
    words = sum(len(text.split()) for text in files.values())
    size = sum(len(text.encode()) for text in files.values())
    with tempfile.TemporaryDirectory() as folder:
        store = Store(locate(folder))
        begun = time.perf_counter()
        index_book(store, SHELF, book.chapters)
        written = time.perf_counter() - begun
        Upkeep(store, SHELF).run(grace=timedelta(0))
        indexed = time.perf_counter() - begun
        rows = len(store.rows(Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK), PASSAGES, ["id"]))
        print(f"{words:,} words, {len(files)} chapters, {size / 1e6:.1f} MB -> {rows} passages")
        print(
            f"indexed in {indexed:.1f} s (written {written:.1f} s, tidied {indexed - written:.1f} s); "
            f"peak memory {peak():.0f} MB; disk {disk(folder) / size:.2f}x the text"
        )
        begun = time.perf_counter()
        index_book(store, SHELF, book.chapters)
        print(f"opened again, unchanged: {(time.perf_counter() - begun) * 1000:.0f} ms, nothing written")

        chance = random.Random(3)
        upkeep, tidying = Upkeep(store, SHELF), []
        upserts: list[float] = []
        searches: list[float] = []
        scoped: list[float] = []
        thread: threading.Thread | None = None

        def tidy() -> None:
            begun = time.perf_counter()
            upkeep.run()
            tidying.append(time.perf_counter() - begun)

        whole = Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK)
        half = Scope(SHELF.tenant, SHELF.book, position_of(book, book.chapters[len(files) // 2].path, 5000))
        for number in range(chosen.upserts):
            name = chance.choice(sorted(files))
            files[name] += f"\n\nA line was added here, the {number}th of them.\n"
            chapter = parse_book("bench", {name: files[name]}).chapters[0]
            begun = time.perf_counter()
            index_chapter(store, SHELF, chapter, language="en")
            upserts.append(time.perf_counter() - begun)
            upkeep.wrote()
            begun = time.perf_counter()
            search(store, whole, chance.choice(QUESTIONS))
            searches.append(time.perf_counter() - begun)
            if number % 4 == 0:
                begun = time.perf_counter()
                search(store, half, chance.choice(QUESTIONS))
                scoped.append(time.perf_counter() - begun)
            if upkeep.due and (thread is None or not thread.is_alive()):
                thread = threading.Thread(target=tidy)
                thread.start()
        if thread is not None:
            thread.join()
        print(
            f"{chosen.upserts} upserts of a chapter: {p95(upserts)}; search between them: {p95(searches)}; "
            f"up to the middle of the book: {p95(scoped)}"
        )
        print(
            f"tidied {len(tidying)} times beside them, {p95(tidying)}; disk before the last: {disk(folder) / size:.2f}x"
        )
        after: list[float] = []
        for number in range(200):
            begun = time.perf_counter()
            search(store, whole, QUESTIONS[number % len(QUESTIONS)])
            after.append(time.perf_counter() - begun)
        print(f"search after them: {p95(after)}")
        upkeep.run(grace=timedelta(0))
        print(f"disk after optimise: {disk(folder) / size:.2f}x the text; peak memory {peak():.0f} MB")


def peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def disk(folder: str) -> int:
    return sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
