"""All files of a folder put together to a book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from flowstory.manuscript.detect import detect_language
from flowstory.manuscript.front_matter import FrontMatter, parse_front_matter
from flowstory.manuscript.model import Book, Problem
from flowstory.manuscript.numbering import fold
from flowstory.manuscript.order import BookSettings, order_book
from flowstory.manuscript.scan import parse_chapter, parse_note

_LANGUAGE_KEYS = ("lang", "language", "idioma", "língua", "lingua", "lengua")
_LANGUAGE_NAMES = {
    "en": "en english ingles",
    "pt": "pt por portugues portuguese brazilian",
    "es": "es spa spanish espanhol espanol castellano",
}
_LANGUAGES = {name: code for code, names in _LANGUAGE_NAMES.items() for name in names.split()}


def language_code(written: str) -> str:
    """Give `en`, `pt` or `es` for what a writer calls it ("pt-BR", "Português"), else the empty string."""
    words = fold(written.lower()).replace("_", "-").replace("(", " ").replace("-", " ").split()
    return _LANGUAGES.get(words[0], "") if words else ""


def file_language(text: str, front: FrontMatter, default: str) -> str:
    """Give the language of a file: declared, else detected, else the default."""
    declared = front.get(*_LANGUAGE_KEYS)
    if declared and (code := language_code(declared)):
        return code
    return detect_language(text[front.body : front.body + 20_000]) or default


def parse_book(
    name: str, files: Mapping[str, str], settings: BookSettings | None = None, *, root: str = ""
) -> Book:
    """Read a book from the texts of its files by posix path. Never raises.

    Args:
        name: what to call the book where its settings give no title.
        files: text by path relative to the workspace.
        settings: what `flowstory.toml` says; its paths are relative to `root`.
        root: the book's own folder within the workspace, for a book of a series.
    """
    settings = settings or BookSettings()
    fronts = {path: parse_front_matter(path, text) for path, text in files.items()}
    prefix = f"{root.strip('/')}/" if root.strip("/") else ""
    # Within its own folder a book's README is at the root; notes from above keep their whole path.
    inner = {path.removeprefix(prefix): path for path in files}
    ordering = order_book({short: fronts[path] for short, path in inner.items()}, settings)
    chapters = []
    for short in ordering.chapters:
        path = inner[short]
        language = file_language(files[path], fronts[path], settings.language)
        chapters.append(parse_chapter(path, files[path], language, front=fronts[path]))
    usual = (
        Counter(chapter.language for chapter in chapters).most_common(1)[0][0]
        if chapters
        else settings.language
    )
    notes = []
    for short in ordering.notes:
        path = inner[short]
        # A note is often too short and too full of names to tell: then it is in most chapters' language.
        language = file_language(files[path], fronts[path], usual)
        notes.append(parse_note(path, files[path], language, front=fronts[path]))
    title = settings.title or name
    problems = tuple(replace(problem, path=prefix + problem.path) for problem in ordering.problems)
    return Book(title, tuple(chapters), tuple(notes), (*problems, *_no_chapters(ordering.chapters, files)))


def _no_chapters(chapters: tuple[str, ...], files: Mapping[str, str]) -> tuple[Problem, ...]:
    return () if chapters or not files else (Problem("no-chapters", next(iter(files))),)
