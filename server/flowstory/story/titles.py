"""Whom a bare title means: "the colonel", where only one named person of the book is a colonel."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache

from flowstory.languages import language as find
from flowstory.story.cast import Cast
from flowstory.story.model import Kind


class Titles:
    """Who bears which title, kept up as the cast changes."""

    __slots__ = ("_bearers", "_edition", "_of", "only")

    def __init__(self) -> None:
        self.only: dict[str, str] = {}
        """The key of the only character who bears a title, by the title in small letters; "" for several."""
        self._of: dict[str, tuple[str, tuple[str, ...]]] = {}
        self._bearers: dict[str, Counter[str]] = defaultdict(Counter)
        self._edition: object = None

    def renew(self, cast: Cast) -> set[str]:
        """Take in the cast as it is now; gives the titles that mean somebody else."""
        follows = self._edition is not None and cast.follows is self._edition
        self._edition = cast.edition
        touched: set[str] = set()
        for form in cast.touched if follows else self._of.keys() | cast.by_form.keys():
            old, new = self._of.pop(form, None), _borne(form, cast)
            if new is not None:
                self._of[form] = new
            if old == new:
                continue
            for borne, sign in ((old, -1), (new, 1)):
                for title in borne[1] if borne is not None else ():
                    touched.add(title)
                    bearers = self._bearers[title]
                    bearers[borne[0] if borne is not None else ""] += sign
        turned: set[str] = set()
        for title in touched:
            bearers = self._bearers[title] = +self._bearers[title]
            now = None if not bearers else next(iter(bearers)) if len(bearers) == 1 else ""
            if now != self.only.get(title):
                turned.add(title)
            if now is None:
                self.only.pop(title, None)
                del self._bearers[title]
            else:
                self.only[title] = now
        return turned


def _borne(form: str, cast: Cast) -> tuple[str, tuple[str, ...]] | None:
    """Give whose a form is and which titles it says that they bear."""
    first, space, _ = form.partition(" ")
    key, count = cast.by_form.get(form), cast.counts.get(form)
    if not space or key is None or count is None or cast.clusters[key].kind is not Kind.CHARACTER:
        return None
    titles = _bare(first.lower(), count.language)
    return (key, titles) if titles else None


@lru_cache(maxsize=4096)
def _bare(word: str, code: str) -> tuple[str, ...]:
    """Give the common nouns that stand for a title: "doctor" for "Dr"; none for "Mr"."""
    language = find(code)
    title = language.titles.get(word)
    if title is None or not title.rank:
        return ()
    whole = language.fates.titles.get(word.rstrip("."), word)
    return (whole,) if whole in language.person_nouns or whole in language.occupations else ()
