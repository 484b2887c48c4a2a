"""Which files of a folder are chapters and which are notes, and in what order the chapters are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath

from flowstory.manuscript.front_matter import FrontMatter
from flowstory.manuscript.model import NoteKind, Problem
from flowstory.manuscript.notes import declared_type, folder_kind
from flowstory.manuscript.numbering import fold, stated_number
from flowstory.manuscript.patterns import matches

PROSE_SUFFIXES = (".md", ".markdown", ".txt")

_LEFT_OUT_FOLDERS = frozenset(
    [
        "node_modules",
        "__pycache__",
        "templates",
        "template",
        "modelos",
        "plantillas",
        "attachments",
        "attachment",
        "anexos",
        "adjuntos",
        "assets",
        "images",
        "imagens",
        "imagenes",
        "exports",
        "export",
        "snapshots",
        "echonotes",  # Summaries of chapters, which repeat what the chapters say.
        "trash",
        "lixeira",
        "papelera",
    ]
)
_LEFT_OUT_AT_ROOT = frozenset(
    [
        "readme",
        "changelog",
        "license",
        "licence",
        "contributing",
        "code_of_conduct",
        "security",
        "authors",
        "credits",
        "notice",
        "todo",
        "copying",
        "leiame",
        "leia-me",
        "leame",
        "requirements",
        "agents",
        "claude",
    ]
)
_OUTLINES = frozenset(["outline", "synopsis", "sinopse", "sinopsis", "esboco", "escaleta", "blurb"])
_ORDER_KEYS = ("order", "ordem", "orden")
_PART_KEYS = ("part", "parte", "act", "ato", "acto")
_CHAPTER_KEYS = ("chapter", "capítulo", "capitulo")
_SCENE_KEYS = ("scene", "cena", "escena", "sequence", "sequência", "secuencia")
_SCENES_FOLDERS = frozenset({"scenes", "cenas", "escenas"})
_NUMBER = re.compile(r"-?\d{1,9}(?:\.\d{1,6})?\Z")
_DIGITS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class BookSettings:
    """What `flowstory.toml` and `.flowstoryignore` say about finding and ordering a book.

    `chapters` are paths or globs in reading order; `language` is for files that say nothing of theirs;
    `left_out` are gitignore-like patterns.
    """

    title: str | None = None
    chapters: tuple[str, ...] = ()
    language: str = "en"
    left_out: tuple[str, ...] = ()


class Role(Enum):
    """What a file is to its book."""

    CHAPTER = "chapter"
    NOTE = "note"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Ordering:
    """The paths of a book: chapters in reading order, notes by path, and what is neither."""

    chapters: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def natural_key(path: str) -> tuple[tuple[tuple[int, int, str], ...], ...]:
    """Give a sort key: `2-x` before `10-x`, accents folded, folders kept together."""
    return tuple(
        tuple(
            (0, int(piece[:300]), "") if piece.isdecimal() else (1, 0, piece)
            for piece in _DIGITS.split(fold(part))
            if piece
        )
        for part in path.split("/")
    )


def is_usual_leave_out(path: str) -> bool:
    """Say whether a relative path is one that never holds prose: hidden folders, attachments, a README."""
    parts = path.split("/")
    for folder in parts[:-1]:
        if folder.startswith(".") or fold(folder.lower().strip("_ ")) in _LEFT_OUT_FOLDERS:
            return True
    name = parts[-1]
    if name.startswith(".") or not name.lower().endswith(PROSE_SUFFIXES):
        return True
    return len(parts) == 1 and fold(PurePosixPath(name).stem.lower()) in _LEFT_OUT_AT_ROOT


def file_role(path: str, front: FrontMatter, settings: BookSettings) -> Role:
    """Say what a file is, before any list of chapters is asked."""
    if is_usual_leave_out(path) or matches(path, settings.left_out):
        return Role.LEFT_OUT
    declared = declared_type(front)
    if declared is True:
        return Role.CHAPTER
    if isinstance(declared, NoteKind):
        return Role.NOTE
    if _is_storyline_project(path, front) or fold(PurePosixPath(path).stem.lower()) in _OUTLINES:
        return Role.LEFT_OUT
    return Role.NOTE if folder_kind(path) is not None else Role.CHAPTER


def _is_storyline_project(path: str, front: FrontMatter) -> bool:
    value = front.get("type", "tipo")
    return value is not None and value.lower() == "storyline" and path.lower().endswith(".md")


def order_book(files: Mapping[str, FrontMatter], settings: BookSettings) -> Ordering:
    """Decide about every file of a book, given its front matter by path relative to the book's folder."""
    roles = {path: file_role(path, front, settings) for path, front in files.items()}
    natural = sorted(files, key=natural_key)
    prose = [path for path in natural if roles[path] is Role.CHAPTER]
    problems: list[Problem] = []
    if settings.chapters:
        chapters = _listed(settings.chapters, natural, "", "flowstory.toml", problems)
        unlisted = [path for path in prose if path not in set(chapters)]
        problems += [
            Problem("unlisted-chapter", path, None, (("list", "flowstory.toml"),)) for path in unlisted
        ]
    elif indexes := _longform_indexes(natural, files, roles):
        chapters = _longform(indexes, natural, files, problems)
    else:
        chapters = _by_front_matter(_storyline(prose, files), files)
    chosen = set(chapters)
    notes = [path for path in natural if roles[path] is Role.NOTE and path not in chosen]
    left_out = [path for path in natural if path not in chosen and roles[path] is not Role.NOTE]
    return Ordering(tuple(chapters), tuple(notes), tuple(left_out), tuple(problems))


