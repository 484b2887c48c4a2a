"""By which form of address somebody is spoken to, where a language has more than one: tu, você."""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.reading.model import DIALOGUE, Trace
from flowstory.reading.traces.common import Page


def trace_addresses(page: Page) -> Iterator[Trace]:
    """Give each word of speech that tells a form of address."""
    forms = page.language.telling.address
    if page.words.isdisjoint(forms):
        return
    for unit in page.units:
        if unit.register != DIALOGUE:
            continue
        for i, word in enumerate(unit.lower):
            form = forms.get(word)
            if form is not None:
                yield page.at("address", form, unit, i, i + 1)
