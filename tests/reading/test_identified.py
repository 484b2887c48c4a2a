"""Whose a thing is by a relative clause, and when it is told as the only one."""

from __future__ import annotations

import pytest

from flowstory.manuscript.model import Paragraph
from flowstory.reading.facts.things import TOLD_APART
from flowstory.reading.lexicon import lexicon
from flowstory.reading.model import Statement
from flowstory.reading.paragraph import read_paragraph


def told(text: str, language: str) -> list[Statement]:
    return list(read_paragraph(Paragraph(0, text), lexicon(language)).statements)


@pytest.mark.parametrize(
    ("language", "text", "kind", "form"),
    [
        ("en", "She folded the scarlet cape that Hester wore to market.", "name", "Hester"),
        (
            "en",
            "She folded the scarlet cape, the one my mother put on when it rained.",
            "kin",
            "parent.female",
        ),
        ("en", "The lid of the piano shut: it was walnut, the only one Hester ever had.", "name", "Hester"),
        ("pt", "Dobrou a capa vermelha que Celina usava na feira.", "name", "Celina"),
        ("pt", "Tirou a manta do baú de cedro que Celina trouxera de longe.", "name", "Celina"),
    ],
)
def test_a_clause_says_whose(language: str, text: str, kind: str, form: str) -> None:
    owners = [(s.holder.kind, s.holder.form) for s in told(text, language) if s.holder.kind != "thing"]
    assert (kind, form) in owners


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He pointed at the scarlet cape that Hester had seen in the window."),
        ("en", "The red door led to the yard."),
        ("pt", "Apontou a capa vermelha que Celina vira na vitrine."),
    ],
)
def test_nothing_says_whose(language: str, text: str) -> None:
    of_things = [s for s in told(text, language) if s.attribute in ("thing.colour", "thing.owned")]
    # A colour that may tell it from another of its kind is kept with the thing, and with nobody.
    assert all(s.number == TOLD_APART and s.other in ("cape", "capa") for s in of_things)
