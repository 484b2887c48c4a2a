"""Words that only one variety of the language spells so."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.model import DIALOGUE, DOCUMENT, Trace
from flowstory.reading.traces.common import Page


def trace_spellings(page: Page) -> Iterator[Trace]:
    """Give each word that tells a variety; a document within the book may have its own."""
    varieties = page.language.telling.spellings
    if page.words.isdisjoint(varieties):
        return
    italics = page.paragraph.italics
    for unit in page.units:
        if unit.register in (DOCUMENT, DIALOGUE):
            continue
        for i, word in enumerate(unit.lower):
            if (
                word in varieties
                and unit.text[i][0].islower()
                and not any(span.contains(unit.start[i]) for span in italics)
            ):
                variety, common = varieties[word]
                yield page.at("spelling", f"{variety} {common}", unit, i, i + 1)
