"""YAML front matter: every scalar knows its place in the file, and a slip costs only its own line."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from flowstory.manuscript.model import Problem, Property
from flowstory.text.spans import Span

_OPEN = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_CLOSE = re.compile(r"(?:---|\.\.\.)\s*\Z")
_KEY_LINE = re.compile(
    r"(?P<key>\"[^\"\n]{1,80}\"|'[^'\n]{1,80}'|[^\s:#\[\]{}\"'>|-][^:\n]{0,80}?)[ \t]*:(?=\s|\Z)"
)
_WIKILINK = re.compile(r"!?\[\[(?P<target>[^\[\]|#\n]{1,400})(?:#[^\[\]|\n]*)?(?:\|[^\[\]\n]*)?\]\]")
_LINK_NODE = re.compile(r"\[\[[^\[\]\n]+\]\]\Z")
_BRACKET = re.compile(r"[\[\]{}]")
_DASHES = re.compile(r"(?:[-?:] +){20}")
_LONGEST_BLOCK = 200_000
_MOST_PROPERTIES = 5_000
_DEEPEST = 20


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The properties at the head of a file.

    `body` is the offset where the text itself begins; `close` that of the closing fence, where a new
    `key: value` line can be inserted, or -1 where the file has no (closed) front matter.
    """

    properties: tuple[Property, ...] = ()
    body: int = 0
    close: int = -1
    problems: tuple[Problem, ...] = ()

    def get(self, *keys: str) -> str | None:
        """Give the first value under one of the keys, compared in lower case."""
        for item in self.properties:
            if item.key.lower() in keys:
                return item.value
        return None

    def values(self, *keys: str) -> list[str]:
        """Give all values under the keys, in the order of the file."""
        return [item.value for item in self.properties if item.key.lower() in keys]


class _Line(NamedTuple):
    start: int
    text: str


def _lines(text: str, at: int) -> list[_Line]:
    """Split the block into lines up to the closing fence or where it has grown too long to be one."""
    lines: list[_Line] = []
    limit = at + _LONGEST_BLOCK
    while at < len(text) and at < limit:
        match = _LINE.match(text, at)
        if match is None:
            break
        lines.append(_Line(at, match.group()))
        at = match.end()
        if _CLOSE.match(match.group()):
            break
    return lines


def _looks_like_properties(lines: list[_Line]) -> bool:
    """Tell properties from prose that happens to stand between two scene breaks `---`."""
    written = [line.text for line in lines if line.text.strip() and not line.text.startswith("#")]
    if not written:
        return not any(line.text.strip() for line in lines) and len(lines) <= 1
    shaped = sum(1 for line in written if line[0] in " \t-" or _KEY_LINE.match(line))
    keys = sum(1 for line in written if _KEY_LINE.match(line))
    return keys > 0 and 2 * shaped >= len(written)


def parse_front_matter(path: str, text: str) -> FrontMatter:
    """Read the front matter of a file. Never raises: what cannot be read becomes a problem."""
    opening = _OPEN.match(text)
    if opening is None:
        return FrontMatter()
    lines = _lines(text, opening.end())
    if lines and _CLOSE.match(lines[-1].text):
        closing = lines.pop()
        if not _looks_like_properties(lines):
            return FrontMatter()
        properties, problems = _read_block(path, text, lines)
        return FrontMatter(properties, closing.start + len(closing.text), closing.start, problems)
    # No closing fence: the properties are taken to end at the first line that is none.
    head: list[_Line] = []
    for line in lines:
        if not line.text.strip() or not (line.text[0] in " \t-#" or _KEY_LINE.match(line.text)):
            break
        head.append(line)
    if not head or not _KEY_LINE.match(head[0].text):
        return FrontMatter()
    properties, problems = _read_block(path, text, head)
    problem = Problem(
        "invalid-note-unclosed", path, Span(opening.start(), opening.start() + 3), (("line", "1"),)
    )
    return FrontMatter(properties, head[-1].start + len(head[-1].text), -1, (problem, *problems))


def _nests_deeply(source: str) -> bool:
    """Say whether brackets or dashes nest so deep that libyaml's recursion would end the process."""
    depth = 0
    for mark in _BRACKET.findall(source):
        depth += 1 if mark in "[{" else -1
        if depth > _DEEPEST:
            return True
    return _DASHES.search(source) is not None


def _compose(source: str) -> yaml.Node | None:
    """Compose YAML, or give `None` where it is broken, which libyaml says by several kinds of error."""
    if _nests_deeply(source):
        return None
    try:
        return yaml.compose(source, Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError, OverflowError):
        return None


def _read_block(path: str, text: str, lines: list[_Line]) -> tuple[tuple[Property, ...], tuple[Problem, ...]]:
    if not lines:
        return (), ()
    start = lines[0].start
    source = _untabbed(text[start : lines[-1].start + len(lines[-1].text)])
    node = _compose(source)
    if isinstance(node, yaml.MappingNode):
        properties = _Collector(text, start).collect(node)
        if properties is not None:
            return properties, ()
    # Something in it is broken or an Obsidian habit that YAML does not share: read entry by entry.
    found: list[Property] = []
    problems: list[Problem] = []
    entry: list[_Line] = []
    first_line = 2
    entry_line = first_line
    for number, line in enumerate([*lines, _Line(-1, "")], first_line):
        begins = line.start < 0 or (line.text[:1] not in (" ", "\t", "-", "#") and line.text.strip() != "")
        if begins and entry:
            _read_entry(path, text, entry, entry_line, found=found, problems=problems)
            entry = []
        if begins:
            entry_line = number
        if entry or (begins and line.start >= 0):
            entry.append(line)
        elif line.start >= 0 and line.text.strip() and not line.text.startswith("#"):
            problems.append(_invalid(path, number, line))
    return tuple(found[:_MOST_PROPERTIES]), tuple(problems)


