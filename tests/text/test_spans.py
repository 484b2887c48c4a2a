"""Spans and content hashes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flowstory.text.hashing import content_hash
from flowstory.text.spans import Span

SPANS = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda pair: Span(min(pair), max(pair)))


@given(SPANS, SPANS)
def test_overlap_is_a_shared_place(one: Span, other: Span) -> None:
    places = [set(range(span.start, max(span.end, span.start + 1))) for span in (one, other)]
    assert one.overlaps(other) == bool(places[0] & places[1])
    assert one.overlaps(other) == other.overlaps(one)


@given(SPANS, st.integers(-5, 5))
def test_shifted_spans_keep_their_length(span: Span, by: int) -> None:
    shifted = span.shift(by)
    assert shifted.end - shifted.start == span.end - span.start
    assert shifted.shift(-by) == span


def test_a_cursor_at_the_end_is_inside() -> None:
    assert [Span(2, 4).contains(offset) for offset in (1, 2, 4, 5)] == [False, True, True, False]


def test_hashes_know_where_a_part_ends() -> None:
    assert content_hash("ab", "c") != content_hash("a", "bc")
    assert content_hash("é\ud800") == content_hash("é\ud800")
    assert len(content_hash()) == 32
