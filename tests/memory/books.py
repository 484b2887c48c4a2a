"""Books for the memory's tests: a small one with a story, and as many words as wanted."""

from __future__ import annotations

import random

from flowstory.manuscript.assemble import parse_book
from flowstory.manuscript.model import Book, Chapter
from flowstory.memory.passages import SceneAnnotation
from flowstory.memory.scope import Shelf
from flowstory.text.spans import Span

SHELF = Shelf("maria", "The Lighthouse: it's a book with a quote")

FILES = {
    "01 Arrival.md": (
        "# Arrival\n\nAna came to the lighthouse at dusk. The keeper's daughter had green eyes and said nothing.\n\n"
        "“You are late,” Bruno said. “The lamp has been dark since Tuesday.”\n\n"
        "***\n\n"
        "In the morning the boat was gone. Only the rope lay on the quay, cut clean through.\n"
    ),
    "02 The Lamp.md": (
        "# The Lamp\n\nThey climbed the hundred and twelve steps. The Who played on the keeper's old radio.\n\n"
        "“It was you who cut the rope,” Ana said. Bruno's hands were shaking.\n"
    ),
    "03 Maré.md": (
        "---\nlang: pt\n---\n# Maré\n\nNão havia ninguém no cais. A menina dos olhos verdes esperava a maré baixar, "
        "e o velho faroleiro cantava uma canção que ela não conhecia.\n\n"
        "— Você não devia ter vindo — disse Bruno, e a menina chorou.\n"
    ),
    "04 The Drowned.md": (
        "# The Drowned\n\nBruno was the murderer. The sea gave back the boat, and the boat was not empty.\n"
    ),
}  # fmt: skip


def lighthouse(**changed: str) -> Book:
    """The small book; `changed` replaces the text of the chapter that begins with the number after `c`."""
    files = dict(FILES)
    for name, text in changed.items():
        path = next(path for path in files if path.startswith(name.removeprefix("c")))
        files[path] = text
    return parse_book("The Lighthouse", files)


def chapter_of(path: str, text: str) -> Chapter:
    return parse_book("b", {path: text}).chapters[0]


def speaking(chapter: Chapter, quote: str, entity: str, *, speaks: bool = True) -> SceneAnnotation:
    start = chapter.text.index(quote)
    return SceneAnnotation(Span(start, start + len(quote)), entity, speaks=speaks)


_WORDS = [
    "the",
    "sea",
    "lamp",
    "rope",
    "boat",
    "night",
    "morning",
    "keeper",
    "daughter",
    "stairs",
    "wind",
    "letter",
    "salt",
    "window",
    "door",
    "hand",
    "eyes",
    "voice",
    "stone",
    "harbour",
    "gull",
    "silence",
    "winter",
    "candle",
    "road",
    "bread",
    "child",
    "mother",
    "horse",
    "rain",
    "iron",
    "field",
    "river",
    "smoke",
    "bell",
]


def invented(chapters: int, *, words: int, seed: int = 7) -> dict[str, str]:
    """Chapters of made-up prose, each with words that stand nowhere else."""
    chance = random.Random(seed)
    files = {}
    for number in range(1, chapters + 1):
        paragraphs: list[str] = []
        left = words
        while left > 0:
            size = min(left, chance.randint(20, 90))
            said = [chance.choice(_WORDS) for _ in range(size)]
            said[chance.randrange(size)] = f"mark{number}x{len(paragraphs)}"
            paragraphs.append(" ".join(said).capitalize() + ".")
            left -= size
        files[f"{number:03} chapter.md"] = f"# Chapter {number}\n\n" + "\n\n".join(paragraphs) + "\n"
    return files
