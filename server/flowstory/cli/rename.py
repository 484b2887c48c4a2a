"""`flowstory rename`: another name for somebody or something, shown first and written when the writer says so."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flowstory.cli.screen import Color, visible
from flowstory.cli.session import BadUseError, Session, session_of

if TYPE_CHECKING:
    from rich.text import Text

    from flowstory.cli.opening import Opened
    from flowstory.lore.renaming import NameEdit, Plan
    from flowstory.workspace.workspace import OpenBook

_AROUND = 32  # characters shown on either side of a change
_SHOWN = 40  # changes shown before the question; --dry-run shows all


class InDoubt(StrEnum):
    """Groups that are left alone unless asked for (see `lore.renaming.Group`)."""

    SHORT = "short"
    FAMILY = "family"
    GENDER = "gender"
    NAMESAKE = "namesake"
    WORD = "word"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class _Change:
    """A plan for one book, and the part of it that is to be written."""

    book: OpenBook
    plan: Plan
    edits: tuple[NameEdit, ...]
    moves: tuple[tuple[str, str], ...]


def rename(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="PATH")],
    old: Annotated[str, typer.Argument(metavar="OLD")],
    new: Annotated[str, typer.Argument(metavar="NEW")],
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y")] = False,
    doubtful: Annotated[list[InDoubt] | None, typer.Option("--with", metavar="GROUP")] = None,
    color: Annotated[Color, typer.Option("--color")] = Color.AUTO,
) -> None:
    session = session_of(context)
    session.screen.color = color

    from flowstory.cli.opening import open_books, tell_problems

    opened = open_books(path, session)
    tell_problems(opened, session)
    changes = _changes(opened, old, new, frozenset(doubtful or ()), session)
    texts = _texts(opened, changes, session)
    words, screen = session.words, session.screen
    places = sum(len(change.edits) for change in changes)
    if not places:
        screen.tell(words.text("cli.rename.nothing"))
        return
    screen.show(_page(opened, changes, session, limit=0 if dry_run else _SHOWN))
    screen.tell(words.text("cli.rename.files", places=places, files=len(texts)))
    if dry_run:
        return
    if any(edit.group.is_turned for change in changes for edit in change.edits):
        screen.tell(words.text("cli.rename.turned"))
    if not yes:
        typer.confirm(words.text("cli.rename.ask", files=len(texts)), abort=True, err=True)
    _write(texts, opened, session)
    for change in changes:
        for move in change.moves:
            _move(change.book, move, session)
    undo = shlex.join(
        ["flowstory", "rename", path, new, old, *(f"--with={group}" for group in doubtful or ())]
    )
    screen.tell(words.text("cli.rename.done", places=places, files=len(texts), undo=undo))


def _changes(
    opened: Opened, old: str, new: str, wanted: frozenset[InDoubt], session: Session
) -> list[_Change]:
    """Make a plan for each book that knows the name."""
    from flowstory.lore.renaming import RefusedError, plan_rename, target_named

    found: list[_Change] = []
    refused: RefusedError | None = None
    for book in opened.books:
        try:
            plan = plan_rename(book.story, target_named(book.story, old), new)
        except RefusedError as error:
            # Another book of the series may know the name; whatever else is wrong is wrong in all.
            if error.key != "rename.refused.unknown":
                raise BadUseError(session.words.render(error)) from None
            refused = error
            continue
        edits = tuple(
            edit
            for edit in plan.edits
            if not edit.group.is_doubtful or InDoubt.ALL in wanted or edit.group.value in wanted
        )
        family = plan.family if wanted & {InDoubt.FAMILY, InDoubt.ALL} else ()
        found.append(_Change(book, plan, edits, (*([plan.move] if plan.move is not None else []), *family)))
    if not found and refused is not None:
        raise BadUseError(session.words.render(refused))
    return found


def _texts(opened: Opened, changes: Iterable[_Change], session: Session) -> dict[Path, tuple[str, str]]:
    """Give each file's text as it was read and as it shall be.

    Raises:
        BadUseError: a file is no longer, byte for byte, what was read.
    """
    texts: dict[Path, tuple[str, str]] = {}
    for change in changes:
        by_path: dict[str, list[NameEdit]] = {}
        for edit in change.edits:
            by_path.setdefault(edit.path, []).append(edit)
        for relative, edits in by_path.items():
            path = change.book.path_of(relative)
            if path in texts:  # A note that two books share says the same in both.
                continue
            text = change.book.text_of(relative)
            if path.read_bytes() != text.encode("utf-8", "surrogatepass"):
                shown = opened.shown(opened.relative(path))
                raise BadUseError(session.words.text("cli.rename.changed", path=shown))
            texts[path] = (text, _applied(text, edits))
    return texts


def _applied(text: str, edits: Sequence[NameEdit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*pieces, text[at:]))


def _page(opened: Opened, changes: Iterable[_Change], session: Session, *, limit: int) -> Iterator[Text]:
    """Lay out what would change, and what is in doubt."""
    from rich.text import Text

    words = session.words
    for change in changes:
        yield from _lines(opened, change.book, change.edits, session, limit)
        for old, new in change.moves:
            yield Text.assemble((visible(old), "red strike"), " ", (visible(new), "green"))
        left = [edit for edit in change.plan.edits if edit not in frozenset(change.edits)]
        if left:
            yield Text(words.text("cli.rename.doubtful"), "bold")
        by_group: dict[str, list[NameEdit]] = {}
        for edit in left:
            by_group.setdefault(edit.group.value, []).append(edit)
        for group, edits in by_group.items():
            title = words.text(f"rename.group.{group}", old=change.plan.old, new=change.plan.new)
            yield Text(f"{title} (--with {group})", "yellow")
            yield from _lines(opened, change.book, edits, session, limit and limit // 4)


def _lines(
    opened: Opened, book: OpenBook, edits: Sequence[NameEdit], session: Session, limit: int
) -> Iterator[Text]:
    from rich.text import Text

    from flowstory.text.lines import LineIndex

    lines: dict[str, LineIndex] = {}
    for edit in edits[:limit] if limit else edits:
        if edit.path not in lines:
            lines[edit.path] = LineIndex(book.text_of(edit.path))
        text = lines[edit.path].text
        line = lines[edit.path].position(edit.span.start).line + 1
        before = text[max(0, edit.span.start - _AROUND) : edit.span.start].rpartition("\n")[2]
        after = text[edit.span.end : edit.span.end + _AROUND].partition("\n")[0].rstrip("\r")
        where = opened.shown(opened.relative(book.path_of(edit.path)))
        yield Text.assemble(
            (f"{visible(where)}:{line}", "cyan"),
            f"  …{visible(before)}",
            (f"[-{visible(text[edit.span.start : edit.span.end])}-]", "red"),
            (f"{{+{visible(edit.text)}+}}", "green"),
            f"{visible(after)}…",
        )
    if limit and len(edits) > limit:
        yield Text(session.words.text("cli.rename.more", count=len(edits) - limit), "dim")


def _write(texts: dict[Path, tuple[str, str]], opened: Opened, session: Session) -> None:
    """Write all files or none: when one cannot be written, those already written get their old text back."""
    from flowstory.workspace.folder import write_text_atomically

    done: list[Path] = []
    try:
        for path, (_, text) in texts.items():
            write_text_atomically(path, text)
            done.append(path)
    except BaseException as error:
        for written in done:
            write_text_atomically(written, texts[written][0])
        if not isinstance(error, OSError):
            raise
        failed = opened.shown(opened.relative(next(path for path in texts if path not in done)))
        reason = error.strerror or str(error)
        raise BadUseError(session.words.text("cli.rename.failed", path=failed, reason=reason)) from None


def _move(book: OpenBook, move: tuple[str, str], session: Session) -> None:
    """Give a note's file its new name, unless one of that name has appeared meanwhile."""
    old, new = move
    source, target = book.path_of(old), book.path_of(new)
    if target.exists() and not target.samefile(source):
        session.screen.tell(session.words.text("rename.left.taken", path=new))
        return
    source.rename(target)
    session.screen.tell(session.words.text("cli.rename.moved", old=visible(old), new=visible(new)))
