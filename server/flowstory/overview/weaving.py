"""Threads from setup to payoff, with every place where the prose speaks of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from flowstory.continuity.threads import Thread, threads
from flowstory.overview.passages import Passages
from flowstory.protocol.book_memory import ThreadView
from flowstory.story.model import Locus, Story
from flowstory.text.spans import Span

_WORD = re.compile(r"[^\W\d_]{4,}")
_BEATS = 3  # shown of one chapter


def thread_views(story: Story, passages: Passages) -> tuple[ThreadView, ...]:
    """Give the threads that the notes declare, in the order of their setups."""
    declared = list(threads(story))
    texts = [chapter.text.lower() for chapter in story.book.chapters] if declared else []
    named = _named(texts, [thread.note.name for thread in declared])
    views = [
        ThreadView(
            name=thread.note.name,
            named=since,
            state=_state(thread),
            setup=thread.setup.chapter if thread.setup else None,
            payoff=thread.payoff.chapter if thread.payoff else None,
            note=passages.add(Locus(thread.note.path, Span(0, 0))),
            beats=tuple(
                (number, passages.add(locus))
                for number, text in enumerate(texts)
                if any(word in text for word in thread.words)
                for locus in thread.passages(number)[:_BEATS]
            ),
        )
        for thread, since in zip(declared, named, strict=True)
    ]
    return tuple(sorted(views, key=lambda view: (view.setup is None, view.setup or 0, view.name)))


def _state(thread: Thread) -> Literal["open", "paid", "dropped"]:
    if thread.dropped:
        return "dropped"
    return "paid" if thread.payoff is not None and not thread.open else "open"


def _named(texts: Sequence[str], names: Sequence[str]) -> list[int]:
    """Give the chapter by which the prose has used all words of each name; past the last if it never does."""
    missing = [set(_WORD.findall(name.lower())) for name in names]
    found = [0 if not words else len(texts) for words in missing]
    for number, text in enumerate(texts):
        if not any(missing):
            break
        for at, words in enumerate(missing):
            if words:
                words -= {word for word in words if word in text}
                if not words:
                    found[at] = number
    return found