def _untabbed(source: str) -> str:
    """Turn tabs into single spaces, which YAML wants for indentation, and keep every offset."""
    return source.replace("\t", " ") if "\t" in source else source


def _invalid(path: str, number: int, line: _Line) -> Problem:
    written = line.text.strip()
    start = line.start + len(line.text) - len(line.text.lstrip())
    span = Span(start, start + len(written))
    return Problem("invalid-note", path, span, (("line", str(number)), ("text", written[:80])))


def _read_entry(
    path: str, text: str, entry: list[_Line], number: int, *, found: list[Property], problems: list[Problem]
) -> None:
    """Read one top-level key with the lines under it, as YAML if possible, else by its shape."""
    start, last = entry[0].start, entry[-1]
    node = _compose(_untabbed(text[start : last.start + len(last.text)]))
    if isinstance(node, yaml.MappingNode):
        properties = _Collector(text, start).collect(node)
        if properties is not None:
            found += properties
            return
    match = _KEY_LINE.match(entry[0].text)
    if match is None:
        problems.append(_invalid(path, number, entry[0]))
        return
    key = match["key"].strip("\"'")
    before = len(found)
    found += _loose_values(key, start + match.end(), entry[0].text[match.end() :])
    for line in entry[1:]:
        item = re.match(r"\s*-\s+", line.text)
        inner = _KEY_LINE.match(line.text.strip())
        if item:
            found += _loose_values(key, line.start + item.end(), line.text[item.end() :])
        elif inner:
            at = len(line.text) - len(line.text.lstrip()) + inner.end()
            found += _loose_values(f"{key}.{inner['key']}", line.start + at, line.text[at:])
    value = entry[0].text[match.end() :].strip()
    # A value such as `late: he died` or `[[A]] and [[B]]` is a habit; an open quote or bracket is a slip.
    if (
        (value[:1] in ("[", "{") and not value.startswith("[["))
        or value[:1] in ('"', "'")
        or len(found) == before
    ):
        problems.append(_invalid(path, number, entry[0]))


def _loose_values(key: str, at: int, raw: str) -> list[Property]:
    """Take the rest of a line as written: one value, or several links or list items between commas."""
    value = raw.strip()
    at += len(raw) - len(raw.lstrip())
    links = list(_WIKILINK.finditer(value))
    if links and not re.sub(r"[\s,;]", "", _WIKILINK.sub("", value)):
        return [_link(key, match, at) for match in links]
    if value.startswith("[") and not value.startswith("[["):
        items = re.finditer(r"[^\s,\[\]\"'][^,\[\]\"']*", value)
        return [
            Property(key, m.group().rstrip(), Span(at + m.start(), at + m.start() + len(m.group().rstrip())))
            for m in items
        ]
    quote = value[:1] if value[:1] in ('"', "'") else ""
    value = value.removeprefix(quote).removesuffix(quote) if quote else value
    at += len(quote)
    return [Property(key, value, Span(at, at + len(value)))] if value else []


def _link(key: str, match: re.Match[str], at: int) -> Property:
    """Give the note that a `[[folder/Name|shown]]` names: `Name`."""
    target = match["target"].rstrip()
    name = target.rsplit("/", 1)[-1].strip() or target
    start = at + match.start("target") + target.rfind(name)
    return Property(key, name, Span(start, start + len(name)))


class _Collector:
    """Flattens a composed mapping into properties whose spans are in the file."""

    def __init__(self, text: str, shift: int) -> None:
        self.text, self.shift = text, shift
        self.found: list[Property] = []
        self.visits = 0

    def collect(self, node: yaml.MappingNode) -> tuple[Property, ...] | None:
        """Give the properties, or `None` where anchors make the mapping endless."""
        return tuple(self.found) if self._mapping("", node, 0) else None

    def _mapping(self, prefix: str, node: yaml.MappingNode, depth: int) -> bool:
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            name = f"{prefix}.{key.value}" if prefix else str(key.value)
            if not self._value(name, value, depth + 1):
                return False
        return True

    def _value(self, key: str, node: yaml.Node, depth: int) -> bool:
        self.visits += 1
        if depth > _DEEPEST or self.visits > _MOST_PROPERTIES:
            return False
        start, end = node.start_mark.index + self.shift, node.end_mark.index + self.shift
        if isinstance(node, yaml.MappingNode):
            return self._mapping(key, node, depth)
        if isinstance(node, yaml.SequenceNode):
            written = self.text[start:end].rstrip()
            if _LINK_NODE.match(written) and (match := _WIKILINK.match(written)):
                self.found.append(_link(key, match, start))
                return True
            return all(self._value(key, item, depth + 1) for item in node.value)
        self._scalar(key, str(node.value), Span(start, end), getattr(node, "style", None))
        return True

    def _scalar(self, key: str, value: str, span: Span, style: str | None) -> None:
        if not value.strip():
            return
        if style in ('"', "'"):
            span = Span(span.start + 1, span.end - 1)
        elif style in ("|", ">"):
            span = Span(span.start, span.start + len(self.text[span.start : span.end].rstrip()))
            value = value.strip()
        written = self.text[span.start : span.end]
        if (match := _WIKILINK.match(written)) and match.end() == len(written):
            self.found.append(_link(key, match, span.start))
        else:
            self.found.append(Property(key, value, span))
