"""The lines of a manuscript as blocks: paragraphs, headings and scene breaks, every offset kept."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from typing import NamedTuple

from flowstory.manuscript.hidden import Hidden, find_hidden
from flowstory.manuscript.inline import MARKUP, blank, mask_inline
from flowstory.manuscript.model import Heading, Paragraph, Scene
from flowstory.manuscript.numbering import plain_heading_level, stated_number
from flowstory.manuscript.shape import Shape, file_shape
from flowstory.text.spans import Span

# A line beginning with one of these may be something else than a line of prose.
_SPECIAL = frozenset("#*-_+=>|<~•⁂§❦❧◊◆✦✧∗⁎☙·\\[0123456789—–:") | {"`"}

_BREAK_MARK = r"\\?[*#•⁂~§❦❧◊◆✦✧∗⁎☙·]"
_SCENE_BREAK = re.compile(
    rf"(?:{_BREAK_MARK}\s*)+\Z|(?:-\s*){{3,}}\Z|(?:[–—]\s*){{3,}}\Z|(?:_\s*){{3,}}\Z|(?:=\s*){{3,}}\Z"
    r"|(?:\+\s*){3,}\Z|<hr\s*/?>\s*\Z"
)
_ATX = re.compile(r"(#{1,6})(?:[ \t]+|\Z)")
_ATX_TAIL = re.compile(r"[ \t]+#+\s*\Z")
_SETEXT = re.compile(r"(?:=+|-+)\s*\Z")
_QUOTE = re.compile(r"\s{0,3}(?:>[ \t]?)+")
_LIST_ITEM = re.compile(r"(?:[-+*]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_TABLE_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*\|[\s:|-]*\Z")
_REFERENCE = re.compile(r"\[(?!\^)[^\[\]\n]{1,200}\]:\s*\S+(?:\s+[\"'(].*)?\s*\Z")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,400}>")
_EMPHASIS = re.compile(r"[*_`]+")
_DIALOGUE_DASH = ("—", "–", "--")
# Outside English a hyphen at the head of a line is a dialogue dash typed on a plain keyboard.
_HYPHEN_DIALOGUE = frozenset({"pt", "es"})
_LONGEST_BREAK = 120
_LONGEST_TITLE = 200


class Block(NamedTuple):
    """A paragraph, heading or scene break with the number of blank lines above it."""

    item: Paragraph | Heading | None
    gap: int


class Scanner:
    """Walks over the lines of one file once.

    Its `text` is as long as the file, but its lines end in a line feed only and its comments are spaces.
    """

    def __init__(self, source: str, start: int, *, language: str, plain: bool) -> None:
        self.language, self.plain = language, plain
        text = source
        if "\r" in text:
            # The same length, so that every offset stays an offset in the file.
            text = text.replace("\r\n", " \n").replace("\r", "\n")
        start = max(start, int(text.startswith("\ufeff")))
        self.hidden: list[Hidden] = find_hidden(text, start)
        if self.hidden:
            text = blank(text, [item.span for item in self.hidden])
        self.hidden_ends = [item.span.end for item in self.hidden]
        self.text, self.start = text, start
        self.markup = [mark for mark in MARKUP if text.find(mark, start) >= 0]
        self.blocks: list[Block] = []
        self.shape = Shape.SPACED
        # The paragraph at hand: where it begins (-1 for none) and ends, and what was seen of it.
        self.begin = -1
        self.end = -1
        self.lines_held = 0
        self.quoted = False
        self.indented = False
        self.prefixes: list[Span] = []
        self.gap = 0
        self.gap_start = start

    def scan(self) -> None:
        """Fill `blocks`."""
        at = self.start
        lines = self.text[at:].split("\n") if at else self.text.split("\n")
        self.shape = shape = file_shape(lines)
        one_a_line = shape is Shape.LINES
        last = len(lines) - 1
        for i, line in enumerate(lines):
            next_at = at + len(line) + 1
            if not line or line.isspace():
                if self.begin >= 0:
                    self.flush()
                if not self.gap:
                    self.gap_start = at
                self.gap += 1
                at = next_at
                continue
            body = line.lstrip() if line[0].isspace() else line
            head = at + len(line) - len(body)
            if body[0] in _SPECIAL:
                self.special(line, body, at, head)
            elif (
                self.plain
                and self.begin < 0
                and (i == last or not lines[i + 1].strip())
                and self.plain_title(body, head)
            ):
                pass
            else:
                starts = head > at and shape is Shape.WRAPPED and self.begin >= 0 and not self.indented
                self.prose(body, at, head, starts=starts)
            if one_a_line and self.begin >= 0:
                self.flush()
            at = next_at
        if self.begin >= 0:
            self.flush()

    def prose(self, body: str, at: int, head: int, *, starts: bool = False, quoted: bool = False) -> None:
        """Add a line to the paragraph at hand, or begin one."""
        if self.begin >= 0 and (starts or quoted != self.quoted):
            self.flush()
        if self.begin < 0:
            self.begin, self.quoted, self.lines_held = head, quoted, 0
        self.lines_held += 1
        self.indented = head > at
        self.end = head + len(body.rstrip())

    def special(self, line: str, body: str, at: int, head: int) -> None:
        """Decide what a line is that begins with a character Markdown may mean something by."""
        bare = body.rstrip()
        first = bare[0]
        if (
            self.begin >= 0
            and first in "=-"
            and self.lines_held == 1
            and _SETEXT.match(bare)
            and self.setext(first)
        ):
            return
        short = len(bare) <= _LONGEST_BREAK
        if short and (
            _SCENE_BREAK.match(bare) or (first == "<" and _SCENE_BREAK.match(_TAG.sub("", bare).strip()))
        ):
            self.flush()
            self.add(None)
            return
        if first == "#" and (match := _ATX.match(bare)):
            self.flush()
            self.heading(len(match[1]), bare[match.end() :], head + match.end(), head)
            return
        if first == "|" or (short and _TABLE_RULE.match(bare)):
            if first != "|" and self.lines_held == 1:
                self.begin = -1
            self.flush()
            self.gap_start, self.gap = at, 0
            return
        if first == ">" and (match := _QUOTE.match(line)):
            rest = line[match.end() :]
            if not rest.strip():
                self.flush()
                return
            inner = rest.lstrip()
            self.prose(inner, at, at + len(line) - len(inner), quoted=True)
            return
        if first == "[" and len(bare) < 2_000 and _REFERENCE.match(bare):
            self.flush()
            return
        if (
            self.plain
            and self.begin < 0
            and first.isdecimal()
            and self.lone(at, len(line))
            and self.plain_title(body, head)
        ):
            return
        if match := _LIST_ITEM.match(body):
            self.flush()
            self.prose(body, at, head)
            if not (first == "-" and self.language in _HYPHEN_DIALOGUE):
                self.prefixes.append(Span(head, head + match.end()))
            return
        dashed = self.shape is not Shape.WRAPPED and body.startswith(_DIALOGUE_DASH)
        self.prose(body, at, head, starts=dashed)

    def lone(self, at: int, length: int) -> bool:
        """Say whether the line after this one is blank or not there."""
        end = self.text.find("\n", at + length + 1)
        return not self.text[at + length + 1 : end if end >= 0 else len(self.text)].strip()

    def setext(self, mark: str) -> bool:
        """Turn the line held into an underlined heading, where it reads like a title and not like prose."""
        title = self.text[self.begin : self.end]
        if len(title) > _LONGEST_TITLE or (mark == "-" and title[-1] in '.!?…,;:"”»'):
            return False
        begin, self.begin = self.begin, -1
        self.prefixes.clear()
        self.heading(1 if mark == "=" else 2, title, begin, begin)
        return True

    def plain_title(self, body: str, head: int) -> bool:
        """Add a heading where a lone line of plain text reads like one."""
        level = plain_heading_level(body, self.language) if len(body) < _LONGEST_TITLE else 0
        if level:
            self.heading(level, body.rstrip(), head, head)
        return level > 0

    def heading(self, level: int, title: str, at: int, start: int) -> None:
        """Add a heading whose title begins at an offset of the file."""
        tail = _ATX_TAIL.search(title) if title.endswith("#") and len(title) < 4 * _LONGEST_TITLE else None
        title = title[: tail.start()] if tail else title
        masked = mask_inline(title).text if any(mark in title for mark in self.markup) else title
        shown = masked.strip()
        at += len(masked) - len(masked.lstrip())
        stated = stated_number(shown, self.language)
        span = Span(start, at + len(shown))
        text = re.sub(r"\s+", " ", shown)
        number_span = stated.span.shift(at) if stated else None
        self.add(Heading(level, text, span, stated.value if stated else None, number_span))

    def flush(self) -> None:
        """End the paragraph at hand."""
        if self.begin < 0:
            return
        begin, end = self.begin, self.end
        self.begin = -1
        text = self.text[begin:end]
        italics: tuple[Span, ...] = ()
        if self.quoted and self.lines_held > 1:
            text = re.sub(r"(?m)^\s{0,3}(?:>[ \t]?)+", lambda m: " " * len(m[0]), text)
        if self.prefixes:
            text = blank(text, [span.shift(-begin) for span in self.prefixes])
            self.prefixes = []
        for mark in self.markup:
            if mark in text:
                text, italics = mask_inline(text)
                if not text.strip():
                    return
                break
        self.add(Paragraph(begin, text, italics, self.quoted))

    def add(self, item: Paragraph | Heading | None) -> None:
        """Add a block, with the blank lines above it that nothing invisible filled."""
        gap = self.gap
        if gap > 1 and self.hidden:
            i = bisect_left(self.hidden_ends, self.gap_start)
            if i < len(self.hidden) and (item is None or self.hidden[i].span.start < self._start_of(item)):
                gap = 1
        self.blocks.append(Block(item, gap))
        self.gap = 0

    @staticmethod
    def _start_of(item: Paragraph | Heading) -> int:
        return item.start if isinstance(item, Paragraph) else item.span.start

    def usual_gap(self) -> int:
        """Give the number of blank lines that usually part two paragraphs of this file."""
        if not any(block.gap > 1 for block in self.blocks) and not (self.plain and self.shape is Shape.LINES):
            return 1
        gaps = Counter(block.gap for block in self.blocks if isinstance(block.item, Paragraph))
        usual = gaps.most_common(1)[0][0] if gaps else 1
        # In Markdown a blank line between lines is no more than a new paragraph.
        return usual if self.plain and self.shape is Shape.LINES else max(usual, 1)

    def scenes(self) -> tuple[Scene, ...]:
        """Part the paragraphs at scene breaks, headings and wide gaps; a scene without prose is none."""
        usual = self.usual_gap()
        wide = usual + 2 if usual else 1
        scenes: list[Scene] = []
        heading: Heading | None = None
        held: list[Paragraph] = []
        for item, gap in self.blocks:
            if isinstance(item, Paragraph):
                if held and gap >= wide:
                    scenes.append(Scene(tuple(held), heading))
                    held, heading = [], None
                held.append(item)
                continue
            if held:
                scenes.append(Scene(tuple(held), heading))
                held, heading = [], None
            if item is not None:
                heading = item
        if held:
            scenes.append(Scene(tuple(held), heading))
        return tuple(scenes)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Give all paragraphs of the file."""
        return tuple(block.item for block in self.blocks if isinstance(block.item, Paragraph))
