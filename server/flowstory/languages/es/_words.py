"""How the tables of Spanish verbs are written down: forms made of infinitives."""

from __future__ import annotations

from flowstory.languages.tables import phrase_table, phrases, plain, table, words

__all__ = [
    "gendered",
    "imperfect",
    "openers",
    "past",
    "phrase_table",
    "phrases",
    "plain",
    "plural",
    "present",
    "table",
    "words",
]

_PAST = {
    "ar": ("ó", "aron", "aba", "aban"),
    "er": ("í", "ió", "ieron", "ía", "ían"),
    "ir": ("í", "ió", "ieron", "ía", "ían"),
}
_PLURAL = {"ar": ("amos", "ábamos"), "er": ("imos", "íamos"), "ir": ("imos", "íamos")}
_PRESENT = {"ar": ("a", "an"), "er": ("e", "en"), "ir": ("e", "en")}
_OPENERS = {
    "ar": ("ar", "ando", "ara", "aría", "ará", "arán"),
    "er": ("er", "iendo", "iera", "ería", "erá", "erán"),
    "ir": ("ir", "iendo", "iera", "iría", "irá", "irán"),
}


def _before_e(stem: str) -> str:
    """The stem of "-ar" verbs before "é": toqué, pagué, comencé."""
    for ending, written in (("c", "qu"), ("gu", "gü"), ("g", "gu"), ("z", "c")):
        if stem.endswith(ending):
            return stem.removesuffix(ending) + written
    return stem


def past(verbs: str) -> frozenset[str]:
    """Past forms of regular verbs, first and third person: hablé, habló, hablaron, hablaba, hablaban."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _PAST[verb[-2:]]) | frozenset(
        _before_e(verb[:-2]) + "é" for verb in verbs.split() if verb.endswith("ar")
    )


def imperfect(verbs: str) -> frozenset[str]:
    """What went on: hablaba, hablaban, comía, comían."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _PAST[verb[-2:]][-2:])


def plural(verbs: str) -> frozenset[str]:
    """Forms for "we", past and present: hablamos, hablábamos."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _PLURAL[verb[-2:]])


def present(verbs: str) -> frozenset[str]:
    """Present forms of verbs that keep their stem, third person; "hablo" is left out, as it is often a noun."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _PRESENT[verb[-2:]])


def openers(verbs: str) -> frozenset[str]:
    """Forms that begin a sentence before a name without being told of a subject: hablar, hablando, hablara."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _OPENERS[verb[-2:]])


def gendered(stems: str, *, plurals: bool = True) -> str:
    """Adjectives in -o and -a written out, in one line of a table: "negr" is negro, negra, negros, negras."""
    ends = ("o", "a", "os", "as") if plurals else ("o", "a")
    return " ".join(stem + end for stem in stems.split() for end in ends)
