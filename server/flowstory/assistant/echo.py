"""EchoNotes: a summary a chapter, kept beside the book as Markdown that the writer may edit.

They lie in the folder `EchoNotes` of the book, a file a chapter, so that they can be read and edited wherever
the book is written (Obsidian hides folders that begin with a dot). The front matter says which chapter it is of,
what that chapter's text was, and what the summary was when it was written: so it is known when the chapter has
changed since, and when the writer has put their own hand to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from flowstory.text.hashing import content_hash

FOLDER = "EchoNotes"
MARK = "flowstory"
KIND = "summary"
EXTRACT = "extract"
"""What `by` says of a summary that no model wrote."""
_FRONT = re.compile(r"\A---\r?\n(.*?)\r?\n---\r?\n?(.*)\Z", re.DOTALL)
_LINE = re.compile(r"^([a-z_]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class EchoNote:
    """A chapter's summary. `source_hash` is of the chapter's text when it was written, `by` who wrote it."""

    source: str
    source_hash: str
    by: str
    body: str
    edited: bool = False

    def is_stale(self, text: str) -> bool:
        """Say whether the chapter reads otherwise than when this was written."""
        return self.source_hash != text_hash(text)


def text_hash(text: str) -> str:
    """Give the hash of a chapter's words; blanks at the ends of lines do not count."""
    return content_hash("echo", "\n".join(line.rstrip() for line in text.splitlines()))[:32]


def note_path(chapter: str, *, folder: str = "") -> str:
    """Give where the note of a chapter lies, as a path relative to the workspace folder.

    `folder` is the book's own folder in it, "" where they are one.
    """
    path = PurePosixPath(chapter)
    inner = path.relative_to(folder) if folder and path.is_relative_to(folder) else path
    return (PurePosixPath(folder) / FOLDER / inner.with_suffix(".md")).as_posix()


def write_note(note: EchoNote) -> str:
    """Give a note as Markdown."""
    body = note.body.strip() + "\n"
    return (
        f"---\n{MARK}: {KIND}\nsource: {note.source}\nsource_hash: {note.source_hash}\n"
        f"by: {note.by}\nbody_hash: {_body_hash(body)}\n---\n\n{body}"
    )


def read_note(text: str) -> EchoNote | None:
    """Read a note; `None` for a file that is none of ours. One that the writer has changed is `edited`."""
    front = _FRONT.match(text.removeprefix("\ufeff"))
    if front is None:
        return None
    held = dict(_LINE.findall(front[1].replace("\r\n", "\n")))
    if held.get(MARK) != KIND or not held.get("source"):
        return None
    body = front[2].replace("\r\n", "\n").strip() + "\n"
    return EchoNote(
        held["source"],
        held.get("source_hash", ""),
        held.get("by", ""),
        body,
        edited=_body_hash(body) != held.get("body_hash", ""),
    )


def plain_body(note: EchoNote) -> str:
    """Give the sentences of a note as a model is given them: without its headings and marks."""
    lines = (line.strip().lstrip("-*# ").strip() for line in note.body.splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(">"))


def body_of(title: str, groups: Iterable[tuple[str, Sequence[str]]], *, remark: str = "") -> str:
    """Give a summary as Markdown: a heading a group, a line a sentence; `remark` says what it is."""
    lines = [f"# {title}", ""]
    if remark:
        lines += [f"> {remark}", ""]
    for heading, sentences in groups:
        if sentences:
            lines += [f"## {heading}", "", *(f"- {sentence}" for sentence in sentences), ""]
    return "\n".join(lines)


def _body_hash(body: str) -> str:
    return content_hash("echo body", body)[:32]
