"""What a fact is said of, in the book's own words: "car: silver", "carro: prata"."""

from __future__ import annotations

import re

from flowstory.languages import LANGUAGES
from flowstory.story.model import Fact, Story

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_DETAILED = ("side", "mark")


def value_of(story: Story, fact: Fact) -> str:
    """Give what a fact says, with what it is said of where its sentence names that."""
    if not fact.other or not (fact.attribute.startswith("thing.") or fact.attribute in _DETAILED):
        return fact.text
    wanted = set(fact.other.split("."))
    language = LANGUAGES[fact.language]
    tables = (
        language.things,
        language.makes,
        language.belongings.parts,
        language.body_parts,
        language.marks,
    )
    span = fact.sentence.span
    found: dict[str, str] = {}
    for word in _WORD.findall(story.book.text_of(fact.sentence.path)[span.start : span.end]):
        lower = word.lower()
        meant = {table[lower] for table in tables if lower in table} | {lower}
        for term in meant & wanted:
            found.setdefault(term, word)
    # What the value itself names need not be said twice.
    said = [word for word in dict.fromkeys(found.values()) if word.lower() not in fact.text.lower()]
    return f"{', '.join(said)}: {fact.text}" if said else fact.text
