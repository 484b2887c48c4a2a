"""Chapter numbers in headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.numbering import LARGEST_CHAPTER, fold, roman, stated_number


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("Chapter Twenty-One", "en", 21),
        ("Chapter Nine", "en", 9),
        ("Part II — Chapter Nine", "en", 9),
        ("Capítulo nove", "pt", 9),
        ("L. Um meio termo.", "pt", 50),
        ("C. «Tu serás feliz»", "pt", 100),
        ("CHAPTER TWENTY ONE", "en", 21),
        ("Chapter the Seventh", "en", 7),
        ("Chapter One Hundred and Two", "en", 102),
        ("Chapter Seven: Luggage", "en", 7),
        ("Chapter Ten Little Indians", "en", 10),
        ("chapter iv", "en", 4),
        ("Ch. 12", "en", 12),
        ("Seventh Chapter", "en", 7),
        ("Part II, Chapter 3", "en", 3),
        ("PART I. — CHAPTER I. MR. SHERLOCK HOLMES.", "en", 1),
        ("One: The Honeybee", "en", 1),
        ("Twenty-One", "en", 21),
        ("7. Title", "en", 7),
        ("7 — Title", "en", 7),
        ("7", "en", 7),
        ("VII", "en", 7),
        ("VIII. The Adventure", "en", 8),
        ("I. Do titulo.", "pt", 1),
        ("CXXIX. A D. Sancha.", "pt", 129),
        ("Capítulo sétimo", "pt", 7),
        ("Capítulo Décimo Sétimo", "pt", 17),
        ("Capítulo vigésimo primeiro", "pt", 21),
        ("Capítulo vinte e um", "pt", 21),
        ("Capítulo cento e dois", "pt", 102),
        ("Capítulo nº 7", "pt", 7),
        ("Capítulo 7º", "pt", 7),
        ("CAPÍTULO VII", "pt", 7),
        ("Sétimo capítulo", "pt", 7),
        ("Sete", "pt", 7),
        ("Capítulo veintiuno", "es", 21),
        ("Capítulo treinta y dos", "es", 32),
        ("Capítulo dos", "es", 2),
        ("Capítulo décimo primero", "es", 11),
        ("1958", "en", None),
        ("2001: A Space Odyssey", "en", None),
        ("I Am Legend", "en", None),
        ("24 Hours", "en", None),
        ("Three Men in a Boat", "en", None),
        ("Part II", "en", None),
        ("Livro Dois", "pt", None),
        ("Capítulo dos anjos", "pt", None),
        ("Once: A Tale", "en", None),
        ("D", "en", None),
        ("Mil", "pt", None),
        ("Prologue", "en", None),
        ("Sétimo andar", "pt", None),
        ("The Long Porch", "en", None),
        ("7.5. Half", "en", None),
        ("", "en", None),
    ],
)
def test_numbers(text: str, language: str, number: int | None) -> None:
    found = stated_number(text, language)
    assert (found.value if found else None) == number
    if found:
        assert (
            text[found.span.start : found.span.end].strip() == text[found.span.start : found.span.end] != ""
        )


@given(st.text() | st.from_regex(r"(Chapter|Capítulo) [a-z0-9 -]*"))
def test_anything_may_stand_in_a_heading(text: str) -> None:
    found = stated_number(text)
    assert len(fold(text)) == len(text)
    if found:
        assert 0 < found.value <= LARGEST_CHAPTER
        assert 0 <= found.span.start < found.span.end <= len(text)


def test_roman_numerals() -> None:
    assert [roman(word) for word in ("i", "iv", "ix", "xl", "xciv", "cccxcix")] == [1, 4, 9, 40, 94, 399]
    assert [roman(word) for word in ("", "iiii", "vx", "ic", "mix", "a")] == [None] * 6
