"""The new name: what it may be, whether it suits, and how its parts answer to the old one's."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.lore.renaming.forms import fold
from flowstory.lore.renaming.model import RefusedError, Target
from flowstory.story.model import Entity, Kind, Story
from flowstory.story.names import parse_name

_LONGEST = 80  # characters of a name
_FORBIDDEN = frozenset('[]|#^<>{}\\/"`*')


class Role:
    """What part of a name a swap is of."""

    GIVEN, FAMILY, WHOLE, SHORT = "given", "family", "whole", "short"


class Swap(NamedTuple):
    """Words of the old name (in lower case) and what stands for them."""

    words: tuple[str, ...]
    new: str
    role: str


def checked(new: str) -> str:
    """Give a new name with plain spaces.

    Raises:
        RefusedError: it is no name, and says why.
    """
    cleaned = " ".join(unicodedata.normalize("NFC", new).split())
    if not cleaned:
        raise RefusedError("rename.refused.empty")
    if "\n" in new or "\r" in new or any(unicodedata.category(char) in ("Cc", "Cf") for char in cleaned):
        raise RefusedError("rename.refused.line")
    wrong = next((char for char in cleaned if char in _FORBIDDEN), "")
    if wrong:
        raise RefusedError("rename.refused.sign", sign=wrong)
    if not any(char.isalpha() for char in cleaned):
        raise RefusedError("rename.refused.letters", name=cleaned)
    if len(cleaned) > _LONGEST:
        raise RefusedError("rename.refused.long", count=str(_LONGEST))
    return cleaned


def swaps_of(story: Story, target: Target, new: str) -> list[Swap]:
    """Give what stands for what; the longest first.

    Raises:
        RefusedError: the new name is the old one, or somebody else's already.
    """
    language = LANGUAGES[target.language]
    parts = tuple(parse_name(new, language).core) if target.kind is Kind.CHARACTER else (new.lower(),)
    written = _written(new, parts)
    found: list[Swap] = []
    whole = full_words(story, target)
    if target.kind is not Kind.CHARACTER and (len(target.words) == 1 or len(new.split()) > 1):
        found = [Swap(target.words, new, Role.WHOLE)]
    elif len(parts) > 1 and len(whole) > 1:
        given, family = written[0], written[-1]
        found = [Swap(whole, _untitled(new, written), Role.WHOLE)]
        if fold(given) != fold(whole[0]):
            found.append(Swap(whole[:1], given, Role.GIVEN))
        if fold(family) != fold(whole[-1]):
            found.append(Swap(whole[-1:], family, Role.FAMILY))
        found += [Swap(whole[:1], given, Role.GIVEN)] * (not found[1:])
    else:
        # "Holmes" is the surname of Sherlock Holmes, whether or not it stands alone here.
        word = target.words[target.at]
        role = Role.FAMILY if len(whole) > 1 and word == whole[-1] != whole[0] else Role.GIVEN
        if target.kind is not Kind.CHARACTER:
            role = Role.WHOLE
        found = [Swap((target.words[target.at],), _untitled(new, written), role)]
    if all(" ".join(swap.words) == swap.new.lower() for swap in found) and new == target.text:
        raise RefusedError("rename.refused.same", name=new)
    _refuse_taken(story, target, found)
    return sorted(found, key=lambda swap: -len(swap.words))


def full_words(story: Story, target: Target) -> tuple[str, ...]:
    """Give the parts of the fullest name of whoever is renamed, the target's part among them."""
    if len(target.words) > 1:
        return target.words
    entity = story.entities.get(target.entity)
    if entity is None:
        return target.words
    language = LANGUAGES[target.language]
    cores = [parse_name(form, language).core for form in (entity.key, *entity.aliases)]
    full = [core for core in cores if len(core) > 1 and target.words[0] in (core[0], core[-1])]
    return max(full, key=len, default=target.words)


def gender_of(new: str, language: Language) -> str:
    """Give the gender that a name tells, "" where it tells none."""
    return parse_name(new, language).gender


def is_ambiguous(word: str, story: Story, language: Language) -> bool:
    """Whether a name is a common word too: Rose, Will, Grace, Rosa."""
    return story.small.get(word, 0) > 0 or word in language.stop_words or word in language.not_names


def _written(new: str, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Give the parts of a name as they are written, each with the particles before it."""
    words = new.split(" ")
    found: list[str] = []
    pending: list[str] = []
    for word in words:
        pending.append(word)
        if word.lower() in parts or word.lower().rstrip(".") in parts:
            # A particle belongs to what follows it; a title falls away.
            particles = [w for w in pending[:-1] if found and w.islower()]
            found.append(" ".join([*particles, word]))
            pending = []
    return tuple(found) or (new,)


def _untitled(new: str, written: tuple[str, ...]) -> str:
    return " ".join(written) if written else new


def _refuse_taken(story: Story, target: Target, swaps: list[Swap]) -> None:
    """Refuse a name that is somebody else's: the two could never be told apart again.

    A family may grow, so a surname that others have is no reason.
    """
    mine = story.entities.get(target.entity)
    for swap in swaps:
        if swap.role == Role.FAMILY:
            continue
        taken = _bearer(story, swap.new)
        if taken is not None and taken is not mine:
            raise RefusedError("rename.refused.taken", name=swap.new, bearer=taken.key)


def _bearer(story: Story, name: str) -> Entity | None:
    wanted = fold(name)
    for form in story.forms.values():
        if form.entity and fold(form.form) == wanted:
            return story.entities.get(form.entity)
    return next(
        (
            entity
            for entity in story.entities.values()
            if entity.note is not None
            and wanted in {fold(n) for n in (entity.note.name, *entity.note.aliases)}
        ),
        None,
    )
