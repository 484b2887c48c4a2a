"""Inline Markdown made invisible: markup becomes spaces, every other character keeps its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from flowstory.text.spans import Span

# A paragraph without one of these has nothing to hide.
MARKUP = "*_[\\<`~=&^"

_MARKUP = re.compile(r"[*_\[\\<`~=&^]")

# Tried only where a markup character stands, which is five times faster than searching with it.
# Every alternative is bounded or stops at its own opening character, so the scan stays linear.
_INLINE = re.compile(
    r"""
      (?P<escape>\\[!-/:-@\[-`{-~])
    | (?P<wiki>\[\[(?P<target>[^\[\]|\n]{1,400})(?:\|(?P<alias>[^\[\]\n]{0,400}))?\]\])
    | (?P<note>\[\^[^\[\]\s]{1,80}\]:?)
    | (?P<link>\[(?P<label>[^\[\]]{0,600})\]\((?:[^()\s<>]|\([^()\s]{0,200}\)){0,1500}
        (?:\s"[^"\n]{0,200}")?\))
    | (?P<callout>\[![A-Za-z-]{1,30}\][+-]?)
    | (?P<tag></?[A-Za-z][^<>\n]{0,400}>)
    | (?P<ticks>(?<!`)`{1,3}(?!`))(?P<code>[^`\n]{1,500})(?P<ticks_end>(?P=ticks)(?!`))
    | (?P<marks>~~|==)
    | (?P<entity>&nbsp;)
    | (?P<block>(?<=\s)\^[A-Za-z0-9-]{1,40}\s*\Z)
    | (?P<emphasis>\*+|_+)
    """,
    re.VERBOSE,
)


class Masked(NamedTuple):
    """Text of the same length without its markup, and the spans in it that are set in italics."""

    text: str
    italics: tuple[Span, ...] = ()


class _Run:
    """A run of emphasis marks that may open or close; chars are used up from its inner side."""

    __slots__ = ("closes", "end", "opens", "start")

    def __init__(self, start: int, end: int, *, opens: bool, closes: bool) -> None:
        self.start, self.end, self.opens, self.closes = start, end, opens, closes


def _flanks(text: str, start: int, end: int) -> tuple[bool, bool]:
    """Tell as CommonMark does whether a run of marks can open and close emphasis."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    space_before, space_after = before.isspace(), after.isspace()
    punct_before = not space_before and not before.isalnum()
    punct_after = not space_after and not after.isalnum()
    left = not space_after and (not punct_after or space_before or punct_before)
    right = not space_before and (not punct_before or space_after or punct_after)
    if text[start] == "_":
        return left and (not right or punct_before), right and (not left or punct_after)
    return left, right


def _pair(text: str, runs: list[_Run]) -> tuple[list[Span], list[Span]]:
    """Give the marks that pair up, and what stands in italics between them."""
    hidden: list[Span] = []
    italics: list[Span] = []
    openers: dict[str, list[_Run]] = {"*": [], "_": []}
    for run in runs:
        stack = openers[text[run.start]]
        while run.closes and stack and run.start < run.end:
            opener = stack[-1]
            used = min(opener.end - opener.start, run.end - run.start, 3)
            if used != 2:
                italics.append(Span(opener.end, run.start))
            hidden.append(Span(opener.end - used, opener.end))
            hidden.append(Span(run.start, run.start + used))
            opener.end -= used
            run.start += used
            if opener.start == opener.end:
                stack.pop()
        if run.opens and run.start < run.end:
            stack.append(run)
    return hidden, italics


def blank(text: str, spans: list[Span]) -> str:
    """Replace the characters of the spans by spaces; line ends inside them stay."""
    pieces: list[str] = []
    at = 0
    for span in sorted(spans):
        start = max(span.start, at)
        if span.end <= start:
            continue
        pieces.append(text[at:start])
        cut = text[start : span.end]
        pieces.append(" " * len(cut) if "\n" not in cut else re.sub(r"[^\n]", " ", cut))
        at = span.end
    pieces.append(text[at:])
    return "".join(pieces)


def mask_inline(text: str) -> Masked:
    """Hide the inline markup of one paragraph, whose lines end in a line feed."""
    hidden: list[Span] = []
    runs: list[_Run] = []
    pairs = {mark: text.count(mark) > 1 for mark in ("~~", "==")}
    at = 0
    while found := _MARKUP.search(text, at):
        start = found.start()
        match = _INLINE.match(text, start)
        if match is None:
            at = start + 1
            continue
        at = match.end()
        if match["emphasis"]:
            opens, closes = _flanks(text, start, at)
            if opens or closes:
                runs.append(_Run(start, at, opens=opens, closes=closes))
        elif match["escape"]:
            hidden.append(Span(start, start + 1))
        elif match["wiki"] or match["link"]:
            hidden += _link_marks(text, match)
        elif match["ticks"]:
            hidden += [Span(start, match.end("ticks")), Span(match.start("ticks_end"), at)]
        elif match["marks"] is None or pairs[match["marks"]]:
            hidden.append(Span(start, at))
    marks, italics = _pair(text, runs)
    hidden += marks
    return Masked(blank(text, hidden) if hidden else text, tuple(sorted(italics)))


def _link_marks(text: str, match: re.Match[str]) -> list[Span]:
    """Give what of a link is not shown: all of an embedded picture, else all but its label."""
    start, end = match.span()
    if start and text[start - 1] == "!":
        return [Span(start - 1, end)]
    if match["link"]:
        # The label may hold emphasis of its own.
        label = match["label"]
        inner = _differences(label, mask_inline(label).text, match.start("label"))
        return [Span(start, match.start("label")), *inner, Span(match.end("label"), end)]
    shown = match.span("alias") if match["alias"] else match.span("target")
    return [Span(start, shown[0]), Span(shown[1], end)]


def _differences(text: str, masked: str, by: int) -> list[Span]:
    if text == masked:
        return []
    return [Span(i + by, i + by + 1) for i, char in enumerate(text) if char != masked[i]]
