"""What chapters tell, filed so that a question finds its few answers without going through the book.

Each chapter files its own; an index says in which chapters something stands. Replacing one chapter leaves the
files of all others, and most of the index, the same objects.
"""

from __future__ import annotations

from bisect import insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from flowstory.languages import LANGUAGES
from flowstory.story.chapter import ChapterTelling
from flowstory.story.spellings import words_of
from flowstory.story.terms import (
    ACT,
    CHANGE,
    DATE,
    NAMED,
    NOTED,
    NOTES,
    RANK,
    SENTENCE,
    WORD,
    Fact,
    Locus,
    Ranked,
)

Drawer = Mapping[str, tuple[Any, ...]]
"""What a chapter tells of one kind, by key (of an attribute: its facts by subject)."""


@dataclass(frozen=True, slots=True)
class Filed:
    """What one chapter (or all notes together) tells, by kind and key, in order of position.

    A kind is an attribute of facts (keys are subjects), "=" and an attribute of things (keys are values), "~"
    and one (keys are the words as written, in small letters), or one of those that `terms` names.
    """

    telling: ChapterTelling
    drawers: Mapping[str, Drawer]


def file_notes(facts: Sequence[Fact]) -> Filed:
    """File what the notes tell, which is facts alone."""
    open_ = _facts(facts)
    for fact in facts:
        open_[NOTED][fact.subject].append(fact)
    return Filed(ChapterTelling((), (), tuple(facts), (), (), (), {}, {}), _closed(open_))


def file_chapter(telling: ChapterTelling, number: int, path: str, language: str) -> Filed:
    """File what a chapter tells; `number` is its place in the book."""
    open_: dict[str, dict[str, list[Any]]] = _facts(telling.facts)
    for entity, acts in telling.acts.items():
        open_[ACT][entity].extend(acts)
    for change in telling.changes:
        open_[CHANGE][change.attribute].append(change)
    for trace in telling.traces.get("sentence", ()):
        open_[SENTENCE][trace.value].append(trace)
    if telling.dates:
        open_[DATE][""] = sorted(telling.dates, key=lambda date: date.moment)
    words: dict[str, set[str]] = defaultdict(set)
    for form in {mention.form for mention in (*telling.mentions, *telling.strays)}:
        for word in words_of(form):
            words[word].add(form)
    open_[WORD] = {word: sorted(forms) for word, forms in words.items()}
    titles = LANGUAGES[language].titles
    named = open_[NAMED]
    for mention in telling.mentions:
        if mention.entity not in named:
            named[mention.entity].append(Locus(path, mention.span))
        first, space, rest = mention.form.partition(" ")
        if space:
            title = titles.get(first.lower())
            if title is not None and title.rank and rest.split(" ")[0].lower() not in titles:
                open_[RANK][rest.split(" ")[-1]].append(
                    Ranked(number, first.lower(), Locus(path, mention.span), mention)
                )
    return Filed(telling, _closed(open_))


def _facts(facts: Iterable[Fact]) -> dict[str, dict[str, list[Any]]]:
    open_: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        open_[fact.attribute][fact.subject].append(fact)
        if fact.attribute.startswith("thing."):
            open_[f"={fact.attribute}"][fact.value].append(fact)
            open_[f"~{fact.attribute}"][fact.text.lower()].append(fact)
    return open_


def _closed(open_: Mapping[str, Mapping[str, list[Any]]]) -> Mapping[str, Drawer]:
    return {
        kind: {key: tuple(found) for key, found in drawer.items()} for kind, drawer in open_.items() if drawer
    }


_SHELVES = 64

Shelf = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Index:
    """In which chapters something of a kind and key stands, in order.

    The keys of a kind lie on several shelves by their hash, so that taking one away leaves most of them alone.
    """

    shelves: Mapping[str, tuple[Shelf, ...]]

    @staticmethod
    def of(files: Sequence[Filed], notes: Filed) -> Index:
        """Make the index of a book."""
        places: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, filed in ((NOTES, notes), *enumerate(files)):
            for kind, drawer in filed.drawers.items():
                for key in drawer:
                    places[kind][key].append(number)
        shelves: dict[str, tuple[Shelf, ...]] = {}
        for kind, found in places.items():
            parts: list[dict[str, tuple[int, ...]]] = [{} for _ in range(_SHELVES)]
            for key, numbers in found.items():
                parts[hash(key) % _SHELVES][key] = tuple(numbers)
            shelves[kind] = tuple(parts)
        return Index(shelves)

    def places(self, kind: str, key: str) -> tuple[int, ...]:
        """Give the chapters in which something stands."""
        shelves = self.shelves.get(kind)
        return shelves[hash(key) % _SHELVES].get(key, ()) if shelves is not None else ()

    def keys(self, kind: str) -> Iterator[str]:
        """Give all keys of a kind, in no order that means anything."""
        for shelf in self.shelves.get(kind, ()):
            yield from shelf

    def replaced(self, number: int, old: Filed, new: Filed) -> Index:
        """Give the index of the book with another chapter at a place."""
        shelves: dict[str, tuple[Shelf, ...]] = {}
        for kind in old.drawers.keys() | new.drawers.keys():
            before, after = old.drawers.get(kind, {}), new.drawers.get(kind, {})
            if before.keys() == after.keys():
                continue
            parts = list(self.shelves.get(kind, ({},) * _SHELVES))
            copied: dict[int, dict[str, tuple[int, ...]]] = {}
            for key in before.keys() ^ after.keys():
                at = hash(key) % _SHELVES
                if at not in copied:
                    parts[at] = copied[at] = dict(parts[at])
                numbers = [n for n in copied[at].get(key, ()) if n != number]
                if key in after:
                    insort(numbers, number)
                if numbers:
                    copied[at][key] = tuple(numbers)
                else:
                    del copied[at][key]
            shelves[kind] = tuple(parts)
        return Index({**self.shelves, **shelves}) if shelves else self
