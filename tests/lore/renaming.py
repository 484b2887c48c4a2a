"""Small books, and renames carried out on their texts as an editor would."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from flowstory.lore.renaming import Group, NameEdit, Plan, plan_rename, target_named
from flowstory.manuscript.assemble import parse_book
from flowstory.reading.chapter import Memo, read_chapter
from flowstory.story.gather import gather
from flowstory.story.model import Story

_MEMO: Memo = {}


def story_of(files: Mapping[str, str]) -> Story:
    book = parse_book("book", dict(files))
    return gather(book, [read_chapter(chapter, _MEMO) for chapter in book.chapters])


def applied(
    files: Mapping[str, str], edits: Iterable[NameEdit], move: tuple[str, str] | None
) -> dict[str, str]:
    """Carry edits out, from the last to the first, and move the note."""
    texts = dict(files)
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        text = texts[edit.path]
        texts[edit.path] = text[: edit.span.start] + edit.text + text[edit.span.end :]
    if move is not None:
        texts[move[1]] = texts.pop(move[0])
    return texts


def plan(files: Mapping[str, str], old: str, new: str) -> Plan:
    story = story_of(files)
    return plan_rename(story, target_named(story, old), new)


def renamed(files: Mapping[str, str], old: str, new: str, *groups: Group) -> dict[str, str]:
    """Give the texts after a rename: what needs no look, and the groups in doubt that are named."""
    found = plan(files, old, new)
    edits = [edit for edit in found.edits if not edit.group.is_doubtful or edit.group in groups]
    return applied(files, edits, found.move)


def doubts(files: Mapping[str, str], old: str, new: str) -> list[tuple[str, str, str]]:
    """Give what is in doubt: group, what stands there, what would."""
    return [
        (edit.group.value, files[edit.path][edit.span.start : edit.span.end], edit.text)
        for edit in plan(files, old, new).doubtful
    ]
