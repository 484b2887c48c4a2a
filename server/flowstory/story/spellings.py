"""Words of names that are spelled nearly alike, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import combining, normalize

_LONG = 8  # letters from which two may differ, where beginning and end agree
_BEGIN, _END = 3, 2


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Give a word in small letters without accents."""
    return "".join(char for char in normalize("NFD", word.lower()) if not combining(char))


@lru_cache(maxsize=65536)
def marks(word: str) -> tuple[str, ...]:
    """Give what a word shares with every word that is one letter off.

    Two words that begin alike and differ by one letter more, less or other, or by two neighbours changing
    places, are equal once one letter is left out of each. Long ones that differ by two letters share their
    beginning and end.
    """
    folded = fold(word)
    found = {folded, *(folded[:i] + folded[i + 1 :] for i in range(1, len(folded)))}
    if len(folded) >= _LONG:
        found.add(f"{folded[:_BEGIN]}…{folded[-_END:]}")
    return tuple(found)


class Spellings:
    """The words of all names of a book, each with its capital, by their marks."""

    __slots__ = ("_by_mark", "_forms")

    def __init__(self) -> None:
        self._by_mark: dict[str, set[str]] = defaultdict(set)
        self._forms: dict[str, set[str]] = defaultdict(set)

    def replace(self, gone: Iterable[str], come: Iterable[str]) -> None:
        """Take forms of names away and add others."""
        for form in gone:
            for word in words_of(form):
                self._forms[word].discard(form)
                if not self._forms[word]:
                    del self._forms[word]
                    for mark in marks(word):
                        self._by_mark[mark].discard(word)
                        if not self._by_mark[mark]:
                            del self._by_mark[mark]
        for form in come:
            for word in words_of(form):
                if word not in self._forms:
                    for mark in marks(word):
                        self._by_mark[mark].add(word)
                self._forms[word].add(form)

    def forms(self, word: str) -> frozenset[str]:
        """Give the forms that a word stands in."""
        return frozenset(self._forms.get(word, ()))

    def like(self, word: str) -> frozenset[str]:
        """Give the words that may be one letter (or two, where they are long) off a word, itself left out."""
        return frozenset().union(*(self._by_mark.get(mark, ()) for mark in marks(word))) - {word}


def words_of(form: str) -> set[str]:
    """Give the words of a form that are written with a capital."""
    return {word for word in form.split(" ") if word[:1].isupper()}
