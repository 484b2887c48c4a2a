"""Links between files of the book: what must change in them when a file is called otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from posixpath import normpath, relpath
from urllib.parse import quote, unquote

from flowstory.lore.renaming.model import Group, NameEdit
from flowstory.manuscript.model import Book
from flowstory.text.spans import Span

_WIKI = re.compile(r"\[\[([^\[\]|#^\n]+)(?=[\]|#^])")
_PLAIN = re.compile(r"\]\(<?([^()\s<>#]+)(?=[#)\s>])|\]\(<([^<>\n#]+)(?=[#>])")
_SUFFIXES = (".md", ".markdown", ".txt")


def targets(text: str) -> Iterator[tuple[Span, str]]:
    """Give the target of every wiki link of a text, without heading and label, and where it stands."""
    if "[[" in text:
        for match in _WIKI.finditer(text):
            written = match.group(1)
            start = match.start(1) + len(written) - len(written.lstrip())
            name = written.strip()
            if name:
                yield Span(start, start + len(name)), name


def resolve(book: Book, target: str) -> str:
    """Give the path of the file that a wiki link leads to, by path or by name; "" where there is none."""
    wanted = _bare(target.casefold())
    names = {file.path: _bare(file.path.casefold()) for file in book.files}
    exact = [path for path, name in names.items() if name == wanted]
    found = exact or [path for path, name in names.items() if name.endswith(f"/{wanted}")]
    return min(found, key=len, default="")


def link_edits(book: Book, moves: Mapping[str, str]) -> Iterator[NameEdit]:
    """Give what changes in links when files move: old path to new path, relative to the workspace folder."""
    for file in book.files:
        for span, target in targets(file.text):
            path = resolve(book, target)
            if path in moves:
                new = _wiki_target(target, path, moves[path])
                if new != target:
                    yield NameEdit(file.path, span, new, Group.LINKS)
        if "](" in file.text:
            yield from _plain_links(book, file.path, file.text, moves)


def _plain_links(book: Book, path: str, text: str, moves: Mapping[str, str]) -> Iterator[NameEdit]:
    known = {file.path for file in book.files}
    for match in _PLAIN.finditer(text):
        group = 1 if match.group(1) else 2
        written = match.group(group)
        if "://" in written or written.startswith("/"):
            continue
        plain = unquote(written)
        folder = PurePosixPath(path).parent.as_posix()
        led = normpath(f"{folder}/{plain}")
        if led not in known or led not in moves:
            continue
        home = PurePosixPath(moves.get(path, path)).parent.as_posix()
        new = relpath(moves[led], home)
        new = quote(new) if "%" in written else new
        if " " in new and group == 1:
            new = quote(new)
        if new != written:
            yield NameEdit(path, Span(*match.span(group)), new, Group.LINKS)


def _wiki_target(target: str, old: str, new: str) -> str:
    """Give a link's new target in the style of the old one: with or without folders and ending."""
    suffix = next((s for s in _SUFFIXES if target.casefold().endswith(s)), "")
    path = new if suffix else _bare(new)
    depth = target.count("/")
    if not depth:
        return path.rpartition("/")[2]
    if depth >= old.count("/"):
        return path
    return "/".join(path.split("/")[-depth - 1 :])


def _bare(path: str) -> str:
    suffix = next((s for s in _SUFFIXES if path.casefold().endswith(s)), "")
    return path[: len(path) - len(suffix)] if suffix else path
