"""What a language knows of the passing of time: spans, hours of the clock, what the sky shows, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
NO_WORDS: Words = frozenset()
Hours = tuple[int, int]
"""The hours of a day between which something is so, the second past 24 where the night goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """Words by which a text tells how much time goes by, and which hour or season it is."""

    years: Mapping[str, int] = field(default_factory=dict)
    """Units of years and how many they are: year, years -> 1, decade -> 10; winters, anos, década."""
    gone: Words = NO_WORDS
    """Words that, beside such a unit, let the years go by: later, after, passed; depois, passaram, seguinte."""
    spent: Words = NO_WORDS
    """Words right before a number of years in which the telling lets them go by: for; durante, por."""
    grown: tuple[str, ...] = ()
    """Phrases that let years go by without a number: "grew up", "with the years", "o tempo passou"."""
    asking_age: tuple[str, ...] = ()
    """Phrases of a question for somebody's age: "how old are you", "quantos anos", "sua idade"."""

    events: Mapping[str, str] = field(default_factory=dict)
    """Verbs of what happens once -> canonical: opened -> "opening", died -> "death", joined -> "service"."""
    states: Mapping[str, str] = field(default_factory=dict)
    """What has been so since: open -> "opening", dead -> "death"; morto."""
    ago: Words = NO_WORDS
    """Behind a number of years, what counts it back from now: ago; atrás."""
    back: Words = NO_WORDS
    """Before a number of years, what counts it back from now: há, faz; none in English."""
    since: Words = NO_WORDS
    """Before a year in which something began: in, since; em, desde."""
    now_year: tuple[str, ...] = ()
    """Phrases right before a year that make it the year of the telling: "the year is", "era o ano de"."""
    seasons: Words = NO_WORDS
    """The seasons: spring, autumn; verão."""
    year_of: Words = NO_WORDS
    """Words between such a phrase and the year: the, summer, of, March; verão, de."""

    parts: Mapping[str, Hours] = field(default_factory=dict)
    """Parts of the day behind an hour -> hours: morning -> (0, 12), tarde -> (12, 19), p.m."""
    o_clock: Words = NO_WORDS
    """o'clock; horas, hora: what makes a number an hour."""
    fractions: Mapping[str, int] = field(default_factory=dict)
    """Parts of an hour in minutes: quarter -> 15, half -> 30; meia, quarto."""
    past_words: Words = NO_WORDS
    """Between minutes and an hour, or an hour and its minutes: past; e."""
    to_words: Words = NO_WORDS
    """Between minutes and the hour that they are short of: to; para."""
    named_hours: Mapping[str, int] = field(default_factory=dict)
    """Words that are an hour: noon -> 12, midnight -> 0; meio-dia."""
    hour_openers: Words = NO_WORDS
    """Words right before an hour at which something is done: at, by; às, à, pelas."""
    hour_verbs: tuple[str, ...] = ()
    """Phrases right before an hour that tell that it is this hour: "it was", "it was not yet"; "eram"."""
    other_times: Words = NO_WORDS
    """Words before an hour that make it another time than that of the telling: since, until; desde, amanhã."""

    skies: Mapping[str, Hours] = field(default_factory=dict)
    """Phrases of what the sky shows -> the hours between which it does: "stars were out" -> (18, 30)."""
    time_passes: Words = NO_WORDS
    """Words of a telling in which hours go by: later, until, nightfall, slept; depois, anoiteceu."""
    time_phrases: tuple[str, ...] = ()
    """Phrases that do so: "all day", "went on", "o dia inteiro"."""
