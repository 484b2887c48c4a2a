"""Findings, spans and edits as LSP writes them, in the position encoding agreed with the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.document import offset
from flowstory.text.lines import Encoding, LineIndex, Position
from flowstory.text.spans import Span

if TYPE_CHECKING:
    from flowstory.continuity.model import Severity

_SEVERITIES = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "information": types.DiagnosticSeverity.Information,
    "hint": types.DiagnosticSeverity.Hint,
}


def severity_of(severity: Severity) -> types.DiagnosticSeverity:
    """Give LSP's word for a severity."""
    return _SEVERITIES[severity.value]


def position_of(lines: LineIndex, offset: int, encoding: Encoding) -> types.Position:
    """Give the position of an offset."""
    found = lines.position(offset, encoding)
    return types.Position(line=found.line, character=found.column)


def range_of(lines: LineIndex, span: Span, encoding: Encoding) -> types.Range:
    """Give the range of a span."""
    return types.Range(
        start=position_of(lines, span.start, encoding), end=position_of(lines, span.end, encoding)
    )


def offset_of(lines: LineIndex, position: types.Position, encoding: Encoding) -> int:
    """Give the offset of a position."""
    return offset(lines.text, lines.starts, Position(position.line, position.character), encoding)


def overlap(one: types.Range, other: types.Range) -> bool:
    """Say whether two ranges share a place; a cursor at either end of a squiggle is on it."""
    return _key(one.start) <= _key(other.end) and _key(other.start) <= _key(one.end)


def _key(position: types.Position) -> tuple[int, int]:
    return position.line, position.character
