"""Who speaks by a tag: the one who tells, not the one who is told."""

from __future__ import annotations

import pytest

from flowstory.manuscript.model import Paragraph
from flowstory.reading.lexicon import lexicon
from flowstory.reading.paragraph import read_paragraph


@pytest.mark.parametrize(
    ("language", "text", "teller"),
    [
        ("en", "“I can't swim,” Calum told her.", "Calum"),
        ("en", "“I can't swim,” he quietly told Nora.", "he"),
        ("en", "“I can't swim,” Calum asked Nora.", "Calum"),
        ("en", "“I can't swim,” said Nora to Calum.", "Nora"),
        ("en", "“I can't swim,” asked Nora.", "Nora"),
        ("pt", "— Não sei nadar — a velha disse a Marcos.", "velha"),
        ("pt", "— Não sei nadar — disse Marcos à velha.", "Marcos"),
        ("pt", "— Não sei nadar — respondeu-lhe Marcos.", "Marcos"),
    ],
)
def test_the_teller_speaks(language: str, text: str, teller: str) -> None:
    (quote,) = read_paragraph(Paragraph(0, text), lexicon(language)).quotes
    assert quote.speaker is not None
    assert quote.speaker.form == teller
