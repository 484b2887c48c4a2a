"""What is open, brought into the memory and asked of it. Late in its imports: LanceDB takes a second."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flowstory.memory.location import default_location
from flowstory.memory.passages import SceneAnnotation
from flowstory.memory.scope import WHOLE_BOOK, Scope, Shelf, position_of
from flowstory.memory.shelving import shelf_at
from flowstory.memory.store import Store
from flowstory.memory.upkeep import Upkeep

if TYPE_CHECKING:
    from flowstory.memory.indexing import Indexed
    from flowstory.memory.searching import Hit
    from flowstory.story.model import Story
    from flowstory.workspace.embedding import Meaning
    from flowstory.workspace.workspace import OpenBook

_MOST_EVIDENCE = 5000
# So much of a passage has to stand where it stood, for it to be shown as evidence.
_OPENING = 40
_AROUND = 90


class Place(NamedTuple):
    """A place in a book: the path of a file within the workspace folder, an offset in code points."""

    path: str
    offset: int


class Asked(NamedTuple):
    """A book that is asked. `up_to` is how far it has been told, `None` where all of it may be seen.

    `alone` says that it is a file opened by itself, not the folder around it.
    """

    book: OpenBook
    up_to: Place | None
    alone: bool = False


class Answer(NamedTuple):
    """A passage that answers, and the state of the book that its offsets are counted in."""

    book: OpenBook
    hit: Hit


class Rememberer:
    """The memory of the books that are open. Not for several threads."""

    __slots__ = ("_meaning", "_store", "_upkeep")

    def __init__(self, store: Store | None = None, meaning: Meaning | None = None) -> None:
        self._store = store
        self._meaning = meaning
        self._upkeep: dict[Shelf, Upkeep] = {}

    @property
    def store(self) -> Store:
        """The store, found when it is first needed.

        Raises:
            StoreError: its address is not understood.
        """
        if self._store is None:
            self._store = Store(default_location())
        return self._store

    @property
    def meaning(self) -> Meaning:
        """The writer's model for meanings, if they set one."""
        if self._meaning is None:
            from flowstory.workspace.embedding import Meaning

            self._meaning = Meaning()
        return self._meaning

    def remember(
        self, book: OpenBook, *, alone: bool = False, wanted: Callable[[], bool] = lambda: True
    ) -> Indexed:
        """Bring the memory of a book to what it says now; only chapters that changed are written.

        Where `wanted` gives False on the way it stops between chapters; the next call completes it.

        Raises:
            StoreError: the store cannot be used.
        """
        from flowstory.memory.indexing import index_book

        shelf = shelf_of(book, alone=alone)
        annotations = annotations_of(book.story)
        indexed = index_book(self.store, shelf, book.book.chapters, annotations, wanted=wanted)
        if indexed.written or indexed.removed:
            if shelf not in self._upkeep:
                self._upkeep[shelf] = Upkeep(self.store, shelf)
                self._upkeep[shelf].begin()
            self._upkeep[shelf].wrote()
        return indexed

    def tidy(self, *, most: int = 5) -> None:
        """Tidy up the memory of each book that was written more than `most` times since.

        Raises:
            StoreError: the store cannot be used.
        """
        for upkeep in self._upkeep.values():
            if upkeep.due or upkeep.writes > most:
                upkeep.run()

    def search(
        self, asked: Sequence[Asked], query: str, *, k: int = 10, little_words: frozenset[str] = frozenset()
    ) -> tuple[Answer, ...]:
        """Search books as they are now, best passage first.

        Raises:
            StoreError: the store cannot be used.
        """
        from flowstory.memory.searching import search

        answers: list[Answer] = []
        for one in asked:
            self.remember(one.book, alone=one.alone)
            scope = scope_of(one)
            embedder = self.meaning.ready(self.store, scope.shelf, one.book)
            found = search(self.store, scope, query, k=k, embedder=embedder, little_words=little_words)
            answers += [Answer(one.book, hit) for hit in found.hits]
        answers.sort(key=lambda answer: -answer.hit.score)
        return tuple(answers[:k])

    def like(
        self, asked: Asked, place: Place, *, k: int = 10, little_words: frozenset[str] = frozenset()
    ) -> tuple[Answer, ...]:
        """Find passages like the one at a place of a book; none where no passage is there.

        Raises:
            StoreError: the store cannot be used.
        """
        from flowstory.memory.searching import like_this

        self.remember(asked.book, alone=asked.alone)
        here = self._at(asked, place) or self._at(asked, Place(place.path, place.offset - 1))
        if not here:
            return ()
        # Passages overlap: the neighbours of this one share sentences with it, and would always come first.
        edges = {edge for hit in here for edge in (hit.start, hit.end - 1)}
        around = {hit.id for edge in edges for hit in self._at(asked, Place(place.path, edge))}
        scope = scope_of(asked)
        found = like_this(
            self.store,
            scope,
            here[0].text,
            k=k,
            embedder=self.meaning.ready(self.store, scope.shelf, asked.book),
            leave_out=frozenset(around),
            little_words=little_words,
        )
        return tuple(Answer(asked.book, hit) for hit in found.hits)

    def recall(self, asked: Asked, text: str, *, k: int = 8) -> tuple[Hit, ...]:
        """Give passages like a text, none that is told after the place asked from.

        Raises:
            StoreError: the store cannot be used.
        """
        from flowstory.memory.searching import like_this

        self.remember(asked.book, alone=asked.alone)
        scope = scope_of(asked)
        embedder = self.meaning.ready(self.store, scope.shelf, asked.book)
        return like_this(self.store, scope, text, k=k, embedder=embedder).hits

    def about(self, asked: Asked, entity: str) -> tuple[Hit, ...]:
        """Give the passages of a book where an entity is, as they were last remembered.

        Raises:
            StoreError: the store cannot be used.
        """
        from flowstory.memory.searching import passages_about

        return passages_about(self.store, scope_of(asked._replace(up_to=None)), entity, k=_MOST_EVIDENCE)

    def _at(self, asked: Asked, place: Place) -> tuple[Hit, ...]:
        from flowstory.memory.searching import passages_at

        # The passage that the writer stands in is no secret, even where it goes on behind the cursor.
        return passages_at(self.store, scope_of(asked._replace(up_to=None)), place.path, place.offset)


