"""Paragraphs longer than any real one are read in pieces, and nothing is lost or moved by it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flowstory.manuscript.assemble import parse_book
from flowstory.manuscript.model import Paragraph
from flowstory.reading.chapter import _pieces, read_chapter
from flowstory.story.gather import gather
from flowstory.text.spans import Span


@given(
    words=st.lists(st.sampled_from(["Nora", "ran.", "a", "“Yes,”", "x" * 500, "é", "\n"]), max_size=3000),
    italic=st.tuples(st.integers(0, 5000), st.integers(0, 20000)),
)
def test_pieces_are_the_whole(words: list[str], italic: tuple[int, int]) -> None:
    """Put together again, pieces are the paragraph, and its italics cover the same characters."""
    text = " ".join(words)
    begin, end = min(italic[0], len(text)), min(sum(italic), len(text))
    whole = Paragraph(7, text, (Span(begin, end),) if begin < end else ())
    pieces = list(_pieces(whole))
    assert "".join(piece.text for piece in pieces) == text
    assert all(text[p.start - 7 : p.end - 7] == p.text for p in pieces)
    covered = [
        i for p in pieces for s in p.italics for i in range(p.start - 7 + s.start, p.start - 7 + s.end)
    ]
    assert covered == (list(range(begin, end)) if whole.italics else [])


def test_a_fact_far_into_one_line_is_found_where_it_stands() -> None:
    """A whole chapter on one line."""
    text = (
        "It rained on the town all day. " * 2000 + "Nora Vance had green eyes. " + "Nora Vance laughed. " * 50
    )
    book = parse_book("book", {"01.md": f"# 1\n\n{text}\n"})
    story = gather(book, [read_chapter(chapter, {}) for chapter in book.chapters])
    (fact,) = [fact for fact in story.facts_of("Nora Vance") if fact.attribute == "eyes.colour"]
    assert book.chapters[0].text[fact.claim.span.start : fact.claim.span.end] == "green"
