"""Who speaks to whom: by the turns of each talk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flowstory.lore.vault import Vault
from flowstory.story.model import Speech
from flowstory.text.spans import Span

_APART = 1_500  # code points between two quotes of one talk; more of narration ends it


class Said(NamedTuple):
    """Something that somebody says to somebody, in a chapter."""

    path: str
    speaker: str
    to: str
    span: Span


def said_in(vault: Vault, path: str) -> tuple[Said, ...]:
    """Give what is said to whom in a chapter: to whoever answers, else to whoever spoke before."""
    speeches = vault.speeches.get(path, ())
    found = []
    for at, speech in enumerate(speeches):
        if vault.story.entity(speech.speaker) is None:
            continue
        to = _other(speeches, at, 1) or _other(speeches, at, -1)
        if vault.story.entity(to) is not None:
            found.append(Said(path, speech.speaker, to, speech.locus.span))
    return tuple(found)


def said(vault: Vault) -> Iterator[Said]:
    """Give what is said to whom in the whole book, in reading order."""
    for path in vault.numbers:
        yield from said_in(vault, path)


def _other(speeches: Sequence[Speech], at: int, step: int) -> str:
    """Give whoever else speaks next (or before) in the same talk; "" where that is not known."""
    speaker, place = speeches[at].speaker, at
    while 0 <= place + step < len(speeches):
        one, other = sorted((speeches[place].locus.span, speeches[place + step].locus.span))
        if other.start - one.end > _APART:
            return ""
        place += step
        if speeches[place].speaker != speaker:
            return speeches[place].speaker
    return ""
