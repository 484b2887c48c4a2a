"""What a language knows of moons, seasons, journeys and meetings, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Skies:
    """Words of moons and seasons, and of how long a journey is."""

    moons: Mapping[str, str] = field(default_factory=dict)
    """Phrases of a phase -> "full" or "new": "full moon", "lua nova", "luna llena"."""
    moon_words: Words = NO_WORDS
    """moon, moons; lua: what has a phase, and shows that a name beside it is a moon's."""
    phases: Mapping[str, str] = field(default_factory=dict)
    """Adjectives of a phase -> "full" or "new": full, new, dark; cheia, nova."""
    phase_links: Words = NO_WORDS
    """Words that may stand between a moon and its phase: was, rose, hung; estava, surgiu."""
    nights: Mapping[str, int] = field(default_factory=dict)
    """Units of days with how many they are: night, days -> 1, week -> 7."""
    signs: Mapping[str, str] = field(default_factory=dict)
    """Phrases of what nature shows -> the season that it is of: "in full bloom" -> "summer", "frost lay"."""
    now_seasons: Mapping[str, str] = field(default_factory=dict)
    """Phrases that tell which season it is: "dead of winter", "auge do inverno"."""
    forced: Words = NO_WORDS
    """Words beside which nature shows nothing: greenhouse, paper, painted; estufa."""
    hemisphere: str = "north"
    """Where a book of the language is laid unless it says otherwise: "north" or "south"."""
    elsewhere: Words = NO_WORDS
    """Places of the other half of the globe: a book that names one may be laid there."""
    seasons: Mapping[str, str] = field(default_factory=dict)
    """winter, verão -> "winter", "summer": the two that lie half a year apart."""
    passing: Words = NO_WORDS
    """Words beside which hours may have gone by: later, until, dusk; depois, anoiteceu, jantar."""
    journeys: Mapping[str, int] = field(default_factory=dict)
    """Units of a journey, and their hours: hour, days, semanas."""
    modes: Mapping[str, str] = field(default_factory=dict)
    """How one travels -> canonical: train -> "rail", riding -> "horse", a pé -> "foot"."""
    ever: Words = NO_WORDS
    """Words that may close "had never met Nora": before, until; antes, na vida."""
