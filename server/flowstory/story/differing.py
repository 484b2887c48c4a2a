"""What one story tells otherwise than the one before it, as the keys that a question may have asked for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from flowstory.story.model import ANYTHING, Story
from flowstory.story.spellings import marks, words_of
from flowstory.story.terms import NAMED, NOTES, WORD, opening_of

if TYPE_CHECKING:
    from flowstory.story.asking import Answers
    from flowstory.story.filing import Filed


def differing(old: Story, new: Story, answers: Answers) -> set[Any] | None:
    """Give the keys whose answers differ between two stories; `None` where the chapters are others.

    Args:
        old: the story that the answers were worked out of.
        new: the story at hand.
        answers: says which people were asked after.
    """
    before, after = old.book.chapters, new.book.chapters
    if [chapter.path for chapter in before] != [chapter.path for chapter in after]:
        return None
    news: set[Any] = set()
    for number, (one, other) in enumerate(zip(before, after, strict=True)):
        if one is not other:
            news.add(("chapter", number))
            if opening_of(one) != opening_of(other):
                news.add(("opening", number))
    if any(one is not other for one, other in zip(old.files, new.files, strict=True)):
        for number, (was, now) in enumerate(zip(old.files, new.files, strict=True)):
            if was is not now:
                news.update(_filed(number, was, now, old, new))
    if old.filed_notes is not new.filed_notes:
        news.update(_filed(NOTES, old.filed_notes, new.filed_notes, old, new))
    if len(old.book.notes) != len(new.book.notes) or any(
        one is not other for one, other in zip(old.book.notes, new.book.notes, strict=True)
    ):
        news.add(("notes",))
    if old.narrators != new.narrators:
        news.update(
            ("narrator", number)
            for number, (one, other) in enumerate(zip(old.narrators, new.narrators, strict=True))
            if one != other
        )
    if old.cast is not new.cast:
        news.add(("cast",))
        news.update(_people(old, new, answers))
    if news:
        news.add(ANYTHING)
    return news


def _people(old: Story, new: Story, answers: Answers) -> Iterator[Any]:
    """Give those who are somebody else now, of all who were asked after."""
    follows = _follows(old, new)
    for key in new.cast.people if follows else answers.asked_of("entity"):
        if old.cast.clusters.get(key) is not new.cast.clusters.get(key) and old.entity(key) != new.entity(
            key
        ):
            yield ("entity", key)
    for form in new.cast.touched if follows else answers.asked_of("form"):
        if old.cast.by_form.get(form) != new.cast.by_form.get(form):
            yield ("form", form)
    yield from _forms(old, new)
    if old.cast.folded is not new.cast.folded:
        for folded in answers.asked_of("meant"):
            if old.cast.folded.get(folded) != new.cast.folded.get(folded):
                yield ("meant", folded)


def _follows(old: Story, new: Story) -> bool:
    """Whether the one cast was made from the other, so that it says itself what differs."""
    return old.cast.edition is not None and new.cast.follows is old.cast.edition


def _forms(old: Story, new: Story) -> Iterator[Any]:
    """Give the words of the forms that are used otherwise, or that are somebody's name now and were not before."""
    was, now = old.cast.counts, new.cast.counts
    follows = _follows(old, new)
    for form in new.cast.touched if follows else was.keys() | now.keys():
        if form not in was and form not in now:
            continue
        if was.get(form) is now.get(form) and (form in old.cast.by_form) == (form in new.cast.by_form):
            continue
        for word in words_of(form):
            yield ("word", word)
            if (form in was) != (form in now):
                yield from (("mark", mark) for mark in marks(word))
    if follows:
        for word in {word for form in new.cast.touched for word in form.lower().split(" ")}:
            if old.cast.lower.get(word) != new.cast.lower.get(word):
                yield ("small", word)
    elif old.cast.lower != new.cast.lower:
        yield from (("small", word) for word, _ in old.cast.lower.items() ^ new.cast.lower.items())


def _filed(number: int, was: Filed, now: Filed, old: Story, new: Story) -> Iterator[Any]:
    """Give what one chapter (or the notes) tells otherwise."""
    for kind in was.drawers.keys() | now.drawers.keys():
        before, after = was.drawers.get(kind, {}), now.drawers.get(kind, {})
        if kind == NAMED:
            yield from (("naming", entity) for entity in before.keys() ^ after.keys())
            continue
        if kind == WORD:
            yield from (("saying", word) for word in before.keys() ^ after.keys())
        if before == after:
            continue
        yield ("in", kind, number)
        for key in before.keys() | after.keys():
            if before.get(key) != after.get(key):
                yield ("filed", kind, key)
        if any(
            bool(old.index.places(kind, key)) != bool(new.index.places(kind, key))
            for key in before.keys() ^ after.keys()
        ):
            yield ("keys", kind)
    one, other = was.telling, now.telling
    if one.mentions != other.mentions:
        yield ("mentions", number)
    if one.strays != other.strays:
        yield ("strays", number)
    if one.speeches != other.speeches:
        yield ("speeches", number)
    for trace in one.traces.keys() | other.traces.keys():
        if one.traces.get(trace) != other.traces.get(trace):
            yield ("traces", number, trace)
