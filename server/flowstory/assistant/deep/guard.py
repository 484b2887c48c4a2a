"""The deeper pass over a book: facts of each scene, pairs, judge, defence. Whatever was asked before is free.

Nothing is kept between runs but the replies themselves, by the hash of what was asked: so a scene that did not
change asks nothing, and neither does a pair whose two ends read as they did.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import anyio

from flowstory.assistant.asking import Asker, Tally
from flowstory.assistant.deep import facts
from flowstory.assistant.deep.facts import Statement
from flowstory.assistant.deep.judging import Suspicion, judge
from flowstory.assistant.deep.pairs import Pair, pairs
from flowstory.assistant.deep.stretches import Stretch, stretches
from flowstory.assistant.prompts import prompt
from flowstory.assistant.quoting import Quotables
from flowstory.continuity.model import Finding
from flowstory.providers import Estimate, ProviderError
from flowstory.providers.prices import dollars
from flowstory.story.model import Locus, Story

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")

MOST_PAIRS = 400
"""Pairs that a run judges at most; a book of 100,000 words brings up some hundreds."""
_AT_ONCE = 16

Progress = Callable[[str, int, int], None]
"""Called with "facts" or "pairs", how many are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run found and what it took. `left_out` pairs were not judged; `stopped` says why it ended early."""

    suspicions: tuple[Suspicion, ...]
    statements: int
    judged: int
    left_out: int
    tally: Tally
    stopped: ProviderError | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a run would send: the scenes that are not known yet, and at most so many pairs on top."""

    facts: Estimate
    scenes: int
    unknown: int
    most: int | None
    """The most that the whole can cost, in nano-dollars; `None` where no price is known."""

    @property
    def shown(self) -> str:
        """The most it can cost in dollars, as the writer reads it."""
        return dollars(self.most or 0)


async def forecast(asker: Asker, story: Story, *, most_pairs: int = MOST_PAIRS) -> Forecast:
    """Say what a run would send and cost at most. Sends nothing."""
    cut = stretches(story)
    requests = [facts.request(stretch, asker.book) for stretch in cut]
    unknown = [one for one in requests if not (await asker.provider.estimate(one)).from_cache]
    told = await asker.estimate(*unknown) if unknown else await asker.estimate(*requests[:1])
    pair = await _pair_cost(asker, cut[0]) if cut else 0
    most = None if told.most is None or pair is None else told.most + pair * most_pairs
    return Forecast(told, len(cut), len(unknown), most)


async def run(
    asker: Asker,
    story: Story,
    *,
    known: Sequence[Finding] = (),
    most_pairs: int = MOST_PAIRS,
    progress: Progress = lambda _stage, _done, _total: None,
) -> Outcome:
    """Look for contradictions that the rules do not see.

    Args:
        asker: whom to ask, on whose account.
        story: the book as it is now.
        known: what the rules have found: a pair that one of them shows is not asked about.
        most_pairs: how many pairs to judge at most.
        progress: told of every answer.
    """
    quotables = Quotables(story.book.chapters)
    cut = stretches(story)

    async def ask_facts(stretch: Stretch) -> tuple[Statement, ...]:
        return await facts.read(asker, stretch, quotables)

    told, stopped = await _all(cut, ask_facts, lambda done: progress("facts", done, len(cut)))
    statements = sorted((one for some in told for one in some), key=lambda one: one.order)
    found = pairs(story, statements, most=most_pairs)
    chosen = [pair for pair in found.chosen if not _is_known(pair, known)]
    if stopped is not None:
        return Outcome((), len(statements), 0, len(chosen) + found.left_out, asker.tally, stopped)

    async def ask_judge(pair: Pair) -> Suspicion | None:
        return await judge(asker, story.book, pair, _said_between(pair, statements))

    judged, stopped = await _all(chosen, ask_judge, lambda done: progress("pairs", done, len(chosen)))
    suspicions = tuple(one for one in judged if one is not None)
    return Outcome(_one_each(suspicions), len(statements), len(judged), found.left_out, asker.tally, stopped)


def _said_between(pair: Pair, statements: Sequence[Statement]) -> list[Statement]:
    """Give what is stated about the same subject and topic between the two ends of a pair, for the defence."""
    return [
        one
        for one in statements
        if pair.first.order < one.order < pair.second.order
        and one.subject in {pair.first.subject, pair.second.subject}
        and one.topic in {pair.first.topic, pair.second.topic}
    ]


def _is_known(pair: Pair, known: Sequence[Finding]) -> bool:
    """Say whether a rule has found this pair: its two ends touch those of a finding."""
    here, there = pair.first.locus, pair.second.locus
    for finding in known:
        ends = [finding.locus, *(evidence.locus for evidence in finding.evidence)]
        if any(_touch(end, here) for end in ends) and any(_touch(end, there) for end in ends):
            return True
    return False


def _touch(one: Locus, other: Locus) -> bool:
    return one.path == other.path and one.span.overlaps(other.span)


def _one_each(suspicions: Sequence[Suspicion]) -> tuple[Suspicion, ...]:
    """Give one suspicion a place: what contradicts three passages is told once, with the first of them."""
    kept: dict[tuple[str, Locus], Suspicion] = {}
    for one in suspicions:
        kept.setdefault((one.kind, one.second.locus), one)
    return tuple(sorted(kept.values(), key=lambda one: one.second.order))


async def _all(
    things: Sequence[_Thing], ask: Callable[[_Thing], Awaitable[_Answer]], done: Callable[[int], None]
) -> tuple[list[_Answer], ProviderError | None]:
    """Ask about all things, some at the same time; give the answers in their order.

    What stops all further questions (a spent budget, no network) is given beside the answers so far.
    """
    answers: dict[int, _Answer] = {}
    stopped: ProviderError | None = None
    queue = iter(enumerate(things))

    async def work() -> None:
        nonlocal stopped
        for number, thing in queue:
            if stopped is not None:
                return
            try:
                answers[number] = await ask(thing)
            except ProviderError as error:
                stopped = error
                return
            done(len(answers))

    async with anyio.create_task_group() as tasks:
        for _ in range(min(_AT_ONCE, len(things))):
            tasks.start_soon(work)
    return [answers[number] for number in sorted(answers)], stopped


async def _pair_cost(asker: Asker, stretch: Stretch) -> int | None:
    """Give the most that a judge and a defence can cost together, from the longest that they can be."""
    filler = "x" * 900
    fields = {
        "subject": filler[:160], "place_a": filler[:160], "place_b": filler[:160], "text_a": filler,
        "text_b": filler, "language": stretch.language, "frame_a": "hypothesis", "frame_b": "hypothesis",
        "claim_a": filler[:300], "claim_b": filler[:300], "reason": filler[:300], "between": filler * 10,
    }  # fmt: skip
    total = 0
    for name in ("judge", "defence"):
        most = (
            await asker.estimate(prompt(name, stretch.language).request("deep", asker.book, **fields))
        ).most
        if most is None:
            return None
        total += most
    return total
