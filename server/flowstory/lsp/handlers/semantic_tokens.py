"""`textDocument/semanticTokens/full` and its delta: names by kind, what is said, what is thought.

The types are LSP's own, so that every theme has a colour for each.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler
from flowstory.text.lines import units
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from flowstory.lsp.session import Session

_TYPES = ("class", "namespace", "enum", "variable", "string", "comment")
_NAMES = {"character": 0, "place": 1, "group": 2, "thing": 3}
_LINE = re.compile(r"[^\s][^\r\n]*(?<=\S)")
_SAID, _THOUGHT = 4, 5
_THOUGHT_WORDS = 4  # shorter italics are emphasis, as for the reading
LEGEND = types.SemanticTokensLegend(token_types=list(_TYPES), token_modifiers=[])


async def full(session: Session, params: types.SemanticTokensParams) -> types.SemanticTokens:
    """Give all tokens of a file."""
    uri = params.text_document.uri
    data: list[int] = await ask(session, uri, lambda spot: list(_encoded(spot)), [])
    return types.SemanticTokens(data=data, result_id=session.tokens.put(uri, data))


async def delta(
    session: Session, params: types.SemanticTokensDeltaParams
) -> types.SemanticTokens | types.SemanticTokensDelta:
    """Give what changed in the tokens of a file: one stretch of numbers, which is what typing changes."""
    uri = params.text_document.uri
    before = session.tokens.get(uri, params.previous_result_id)
    data: list[int] = await ask(session, uri, lambda spot: list(_encoded(spot)), [])
    name = session.tokens.put(uri, data)
    if before is None:
        return types.SemanticTokens(data=data, result_id=name)
    head = _alike(before, data)
    tail = _alike(before[head:][::-1], data[head:][::-1])
    removed, added = len(before) - head - tail, data[head : len(data) - tail]
    edits = []
    if removed or added:
        edits.append(types.SemanticTokensEdit(start=head, delete_count=removed, data=added))
    return types.SemanticTokensDelta(edits=edits, result_id=name)


def _alike(one: list[int], other: list[int]) -> int:
    """Give how many numbers two lists have in common at their beginning."""
    least = min(len(one), len(other))
    if array("q", one[:least]) == array("q", other[:least]):
        return least
    return next(at for at in range(least) if one[at] != other[at])


def _encoded(spot: Spot) -> Iterator[int]:
    """Give the tokens as LSP packs them: each by its distance from the one before."""
    encoding, lines = spot.session.encoding, spot.lines
    line, column = 0, 0
    for span, kind in _in_lines(spot):
        place = lines.position(span.start, encoding)
        length = units(lines.text[span.start : span.end], encoding)
        if place.line != line:
            column = 0
        yield from (place.line - line, place.column - column, length, kind, 0)
        line, column = place


def _in_lines(spot: Spot) -> Iterator[tuple[Span, int]]:
    """Cut tokens at the ends of lines, which most clients ask for."""
    for span, kind in _tokens(spot):
        for piece in _LINE.finditer(spot.lines.text, *span):
            yield Span(*piece.span()), kind


def _tokens(spot: Spot) -> Iterator[tuple[Span, int]]:
    """Give names, and what is said or thought between them, in order and without overlap."""
    vault = spot.vault
    names = []
    for mention in vault.index.in_file(spot.path):
        entity = vault.story.entity(mention.entity)
        if entity is not None:
            names.append((mention.span, _NAMES[entity.kind.value]))
    at, last = 0, 0
    for span, kind in sorted([*_said(spot), *_thought(spot)]):
        while at < len(names) and names[at][0].start < span.start:
            if names[at][0].start >= last:
                yield names[at]
                last = names[at][0].end
            at += 1
        last = max(last, span.start)
        while at < len(names) and names[at][0].end <= span.end:
            if names[at][0].start >= last:
                if last < names[at][0].start:
                    yield Span(last, names[at][0].start), kind
                yield names[at]
                last = names[at][0].end
            at += 1
        if last < span.end:
            yield Span(last, span.end), kind
            last = span.end
    yield from (name for name in names[at:] if name[0].start >= last)


def _said(spot: Spot) -> Iterator[tuple[Span, int]]:
    for speech in spot.vault.speeches.get(spot.path, ()):
        yield speech.locus.span, _SAID


def _thought(spot: Spot) -> Iterator[tuple[Span, int]]:
    for scene in spot.chapter.scenes if spot.chapter is not None else ():
        for paragraph in scene.paragraphs:
            for span in paragraph.italics:
                if len(paragraph.text[span.start : span.end].split()) >= _THOUGHT_WORDS:
                    yield span.shift(paragraph.start), _THOUGHT


HANDLER = Handler(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, full, LEGEND)
DELTA = Handler(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL_DELTA, delta)
