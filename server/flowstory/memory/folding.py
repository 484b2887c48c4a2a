"""Text as the full-text index has it: lower case, no accents, no marks; and what a query asks for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

# Letters that Unicode does not take apart and that writers type without their stroke.
_STROKES = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ł": "l", "ð": "d", "þ": "th"})
_NO_WORD = re.compile(r"[^\w]+|_+")
# What a possessive or an elision leaves behind: "Lucy's" is found by "Lucy".
_POSSESSIVE = re.compile(r"(?<=\w)['’ʼ]s\b")
_QUOTED = re.compile(r"[\"“”«»„]([^\"“”«»„]+)[\"“”«»„]")


def fold(text: str) -> str:
    """Fold a text for the index: NFKD without combining marks, lower case, words and single blanks only."""
    lowered = _POSSESSIVE.sub("", text.lower())
    if not lowered.isascii():
        lowered = lowered.translate(_STROKES)
        apart = unicodedata.normalize("NFKD", lowered)
        lowered = "".join(char for char in apart if not unicodedata.combining(char))
    return _NO_WORD.sub(" ", lowered).strip()


@dataclass(frozen=True, slots=True)
class WordQuery:
    """A question to the full-text index: folded words, and folded phrases that must stand as they are."""

    words: str
    phrases: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.phrases)


def read_query(text: str, *, little_words: frozenset[str] = frozenset()) -> WordQuery:
    """Read what a writer typed: "words in quotes" are phrases, the rest are words.

    `little_words` (articles, question words) are left out of the words unless nothing else would be left,
    so that "the who" still finds The Who.
    """
    phrases = tuple(folded for match in _QUOTED.finditer(text) if (folded := fold(match[1])))
    words = fold(_QUOTED.sub(" ", text)).split()
    telling = [word for word in words if word not in little_words]
    return WordQuery(" ".join(telling if telling or phrases else words), phrases)


def telling_words(text: str, *, little_words: frozenset[str], most: int = 24) -> str:
    """Give the words that tell a passage from others: the longer ones, the repeated ones first."""
    counts: dict[str, int] = {}
    for word in fold(text).split():
        if len(word) > 3 and word not in little_words and not word.isdigit():
            counts[word] = counts.get(word, 0) + 1
    ranked = sorted(counts, key=lambda word: (-counts[word], -len(word), word))
    return " ".join(ranked[:most])
