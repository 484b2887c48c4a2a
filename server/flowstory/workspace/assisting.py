"""An open book and the writer's model: whom to ask, what to give them, where summaries lie."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from flowstory.assistant.asking import Asker
from flowstory.assistant.context import ChapterSummary, Cursor, build, cursor_at
from flowstory.assistant.echo import (
    EXTRACT,
    FOLDER,
    EchoNote,
    body_of,
    note_path,
    plain_body,
    read_note,
    text_hash,
    write_note,
)
from flowstory.assistant.packing import Packed
from flowstory.assistant.pilot import Passage
from flowstory.assistant.quoting import Quotables
from flowstory.assistant.summarising import GROUPS, Sentence, extract
from flowstory.memory.shelving import kept_shelf_at
from flowstory.providers import Desk, ProviderSettings, TrustStore, grant, read_wish
from flowstory.providers.trust import Ignored
from flowstory.text.spans import Span
from flowstory.workspace.folder import read_text, write_text_atomically

if TYPE_CHECKING:
    from flowstory.languages.messages import Catalogue
    from flowstory.manuscript.model import Chapter
    from flowstory.memory.searching import Hit
    from flowstory.workspace.remembering import Rememberer
    from flowstory.workspace.workspace import OpenBook

CONTEXT_TOKENS = 6000
"""What a question about one place gives of the book at most: enough for a scene and what bears on it."""


@dataclass(frozen=True, slots=True)
class Here:
    """A place in a book where the writer asks for something, and what a model is given of the book there."""

    book: OpenBook
    chapter: Chapter
    cursor: Cursor
    packed: Packed

    @property
    def language(self) -> str:
        return self.chapter.language

    @property
    def quotables(self) -> Quotables:
        """The files that may be quoted: the chapters told so far, and the notes."""
        told = self.book.book.chapters[: self.cursor.chapter + 1]
        return Quotables((*told, *self.book.book.notes))


def book_id(book: OpenBook) -> str:
    """Give the id under which accounts and replies of a book are kept."""
    return kept_shelf_at(book.root / book.folder).book


def asker_for(desk: Desk, book: OpenBook, settings: ProviderSettings | None = None) -> Asker:
    """Give whom to ask about a book: by these settings, else by the writer's and what they grant the book.

    Raises:
        ProviderError: nobody is chosen, or the address cannot be used.
    """
    return Asker(desk.provider(settings or granted(desk, book)[0]), book=book_id(book))


def granted(desk: Desk, book: OpenBook) -> tuple[ProviderSettings, tuple[Ignored, ...]]:
    """Give the writer's settings with what the book's `[provider]` may change in them, and what it may not.

    Until the writer trusts the folder a book can only be stricter: no other address, no higher budget.
    """
    if not book.settings.provider:
        return desk.settings, ()
    wish, _ = read_wish(book.settings.provider)
    trusted = TrustStore(desk.places).trusts(book.root / book.folder, wish)
    return grant(desk.settings, wish, trusted=trusted)


def trust(desk: Desk, book: OpenBook) -> None:
    """Remember that the writer trusts a book's folder with what its settings wish now."""
    wish, _ = read_wish(book.settings.provider)
    TrustStore(desk.places).trust(book.root / book.folder, wish)


def here(
    book: OpenBook,
    path: str,
    offset: int,
    asker: Asker,
    *,
    rememberer: Rememberer | None = None,
    alone: bool = False,
    budget: int = CONTEXT_TOKENS,
) -> Here | None:
    """Build the context at a place; `None` for a file that is no chapter of the book.

    Raises:
        StoreError: the memory cannot be used, where there is one.
    """
    cursor = cursor_at(book.story, path, offset)
    if cursor is None:
        return None
    chapter = book.book.chapters[cursor.chapter]

    def recall(text: str) -> Sequence[Hit]:
        if rememberer is None or not text.strip():
            return ()
        from flowstory.workspace.remembering import Asked, Place

        return rememberer.recall(Asked(book, Place(path, offset), alone), text)

    packed = build(
        book.story,
        cursor,
        budget=budget,
        count=lambda text: asker.provider.count(text).tokens,
        recall=recall,
        summaries=chapter_summaries(book),
    )
    return Here(book, chapter, cursor, packed)


def passage_at(chapter: Chapter, offset: int | None) -> Passage:
    """Give the scene at an offset of a chapter, or the whole chapter where none is named."""
    paragraphs = [paragraph for scene in chapter.scenes for paragraph in scene.paragraphs]
    if offset is not None:
        scenes = [scene for scene in chapter.scenes if scene.paragraphs]
        at = [scene for scene in scenes if scene.paragraphs[0].start <= offset] or scenes[:1]
        paragraphs = list(at[-1].paragraphs) if at else []
    span = Span(paragraphs[0].start, paragraphs[-1].end) if paragraphs else Span(0, 0)
    return Passage(chapter, span)


def note_file(book: OpenBook, chapter: Chapter) -> Path:
    """Give where the summary of a chapter lies."""
    return book.path_of(note_path(chapter.path, folder=book.folder))


def echo_note(book: OpenBook, chapter: Chapter) -> EchoNote | None:
    """Read the summary of a chapter, `None` where there is none (or a file there that is not ours)."""
    text, _ = read_text(note_file(book, chapter), "")
    return read_note(text) if text is not None else None


def chapter_summaries(book: OpenBook) -> tuple[ChapterSummary, ...]:
    """Give the summaries that there are, each with whether its chapter has changed since."""
    if not (book.root / book.folder / FOLDER).is_dir():
        return ()
    found: list[ChapterSummary] = []
    for chapter in book.book.chapters:
        note = echo_note(book, chapter)
        if note is not None:
            found.append(ChapterSummary(chapter.path, plain_body(note), note.is_stale(chapter.text)))
    return tuple(found)


def new_note(
    chapter: Chapter, sentences: Iterable[Sentence], *, by: str, remark: str, words: Catalogue
) -> EchoNote:
    """Give a chapter's summary as it is kept; its headings are in the language of the chapter."""
    held = list(sentences)
    title = (
        chapter.headings[0].text if chapter.headings else chapter.path.rpartition("/")[2].rpartition(".")[0]
    )
    groups = [
        (words.text(f"echo.{group}"), [one.text for one in held if one.about == group]) for group in GROUPS
    ]
    body = body_of(title, groups, remark=remark)
    return EchoNote(chapter.path, text_hash(chapter.text), by, body)


def extracted_note(book: OpenBook, chapter: Chapter) -> EchoNote:
    """Draw a chapter's summary from its text, without a model; it says so."""
    from flowstory.languages.messages import catalogue

    words = catalogue(chapter.language)
    sentences = extract(book.story, chapter)
    return new_note(chapter, sentences, by=EXTRACT, remark=words.text("echo.extracted"), words=words)


def written_note(chapter: Chapter, sentences: Iterable[Sentence], origin: str) -> EchoNote:
    """Give the summary that a model at an origin wrote; it says so."""
    from flowstory.languages.messages import catalogue

    words = catalogue(chapter.language)
    remark = words.text("echo.written", origin=origin)
    return new_note(chapter, sentences, by=origin, remark=remark, words=words)


def keep_note(book: OpenBook, chapter: Chapter, note: EchoNote) -> Path:
    """Write a summary into the folder EchoNotes, and give where it is.

    Raises:
        OSError: it cannot be written.
    """
    file = note_file(book, chapter)
    file.parent.mkdir(parents=True, exist_ok=True)
    write_text_atomically(file, write_note(note))
    return file
