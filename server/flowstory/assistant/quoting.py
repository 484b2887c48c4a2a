"""Quotes found where they stand, letter for letter: a model's evidence is what the book says, or it is none."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from flowstory.manuscript.model import Chapter, Note
from flowstory.story.model import Locus
from flowstory.text.spans import Span

SHORTEST = 8
"""Letters and digits that a quote must have: less stands everywhere and proves nothing."""

# Typography is no wording: a model that writes straight quotes has still quoted.
_SAME = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "—": "-", "–": "-", "\u00a0": " "}
)
_EDGES = " \t\r\n\"'…"
_POINTS = ".,;:!?- "
_WORD = re.compile(r"\w", re.UNICODE)


class Quotable:
    """A file whose words can be quoted."""

    __slots__ = ("_folded", "_places", "path")

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        folded: list[str] = []
        places: list[int] = []
        blank = True
        for place, letter in enumerate(text):
            if letter.isspace():
                if not blank:
                    folded.append(" ")
                    places.append(place)
                blank = True
                continue
            blank = False
            for part in unicodedata.normalize("NFD", letter.translate(_SAME)):
                folded.append(part)
                places.append(place)
        self._folded = "".join(folded)
        self._places = places

    def find(self, quote: str, *, within: Span | None = None) -> Locus | None:
        """Give where a quote stands, the first place in a range of the file or in all of it; else `None`."""
        wanted = _folded(quote)
        # How a quote ends is the quoter's affair, too.
        for words in dict.fromkeys((wanted, wanted.rstrip(_POINTS))):
            if (found := self._find(words, within)) is not None:
                return found
        return None

    def _find(self, wanted: str, within: Span | None) -> Locus | None:
        if len(_WORD.findall(wanted)) < SHORTEST:
            return None
        at = self._folded.find(wanted)
        while at >= 0:
            span = Span(self._places[at], self._places[at + len(wanted) - 1] + 1)
            if within is None or (within.start <= span.start and span.end <= within.end):
                return Locus(self.path, span)
            at = self._folded.find(wanted, at + 1)
        return None


def quotable(file: Chapter | Note) -> Quotable:
    """Give a file as it can be quoted: a chapter without its markup, a note as it stands."""
    if isinstance(file, Note):
        return Quotable(file.path, file.text)
    held: list[str] = []
    end = 0
    for scene in file.scenes:
        for paragraph in scene.paragraphs:
            held += [" " * (paragraph.start - end), paragraph.text]
            end = paragraph.end
    return Quotable(file.path, "".join(held))


class Quotables:
    """The files of a book, each made quotable when it is first asked for."""

    __slots__ = ("_files", "_made")

    def __init__(self, files: Iterable[Chapter | Note]) -> None:
        self._files: Mapping[str, Chapter | Note] = {file.path: file for file in files}
        self._made: dict[str, Quotable] = {}

    def find(self, path: str, quote: str, *, within: Span | None = None) -> Locus | None:
        """Give where a quote stands in a file of the book, `None` where it does not."""
        if path not in self._files:
            return None
        if path not in self._made:
            self._made[path] = quotable(self._files[path])
        return self._made[path].find(quote, within=within)

    def find_anywhere(self, quote: str, paths: Iterable[str] | None = None) -> Locus | None:
        """Give where a quote first stands in these files, or in any."""
        for path in self._files if paths is None else paths:
            if (found := self.find(path, quote)) is not None:
                return found
        return None


def _folded(quote: str) -> str:
    text = unicodedata.normalize("NFD", quote.translate(_SAME))
    return " ".join(text.split()).strip(_EDGES)
