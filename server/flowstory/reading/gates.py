"""Which matchers a unit wakes: each has the words of which one must stand there, so that few ever run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from flowstory.reading.facts.ages import read_ages
from flowstory.reading.facts.amounts import read_amounts
from flowstory.reading.facts.beards import read_beards
from flowstory.reading.facts.belongings import read_belongings
from flowstory.reading.facts.births import read_ages_then, read_births, read_differences
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.deaths import read_deaths
from flowstory.reading.facts.departures import read_departures
from flowstory.reading.facts.families import read_families
from flowstory.reading.facts.features import read_features
from flowstory.reading.facts.hands import read_hands
from flowstory.reading.facts.journeys import read_journeys
from flowstory.reading.facts.kin import read_kin, read_pairs
from flowstory.reading.facts.kin_any import read_any
from flowstory.reading.facts.kin_counts import read_counts
from flowstory.reading.facts.kin_young import read_young
from flowstory.reading.facts.lives import read_lives
from flowstory.reading.facts.marriages import read_marriage_years, read_marriages
from flowstory.reading.facts.meetings import read_introductions, read_meetings
from flowstory.reading.facts.mourning import read_mourning
from flowstory.reading.facts.named_things import KINDS, read_named_things
from flowstory.reading.facts.pets import read_pets
from flowstory.reading.facts.predicates import read_predicates
from flowstory.reading.facts.residences import read_residences
from flowstory.reading.facts.resumptions import read_resumed
from flowstory.reading.facts.roots import read_roots
from flowstory.reading.facts.sides import read_sides
from flowstory.reading.facts.spans import read_spans
from flowstory.reading.facts.stations import read_stations
from flowstory.reading.facts.statures import read_statures
from flowstory.reading.facts.things import read_things
from flowstory.reading.facts.trades import read_trades
from flowstory.reading.facts.whereabouts import read_distances, read_floors, read_positions
from flowstory.reading.lexicon import Lexicon, lexicon
from flowstory.reading.marks import (
    CALLING,
    CHANGE,
    FRAME,
    MATCHERS,
    MENTION,
    MONTH,
    NUMBER,
    OWNER,
    PAST,
    TENSE,
    TRIGGER,
    Marks,
    marked,
)
from flowstory.reading.model import Statement

Matcher = Callable[[Context], Iterator[Statement]]

_ALWAYS = frozenset[str]()


def _words(*phrases: Iterable[str]) -> frozenset[str]:
    """Give the last words of phrases: what must stand where a phrase stands."""
    return frozenset(phrase.split(" ")[-1] for group in phrases for phrase in group)


def _longest(*phrases: str) -> frozenset[str]:
    """Give the longest word of each phrase, of what stands before its gap."""
    return frozenset(max(phrase.partition(" … ")[0].split(), key=len) for phrase in phrases)


def _plurals(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in (word, f"{word}s"))


@cache
def _table(code: str) -> tuple[tuple[Matcher, frozenset[str], bool], ...]:
    """Give each matcher with its words, and whether a number or a hyphen wakes it too."""
    words: Lexicon = lexicon(code)
    language = words.language
    measures, owned = language.measures, language.belongings
    things = _words(language.things, language.makes)
    spouses = frozenset(word for pair in measures.spouses for word in pair.split(" "))
    kin = _plurals(language.kin)
    return (
        (read_features, _words(words.heads, words.adjectives), True),
        (read_predicates, _words(words.predicates, language.occupations, language.marital), False),
        (read_ages, _words(language.numbers), True),
        (read_sides, _words(language.sides), False),
        (read_kin, frozenset(language.kin), False),
        (read_pairs, kin, False),
        (read_any, frozenset(language.kin), False),
        (read_counts, kin, False),
        (read_young, measures.offspring | {word.removesuffix("s") for word in measures.offspring}, False),
        (read_things, things | _words(owned.parts), True),
        (read_resumed, frozenset(language.colours) | frozenset(language.materials), False),
        (
            read_named_things,
            _words(language.lives.animals)
            | frozenset(language.colours)
            | frozenset(language.lives.coats)
            | {word for word, noun in language.things.items() if noun in KINDS},
            False,
        ),
        (read_belongings, things | _words(owned.keepsakes, owned.several) | owned.fates(), True),
        (
            read_pets,
            frozenset(language.lives.animals)
            | {word for word, noun in language.things.items() if noun in language.lives.animal_kinds},
            False,
        ),
        (read_amounts, language.money.triggers(), False),
        (read_lives, _ALWAYS, False),
        (read_deaths, _ALWAYS, False),
        (
            read_mourning,
            language.fates.late
            | language.fates.rites
            | language.fates.endings
            | _words(language.fates.lone_rites),
            False,
        ),
        (
            read_departures,
            language.fates.motions
            | language.fates.gone
            | language.fates.quitting
            | _words(language.fates.farewells),
            False,
        ),
        (
            read_stations,
            frozenset(language.times.named_hours)
            | _words(language.numbers)
            | language.times.o_clock
            | frozenset(language.times.parts)
            | frozenset(language.times.fractions),
            True,
        ),
        (read_births, measures.born_verbs, False),
        (read_differences, language.year_words, False),
        (read_ages_then, measures.born_verbs, False),
        (read_marriages, _words(measures.never_married) | spouses, False),
        (read_spans, frozenset(language.times.events) | frozenset(language.times.states), False),
        (read_residences, _words(measures.arrivals) | measures.houses, False),
        (read_marriage_years, _words(language.marital) | spouses, False),
        (
            read_families,
            _words(
                measures.only_child,
                measures.childless,
                measures.siblingless,
                measures.rank_words,
                measures.bore_verbs,
            )
            | _words(language.kindred.several)
            | frozenset(word for word, told in language.kin.items() if told.relation == "parent"),
            False,
        ),
        (read_roots, language.roots.triggers(), False),
        (
            read_trades,
            _words(measures.practised, measures.work_phrases, measures.trade_phrases, language.occupations),
            False,
        ),
        (read_statures, measures.metre_words | measures.foot_words, False),
        (read_beards, language.figure.beards | language.figure.smooth, False),
        (read_hands, _words(language.sides) | language.figure.deft, False),
        (read_floors, _words(measures.floor_words, measures.floor_nouns), False),
        (read_positions, frozenset(measures.banks) | frozenset(measures.directions), False),
        (read_distances, frozenset(measures.distance_units), False),
        (read_journeys, frozenset(language.skies.journeys), False),
        (
            read_introductions,
            _words(language.fates.strangers, language.fates.selves, language.fates.presents),
            False,
        ),
        (
            read_meetings,
            _longest(*language.lives.meeting, *language.fates.meeting, *language.lives.strangers),
            False,
        ),
    )


@cache
def marks(code: str) -> Marks:
    """Give what each word of a language may be good for: to the readers of mentions and frames, and to matchers."""
    words = lexicon(code)
    language = words.language
    telling = language.telling
    groups: list[tuple[int, Iterable[str]]] = [
        (TRIGGER, words.triggers),
        (FRAME, words.frame_triggers),
        (PAST, language.past_states),
        (MONTH, language.months),
        (MENTION, [*language.pronouns, *words.nouns]),
        (OWNER, words.owners),
        (CHANGE, words.changed),
        (CALLING, words.callings),
        (
            TENSE,
            telling.present_verbs
            | telling.past_verbs
            | telling.now_verbs
            | {word for word in language.first_person_verbs if word.endswith(telling.now_endings)},
        ),
    ]
    groups.extend(
        (1 << MATCHERS + at, triggers) for at, (_, triggers, _) in enumerate(_table(code)) if triggers
    )
    return Marks(marked(groups))


def woken(marks_of_unit: int, code: str) -> tuple[Matcher, ...]:
    """Give the matchers that a unit of these marks wakes, in their order."""
    return _woken(marks_of_unit >> MATCHERS, bool(marks_of_unit & NUMBER), code)


@lru_cache(maxsize=8192)
def _woken(bits: int, numbered: bool, code: str) -> tuple[Matcher, ...]:  # noqa: FBT001 - a part of the key
    return tuple(
        matcher
        for at, (matcher, triggers, by_number) in enumerate(_table(code))
        if not triggers or (by_number and numbered) or bits >> at & 1
    )
