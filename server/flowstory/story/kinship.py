"""Which names may have to do with one another: names and notes by what they share, and how they hang together.

Two full names are one person's only if their first names go together and their last (or their second) do; a
single name stands only for a full one that begins or ends with it. So "Joe" ties all Joes and "Gargery" all
Gargerys, but only in a book where somebody is called just that: until then Joe Gargery and Joe Hopkins have
nothing to say to each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from flowstory.story.names import SLIPS, Name

_LAST, _SECOND, _SLIP, _RANK, _WRITTEN = "\1", "\2", "\3", "\4", "\5"


class Ties(NamedTuple):
    """What a name shares with others: what `always` ties, what ties only while it is `woken`, and what it wakes."""

    always: frozenset[str]
    sleeping: frozenset[str]
    wakes: frozenset[str]


def ties_of(form: str, name: Name) -> Ties:
    """Give the ties of a form of a name."""
    first, last = name.core[0], name.core[-1]
    always = {f"{_WRITTEN}{form.lower()}"}
    # Nobody is called Baker after Baker Street.
    sleeping = {first, last} if not name.place or name.title or len(name.core) < 2 else set[str]()
    wakes: set[str] = set()
    if name.title:
        sleeping.add(f"{_RANK}{name.title}")
    if name.married:
        wakes.add(last)
    if len(name.core) > 1:
        firsts = (first, *name.longer)
        always.update(f"{one}{_LAST}{last}" for one in firsts)
        always.add(f"{first}{_SECOND}{name.core[1]}")
        if len(last) >= SLIPS:
            always.update(f"{one}{_SLIP}{last[0]}" for one in firsts)
    else:
        sleeping |= name.longer
        wakes |= {first, *name.longer}
        if name.bare_rank:  # "the Count" may be Count Dracula
            sleeping.add(f"{_RANK}{first}")
            wakes.add(f"{_RANK}{first}")
    return Ties(frozenset(always), frozenset(sleeping), frozenset(wakes))


def together(ties: Iterable[Ties]) -> Ties:
    """Give the ties of what has several names."""
    every = list(ties)
    return Ties(*(frozenset().union(*(one[at] for one in every)) for at in range(3)))


class Kinship:
    """Keeps who hangs together with whom."""

    __slots__ = ("_awake", "_by_tie", "_ties")

    def __init__(self) -> None:
        self._ties: dict[str, Ties] = {}
        self._by_tie: dict[str, set[str]] = defaultdict(set)
        self._awake: Counter[str] = Counter()

    def renew(self, key: str, ties: Ties | None) -> set[str]:
        """Give a key other ties (`None`: take it out); gives the keys of which anything hangs together otherwise."""
        old = self._ties.pop(key, None)
        if ties is not None:
            self._ties[key] = ties
        if old == ties:
            return set()
        moved = {key}
        for tie in (*old.always, *old.sleeping) if old is not None else ():
            self._by_tie[tie].discard(key)
            if not self._by_tie[tie]:
                del self._by_tie[tie]
        for tie in (*ties.always, *ties.sleeping) if ties is not None else ():
            self._by_tie[tie].add(key)
        before = old.wakes if old is not None else frozenset[str]()
        now = ties.wakes if ties is not None else frozenset[str]()
        for tie in before - now:
            self._awake[tie] -= 1
            if not self._awake[tie]:
                del self._awake[tie]
                moved |= self._by_tie.get(tie, set())
        for tie in now - before:
            self._awake[tie] += 1
            if self._awake[tie] == 1:
                moved |= self._by_tie[tie]
        return moved

    def families(self, keys: Iterable[str]) -> list[tuple[str, ...]]:
        """Give the families that some keys are in now, each sorted."""
        seen: set[str] = set()
        followed: set[str] = set()
        found: list[tuple[str, ...]] = []
        for key in keys:
            if key in seen or key not in self._ties:
                continue
            seen.add(key)
            waiting, family = [key], [key]
            while waiting:
                ties = self._ties[waiting.pop()]
                for tie in (*ties.always, *(tie for tie in ties.sleeping if tie in self._awake)):
                    if tie not in followed:
                        followed.add(tie)
                        fresh = self._by_tie[tie] - seen
                        seen |= fresh
                        waiting.extend(fresh)
                        family.extend(fresh)
            found.append(tuple(sorted(family)))
        return found
