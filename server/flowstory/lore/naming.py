"""Names of the cast found in text that is not read as prose: notes, headings, front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from flowstory.story.model import Mention, Story
from flowstory.text.spans import Span

_WORD = re.compile(r"[^\W_]+(?:[.'’-](?=[^\W_])[^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_GAP = re.compile(r"[.]?[ \t\n]+")

Names = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""By first word: the words of each name that begins with it, and whose name it is, the longest first."""


def names_of(story: Story) -> Names:
    """Give every name by which somebody or something of the story is called."""
    whose = {key: key for key in story.entities}
    for key, entity in story.entities.items():
        for name in entity.aliases:
            whose.setdefault(name, key)
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, key in whose.items():
        words = tuple(match.group() for match in _WORD.finditer(name))
        if words and story.entity(key) is not None:
            found.setdefault(words[0], []).append((words, key))
    return {
        first: tuple(sorted(forms, key=lambda form: (-len(form[0]), form))) for first, forms in found.items()
    }


def find_names(text: str, names: Names, start: int = 0) -> Iterator[Mention]:
    """Give the names that stand in a text, the longest where several fit; `start` is where the text begins."""
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        step = 1
        bare = _POSSESSIVE.sub("", words[at].group())
        for form, key in names.get(words[at].group(), ()) or names.get(bare, ()):
            last = at + len(form) - 1
            if last < len(words) and _stands(text, words, at, form):
                end = words[last].start() + len(form[-1])
                span = Span(words[at].start() + start, end + start)
                yield Mention(span, key, text[words[at].start() : end])
                step = len(form)
                break
        at += step


def _stands(text: str, words: list[re.Match[str]], at: int, form: tuple[str, ...]) -> bool:
    for place, word in enumerate(form):
        written = words[at + place].group()
        whole = written == word or (place == len(form) - 1 and _POSSESSIVE.sub("", written) == word)
        if not whole:
            return False
        if place and not _GAP.fullmatch(text, words[at + place - 1].end(), words[at + place].start()):
            return False
    return True
