"""The writer's own model as the memory's embedder: asked only where they set one and let it see the book."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from flowstory.memory.shelving import kept_shelf_at
from flowstory.providers import Desk, EmbedRequest, Places, ProviderError, Purpose, Reach, load_settings

if TYPE_CHECKING:
    from flowstory.memory.meaning import EmbeddingPlan
    from flowstory.memory.scope import Shelf
    from flowstory.memory.store import Store
    from flowstory.providers import EmbedReply, Origin
    from flowstory.workspace.workspace import OpenBook

FEATURE = "memory"
_PEACE = 60.0


class Sending(NamedTuple):
    """What embedding a book would send: where to, how much, and what it can cost at most (`None`: unknown)."""

    origin: str
    model: str
    plan: EmbeddingPlan
    nanos: int | None


class ProviderEmbedder:
    """An embedder on the writer's account: kept apart by its origin, its model and the length of its vectors.

    For a thread without an event loop. A text that was embedded before, in whichever book, is not sent again.
    """

    def __init__(self, desk: Desk, *, book: str) -> None:
        self._desk = desk
        self._book = book
        choice = desk.settings.choices()[0]
        self.model = choice.embedding_model
        self._wanted = choice.embedding_dimensions
        self._length = self._wanted or 0
        self.origin: Origin = desk.provider().origin

    @property
    def name(self) -> str:
        return str(self.origin)

    @property
    def dimension(self) -> int:
        """The length of its vectors: set by the writer, else learned from embedding one dot, once."""
        if not self._length:
            self._length = len(self.embed(["."])[0])
        return self._length

    def embed(self, texts: Sequence[str]) -> Sequence[Sequence[float]]:
        """Give a vector a text.

        Raises:
            ProviderError: it cannot be asked, or the budget is spent.
        """
        import anyio

        return [list(vector) for vector in anyio.run(self._embed, tuple(texts)).vectors]

    async def _embed(self, texts: tuple[str, ...]) -> EmbedReply:
        # Its connections belong to this event loop, so it is made and let go with it.
        provider = self._desk.provider()
        try:
            request = EmbedRequest(texts, Purpose(FEATURE, self._book), self.model, self._wanted)
            return await provider.embed(request)
        finally:
            await provider.aclose()

    def price(self, characters: int) -> int | None:
        """Give what so many characters cost at most, in nano-dollars; `None` where no price is known."""
        quote = self._desk.provider().quote(self.model)
        return None if quote is None else quote.price.cost(prompt=characters)


def embedder_for(desk: Desk, book: OpenBook) -> ProviderEmbedder | None:
    """Give the model that the writer set for meanings, where the network switch lets it be asked."""
    settings = desk.settings
    choices = settings.choices()
    if not choices or not choices[0].embedding_model or settings.network == "off":
        return None
    embedder = ProviderEmbedder(desk, book=kept_shelf_at(book.root / book.folder).book)
    if settings.network == "local" and embedder.origin.reach is Reach.WORLD:
        return None
    return embedder


def may_see(store: Store, shelf: Shelf, embedder: ProviderEmbedder) -> bool:
    """Say whether the writer has let this model see this book.

    One on their own machine needs no leave. For any other the leave is what it has embedded before, when it
    was shown what would be sent: another model, another provider or another book is asked about again.
    """
    from flowstory.memory.meaning import kind_of, vector_tables

    if embedder.origin.reach is Reach.MACHINE:
        return True
    tables = vector_tables(store, shelf)
    return bool(tables) and kind_of(embedder).name in tables


def sending(store: Store, shelf: Shelf, embedder: ProviderEmbedder) -> Sending:
    """Say what embedding what is left of a book would send. Sends nothing of it."""
    from flowstory.memory.meaning import plan_embedding

    plan = plan_embedding(store, shelf, embedder)
    # A token is a letter at the very least.
    return Sending(embedder.name, embedder.model, plan, embedder.price(plan.characters))


class Meaning:
    """Which model, if any, may be asked about the meaning of a book, by the writer's settings as they are now.

    One that failed is left in peace for a minute: a search never waits for it twice in a row.
    """

    __slots__ = ("_desk", "_known", "_not_before", "_places", "trouble")

    def __init__(self, places: Places | None = None, desk: Desk | None = None) -> None:
        self._places = places or (desk.places if desk else Places.usual())
        self._desk = desk
        self._known: tuple[object, dict[str, ProviderEmbedder | None]] = (None, {})
        self._not_before = 0.0
        self.trouble: ProviderError | None = None

    def embedder(self, book: OpenBook) -> ProviderEmbedder | None:
        """Give the model for a book, `None` where there is none or it may not be asked."""
        settings = self._desk.settings if self._desk else load_settings(self._places)[0]
        if not settings.embedding_model or settings.network == "off":
            return None  # As it comes: nothing is opened, nothing is imported.
        if self._known[0] != settings:
            self._known = (settings, {})
            self.trouble = None
        key = f"{book.root} {book.folder}"
        if key not in self._known[1]:
            try:
                desk = self._desk or Desk(self._places, settings)
                self._known[1][key] = embedder_for(desk, book)
            except ProviderError as error:
                self.failed(error)
                return None
        return self._known[1][key]

    def ready(self, store: Store, shelf: Shelf, book: OpenBook) -> ProviderEmbedder | None:
        """Give the model if it may see the book, having embedded what it has not seen of it yet.

        Raises:
            StoreError: the store cannot be used. What is wrong with the model is kept in `trouble`.
        """
        from flowstory.memory.meaning import embed_passages

        embedder = self.embedder(book)
        if embedder is None or time.monotonic() < self._not_before:
            return None
        try:
            if not may_see(store, shelf, embedder):
                return None
            embed_passages(store, shelf, embedder)
        except ProviderError as error:
            self.failed(error)
            return None
        return embedder

    def failed(self, error: ProviderError) -> None:
        """Note that a model could not be asked."""
        self.trouble = error
        self._not_before = time.monotonic() + _PEACE
