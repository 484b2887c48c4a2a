"""What is purged is gone from every byte of every file; and the search that proves it can find."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from flowstory.memory import keeping, snapshots
from flowstory.memory.indexing import index_book, index_chapter
from flowstory.memory.kinds import PASSAGES
from flowstory.memory.meaning import embed_passages
from flowstory.memory.retention import purge_book, purge_everything, remains, scrub_deleted
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf
from flowstory.memory.searching import search
from flowstory.memory.store import Store
from flowstory.memory.tidying import optimise, versions
from flowstory.text.spans import Span
from tests.memory.books import SHELF, chapter_of, invented, lighthouse
from tests.memory.embedders import ToyEmbedder

ROOT = Path(__file__).parents[2]
SECRET = "The cellar held Wilhelmina Quarterstaff's seventeen unsent letters."
# The whole sentence, its folded form, and parts of it that an index or a compressed page might keep.
TRACES = (SECRET, SECRET.lower(), "Wilhelmina", "wilhelmina", "Quarterstaff", "quarterstaff")


def with_secret() -> str:
    return f"# The Cellar\n\nAna went down. {SECRET} She read none of them.\n"


def fill(store: Store, shelf: Shelf) -> None:
    """Put the secret into every table, more than once, and leave old versions behind."""
    book = lighthouse()
    index_book(store, shelf, book.chapters)
    secret = chapter_of("05 The Cellar.md", with_secret())
    index_chapter(store, shelf, secret)
    embed_passages(store, shelf, ToyEmbedder())
    snapshots.take(store, shelf, [secret], note=SECRET)
    keeping.keep_facts(
        store,
        shelf,
        [secret.path],
        [keeping.KeptFact(secret.path, Span(0, 9), "w", "letters", SECRET, SECRET)],
    )
    keeping.keep_summary(store, shelf, keeping.Summary(secret.path, "h", 99, SECRET, "toy", "now"))
    optimise(store, shelf, [PASSAGES.name], grace=timedelta(0))
    index_chapter(store, shelf, chapter_of("06 Again.md", with_secret()))
    index_chapter(store, shelf, chapter_of("06 Again.md", "# Again\n\nNothing.\n"))


def test_a_purged_sentence_is_in_no_file(local: Store) -> None:
    other = Shelf(SHELF.tenant, "another book")
    index_book(local, other, lighthouse().chapters)
    fill(local, SHELF)
    # The proof would prove nothing if it could not find: prose lies in the files as it is.
    assert len(remains(local.location, [SECRET])) >= 5
    assert purge_book(local, SHELF) == 5
    assert remains(local.location, TRACES) == ()
    assert search(local, Scope(other.tenant, other.book, WHOLE_BOOK), "boat").hits
    purge_everything(local)
    assert local.location.folder is not None
    assert not local.location.folder.exists()


def test_a_deleted_sentence_can_be_scrubbed(local: Store) -> None:
    book = lighthouse()
    index_book(local, SHELF, book.chapters)
    index_chapter(local, SHELF, chapter_of("05 The Cellar.md", with_secret()))
    embed_passages(local, SHELF, ToyEmbedder())
    optimise(local, SHELF, [PASSAGES.name], grace=timedelta(0))
    index_chapter(local, SHELF, chapter_of("05 The Cellar.md", "# The Cellar\n\nAna went down.\n"))
    # Deleted by the writer, still in an old version.
    assert remains(local.location, [SECRET])
    assert scrub_deleted(local, SHELF)
    assert remains(local.location, TRACES) == ()
    whole = Scope(SHELF.tenant, SHELF.book, WHOLE_BOOK)
    assert [hit.text for hit in search(local, whole, "went down").hits] == ["Ana went down."]
    assert search(local, whole, "Wilhelmina").hits == ()
    assert search(local, whole, '"cut clean through"').hits


KILLED = """
import sys
from pathlib import Path
from flowstory.memory.indexing import index_chapter
from flowstory.memory.location import locate
from flowstory.memory.store import Store
from tests.memory.books import SHELF, chapter_of
from tests.memory.test_retention import SECRET
store = Store(locate(sys.argv[1]))
store.names(SHELF.tenant)
print("ready", flush=True)
number = 0
while True:
    number += 1
    text = "# The Cellar\\n\\n" + "\\n\\n".join(f"{SECRET} For the {i}th time, {number}." for i in range(300))
    index_chapter(store, SHELF, chapter_of("05 The Cellar.md", text))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is of Unix")
def test_what_killed_writers_left_is_removed_too(local: Store) -> None:
    index_book(local, SHELF, lighthouse().chapters)
    for wait in (0.2, 0.35, 0.5):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, local.location.uri], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=10)
    assert remains(local.location, [SECRET])
    index_chapter(local, SHELF, chapter_of("05 The Cellar.md", "# The Cellar\n\nAna went down.\n"))
    assert scrub_deleted(local, SHELF)
    assert remains(local.location, TRACES) == ()
    purge_book(local, SHELF)
    assert remains(local.location, ["Ana"]) == ()


def test_the_search_finds_across_the_borders_of_its_chunks(
    local: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flowstory.memory import retention

    monkeypatch.setattr(retention, "_CHUNK", 7)
    file = tmp_path / "memory" / "x.lance"
    file.parent.mkdir()
    file.write_bytes(b"\x00" * 11 + SECRET.encode() + b"\x00" * 5)
    assert remains(local.location, [SECRET]) == (file,)
    assert remains(local.location, ["Wilhelmine"]) == ()


def test_disk_stays_small_over_many_writes(local: Store) -> None:
    files = invented(8, words=600)
    for number in range(60):
        name = sorted(files)[number % 8]
        files[name] += f"\n\nOne more line, the {number}th.\n"
        index_chapter(local, SHELF, chapter_of(name, files[name]))
    before = size_of(local)
    assert optimise(local, SHELF, [PASSAGES.name], grace=timedelta(0))
    assert size_of(local) < before / 3
    assert versions(local, SHELF, PASSAGES) <= 3


def size_of(store: Store) -> int:
    assert store.location.folder is not None
    return sum(path.stat().st_size for path in store.location.folder.rglob("*") if path.is_file())


def test_one_optimiser_at_a_time(local: Store) -> None:
    index_book(local, SHELF, lighthouse().chapters)
    lock = local.lock(SHELF, "optimise")
    assert lock.acquire()
    assert not optimise(local, SHELF, [PASSAGES.name])
    lock.release()
    assert optimise(local, SHELF, [PASSAGES.name])