def last_before(asked: Asked, hits: Sequence[Hit], here: Place) -> Answer | None:
    """Give the last of these passages that ends before a place and still stands in the book as it is now."""
    position = position_of(asked.book.book, here.path, here.offset)
    order = {chapter.path: number for number, chapter in enumerate(asked.book.book.chapters)}
    told = [hit for hit in hits if hit.chapter in order and position.has_told(hit.chapter, hit.end)]
    for hit in sorted(told, key=lambda hit: (order[hit.chapter], hit.start), reverse=True):
        # Markup is part of the file and not of the passage, so only letters are compared.
        held = asked.book.text_of(hit.chapter)[hit.start : hit.start + 3 * _OPENING]
        if _letters(held).startswith(_letters(hit.text[:_OPENING])):
            return Answer(asked.book, hit)
    return None


def quote_of(answer: Answer, names: Sequence[str]) -> str:
    """Give the words of a passage around the last of somebody's names in it, or its beginning."""
    text = answer.hit.text
    at, name = max(((text.rfind(name), name) for name in names), default=(-1, ""))
    start = text.rfind("\n", 0, max(at, 0)) + 1
    end = text.find("\n", max(at, 0))
    end = len(text) if end < 0 else end
    if at - start > _AROUND:
        start = text.find(" ", at - _AROUND) + 1
    if end - at - len(name) > _AROUND:
        end = text.rfind(" ", at + len(name), at + len(name) + _AROUND)
    before, behind = (
        "…" if start and text[start - 1] != "\n" else "",
        "…" if text[end : end + 1] == " " else "",
    )
    return f"{before}{text[start:end]}{behind}"


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def annotations_of(story: Story) -> Mapping[str, tuple[SceneAnnotation, ...]]:
    """Give who is named and who speaks where, by path."""
    found: dict[str, list[SceneAnnotation]] = defaultdict(list)
    for path, mentions in story.mentions.items():
        found[path] += [SceneAnnotation(one.span, one.entity) for one in mentions if one.entity]
    for speech in story.speeches:
        if speech.speaker:
            found[speech.locus.path].append(SceneAnnotation(speech.locus.span, speech.speaker, speaks=True))
    return {path: tuple(annotations) for path, annotations in found.items()}


def shelf_of(book: OpenBook, *, alone: bool = False) -> Shelf:
    """Give where a book stands. A file `alone` has its own place: its folder may be a book of many files."""
    if alone and book.book.chapters:
        return shelf_at(book.path_of(book.book.chapters[0].path))
    return shelf_at(book.root / book.folder)


def scope_of(asked: Asked) -> Scope:
    """Give what may be seen of a book."""
    shelf = shelf_of(asked.book, alone=asked.alone)
    if asked.up_to is None:
        return Scope(shelf.tenant, shelf.book, WHOLE_BOOK)
    position = position_of(asked.book.book, asked.up_to.path, asked.up_to.offset)
    return Scope(shelf.tenant, shelf.book, position)
