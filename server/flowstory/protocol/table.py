"""The table of our own methods and commands: what each takes and gives. A new one is its types and a row here.

`writing` makes the clients' types and the page of the protocol from it.
"""

from __future__ import annotations

from typing import NamedTuple

from flowstory.protocol.assisting import (
    CRITIQUE,
    SUGGEST,
    SUMMARISE,
    AssistParams,
    AssistResult,
    SummariseParams,
    SummariseResult,
)
from flowstory.protocol.book_memory import BOOK_MEMORY, BookMemory, BookMemoryParams
from flowstory.protocol.commands import COMMANDS, Command
from flowstory.protocol.lore import (
    DECISIONS,
    ENTITIES,
    LORE_CARD,
    STATUS,
    TIMELINE,
    BookParams,
    DecisionsResult,
    EntitiesResult,
    LoreCard,
    LoreCardParams,
    StatusParams,
    StatusResult,
    TimelineResult,
)
from flowstory.protocol.money import (
    BUDGET,
    DELETE_KEY,
    KEY_STATUS,
    SET_KEY,
    USAGE,
    BudgetParams,
    BudgetResult,
    DeleteKeyParams,
    DeleteKeyResult,
    KeyInfo,
    KeyStatusParams,
    KeyStatusResult,
    SetKeyParams,
    UsageParams,
    UsageResult,
)
from flowstory.protocol.places import Message
from flowstory.protocol.searching import LIKE_THIS, SEARCH, LikeThisParams, SearchParams, SearchResult
from flowstory.protocol.snapshots import (
    DIFF_SNAPSHOT,
    RESTORE_SNAPSHOT,
    SNAPSHOTS,
    TAKE_SNAPSHOT,
    RestoreResult,
    SnapshotDiff,
    SnapshotParams,
    SnapshotsParams,
    SnapshotsResult,
    TakeSnapshotParams,
)


class Method(NamedTuple):
    """A request of our own, sent by the client; `about` says in a sentence what it answers."""

    name: str
    params: type[Message]
    result: type[Message]
    about: str


METHODS: tuple[Method, ...] = (
    Method(SEARCH, SearchParams, SearchResult, "Passages that answer a question or hold some words."),
    Method(LIKE_THIS, LikeThisParams, SearchResult, "Passages like the one at a place."),
    Method(
        SUGGEST, AssistParams, AssistResult, "Next steps for a scene; the cost alone until the writer agrees."
    ),
    Method(CRITIQUE, AssistParams, AssistResult, "What works in a scene and what does not, at its words."),
    Method(
        SUMMARISE, SummariseParams, SummariseResult, "A chapter's summary, by a model or drawn from the text."
    ),
    Method(SNAPSHOTS, SnapshotsParams, SnapshotsResult, "The versions kept of a chapter, or of all."),
    Method(TAKE_SNAPSHOT, TakeSnapshotParams, SnapshotsResult, "Keep chapters as they stand in the editor."),
    Method(
        DIFF_SNAPSHOT, SnapshotParams, SnapshotDiff, "What differs between a version and the chapter now."
    ),
    Method(
        RESTORE_SNAPSHOT,
        SnapshotParams,
        RestoreResult,
        "Bring a version back by an edit that can be undone; the chapter as it is now is kept first.",
    ),
    Method(
        BOOK_MEMORY,
        BookMemoryParams,
        BookMemory,
        "A whole book for the views: who is where, what happens when, what is open.",
    ),
    Method(LORE_CARD, LoreCardParams, LoreCard, "Somebody's card, as of a line or of the whole book."),
    Method(ENTITIES, BookParams, EntitiesResult, "Everybody and everything with a name."),
    Method(TIMELINE, BookParams, TimelineResult, "The year of each chapter, and what the book dates."),
    Method(DECISIONS, BookParams, DecisionsResult, "The writer's rulings on a book."),
    Method(STATUS, StatusParams, StatusResult, "How the server is, and which books are open."),
    Method(KEY_STATUS, KeyStatusParams, KeyStatusResult, "Which keys there are; never the keys themselves."),
    Method(SET_KEY, SetKeyParams, KeyInfo, "Bind a key to the origin of its provider."),
    Method(DELETE_KEY, DeleteKeyParams, DeleteKeyResult, "Delete a key."),
    Method(USAGE, UsageParams, UsageResult, "What was asked of models, and what it cost."),
    Method(BUDGET, BudgetParams, BudgetResult, "The most that models may cost, set or only told."),
)

__all__ = ["COMMANDS", "METHODS", "Command", "Method"]
