"""One Markdown or plain-text file to a chapter or a note: every offset kept, nothing raised."""

from __future__ import annotations

from flowstory.manuscript.blocks import Scanner
from flowstory.manuscript.front_matter import FrontMatter, parse_front_matter
from flowstory.manuscript.hidden import find_ignores
from flowstory.manuscript.model import Chapter, Heading, Note
from flowstory.manuscript.notes import note_aliases, note_kind, note_name, read_status


def _scan(path: str, text: str, language: str, front: FrontMatter) -> Scanner:
    scanner = Scanner(text, front.body, language=language, plain=path.lower().endswith(".txt"))
    scanner.scan()
    return scanner


def parse_chapter(path: str, text: str, language: str, *, front: FrontMatter | None = None) -> Chapter:
    """Read a prose file. `front` is its front matter where the caller has read it already."""
    front = front if front is not None else parse_front_matter(path, text)
    scanner = _scan(path, text, language, front)
    return Chapter(
        path,
        text,
        scanner.scenes(),
        headings=tuple(block.item for block in scanner.blocks if isinstance(block.item, Heading)),
        properties=front.properties,
        language=language,
        status=read_status(front),
        ignores=find_ignores(text, scanner.hidden, scanner.paragraphs()),
        problems=front.problems,
    )


def parse_note(path: str, text: str, language: str, *, front: FrontMatter | None = None) -> Note:
    """Read one of the writer's notes. `front` is its front matter where the caller has read it already."""
    front = front if front is not None else parse_front_matter(path, text)
    scanner = _scan(path, text, language, front)
    body = scanner.paragraphs()
    name = note_name(path, front)
    return Note(
        path,
        text,
        name,
        note_kind(path, front),
        aliases=note_aliases(text, front, name),
        properties=front.properties,
        body=body,
        language=language,
        frontmatter_end=front.close,
        ignores=find_ignores(text, scanner.hidden, body),
        problems=front.problems,
    )
