"""A line of the manuscript and its underline, as a terminal shows them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from flowstory.cli.render.excerpt import excerpt, glyphs


def drawn(line: str, words: str, *, width: int = 60) -> list[str]:
    start = line.index(words)
    shown = excerpt(line, start, start + len(words), width=width)
    return [shown.text, shown.marks("^")]


@pytest.mark.parametrize(
    ("line", "words", "expected"),
    [
        pytest.param(
            "Ana had brown eyes.", "brown",
            ["Ana had brown eyes.",
             "        ^^^^^"],
            id="plain",
        ),
        pytest.param(
            "山田さんの目は茶色 brown だった。", "brown",
            ["山田さんの目は茶色 brown だった。",
             "                   ^^^^^"],
            id="wide characters take two cells each",
        ),
        pytest.param(
            "日本語の目は茶色だ。", "茶色",
            ["日本語の目は茶色だ。",
             "            ^^^^"],
            id="a wide claim",
        ),
        pytest.param(
            "A ave\u0301 Jose\u0301 tinha olhos azuis.", "azuis",
            ["A ave\u0301 Jose\u0301 tinha olhos azuis.",
             "                       ^^^^^"],
            id="combining accents take none",
        ),
        pytest.param(
            "She sent \U0001f469\u200d\U0001f469\u200d\U0001f467 and ❤️ and \U0001f1e7\U0001f1f7 from brown eyes.", "brown",
            ["She sent \U0001f469\u200d\U0001f469\u200d\U0001f467 and ❤️ and \U0001f1e7\U0001f1f7 from brown eyes.",
             "                               ^^^^^"],
            id="joined emoji and flags are one",
        ),
        pytest.param(
            "\tAna\thad brown eyes.", "brown",
            ["Ana    had brown eyes.",
             "           ^^^^^"],
            id="tabs",
        ),
        pytest.param(
            "Ana \x1b[31mhad\x07 brown\u202e eyes.", "brown",
            ["Ana ␛[31mhad␇ brown� eyes.",
             "              ^^^^^"],
            id="what could steer the terminal is shown",
        ),
        pytest.param(
            "\u3000\u3000日本 brown", "brown",
            ["日本 brown",
             "     ^^^^^"],
            id="the indent of a paragraph goes",
        ),
    ],
)  # fmt: skip
def test_alignment(line: str, words: str, expected: list[str]) -> None:
    assert drawn(line, words) == expected


LONG = "It was late, and the " + "very " * 30 + "tired Ana had brown eyes that " + "never " * 30 + "closed."


def test_a_window_of_a_long_paragraph() -> None:
    assert drawn(LONG, "brown") == [
        "…very very very tired Ana had brown eyes that never never…",
        "                              ^^^^^",
    ]


def test_a_window_at_the_start_and_at_the_end() -> None:
    assert drawn(LONG, "It") == ["It was late, and the very very very very very very very…", "^^"]
    assert drawn(LONG, "closed.", width=30) == ["…never never never closed.", "                   ^^^^^^^"]


def test_a_claim_longer_than_the_window_is_cut() -> None:
    assert drawn(LONG, LONG[5:200], width=20) == ["…s late, and the ve…", " ^^^^^^^^^^^^^^^^^^"]


def test_an_empty_range_has_one_mark() -> None:
    shown = excerpt("abc", 3, 3, width=20)
    assert (shown.text, shown.marks("^")) == ("abc", "   ^")
    assert excerpt("", 0, 0, width=20).marks("^") == "^"


@given(
    line=st.text(st.characters(codec="utf-8"), max_size=120),
    start=st.integers(0, 130),
    length=st.integers(0, 130),
    width=st.integers(10, 80),
)
def test_whatever_stands_there_fits_and_is_aligned(line: str, start: int, length: int, width: int) -> None:
    shown = excerpt(line, start, start + length, width=width)
    assert cell_len(shown.text) <= width + 1
    assert shown.under >= 1
    assert shown.before <= cell_len(shown.text)
    assert not any(ord(char) < 32 for char in shown.text)


@given(st.text(st.sampled_from("ab\t 日é\u0301\u200d👩🇧❤️\x1b"), max_size=40))
def test_glyphs_stand_one_behind_the_other(line: str) -> None:
    starts = [glyph.start for glyph in glyphs(line)]
    assert starts[:1] == [0][: len(line)]
    assert all(one < other for one, other in pairwise(starts))
