"""What people can do, eat and lack, and what marks and animals are, by phrases of the language's `Lives`.

Every reader gives the fact and its opposite under one attribute, so that a rule need only compare values.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.reading.facts.comings import read_death_years, read_leaving
from flowstory.reading.facts.common import Context
from flowstory.reading.facts.diets import read_habits, read_meals
from flowstory.reading.facts.maims import read_parts, read_tattoos
from flowstory.reading.facts.sexes import read_animals, read_genders
from flowstory.reading.facts.skills import read_skills
from flowstory.reading.model import Statement


class _Triggers(NamedTuple):
    """Words without which a reader has nothing to read, by reader."""

    skills: frozenset[str]
    diets: frozenset[str]
    animals: frozenset[str]
    genders: frozenset[str]


_BY_LANGUAGE: dict[str, _Triggers] = {}


def _triggers(language: Language) -> _Triggers:
    """Give the triggers of a language, made once."""
    found = _BY_LANGUAGE.get(language.code)
    if found is None:
        lives = language.lives
        habits = language.habits
        found = _BY_LANGUAGE[language.code] = _Triggers(
            skills=habits.of_skills(),
            diets=habits.of_diets(),
            animals=frozenset(name.split()[0] for name in lives.animals),
            genders=frozenset(lives.selves) | frozenset(lives.gestures) | frozenset(lives.gendered),
        )
    return found


def read_lives(context: Context) -> Iterator[Statement]:
    """Read abilities, diets, missing parts, tattoos and animals."""
    words = frozenset(context.unit.lower)
    triggers = _triggers(context.language)
    if not triggers.skills.isdisjoint(words) or any("-" in word for word in words):
        yield from read_skills(context)
    if not triggers.diets.isdisjoint(words) or any("-" in word for word in words):
        yield from read_habits(context)
        yield from read_meals(context, words)
    yield from read_parts(context, words)
    yield from read_tattoos(context, words)
    if not triggers.animals.isdisjoint(words):
        yield from read_animals(context)
    if not triggers.genders.isdisjoint(words):
        yield from read_genders(context)
    yield from read_death_years(context)
    yield from read_leaving(context, words)
