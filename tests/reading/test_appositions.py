"""A name between commas behind a noun says who is meant: "her brother, Silas, limped"."""

from __future__ import annotations

import pytest

from flowstory.manuscript.model import Paragraph
from flowstory.reading.lexicon import lexicon
from flowstory.reading.paragraph import read_paragraph


def holders(language: str, text: str) -> set[tuple[str, str]]:
    reading = read_paragraph(Paragraph(0, text), lexicon(language))
    return {
        (said.attribute, said.holder.form)
        for said in reading.statements
        if said.attribute in ("occupation", "eyes.colour")
    }


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Her brother, Silas, was a vet.", {("occupation", "Silas")}),
        ("en", "The vet, Amara Okoye, had green eyes.", {("eyes.colour", "Amara Okoye")}),
        ("pt", "A irmã mais velha, Rute, era professora.", {("occupation", "Rute")}),
        # Whom one speaks to.
        ("en", "“My brother, Silas, is a vet.”", {("occupation", "brother")}),
    ],
)
def test_whose_it_is(language: str, text: str, told: set[tuple[str, str]]) -> None:
    assert holders(language, text) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "Her brother, Silas, was the elder."), ("pt", "O irmão, Silas, era o mais velho.")],
)
def test_who_the_next_sentence_is_about(language: str, text: str) -> None:
    actors = read_paragraph(Paragraph(0, text), lexicon(language)).actors
    assert [actor.form for actor in actors if actor.subject and actor.kind in ("name", "noun")] == ["Silas"]
