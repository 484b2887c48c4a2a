"""What a language knows of where people come from: birthplaces, faiths, and where they served.

Part of the `Language` record: every word is lower case, every value a canonical English term.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Roots:
    """How a language tells what a note fixes of somebody's origin, faith and service."""

    born: tuple[str, ...] = ()
    """Phrases whose subject was born where the place behind them says: "born in", "a native of"; "nasceu em"."""
    where_born: tuple[str, ...] = ()
    """Phrases behind a place that say the same: "where she was born"; "onde nascera"."""
    faiths: Mapping[str, str] = field(default_factory=dict)
    """catholic, lutheran; católica, espírita -> canonical faith."""
    branches: Mapping[str, str] = field(default_factory=dict)
    """navy, marines; marinha, exército -> canonical branch."""
    enlisted: Words = NO_WORDS
    """Words before a branch that make it where somebody served: in, joined; na, no."""
    serving: Words = NO_WORDS
    """Words of which one stands where somebody served: joined, years, served; passara, anos, serviu."""
    theatres: Mapping[str, str] = field(default_factory=dict)
    """Battles and theatres of war -> canonical theatre: anzio -> "italy", okinawa -> "pacific"."""
    fronts: Mapping[str, str] = field(default_factory=dict)
    """Where armies fought, by the words of notes -> canonical theatre: italy, itália -> "italy"."""
    wide: Words = NO_WORDS
    """Countries, states and regions: who was born in one may well be from a town in it."""
    fragments: tuple[str, ...] = ()
    """What a sentence of a note without a subject may go on with: "they ", "he is "."""

    def triggers(self) -> Words:
        """Give the words that make a unit worth reading."""
        return (
            frozenset(self.faiths)
            | frozenset(self.branches)
            | frozenset(self.theatres)
            | frozenset(max(phrase.split(), key=len) for phrase in (*self.born, *self.where_born))
        )


FAITHS: tuple[frozenset[str], ...] = (
    frozenset(
        "protestant lutheran methodist baptist anglican presbyterian quaker episcopalian adventist mormon calvinist puritan evangelical".split()
    ),
)
"""Faiths that may be the same: a Lutheran is a Protestant. Two of a kind still differ."""


def same_faith(one: str, other: str) -> bool:
    """Whether two faiths never contradict each other."""
    return one == other or (
        "protestant" in (one, other) and any(one in family and other in family for family in FAITHS)
    )


THEATRES: Mapping[str, str] = {
    "italy": "europe",
    "france": "europe",
    "germany": "europe",
    "flanders": "europe",
}
"""Theatres of war and the wider one that each is in."""


def same_theatre(one: str, other: str) -> bool:
    """Whether who served in one place may have served in the other by the same words."""
    return one == other or THEATRES.get(one, one) == other or THEATRES.get(other, other) == one
