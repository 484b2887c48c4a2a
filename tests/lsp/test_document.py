"""Our mirror of a document never drifts from the editor's, whatever is typed in whatever encoding."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lsprotocol import types

from flowstory.lsp.document import Document, line_starts, offset
from flowstory.text.lines import Encoding, LineIndex, Position

ENCODINGS: tuple[Encoding, ...] = ("utf-8", "utf-16", "utf-32")
WORDS = ("a", "Ana ", "ção", "é", "e\u0301", "😀", "👩\u200d👧", "𝒳", "—", "“", "\ud83d", "\ufeff")
LINE_ENDS = ("\n", "\r\n", "\r")
NO_LINE_ENDS = ("\u2028", "\u2029", "\u0085", "\f", "\v")
PIECES = st.sampled_from(WORDS + LINE_ENDS + NO_LINE_ENDS)
TEXTS = st.lists(PIECES, max_size=30).map("".join)
COLUMNS = st.integers(0, 40)
POSITIONS = st.tuples(st.integers(0, 12), COLUMNS)


def reference(text: str, start: tuple[int, int], end: tuple[int, int], new: str, encoding: Encoding) -> str:
    index = LineIndex(text)
    first, last = index.offset(*start, encoding), index.offset(*end, encoding)
    return text[:first] + new + text[max(first, last) :]


def partial(start: tuple[int, int], end: tuple[int, int], new: str) -> types.TextDocumentContentChangePartial:
    return types.TextDocumentContentChangePartial(
        range=types.Range(start=types.Position(*start), end=types.Position(*end)), text=new
    )


@given(
    encoding=st.sampled_from(ENCODINGS),
    text=TEXTS,
    edits=st.lists(st.tuples(POSITIONS, POSITIONS, TEXTS), max_size=8),
    together=st.booleans(),
)
@example("utf-16", "abc", [((0, 10), (0, 10), "X")], True)
@example("utf-16", "a\u2028b\nc", [((1, 0), (1, 1), "X")], False)
def test_edits_agree_with_the_reference(
    encoding: Encoding,
    text: str,
    edits: list[tuple[tuple[int, int], tuple[int, int], str]],
    together: bool,
) -> None:
    document = Document("file:///a.md", Path("/a.md"), 1, text)
    expected = text
    for start, end, new in edits:
        expected = reference(expected, start, end, new, encoding)
    changes = [partial(*edit) for edit in edits]
    if together:
        document.change(changes, 2, encoding)
    else:
        for number, change in enumerate(changes):
            document.change([change], number + 2, encoding)
    assert document.text == expected


@given(text=TEXTS, line=st.integers(-2, 12), column=st.integers(-2, 60), encoding=st.sampled_from(ENCODINGS))
def test_offsets_agree_with_the_line_index(text: str, line: int, column: int, encoding: Encoding) -> None:
    index = LineIndex(text)
    assert line_starts(text) == index.starts
    assert offset(text, index.starts, Position(line, column), encoding) == index.offset(
        line, column, encoding
    )


@given(text=TEXTS, at=st.integers(0, 80), encoding=st.sampled_from(ENCODINGS))
def test_a_position_leads_back_to_its_offset(text: str, at: int, encoding: Encoding) -> None:
    at = min(at, len(text))
    if text[at - 1 : at + 1] == "\r\n":
        return  # Between the two halves of a line end no position stands.
    assert offset(text, line_starts(text), LineIndex(text).position(at, encoding), encoding) == at


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_whole_new_text_replaces_everything(encoding: Encoding) -> None:
    document = Document("file:///a.md", None, 1, "before\r\n")
    document.change([types.TextDocumentContentChangeWholeDocument(text="after 😀")], 7, encoding)
    assert (document.text, document.version) == ("after 😀", 7)


def test_a_range_turned_round_inserts() -> None:
    document = Document("file:///a.md", None, 1, "abc")
    document.change([partial((0, 2), (0, 1), "X")], 2, "utf-16")
    assert document.text == "abXc"
