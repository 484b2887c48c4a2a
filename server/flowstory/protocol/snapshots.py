"""Versions of chapters, kept, listed, compared and brought back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from flowstory.protocol.places import Message

SNAPSHOTS = "flowstory/snapshots"
TAKE_SNAPSHOT = "flowstory/takeSnapshot"
DIFF_SNAPSHOT = "flowstory/diffSnapshot"
RESTORE_SNAPSHOT = "flowstory/restoreSnapshot"

Label = Literal["draft", "revised", "final"]
Uri = Annotated[str, Field(strict=True)]
Version = Annotated[str, Field(strict=True, min_length=1, max_length=64)]


class SnapshotsParams(Message):
    """The book, by one of its files, whose versions are wanted."""

    uri: Uri
    """A chapter of the book."""

    whole: Annotated[bool, Field(strict=True)] = False
    """Whether those of all chapters are wanted, not of this one alone."""


class TakeSnapshotParams(Message):
    """What is to be kept as it is now, saved or not."""

    uri: Uri
    """A chapter of the book."""

    whole: Annotated[bool, Field(strict=True)] = False
    """Whether to keep all chapters, not this one alone."""

    label: Label | None = None
    """What to call it. Without it, the status that the chapter states itself."""

    note: Annotated[str, Field(strict=True, max_length=500)] = ""
    """A note of the writer's to themselves."""


class SnapshotParams(Message):
    """One version of a chapter."""

    uri: Uri
    """The chapter."""

    version: Version
    """The beginning of the version's id, at least four letters; or a label, for the newest one under it."""


class Snapshot(Message):
    """A chapter as it once was."""

    id: str
    """Short enough to be typed."""

    uri: str
    """The chapter's file."""

    chapter: str
    """The path of the file within the workspace folder."""

    label: Label
    """What the writer calls it."""

    taken: str
    """When it was kept: UTC, ISO 8601."""

    note: str
    """The writer's note."""

    characters: int
    """How long it is, in code points."""


class SnapshotsResult(Message):
    """Versions."""

    snapshots: tuple[Snapshot, ...]
    """Oldest first."""


class SnapshotDiff(Message):
    """What differs between a version and the chapter as it is now."""

    snapshot: Snapshot
    """The version."""

    text: str
    """The chapter as it was."""

    lines: tuple[str, ...]
    """A unified diff from the version to the chapter as it is now; none where they are the same."""


class RestoreResult(Message):
    """What became of bringing a version back."""

    applied: bool
    """Whether the editor made the edit. The chapter is not saved: the writer may still undo it."""

    kept: str | None
    """The id of the version that holds the chapter as it was before; `null` where nothing was to be done."""
