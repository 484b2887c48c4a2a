"""Long sentences, by what they say, so that one that was pasted twice is found without comparing all."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.model import DOCUMENT, Trace
from flowstory.reading.traces.common import Page
from flowstory.text.hashing import content_hash

_LONG = 18  # words: shorter ones are refrains, courtesies, signs on doors


def trace_sentences(page: Page) -> Iterator[Trace]:
    """Give each long sentence that is not a quoted document's."""
    at = 0
    while at < len(page.units):
        first = page.units[at]
        upto = at + 1
        while upto < len(page.units) and page.units[upto].sentence == first.sentence:
            upto += 1
        found = page.units[at:upto]
        at = upto
        if first.register == DOCUMENT:
            continue
        words = [word for unit in found for word in unit.lower if word[0].isalnum()]
        if len(words) >= _LONG:
            yield Trace(
                "sentence", content_hash(*words)[:16], found[0].start[0], found[-1].end[-1], first.register
            )
