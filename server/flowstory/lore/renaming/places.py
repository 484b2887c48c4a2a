"""Where the words of a name stand in a file, whatever surrounds them, and which name they are part of there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.lore.renaming.forms import fold
from flowstory.manuscript.model import Chapter, Note
from flowstory.text.spans import Span

_FRONT = re.compile(r"\A\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_ADDRESS = re.compile(
    r"(?<=\])\([^()\n]*\)|!\[\[[^\[\]\n]*\]\]|\b[a-z]{2,8}://[^\s<>()\[\]]+|[\w.+-]+@[\w-]+\.\w+"
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-](?![sS]\b)[^\W\d_]+)*")
_GAP = re.compile(r"\.?[ \u00a0]|\.?\r?\n(?![\r\n])")
_REACH = 5  # words on either side that may belong to the same name


class Place(NamedTuple):
    """Words of the old name where they stand; `run` is the longest known name around them, in lower case."""

    span: Span
    text: str


def letters_around(text: str, start: int, end: int) -> bool:
    """Whether a range is only part of a word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return (before.isalpha() or before.isdigit()) or (after.isalpha() or after.isdigit())


def find_words(text: str, written: Iterable[str]) -> Iterator[Place]:
    """Give every place where one of several words, or phrases, stands whole."""
    for form in written:
        spans: Iterator[tuple[int, int]]
        if " " in form:
            pattern = re.compile(r"(?:[ \u00a0]|\r?\n)".join(map(re.escape, form.split(" "))))
            spans = (match.span() for match in pattern.finditer(text))
        else:
            spans = _every(text, form)
        for start, end in spans:
            if not letters_around(text, start, end):
                yield Place(Span(start, end), text[start:end])


def _every(text: str, word: str) -> Iterator[tuple[int, int]]:
    at = text.find(word)
    while at >= 0:
        yield at, at + len(word)
        at = text.find(word, at + len(word))


def closed_spans(file: Chapter | Note) -> list[Span]:
    """Give what no name is looked for in: the keys of front matter, addresses, pictures."""
    text = file.text
    found = [Span(*match.span()) for match in _ADDRESS.finditer(text)] if _has_address(text) else []
    front = _FRONT.match(text)
    if front is not None:
        at = 0
        for item in sorted(file.properties, key=lambda item: item.span.start):
            if item.span.start >= front.end():
                break
            found.append(Span(at, item.span.start))
            at = max(at, item.span.end)
        found.append(Span(at, front.end()))
    return sorted(span for span in found if span.end > span.start)


def _has_address(text: str) -> bool:
    return "](" in text or "![[" in text or "://" in text or "@" in text


def front_end(text: str) -> int:
    """Give the offset behind front matter, 0 where there is none."""
    front = _FRONT.match(text)
    return front.end() if front is not None else 0


class Run(NamedTuple):
    """The words around a place: those before it and behind it that only a space parts from it."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    starts: tuple[int, ...]
    """Where the words before begin."""


def run_around(text: str, span: Span, language: Language) -> Run:
    """Give the capitalised words (and titles and particles) that stand directly beside a place."""
    before: list[str] = []
    starts: list[int] = []
    at = span.start
    for match in reversed(list(_WORD.finditer(text, max(0, at - 100), at))):
        if not _GAP.fullmatch(text, match.end(), at) or len(before) >= _REACH:
            break
        if not _may_join(match.group(), language) or (
            text[match.end()] == "." and not _is_short(match.group(), language)
        ):
            break
        before.insert(0, match.group())
        starts.insert(0, match.start())
        at = match.start()
    after: list[str] = []
    at = span.end
    for match in _WORD.finditer(text, at, at + 100):
        if not _GAP.fullmatch(text, at, match.start()) or len(after) >= _REACH:
            break
        if "." in text[at : match.start()] or not _may_join(match.group(), language):
            break
        after.append(match.group())
        at = match.end()
    particles = language.name_particles | language.title_particles
    while after and after[-1].lower() in particles and after[-1].islower():
        after.pop()  # "Glória da padaria": what a particle leads to must be a name too
    while before and before[0].lower() in particles and before[0].islower():
        before.pop(0)
        starts.pop(0)
    return Run(tuple(before), tuple(after), tuple(starts))


def _is_short(word: str, language: Language) -> bool:
    """Whether a dot behind a word belongs to it: "Mr.", "J."."""
    lower = word.lower()
    return len(word) == 1 or f"{lower}." in language.titles or lower in language.abbreviations


def _may_join(word: str, language: Language) -> bool:
    lower = word.lower()
    return (
        word[0].isupper()
        or lower in language.titles
        or lower in language.name_particles
        or lower in language.title_particles
    )


def forms_around(place: Place, run: Run) -> Iterator[str]:
    """Give the names that a place may be part of, folded, the longest first."""
    words = [*run.before, *place.text.split(), *run.after]
    first, last = len(run.before), len(words) - len(run.after)
    spans = [(i, j) for i in range(first + 1) for j in range(last, len(words) + 1)]
    for i, j in sorted(spans, key=lambda ij: ij[0] - ij[1]):
        yield fold(" ".join(words[i:j]))
