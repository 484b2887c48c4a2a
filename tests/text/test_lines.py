"""Lines and positions as the Language Server Protocol counts them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flowstory.text.lines import Encoding, LineIndex, Position, units

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(st.sampled_from("ab é€😀\n\r\u2028\x85\x0c\x00\ufeff\u0301"), max_size=40) | st.text(
    max_size=40
)


@given(TEXTS, st.sampled_from(ENCODINGS))
def test_every_offset_comes_back(text: str, encoding: Encoding) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        position = index.position(offset, encoding)
        back = index.offset(*position, encoding)
        # Between the two halves of a line end there is no column: LSP ends the line before it.
        line_end = index.starts[position.line] + len(index.line_text(position.line))
        assert back == min(offset, line_end)


@given(TEXTS, st.integers(-2, 60), st.integers(-2, 60), st.sampled_from(ENCODINGS))
def test_any_position_is_an_offset_of_the_text(text: str, line: int, column: int, encoding: Encoding) -> None:
    index = LineIndex(text)
    offset = index.offset(line, column, encoding)
    assert 0 <= offset <= len(text)
    if 0 <= line < len(index.starts):
        assert index.position(offset, encoding).line == line
        assert index.position(offset, encoding).column <= max(column, 0)


@given(TEXTS)
def test_units_are_those_of_the_codecs(text: str) -> None:
    assert units(text, "utf-16") == len(text.encode("utf-16-le", "surrogatepass")) // 2
    assert units(text, "utf-8") == len(text.encode("utf-8", "surrogatepass"))
    assert units(text, "utf-32") == len(text)


def test_lines_end_at_three_marks_only() -> None:
    index = LineIndex("a\nb\r\nc\rd\u2028e\x85f\x0cg")
    assert [index.line_text(line) for line in range(len(index.starts))] == [
        "a",
        "b",
        "c",
        "d\u2028e\x85f\x0cg",
    ]
    assert (index.line_text(-1), index.line_text(9)) == ("", "")


@pytest.mark.parametrize(
    ("encoding", "column"),
    [("utf-8", 6), ("utf-16", 4), ("utf-32", 3)],
)
def test_columns_count_units(encoding: Encoding, column: int) -> None:
    index = LineIndex("x\né😀b")
    assert index.position(5, encoding) == Position(1, column + (1 if encoding == "utf-8" else 0))
    assert index.offset(1, 2, "utf-16") == 3
    assert index.offset(1, 1, "utf-8") == 2


def test_places_outside_are_moved_to_the_nearest() -> None:
    index = LineIndex("ab\ncd")
    assert index.position(-5) == Position(0, 0)
    assert index.position(99) == Position(1, 2)
    assert (index.offset(0, 99), index.offset(9, 0), index.offset(-1, 5), index.offset(1, -1)) == (2, 5, 0, 3)
