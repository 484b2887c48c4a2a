"""Which place a passage is about: what "it" means where a place lies somewhere, and "there" where one goes."""

from __future__ import annotations

from flowstory.reading.facts.common import Context
from flowstory.reading.model import Holder
from flowstory.reading.nominals import names_in
from flowstory.reading.tokens import Unit

_BACK = 3  # sentences before a pronoun in which its place may be told


def spot_at(context: Context, unit: Unit, k: int) -> bool:
    """Whether a common noun with "the" that is a place stands at a word of a unit."""
    language = context.language
    measures = language.measures
    word, before = unit.word(k), unit.word(k - 1)
    if word not in measures.rooms and word not in measures.sites:
        return False
    return before in language.definite_articles or any(
        part in language.definite_articles for part in language.contractions.get(before, ())
    )


def topic_place(context: Context, i: int) -> Holder | None:
    """Give the place that "it" means at a word: the last that the passage names before, if it is one alone."""
    unit, language = context.unit, context.language
    for earlier in (unit, *reversed(context.earlier)):
        if earlier.register != unit.register:
            continue
        if unit.sentence - earlier.sentence > _BACK:
            return None
        last = i if earlier is unit else len(earlier)
        names = {a: (a, b) for a, b in names_in(earlier, context.lexicon) if b <= last}
        found: list[tuple[int, str, str]] = []
        for k in range(last):
            if spot_at(context, earlier, k) and earlier.text[k][0].islower():
                found.append((k, "spot", earlier.lower[k]))
            elif k in names and (
                earlier.word(k - 1) in language.place_prepositions
                or earlier.word(names[k][1]) in language.measures.living_verbs
            ):
                a, b = names[k]
                found.append((k, "name", " ".join(earlier.text[a:b])))
        if found:
            # The subject of the sentence before, or the only place in it.
            if len({form for _, _, form in found}) > 1 and found[0][0] > 1:
                return None
            k, kind, form = found[0]
            return Holder(kind, form, "", earlier.start[k])
    return None
