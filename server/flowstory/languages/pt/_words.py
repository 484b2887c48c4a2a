"""How the tables of Portuguese verbs are written down: forms made of infinitives."""

from __future__ import annotations

from flowstory.languages.tables import phrases, plain, table, words

__all__ = ["first", "openers", "past", "phrases", "plain", "plural", "present", "table", "words"]

_PAST = {
    "a": ("ou", "aram", "ava", "avam"),
    "e": ("i", "eu", "eram", "ia", "iam"),
    "i": ("i", "iu", "iram", "ia", "iam"),
}
_PLURAL = {"a": ("amos", "ávamos"), "e": ("emos", "íamos"), "i": ("imos", "íamos")}
_OPENERS = {"a": ("ar", "ando", "ara"), "e": ("er", "endo", "era"), "i": ("ir", "indo", "ira")}


def _before_e(stem: str) -> str:
    """The stem of "-ar" verbs before "e": fiquei, paguei, comecei."""
    for ending, written in (("c", "qu"), ("g", "gu"), ("ç", "c")):
        if stem.endswith(ending):
            return stem[:-1] + written
    return stem


def past(verbs: str) -> frozenset[str]:
    """Past forms of regular verbs, first and third person: falei, falou, falaram, falava, falavam."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _PAST[verb[-2]]) | frozenset(
        _before_e(verb[:-2]) + "ei" for verb in verbs.split() if verb.endswith("ar")
    )


def plural(verbs: str) -> frozenset[str]:
    """Forms for "we", past and present: falamos, falávamos."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _PLURAL[verb[-2]])


def present(verbs: str) -> frozenset[str]:
    """Present forms of regular verbs, third person; "falo" is left out, as it is often a noun."""
    return frozenset(
        verb[:-2] + ("i" if verb.endswith("ear") else "") + tail
        for verb in verbs.split()
        for tail in (("a", "am") if verb.endswith("ar") else ("e", "em"))
    )


def openers(verbs: str) -> frozenset[str]:
    """Forms that begin a sentence before a name without being told of a subject: falar, falando, falara."""
    return frozenset(verb[:-2] + tail for verb in verbs.split() for tail in _OPENERS[verb[-2]])


def first(verbs: str) -> frozenset[str]:
    """First-person forms of regular verbs without a subject: falo, passeio."""
    return frozenset(
        (verb[:-3] + "eio" if verb.endswith("ear") else verb[:-2] + "o") for verb in verbs.split()
    )
