"""The cards that were written down by reading the planted books: nothing given away, and hardly a thing missing."""

from __future__ import annotations

import pytest

from tests.bench.as_of_cards import PLANTED, judge


@pytest.mark.skipif(not PLANTED.is_dir(), reason="the shared corpus is not on this machine")
def test_cards_say_what_is_known_at_their_line_and_nothing_later() -> None:
    judged = judge()
    assert len(judged) >= 30
    assert [(one.book, one.row, one.told) for one in judged if one.told] == []
    missing = sum(len(one.missing) for one in judged)
    assert missing <= 0.1 * sum(len(one.row.says) for one in judged)
