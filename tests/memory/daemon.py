"""A daemon in little, run as a process of its own: edits a vault, takes the edits of others, searches, tidies up.

`daemon.py VAULT STORE SEED SECONDS [--log FILE]`. Prints one line of JSON when the seconds are over; what it
would have shown to the writer as an error ends it.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from pathlib import Path

from flowstory.manuscript.assemble import parse_book
from flowstory.manuscript.model import Chapter
from flowstory.memory.indexing import index_book, index_chapter
from flowstory.memory.location import locate
from flowstory.memory.passages import chapter_hash, cut
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf
from flowstory.memory.searching import search
from flowstory.memory.store import Store
from flowstory.memory.upkeep import Upkeep

SHELF = Shelf("local", "vault")


def read_vault(vault: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(vault.glob("*.md"))}


def write_chapter(vault: Path, name: str, text: str) -> None:
    part = vault / f".{name}.{os.getpid()}.part"
    part.write_text(text, "utf-8")
    part.replace(vault / name)


def chapters_of(files: dict[str, str]) -> dict[str, Chapter]:
    return {chapter.path: chapter for chapter in parse_book("vault", files).chapters}


def note(log: Path | None, chapters: list[Chapter]) -> None:
    """Write down, before it is indexed, how many passages each state of a chapter has."""
    if log is not None:
        # A line with its end mark is whole, whatever a kill left before it.
        lines = [f"\n{chapter_hash(chapter)} {len(cut(SHELF, chapter))} ." for chapter in chapters]
        with log.open("a", encoding="utf-8") as file:
            file.write("".join(lines))


def main(vault: Path, folder: Path, seed: int, seconds: float, log: Path | None) -> None:
    chance = random.Random(seed)
    store = Store(locate(str(folder)))
    upkeep = Upkeep(store, SHELF)
    scope = Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK)
    upserts: list[float] = []
    searches: list[float] = []
    tidied = 0
    store.names(SHELF.tenant)  # So that the kills hit the work, not the import.

    print("ready", flush=True)
    end = time.monotonic() + seconds
    known = read_vault(vault)
    note(log, list(chapters_of(known).values()))
    index_book(store, SHELF, list(chapters_of(known).values()))
    while time.monotonic() < end:
        name = chance.choice(sorted(known))
        text = read_vault(vault)[name]
        paragraphs = text.split("\n\n")
        place = chance.randrange(1, len(paragraphs))
        if len(paragraphs) > 3 and chance.random() < 0.4:
            del paragraphs[place]
        else:
            paragraphs.insert(
                place, f"Edit{seed}x{chance.randrange(10**9)} by the sea. " * chance.randint(1, 20)
            )
        write_chapter(vault, name, "\n\n".join(paragraphs))
        # As a watcher would: whatever changed since, by whomever.
        now = read_vault(vault)
        for path, chapter in chapters_of({p: t for p, t in now.items() if known.get(p) != t}).items():
            note(log, [chapter])
            begun = time.perf_counter()
            index_chapter(store, SHELF, chapter)
            upserts.append(time.perf_counter() - begun)
            upkeep.wrote()
            known[path] = now[path]
        begun = time.perf_counter()
        if not search(store, scope, f"sea Edit{seed}", k=5).hits:
            raise AssertionError("nothing found")
        searches.append(time.perf_counter() - begun)
        if upkeep.due:
            tidied += upkeep.run()
        time.sleep(0.01)
    last = read_vault(vault)
    index_book(store, SHELF, list(chapters_of(last).values()))
    print(
        json.dumps(
            {
                "upserts": len(upserts),
                "upsert_p95": _p95(upserts),
                "search_p95": _p95(searches),
                "tidied": tidied,
            }
        ),
        flush=True,
    )


def _p95(times: list[float]) -> float:
    return round(sorted(times)[int(len(times) * 0.95)] * 1000, 1) if times else 0.0


if __name__ == "__main__":
    vault_, store_, seed_, seconds_, *rest = sys.argv[1:]
    main(Path(vault_), Path(store_), int(seed_), float(seconds_), Path(rest[0]) if rest else None)
