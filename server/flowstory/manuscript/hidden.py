"""What is not prose and may run over blank lines: comments and code; and the ignores said in comments."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import NamedTuple

from flowstory.manuscript.model import Ignore, Paragraph
from flowstory.text.spans import Span

_COMMENT_OPEN = re.compile(r"<!--|%%")
_FENCE = re.compile(r"^[ \t]{0,3}(?P<fence>`{3,}|~{3,})(?P<info>[^\n`]*)$", re.MULTILINE)
_IGNORE = re.compile(
    r"\s*flowstory\s*:\s*ignore\s+(?P<rules>[\w*-]+(?:\s*,\s*[\w*-]+)*)\s*[:–—-]*\s*(?P<reason>.*)",
    re.DOTALL | re.IGNORECASE,
)


class Hidden(NamedTuple):
    """A range of the file that is not prose; `comment` is what it says, where it is a comment."""

    span: Span
    comment: str = ""


def find_hidden(text: str, start: int) -> list[Hidden]:
    """Find comments and fenced code from an offset on, in order; lines end in a line feed."""
    fences = _fences(text, start) if "```" in text or "~~~" in text else []
    if "<!--" not in text and "%%" not in text:
        return fences
    hidden: list[Hidden] = []
    at, i = start, 0
    missing: set[str] = set()
    while match := _COMMENT_OPEN.search(text, at):
        while i < len(fences) and fences[i].span.start < match.start():
            hidden.append(fences[i])
            at = max(at, fences[i].span.end)
            i += 1
        if match.start() < at:
            continue
        mark = match.group()
        closing = "-->" if mark == "<!--" else "%%"
        end = -1 if closing in missing else text.find(closing, match.end())
        if end < 0:
            # Never closed: it hides the rest of its line only, so that a slip does not silence the chapter.
            missing.add(closing)
            end = text.find("\n", match.end())
            stop = len(text) if end < 0 else end
            if mark == "<!--":
                hidden.append(Hidden(Span(match.start(), stop), text[match.end() : stop]))
            at = stop
            continue
        hidden.append(Hidden(Span(match.start(), end + len(closing)), text[match.end() : end]))
        at = end + len(closing)
    hidden += fences[i:]
    return [item for n, item in enumerate(hidden) if n == 0 or item.span.start >= hidden[n - 1].span.end]


def _fences(text: str, start: int) -> list[Hidden]:
    """Pair opening and closing fences; a bare `~~~` opens none (writers part scenes with it)."""
    lines = list(_FENCE.finditer(text, start))
    longest = {"`": 0, "~": 0}
    # The longest closing fence that is still to come, so that one without its closer is known at once.
    ahead: list[dict[str, int]] = [longest] * len(lines)
    for n in range(len(lines) - 1, -1, -1):
        ahead[n] = dict(longest)
        if not lines[n]["info"].strip():
            mark = lines[n]["fence"][0]
            longest[mark] = max(longest[mark], len(lines[n]["fence"]))
    found: list[Hidden] = []
    n = 0
    while n < len(lines):
        opening, fence = lines[n], lines[n]["fence"]
        bare = not opening["info"].strip()
        if (fence[0] == "~" and bare) or ahead[n][fence[0]] < len(fence):
            if not (fence[0] == "~" and bare):
                found.append(Hidden(Span(*opening.span())))
            n += 1
            continue
        n += 1
        while (
            lines[n]["info"].strip()
            or lines[n]["fence"][0] != fence[0]
            or len(lines[n]["fence"]) < len(fence)
        ):
            n += 1
        found.append(Hidden(Span(opening.start(), lines[n].end())))
        n += 1
    return found


def find_ignores(text: str, hidden: list[Hidden], paragraphs: tuple[Paragraph, ...]) -> tuple[Ignore, ...]:
    """Read `<!-- flowstory: ignore RULE reason -->` and say which range of the file each one silences."""
    ignores: list[Ignore] = []
    starts: list[int] = []
    for item in hidden:
        if "flowstory" not in item.comment.lower() or (match := _IGNORE.match(item.comment)) is None:
            continue
        starts = starts or [paragraph.start for paragraph in paragraphs]
        covers = _covered(text, item.span, paragraphs, bisect_right(starts, item.span.start))
        reason = " ".join(match["reason"].split())
        ignores += [Ignore(rule.strip(), reason, item.span, covers) for rule in match["rules"].split(",")]
    return tuple(ignores)


def _covered(text: str, span: Span, paragraphs: tuple[Paragraph, ...], following: int) -> Span:
    if following == 0:
        return Span(0, len(text))
    above = paragraphs[following - 1]
    between = text[above.end : span.start]
    # Written into a paragraph or behind its last word, it means that paragraph.
    if span.start < above.end or ("\n" not in between and "\r" not in between):
        return Span(above.start, above.end)
    if following < len(paragraphs):
        return Span(paragraphs[following].start, paragraphs[following].end)
    return span
