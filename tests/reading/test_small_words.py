"""Small words that a sentence turns on: particles inside names, pronouns before verbs, marks that go on with speech."""

from __future__ import annotations

import pytest

from flowstory.manuscript.model import Paragraph
from flowstory.reading.lexicon import lexicon
from flowstory.reading.model import ParagraphReading
from flowstory.reading.paragraph import read_paragraph


def read(text: str, language: str) -> ParagraphReading:
    return read_paragraph(Paragraph(0, text), lexicon(language))


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("She wrote to Anneke van der Berg that night.", "en", ["Anneke van der Berg"]),
        ("Anneke van Loon smiled.", "en", ["Anneke van Loon"]),
        ("Escreveu a Inês de la Cruz naquela noite.", "pt", ["Inês de la Cruz"]),
        ("Inês falou de a Marta ter saído.", "pt", ["Inês", "Marta"]),
    ],
)
def test_two_particles_stand_inside_a_name(text: str, language: str, names: list[str]) -> None:
    found = [use.form for use in read(text, language).names]
    assert found == names


def test_somebody_acts_behind_a_pronoun_that_leans_on_the_verb() -> None:
    (osmar,) = read("Osmar se levantou.", "pt").names
    assert osmar.acts


def test_an_article_is_no_such_pronoun() -> None:
    (osmar,) = read("Para Osmar a marcha rendeu.", "pt").names
    assert not osmar.acts


def test_a_paragraph_that_opens_with_a_closing_mark_goes_on_with_the_speech() -> None:
    going_on, plain = read("»E não voltou», disse Marta. Osmar tinha olhos verdes.", "pt"), "»E não voltou»"
    assert [(quote.start, quote.end) for quote in going_on.quotes] == [(0, len(plain))]
    assert [statement.register for statement in going_on.statements] == [0]
