"""`textDocument/foldingRange`: front matter, sections and scenes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lsprotocol import types

from flowstory.lsp.asking import Spot, ask
from flowstory.lsp.handler import Handler

if TYPE_CHECKING:
    from flowstory.lsp.session import Session


async def folding_range(session: Session, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
    """Give what can be folded in a file."""
    return await ask(session, params.text_document.uri, lambda spot: list(_folds(spot)), [])


def _folds(spot: Spot) -> Iterator[types.FoldingRange]:
    from flowstory.manuscript.front_matter import parse_front_matter

    chapter, lines = spot.chapter, spot.lines

    def fold(start: int, end: int, kind: types.FoldingRangeKind) -> Iterator[types.FoldingRange]:
        first, last = lines.position(start).line, lines.position(end).line
        if last > first:
            yield types.FoldingRange(start_line=first, end_line=last, kind=kind)

    if (close := parse_front_matter(spot.path, lines.text).close) > 0:
        yield from fold(0, close, types.FoldingRangeKind.Comment)
    if chapter is None:
        return
    for at, heading in enumerate(chapter.headings):
        below = next((one for one in chapter.headings[at + 1 :] if one.level <= heading.level), None)
        stop = below.span.start - 1 if below is not None else len(lines.text)
        yield from fold(
            heading.span.start, len(lines.text[: max(stop, 0)].rstrip()), types.FoldingRangeKind.Region
        )
    for scene in chapter.scenes:
        if scene.paragraphs and len(chapter.scenes) > 1:
            last = scene.paragraphs[-1]
            yield from fold(
                scene.paragraphs[0].start,
                last.start + len(last.text.rstrip()),
                types.FoldingRangeKind.Region,
            )


HANDLER = Handler(types.TEXT_DOCUMENT_FOLDING_RANGE, folding_range)
