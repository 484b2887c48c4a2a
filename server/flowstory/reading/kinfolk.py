"""People without a name whom there is just one of: "my father", "Nora's mother", "a viúva do João", "the cook"."""

from __future__ import annotations

from typing import NamedTuple

from flowstory.reading.model import Holder
from flowstory.reading.nominals import Nominal
from flowstory.reading.owners import Scan

_ONE_OF = frozenset({"parent", "spouse"})
_REACH = 2  # adjectives between an article and a calling: "the old schoolmaster"


class Relative(NamedTuple):
    """Somebody's one father, mother, husband or wife; `owner` is `None` for the one who says "my"."""

    holder: Holder
    owner: Holder | None


def relative_of(scan: Scan, someone: Nominal) -> Relative | None:
    """Give whose one relative a noun means, where it says whose: not "her sister", of whom there may be two."""
    unit, language = scan.unit, scan.lexicon.language
    word = unit.lower[someone.j - 1]
    kin = language.kin.get(word)
    if kin is None or kin.relation not in _ONE_OF or not kin.gender:
        return None
    holder = Holder("kin", f"{kin.relation}.{kin.gender}", kin.gender, unit.start[someone.i])
    k = someone.i
    while k > 0 and unit.lower[k - 1] in language.adverbs | language.fates.late:
        k -= 1
    owner, told = scan.possessor(k)
    if not told:
        owner, told = scan.of_phrase(someone.j)
    if not told or owner is None:
        return None
    if owner.kind == "first":
        return Relative(holder, None)
    return Relative(holder, owner) if owner.kind in ("name", "pronoun") else None


def parent_named(scan: Scan, name: Nominal) -> Holder | None:
    """Give the narrator's parent who is called by a kin word: "Dad", "Mamãe"."""
    kin = scan.lexicon.language.kin.get(name.form.lower())
    if name.kind != "name" or kin is None or kin.relation not in _ONE_OF or not kin.gender:
        return None
    return Holder("kin", f"{kin.relation}.{kin.gender}", kin.gender, scan.unit.start[name.i])


def calling_of(scan: Scan, someone: Nominal) -> str | None:
    """Give the calling by which a definite noun means one person: "the schoolmaster"; "" where it means another.

    `None` for a noun that is no calling, or of whom more is said than that ("the captain of the guard").
    """
    unit, language = scan.unit, scan.lexicon.language
    fates = language.fates
    word = unit.lower[someone.j - 1]
    if someone.kind not in ("noun", "someone") or word in language.kin or word in fates.anybody:
        return None
    if not fates.anybody or scan.named(someone) is not None:
        return None
    k = someone.i
    while k > 0 and someone.i - k <= _REACH and unit.lower[k - 1] not in language.articles:
        if unit.lower[k - 1] in fates.other_bearers:
            return ""
        if not unit.lower[k - 1].isalpha() or unit.lower[k - 1] in language.possessives:
            return None
        k -= 1
    if unit.word(k - 1) not in language.definite_articles or someone.kind == "someone":
        return "" if someone.kind == "someone" and unit.word(k - 1) in language.articles else None
    after = unit.word(someone.j)
    if after in language.of_words or after in language.relatives or after == "'s":
        return None
    return word
