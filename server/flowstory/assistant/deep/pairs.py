"""Which statements are worth holding against each other: about the same, of the same, in some same words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from flowstory.assistant.deep.facts import Statement
from flowstory.languages import LANGUAGES
from flowstory.memory.folding import fold
from flowstory.story.model import Story

_WORD = re.compile(r"[^\W_]+")
_STEM = 5  # Letters that words of one family share, as in `continuity.threads`.
_SHORT = 3
# What is not told as having happened contradicts nothing.
_UNREAL = frozenset({"dream", "hypothesis", "figure", "lie"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, the one told first first. `score` only ranks."""

    first: Statement
    second: Statement
    score: float


@dataclass(frozen=True, slots=True)
class Pairs:
    """The pairs to be judged, the likeliest first, and how many more there would have been."""

    chosen: tuple[Pair, ...]
    left_out: int


def pairs(story: Story, statements: Sequence[Statement], *, most: int) -> Pairs:
    """Choose pairs. Whether two statements make a pair depends on nothing but the two of them.

    So a scene that changes brings up its own pairs and no others.
    """
    told = sorted((one for one in statements if one.frame not in _UNREAL), key=lambda one: one.order)
    known = {
        fold(name): f"={key}" for key, entity in story.entities.items() for name in (key, *entity.aliases)
    }
    marks = [_marks(one, known) for one in told]
    by_stem: dict[str, list[int]] = defaultdict(list)
    found: list[Pair] = []
    for at, mark in enumerate(marks):
        shared: dict[int, int] = defaultdict(int)
        for stem in mark.stems:
            for other in by_stem[stem]:
                shared[other] += 1
            by_stem[stem].append(at)
        for other, count in shared.items():
            if (score := _score(told[other], told[at], marks[other], mark, count)) > 0:
                found.append(Pair(told[other], told[at], score))
    found.sort(key=lambda pair: (-pair.score, pair.first.order, pair.second.order))
    return Pairs(tuple(found[:most]), max(0, len(found) - most))


@dataclass(frozen=True, slots=True)
class _Marks:
    subject: str
    own: frozenset[str]
    claim: frozenset[str]
    stems: frozenset[str]


def _score(one: Statement, other: Statement, a: _Marks, b: _Marks, shared: int) -> float:
    """Give how much two statements are about the same, 0 where they are not worth a question."""
    if one.locus.path == other.locus.path and one.locus.span.overlaps(other.locus.span):
        return 0.0
    if "plain" not in {one.frame, other.frame} and one.frame != other.frame:
        return 0.0  # What one says and another thinks: one of them may simply be wrong.
    same_subject, same_topic = _same_subject(a, b), one.topic == other.topic
    if same_subject:
        shared -= len(a.own & a.stems & b.stems)  # Its own name is no news.
        enough = 1 if same_topic else 2
    else:
        # A thing and who has it, a rule and who breaks it: what is claimed must be nearly the same, or one must
        # speak of the other's subject. The words of the quotes prove nothing: every scene has doors and hands.
        shared = len(a.claim & b.claim)
        crossed = bool(a.own & b.claim) or bool(b.own & a.claim)
        enough = 2 if same_topic and crossed else 3 if same_topic else 4
    if shared < enough:
        return 0.0
    return shared / len(a.stems | b.stems) + same_subject + same_topic


def _marks(one: Statement, known: Mapping[str, str]) -> _Marks:
    little_words = _little_words(one.stretch.language)
    subject = fold(one.subject)
    own = _stems(subject, little_words, shortest=2)
    claim = _stems(one.claim, little_words)
    return _Marks(known.get(subject, subject), own, claim, claim | _stems(one.quote, little_words))


@cache
def _little_words(language: str) -> frozenset[str]:
    words = LANGUAGES[language].stop_words if language in LANGUAGES else ()
    return frozenset(fold(word) for word in words)


def _same_subject(a: _Marks, b: _Marks) -> bool:
    """Say whether two subjects are one: the same entity, or a name that is a part of the other."""
    return a.subject == b.subject or bool(a.own and b.own and (a.own <= b.own or b.own <= a.own))


def _stems(text: str, little_words: Collection[str], *, shortest: int = _SHORT) -> frozenset[str]:
    return frozenset(
        word[:_STEM]
        for word in _WORD.findall(fold(text))
        if (len(word) >= shortest or word.isdigit()) and word not in little_words
    )
