"""All files of a folder put together to a book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flowstory.manuscript.detect import detect_language
from flowstory.manuscript.front_matter import FrontMatter, parse_front_matter
from flowstory.manuscript.model import Book, Chapter, Note, Problem
from flowstory.manuscript.numbering import fold
from flowstory.manuscript.order import BookSettings, Ordering, order_book
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


@dataclass(slots=True)
class ParseMemo:
    """What was parsed before, by path: whatever has the same text (and language) is the same object again."""

    fronts: dict[str, tuple[str, FrontMatter]] = field(default_factory=dict)
    chapters: dict[str, tuple[str, str, Chapter]] = field(default_factory=dict)
    notes: dict[str, tuple[str, str, Note]] = field(default_factory=dict)
    ordered: tuple[BookSettings, dict[str, FrontMatter], Ordering] | None = None
    last: tuple[tuple[str, BookSettings, str], Mapping[str, str], Book] | None = None
    """The book last made, with what it was made of."""

    def typed_in(self, made_of: tuple[str, BookSettings, str], files: Mapping[str, str]) -> Book | None:
        """Give the book where nothing but the prose of chapters has changed since the last one, else `None`."""
        if self.last is None or self.last[0] != made_of or self.last[1].keys() != files.keys():
            return None
        before, book = self.last[1:]
        touched = {path for path, text in files.items() if text is not before[path] and text != before[path]}
        chapters = list(book.chapters)
        for number, chapter in enumerate(chapters):
            if chapter.path in touched:
                touched.discard(chapter.path)
                was = self.fronts[chapter.path][1]
                if self.front(chapter.path, files[chapter.path]) != was:
                    return None
                chapters[number] = self.chapter(chapter.path, files[chapter.path], made_of[1].language)
                if chapters[number].language != chapter.language:
                    return None
        return None if touched else replace(book, chapters=tuple(chapters))

    def front(self, path: str, text: str) -> FrontMatter:
        """Give the front matter of a file."""
        held = self.fronts.get(path)
        if held is None or held[0] != text:
            held = self.fronts[path] = (text, parse_front_matter(path, text))
        return held[1]

    def chapter(self, path: str, text: str, default: str) -> Chapter:
        """Give a file as a chapter; `default` is the language of one that does not tell its own."""
        held = self.chapters.get(path)
        if held is None or held[:2] != (text, default):
            front = self.front(path, text)
            parsed = parse_chapter(path, text, file_language(text, front, default), front=front)
            held = self.chapters[path] = (text, default, parsed)
        return held[2]

    def note(self, path: str, text: str, default: str) -> Note:
        """Give a file as a note; `default` is the language of one that does not tell its own."""
        held = self.notes.get(path)
        if held is None or held[:2] != (text, default):
            front = self.front(path, text)
            parsed = parse_note(path, text, file_language(text, front, default), front=front)
            held = self.notes[path] = (text, default, parsed)
        return held[2]

    def ordering(self, fronts: dict[str, FrontMatter], settings: BookSettings) -> Ordering:
        """Give the order of files by their front matter."""
        if self.ordered is None or self.ordered[:2] != (settings, fronts):
            self.ordered = settings, fronts, order_book(fronts, settings)
        return self.ordered[2]

    def forget_others(self, paths: Mapping[str, str]) -> None:
        """Forget files that are gone."""
        for table in (self.fronts, self.chapters, self.notes):
            for path in [path for path in table if path not in paths]:
                del table[path]


def parse_book(
    name: str,
    files: Mapping[str, str],
    settings: BookSettings | None = None,
    *,
    root: str = "",
    memo: ParseMemo | None = None,
) -> Book:
    """Read a book from the texts of its files by posix path. Never raises.

    Args:
        name: what to call the book where its settings give no title.
        files: text by path relative to the workspace.
        settings: what `flowstory.toml` says; its paths are relative to `root`.
        root: the book's own folder within the workspace, for a book of a series.
        memo: what was parsed before; a file whose text is the same gives the same objects.
    """
    settings = settings or BookSettings()
    memo = memo if memo is not None else ParseMemo()
    made_of = (name, settings, root)
    book = memo.typed_in(made_of, files) or _assembled(name, files, settings, root, memo)
    memo.last = made_of, dict(files), book
    return book


def _assembled(
    name: str, files: Mapping[str, str], settings: BookSettings, root: str, memo: ParseMemo
) -> Book:
    memo.forget_others(files)
    prefix = f"{root.strip('/')}/" if root.strip("/") else ""
    # Within its own folder a book's README is at the root; notes from above keep their whole path.
    inner = {path.removeprefix(prefix): path for path in files}
    ordering = memo.ordering(
        {short: memo.front(path, files[path]) for short, path in inner.items()}, settings
    )
    chapters = [
        memo.chapter(inner[short], files[inner[short]], settings.language) for short in ordering.chapters
    ]
    usual = (
        Counter(chapter.language for chapter in chapters).most_common(1)[0][0]
        if chapters
        else settings.language
    )
    # A note is often too short and too full of names to tell: then it is in most chapters' language.
    notes = [memo.note(inner[short], files[inner[short]], usual) for short in ordering.notes]
    title = settings.title or name
    problems = tuple(replace(problem, path=prefix + problem.path) for problem in ordering.problems)
    return Book(title, tuple(chapters), tuple(notes), (*problems, *_no_chapters(ordering.chapters, files)))


def _no_chapters(chapters: tuple[str, ...], files: Mapping[str, str]) -> tuple[Problem, ...]:
    return () if chapters or not files else (Problem("no-chapters", next(iter(files))),)
