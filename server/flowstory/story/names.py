"""The parts of a name, and when two names can be one person's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, Protocol

from rapidfuzz.distance import OSA

from flowstory.languages import language as find
from flowstory.languages.base import Language

SLIPS = 5  # letters from which a surname may be another's with a slip of the pen in it


class Name(NamedTuple):
    """A form taken apart, all in lower case.

    `title` is "" without one; `core` are the words of the name proper, particles left out; `gender` is what
    title or given name tell; `longer` the full names that a nickname may stand for; `given_title` that the
    title goes before given names (Dona, tia, Aunt, Sir).
    """

    title: str
    core: tuple[str, ...]
    gender: str
    longer: frozenset[str]
    given_title: bool = False
    ranked: bool = False
    noble: bool = False
    clashes: frozenset[str] = frozenset()
    """Titles that somebody with this one cannot have."""
    married: bool = False
    """Whether its title is a wife's."""
    office: bool = False
    """Whether its title is an office that stands before given names."""
    bare_rank: bool = False
    """Whether it is nothing but a rank: "the Count"."""
    place: bool = False
    """Whether its words are those of a place: known by name, or with a street or a river in it."""


class _Counted(Protocol):
    count: int


@lru_cache(maxsize=65536)
def _parse(form: str, code: str) -> Name:
    language = find(code)
    words = [word for word in form.lower().split(" ") if word]
    # "Console Lady Catherine": what stands before a title only began the sentence.
    inner = next((i for i, word in enumerate(words[:-1]) if i and word in language.titles), 0)
    if inner and words[0] not in language.titles and words[0] not in language.given_names:
        words = words[inner:]
    title, gender = "", ""
    while len(words) > 1 and words[0] in language.titles:
        title = words[0]
        gender = gender or language.titles[title].gender
        words = words[1:]
    core = tuple(word for word in words if word not in language.name_particles and len(word) > 1) or tuple(
        words
    )
    if not gender and core:
        gender = language.given_names.get(core[0], "")
        if not gender and len(core) == 1 and core[0] in language.kin:
            gender = language.kin[core[0]].gender  # "Mum", "Vovó"
        if not gender:
            full = {language.given_names.get(long, "") for long in language.nicknames.get(core[0], ())} - {""}
            gender = full.pop() if len(full) == 1 else ""
    longer = language.nicknames.get(core[0], frozenset()) if core else frozenset()
    for suffix in language.diminutive_suffixes:
        if core and core[0].endswith(suffix) and len(core[0]) > len(suffix) + 2:
            stem = core[0].removesuffix(suffix)
            longer |= {stem + "a", stem + "o", stem}
    rank = language.titles.get(title)
    noble = rank is not None and rank.rank and bool(rank.gender) and not rank.office
    ranked = rank is not None and rank.rank
    return Name(
        title=title,
        core=core,
        gender=gender,
        longer=longer,
        given_title=title in language.kin,
        office=rank is not None and rank.office,
        ranked=ranked,
        noble=noble,
        clashes=frozenset(
            t for group in language.title_clashes if title in group for t in group if t != title
        ),
        married=title in language.married_titles,
        bare_rank=not title
        and len(core) == 1
        and core[0] in language.titles
        and language.titles[core[0]].rank,
        place=names_place(words, language),
    )


def names_place(words: Sequence[str], language: Language) -> bool:
    """Whether the words of a name, in lower case, are those of a place."""
    if (
        " ".join(words) in language.places
        or words[-1] in language.place_nouns
        or words[0] in language.place_nouns
    ):
        return True
    if len(words) > 1 and words[-1] in language.place_endings and words[0] not in language.given_names:
        return True
    return bool(language.place_suffixes) and len(words[0]) > 7 and words[0].endswith(language.place_suffixes)


def parse_name(form: str, language: Language) -> Name:
    """Take a name apart."""
    return _parse(form, language.code)


def _slip(one: str, other: str) -> bool:
    """Whether two surnames of one first name are so alike that one is a slip for the other."""
    return min(len(one), len(other)) >= SLIPS and one[0] == other[0] and OSA.distance(one, other) == 1


def agree(one: Name, other: Name) -> bool:
    """Whether two full names can be one person's: same first and last part, or one begins the other."""
    if (one.gender and other.gender and one.gender != other.gender) or one.title in other.clashes:
        return False
    if one.core[0] != other.core[0] and not (one.core[0] in other.longer or other.core[0] in one.longer):
        return False
    if one.core[-1] == other.core[-1] or _slip(one.core[-1], other.core[-1]):
        return True
    short, long = sorted((one.core, other.core), key=len)
    return len(short) > 1 and len(long) > len(short) and long[: len(short)] == short


def full_forms(parsed: Mapping[str, Name], counts: Mapping[str, _Counted]) -> list[str]:
    """Give the forms of two parts or more, most used and longest first."""
    forms = [form for form, name in parsed.items() if len(name.core) > 1 and form in counts]
    return sorted(forms, key=lambda form: (-counts[form].count, -len(form), form))
