"""What a word may be good for, as bits: one look at each word tells which readers a unit gives anything to do.

A unit's marks are those of its words together. Whoever made a unit without a table of marks gave it all of
them, and then everybody looks at it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

(HYPHEN, NUMBER, FIGURE, TRIGGER, FRAME, PAST, MONTH, MENTION, OWNER, CHANGE, TENSE, CALLING) = (
    1 << bit for bit in range(12)
)
"""A hyphen in the word; a number in figures or what may be one; a hyphen or a year; a word of a fact; a cue of a

frame; a verb of how things were; a month; a pronoun or a noun of people; a possessive that tells a gender; a word
that tells of a change; a verb that tells a tense; a noun that means one person without a name.
"""
MATCHERS = 16
"""The bit of the first matcher."""
ALL = -1

_MOST = 30_000  # words that a table holds at most


class Marks(dict[str, int]):
    """The marks of every word met so far, up to as many as a long book has over and over."""

    def __init__(self, words: Mapping[str, int]) -> None:
        super().__init__({word: bits | _shape(word) for word, bits in words.items()})
        self._most = len(self) + _MOST

    def __missing__(self, word: str) -> int:
        """Give the marks of a word that is in no list: those of its shape."""
        bits = _shape(word)
        if len(self) < self._most:
            self[word] = bits
        return bits


def _shape(word: str) -> int:
    if word.isalpha():
        return 0
    bits = HYPHEN | FIGURE if "-" in word else 0
    if len(word) == 4 and word.isdigit():
        bits |= FIGURE
    if "-" in word[1:] or word[:1].isdigit():
        bits |= NUMBER
    return bits


def marked(groups: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    """Give each word of some groups the bits of all groups that it is in."""
    found: dict[str, int] = {}
    for bits, words in groups:
        for word in words:
            found[word] = found.get(word, 0) | bits
    return found
