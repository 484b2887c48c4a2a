"""A book brought into the memory: only what changed is written, a chapter in one commit or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from flowstory.manuscript.model import Chapter
from flowstory.memory.arrow import Row
from flowstory.memory.folding import fold
from flowstory.memory.kinds import PASSAGES, join
from flowstory.memory.passages import Passage, SceneAnnotation, chapter_hash, cut
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf
from flowstory.memory.store import Store

# Chapters are committed together up to this many code points: a commit a chapter costs a new book seconds.
_TOGETHER = 400_000

Annotations = Mapping[str, Sequence[SceneAnnotation]]
Progress = Callable[[int, int], None]
"""Called with the chapters written so far and the chapters to write."""


@dataclass(frozen=True, slots=True)
class Indexed:
    """What indexing did: the chapters written, those removed, and how many were as they should be."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0


@dataclass(slots=True)
class _Batch:
    size: int = 0
    chapters: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def index_book(
    store: Store,
    shelf: Shelf,
    chapters: Sequence[Chapter],
    annotations: Annotations | None = None,
    *,
    progress: Progress | None = None,
    wanted: Callable[[], bool] = lambda: True,
) -> Indexed:
    """Bring the memory of a book to what its chapters say now; what is not among them is removed.

    Interrupted at any moment, by `wanted` giving False or by a kill, it leaves whole chapters, each as it was
    or as it is; the next call completes it.

    Raises:
        StoreError: the store cannot be used.
    """
    annotations = annotations or {}
    known = chapter_hashes(store, shelf)
    gone = sorted(set(known) - {chapter.path for chapter in chapters})
    changed = [
        (chapter, state)
        for chapter in chapters
        if (state := chapter_hash(chapter, annotations.get(chapter.path, ()))) != known.get(chapter.path)
    ]
    language = main_language(chapters)
    written: list[str] = []
    batch = _Batch()

    def commit() -> None:
        nonlocal batch
        store.replace(shelf, PASSAGES, batch.rows, chapters=batch.chapters, language=language)
        written.extend(batch.chapters)
        batch = _Batch()
        if progress is not None:
            progress(len(written), len(changed))

    for chapter, state in changed:
        if not wanted():
            break
        batch.chapters.append(chapter.path)
        batch.rows += rows_of(shelf, chapter, annotations.get(chapter.path, ()), state)
        batch.size += len(chapter.text)
        if batch.size >= _TOGETHER:
            commit()
    if batch.chapters:
        commit()
    store.replace(shelf, PASSAGES, [], chapters=gone)
    return Indexed(tuple(written), tuple(gone), len(chapters) - len(changed))


def index_chapter(
    store: Store,
    shelf: Shelf,
    chapter: Chapter,
    annotations: Iterable[SceneAnnotation] = (),
    *,
    language: str = "",
) -> None:
    """Bring one chapter's passages to what it says now. `language` is that of the book, else the chapter's.

    Raises:
        StoreError: the store cannot be used.
    """
    held = tuple(annotations)
    rows = rows_of(shelf, chapter, held, chapter_hash(chapter, held))
    store.replace(shelf, PASSAGES, rows, chapters=[chapter.path], language=language or chapter.language)


def forget_chapters(store: Store, shelf: Shelf, chapters: Sequence[str]) -> None:
    """Remove the passages of chapters that are no longer part of the book."""
    store.replace(shelf, PASSAGES, [], chapters=chapters)


def chapter_hashes(store: Store, shelf: Shelf) -> dict[str, str]:
    """Give the state of each chapter in the memory. A chapter that is there twice over has no state."""
    scope = Scope(shelf.tenant, shelf.book, WHOLE_BOOK)
    states: dict[str, str] = {}
    seen: Counter[str] = Counter()
    for row in store.rows(scope, PASSAGES, ["id", "chapter_hash"]):
        seen[row["id"]] += 1
        state = row["chapter_hash"]
        doubled = seen[row["id"]] > 1 or states.setdefault(row["chapter"], state) != state
        if doubled:
            states[row["chapter"]] = ""
    return states


def main_language(chapters: Sequence[Chapter]) -> str:
    """Give the language in which most of a book is written: the index stems its words."""
    sizes: Counter[str] = Counter()
    for chapter in chapters:
        sizes[chapter.language] += len(chapter.text)
    return sizes.most_common(1)[0][0] if sizes else "en"


def rows_of(shelf: Shelf, chapter: Chapter, annotations: Iterable[SceneAnnotation], state: str) -> list[Row]:
    """Give a chapter's passages as rows."""
    return [_row(passage, state) for passage in cut(shelf, chapter, annotations)]


def _row(passage: Passage, state: str) -> Row:
    return {
        "id": passage.id,
        "chapter": passage.chapter,
        "start": passage.start,
        "end": passage.end,
        "text_hash": passage.text_hash,
        "chapter_hash": state,
        "scene": passage.scene,
        "text": passage.text,
        "folded": fold(passage.text),
        "speakers": join(passage.speakers),
        "entities": join(passage.entities),
        "language": passage.language,
    }
