"""What may stand in the front matter of a note or a chapter: keys and values, in the language of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.languages.messages import sentences
from flowstory.lore.vault import Vault
from flowstory.manuscript.model import Chapter, Note, NoteKind
from flowstory.story.model import Kind

_PEOPLE = ("kin.sibling", "kin.parent", "kin.child", "kin.spouse")
_PLACES = ("home", "residence", "position")
_FRONT = "front."


def keys(file: Chapter | Note) -> Iterator[str]:
    """Give the keys that a file may have and does not have yet, each in its most usual spelling."""
    written = {item.key.strip().casefold() for item in file.properties}
    language = LANGUAGES.get(file.language)
    words = sentences(file.language) or sentences("en")
    of = "note" if isinstance(file, Note) else "chapter"
    found = [text for key, text in words.items() if key.startswith(f"{_FRONT}{of}.")]
    if isinstance(file, Note) and language is not None:
        taken = {language.note_keys.get(key) for key in written} - {None}
        usual: dict[str, str] = {}
        for key, attribute in language.note_keys.items():
            usual.setdefault(attribute, key)
        people = file.kind in (NoteKind.CHARACTER, NoteKind.OTHER)
        found += [key for attribute, key in usual.items() if people and attribute not in taken]
    yield from (key for key in dict.fromkeys(found) if key.casefold() not in written)


def values(vault: Vault, file: Chapter | Note, key: str) -> Iterator[str]:
    """Give the values that a key may have."""
    language = LANGUAGES.get(file.language)
    words = sentences(file.language) or sentences("en")
    folded = key.strip().casefold()
    name = next(
        (
            found.rpartition(".")[2]
            for found, text in words.items()
            if found.startswith((f"{_FRONT}chapter.", f"{_FRONT}note.")) and text.casefold() == folded
        ),
        folded,
    )
    listed = words.get(f"{_FRONT}values.{name}")
    if listed is not None:
        yield from listed.split(", ")
        return
    if language is None:
        return
    attribute = language.note_keys.get(folded, name)
    if attribute in _PEOPLE or attribute == "pov":
        yield from _named(vault, Kind.CHARACTER)
    elif attribute in (*_PLACES, "place"):
        yield from _named(vault, Kind.PLACE)
    else:
        yield from _traits(language, attribute)


def _named(vault: Vault, kind: Kind) -> list[str]:
    found = [entity for entity in vault.story.entities.values() if entity.kind is kind]
    return [entity.key for entity in sorted(found, key=lambda entity: (-entity.mentions, entity.key))]


def _traits(language: Language, attribute: str) -> list[str]:
    """Give the words of a trait, the usual one of each value; those of what somebody does for a living."""
    trait = next((trait for trait in language.traits if trait.attribute == attribute), None)
    if trait is not None:
        return _usual(trait.values)
    if attribute == "marital":
        return _usual(language.marital)
    return sorted(language.occupations) if attribute == "occupation" else []


def _usual(table: Mapping[str, str]) -> list[str]:
    usual: dict[str, str] = {}
    for word, value in table.items():
        usual.setdefault(value, word)
    return list(usual.values())