def _listed(
    entries: Iterable[str], natural: Sequence[str], base: str, source: str, problems: list[Problem]
) -> list[str]:
    """Find the files that a list names: by path, by glob, without suffix, or by name alone."""
    by_path = {fold(path.lower()): path for path in natural}
    by_stem: dict[str, str] = {}
    for path in natural:
        by_stem.setdefault(fold(PurePosixPath(path).stem.lower()), path)
    found: dict[str, None] = {}
    for entry in entries:
        written = entry.strip().replace("\\", "/").removeprefix("./")
        wanted = fold(_join(base, written).lower())
        hits = [by_path[wanted + suffix] for suffix in ("", *PROSE_SUFFIXES) if wanted + suffix in by_path][
            :1
        ]
        if not hits and any(mark in written for mark in "*?["):
            hits = [path for path in natural if matches(path, ("/" + _join(base, written),))]
        if not hits and "/" not in written:
            stem = fold(written.lower())
            stem = next(
                (stem.removesuffix(suffix) for suffix in PROSE_SUFFIXES if stem.endswith(suffix)), stem
            )
            hits = [by_stem[stem]] if stem in by_stem else []
        if not hits and written:
            problems.append(Problem("missing-chapter", source, None, (("chapter", entry), ("list", source))))
        found |= dict.fromkeys(hits)
    return list(found)


def _join(base: str, path: str) -> str:
    """Join relative posix paths and resolve `..` and `.` without ever leaving the folder."""
    parts: list[str] = []
    for part in f"{base}/{path}".split("/"):
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
    return "/".join(parts)


def _longform_indexes(
    natural: Sequence[str], files: Mapping[str, FrontMatter], roles: Mapping[str, Role]
) -> list[str]:
    """Give the index notes of the Longform plugin; of several drafts of one title only the latest."""
    latest: dict[str, tuple[float, str]] = {}
    for path in natural:
        front = files[path]
        if roles[path] is Role.LEFT_OUT or not any(
            item.key.startswith("longform.") for item in front.properties
        ):
            continue
        title = front.get("longform.title") or (
            PurePosixPath(path).stem if not front.get("longform.draftnumber") else ""
        )
        draft = _number(front.get("longform.draftnumber")) or 0.0
        if title not in latest or draft >= latest[title][0]:
            latest[title] = (draft, path)
    return [path for _, path in latest.values()]


def _longform(
    indexes: Sequence[str], natural: Sequence[str], files: Mapping[str, FrontMatter], problems: list[Problem]
) -> list[str]:
    chapters: dict[str, None] = {}
    for index in indexes:
        front = files[index]
        scenes = front.values("longform.scenes")
        if not scenes and (front.get("longform.format") or "").lower() == "single":
            chapters[index] = None
            continue
        folder = _join(index.rpartition("/")[0], front.get("longform.scenefolder") or "")
        inside = [path for path in natural if path != index]
        chapters |= dict.fromkeys(_listed(scenes, inside, folder, index, problems))
    return list(chapters)


def _storyline(prose: list[str], files: Mapping[str, FrontMatter]) -> list[str]:
    """Keep the scenes only, where a folder is laid out as the StoryLine plugin does (`Title/Scenes/`)."""
    scenes = [
        path for path in prose if any(fold(part.lower()) in _SCENES_FOLDERS for part in path.split("/")[:-1])
    ]
    if not scenes:
        return prose
    typed = any((files[path].get("type") or "").lower() == "scene" for path in scenes)
    laid_out = any(path.lower().startswith("storyline/") or "/storyline/" in path.lower() for path in scenes)
    return scenes if typed or laid_out else prose


def _number(value: str | None) -> float | None:
    if value is None:
        return None
    value = value.strip()
    if _NUMBER.match(value):
        return float(value)
    stated = stated_number(value)
    return float(stated.value) if stated else None


def _first_number(front: FrontMatter, keys: Sequence[str]) -> float | None:
    return next((number for key in keys if (number := _number(front.get(key))) is not None), None)


def _by_front_matter(prose: list[str], files: Mapping[str, FrontMatter]) -> list[str]:
    """Sort by `order`, else part, chapter and scene; a file without a number stays behind its neighbour."""
    numbers: dict[str, tuple[float, ...] | None] = {}
    for path in prose:
        front = files[path]
        order = _first_number(front, _ORDER_KEYS)
        chapter, scene = _first_number(front, _CHAPTER_KEYS), _first_number(front, _SCENE_KEYS)
        if order is not None:
            numbers[path] = (0.0, order, chapter or 0.0, scene or 0.0)
        elif chapter is not None or scene is not None:
            numbers[path] = (0.0, chapter or 0.0, scene or 0.0, 0.0)
        else:
            numbers[path] = None
    stated = [(path, key) for path, key in numbers.items() if key is not None]
    if not stated:
        return prose
    parts = {path: _first_number(files[path], _PART_KEYS) for path in prose}
    if any(part is not None for part in parts.values()):
        numbers = {p: (parts[p] or 0.0, *key[1:]) if key is not None else None for p, key in numbers.items()}
    elif len({key for _, key in stated}) < len(stated):
        # Chapters that count from 1 again in each folder: the folders keep their own order.
        folders = {
            folder: float(i) for i, folder in enumerate(dict.fromkeys(p.rpartition("/")[0] for p in prose))
        }
        numbers = {
            p: (folders[p.rpartition("/")[0]], *key[1:]) if key else None for p, key in numbers.items()
        }
    keys: dict[str, tuple[float, ...]] = {}
    above: tuple[float, ...] = (float("-inf"),)
    for path in prose:
        above = numbers[path] or above
        keys[path] = above
    return sorted(prose, key=keys.__getitem__)
