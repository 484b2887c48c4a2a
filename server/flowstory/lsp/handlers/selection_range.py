"""`textDocument/selectionRange`: word, sentence, paragraph, scene, chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from flowstory.lsp.session import Session
    from flowstory.manuscript.model import Paragraph

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[\"'”’»)\]*_]*(?=\s|\Z)")


async def selection_range(session: Session, params: types.SelectionRangeParams) -> list[types.SelectionRange]:
    """Give for each position the ranges around it, each within the next."""
    whole = [types.SelectionRange(range=types.Range(start=at, end=at)) for at in params.positions]
    return await ask(
        session,
        params.text_document.uri,
        lambda spot: [_around(spot, position) for position in params.positions],
        whole,
    )


def _around(spot: Spot, position: types.Position) -> types.SelectionRange:
    offset = spot.offset(position)
    found: types.SelectionRange | None = None
    last = Span(-1, -1)
    for span in reversed(list(_spans(spot, offset))):
        if span != last:
            found = types.SelectionRange(range=spot.range(span), parent=found)
            last = span
    return found or types.SelectionRange(range=spot.range(Span(offset, offset)))


def _spans(spot: Spot, offset: int) -> Iterator[Span]:
    """Give the spans around an offset from the inside out."""
    text = spot.lines.text
    for groups in _groups(spot):
        paragraph = next((one for one in groups if one.start <= offset <= one.end), None)
        if paragraph is not None:
            inner = paragraph.text.rstrip()
            sentence = _sentence(inner, offset - paragraph.start)
            words = (Span(*match.span()) for match in _WORD.finditer(inner, *sentence))
            word = next((word for word in words if word.contains(offset - paragraph.start)), None)
            if word is not None:
                yield word.shift(paragraph.start)
            if sentence.contains(offset - paragraph.start):
                yield sentence.shift(paragraph.start)
            if offset <= paragraph.start + len(inner):
                yield Span(paragraph.start, paragraph.start + len(inner))
            end = max(offset, groups[-1].start + len(groups[-1].text.rstrip()))
            yield Span(groups[0].start, end)
            break
    yield Span(0, len(text))


def _groups(spot: Spot) -> Iterator[tuple[Paragraph, ...]]:
    """Give the paragraphs of each scene; a note is one."""
    if spot.chapter is not None:
        yield from (scene.paragraphs for scene in spot.chapter.scenes if scene.paragraphs)
    elif spot.note is not None and spot.note.body:
        yield spot.note.body


def _sentence(text: str, offset: int) -> Span:
    start = 0
    for match in _SENTENCE_END.finditer(text):
        if match.end() >= offset:
            return Span(min(start, offset), match.end())
        start = match.end() + len(text[match.end() :]) - len(text[match.end() :].lstrip())
    return Span(min(start, offset), len(text))


HANDLER = Handler(types.TEXT_DOCUMENT_SELECTION_RANGE, selection_range)
