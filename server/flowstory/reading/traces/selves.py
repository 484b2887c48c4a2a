"""Where whoever says "I" tells their own name: "I'm Nell", "my name is Ray Dunphy", "meu nome é Iracema"."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.model import NARRATION, Trace
from flowstory.reading.nominals import form_of, names_in
from flowstory.reading.traces.common import Page


def trace_selves(page: Page) -> Iterator[Trace]:
    """Give every name that the narration gives itself: `value` is the name."""
    phrases = page.language.telling.self_naming
    if not any(phrase[-1] in page.words for phrase in phrases):
        return
    for unit in page.units:
        if unit.register != NARRATION:
            continue
        for i, j in names_in(unit, page.lexicon):
            k = i
            while k > 0 and unit.lower[k - 1] in page.language.articles:
                k -= 1
            told = any(tuple(unit.lower[max(k - len(phrase), 0) : k]) == phrase for phrase in phrases)
            after = unit.word(j)
            # "I am Ray's brother" names somebody else, "I was Miss Havisham's" too.
            closed = not after[:1].isalpha() or after in page.language.conjunctions
            if told and closed and after != "'s" and unit.lower[i] not in page.language.place_nouns:
                yield page.at("self", form_of(unit, i, j), unit, i, j)
