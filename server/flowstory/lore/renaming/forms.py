"""How a name is written where it stands: its capitals, its plural, its diminutive."""

from __future__ import annotations

import unicodedata

from flowstory.languages.base import Language


def fold(text: str) -> str:
    """Give a text in lower case, without accents and with straight apostrophes."""
    decomposed = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def as_written(new: str, old: str) -> str:
    """Give a new name with the capitals of the old one: shouted where that was shouted."""
    letters = [char for char in old if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return new.upper()
    if letters and all(char.islower() for char in letters):
        return new.lower()
    return new


def plural(name: str, language: Language) -> str:
    """Give the name of a family: the Harrisons, the Joneses, os Maias."""
    for ending, added in language.renaming.plurals:
        if name.lower().endswith(ending):
            return name + added
    return name


def diminutive(name: str, ending: str, language: Language) -> str:
    """Give a name with a diminutive's ending: João, Joãozinho; Chico, Chiquinho; Inês, Inesinha."""
    rules = language.renaming.diminutives
    last = name[-1].lower()
    if last in rules.dropped:
        stem = name[:-1]
        soft = rules.softened.get(stem[-1:].lower())
        return (stem[:-1] + soft if soft else stem) + ending
    if last in rules.unjoined:
        return _unaccented(name) + ending
    return name + rules.joiner + ending


def _unaccented(name: str) -> str:
    """Give a name without the accents of its last syllable, for the stress moves on: Inês, Inesinha."""
    return name[:-3] + "".join(
        char for char in unicodedata.normalize("NFD", name[-3:]) if not unicodedata.combining(char)
    )


def diminutives(name: str, language: Language) -> dict[str, tuple[str, str]]:
    """Give every diminutive that a name may have been given, in any spelling, with its pair of endings."""
    rules = language.renaming.diminutives
    found: dict[str, tuple[str, str]] = {}
    for pair in rules.endings:
        for ending in pair:
            found[diminutive(name, ending, language)] = pair
            for joiner in ("", *rules.joiners):
                found[name + joiner + ending] = pair
                found[_unaccented(name) + joiner + ending] = pair
            if name[-1:].lower() in rules.dropped:
                found[name[:-1] + ending] = pair
    found.pop(name, None)
    return found
