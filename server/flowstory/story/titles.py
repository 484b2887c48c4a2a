"""Whom a bare title means: "the colonel", where only one named person of the book is a colonel."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from flowstory.languages import language as find
from flowstory.story.cast import Cast
from flowstory.story.model import Kind


def titles_in(cast: Cast) -> Mapping[str, str]:
    """Give the key of the only character who bears a title, by the title in small letters; "" for several."""
    found: dict[str, str] = {}
    for form, key in cast.by_form.items():
        first, space, _ = form.partition(" ")
        count = cast.counts.get(form)
        if not space or count is None or cast.clusters[key].kind is not Kind.CHARACTER:
            continue
        for title in _bare(first.lower(), count.language):
            if found.setdefault(title, key) != key:
                found[title] = ""
    return found


@lru_cache(maxsize=4096)
def _bare(word: str, code: str) -> tuple[str, ...]:
    """Give the common nouns that stand for a title: "doctor" for "Dr"; none for "Mr"."""
    language = find(code)
    title = language.titles.get(word)
    if title is None or not title.rank:
        return ()
    whole = language.fates.titles.get(word.rstrip("."), word)
    return (whole,) if whole in language.person_nouns or whole in language.occupations else ()
