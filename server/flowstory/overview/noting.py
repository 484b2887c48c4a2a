"""What the writer decides in the views, as edits of their notes: canon, and who is who.

Notes fix the canon, so a decision is written where the writer finds it again, and as they would write it.
"""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from flowstory.continuity.model import Edit
from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Note, NoteKind, Property
from flowstory.story.model import Entity, Kind, Locus, Story
from flowstory.text.spans import Span

_PLAIN = re.compile(r"[^\W\d_][\w'’ .\-]*")
_ITEM = re.compile(r"[ \t]*-[ \t]+[\"']?$")
_UNSAFE = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f]')
_KINDS = {Kind.CHARACTER: NoteKind.CHARACTER, Kind.PLACE: NoteKind.PLACE, Kind.THING: NoteKind.ITEM}
_ALIASES = "aliases"


class NewNote(NamedTuple):
    """A note to be made: its path within the workspace folder, and its text."""

    path: str
    text: str


class Noted(NamedTuple):
    """What a decision changes: edits of notes, and a note that is not there yet."""

    edits: tuple[Edit, ...] = ()
    new: NewNote | None = None


def says(story: Story, name: str, attribute: str, value: str, *, folder: str) -> Noted | None:
    """Have the note of somebody say what is canon; `None` where nobody is called so, or no note says such things.

    `folder` is the book's own, for a book without notes yet.
    """
    entity = story.entities.get(name)
    language = _language(story, entity) if entity is not None else ""
    key = _key(language, attribute) if entity is not None else None
    if entity is None or key is None:
        return None
    if entity.note is None:
        return Noted(new=_new(story, entity.key, entity.kind, (f"{key}: {_yaml(value)}",), folder))
    keys = LANGUAGES[language].note_keys
    held = next(
        (item for item in entity.note.properties if keys.get(item.key.lower().strip()) == attribute), None
    )
    if held is not None:
        return Noted((Edit(Locus(entity.note.path, held.span), _inner(entity.note, held, value)),))
    return Noted((_line(entity.note, f"{key}: {_yaml(value)}"),))


def same(story: Story, keep: str, other: str, *, folder: str) -> Noted | None:
    """Make one person's name another's: an alias in the note of the one who is kept.

    `None` where one of them is not known, or both have notes: which of the two goes is for the writer to say.
    """
    one, two = story.entities.get(keep), story.entities.get(other)
    if one is None or two is None or one is two or (one.note is not None and two.note is not None):
        return None
    if one.note is None and two.note is not None:
        one, two = two, one
    names = (two.key, *two.aliases)
    language = _language(story, one)
    if one.note is None:
        row = f"{_key(language, _ALIASES) or _ALIASES}: [{', '.join(map(_yaml, names))}]"
        return Noted(new=_new(story, one.key, one.kind, (row,), folder))
    return Noted((_also(one.note, names, language),))


def apart(story: Story, one: str, other: str, *, folder: str) -> Noted | None:
    """Take a name from somebody: it gets a note of its own, and leaves the aliases of theirs.

    `None` where nobody is called so, or the name is not one of theirs.
    """
    entity = story.entities.get(one)
    if entity is None or other not in entity.aliases:
        return None
    language = _language(story, entity)
    edits: tuple[Edit, ...] = ()
    note = entity.note
    if note is not None:
        keys = LANGUAGES[language].note_keys
        held = [item for item in note.properties if keys.get(item.key.lower().strip()) == _ALIASES]
        edits = tuple(_without(note, item) for item in held if item.value.strip() == other)[:1]
    return Noted(edits, _new(story, other, entity.kind, (), folder))


def _language(story: Story, entity: Entity) -> str:
    if entity.note is not None:
        return entity.note.language
    first = entity.first
    chapters = story.book.chapters
    at_first = (chapter.language for chapter in chapters if first is not None and chapter.path == first.path)
    return next(at_first, chapters[0].language if chapters else "en")


def _key(language: str, attribute: str) -> str | None:
    """Give the key that a language's notes have for an attribute, the first of its own."""
    keys = [key for key, named in LANGUAGES[language].note_keys.items() if named == attribute]
    english = set(LANGUAGES["en"].note_keys) if language != "en" else set()
    own = [key for key in keys if key not in english] or keys
    return own[0] if own else None


def _yaml(value: str) -> str:
    """Give a value as YAML: in quotes where it must be."""
    return value if _PLAIN.fullmatch(value) or value.isdigit() else json.dumps(value, ensure_ascii=False)


def _inner(note: Note, held: Property, value: str) -> str:
    """Give a value for the place of another, which may stand in quotes."""
    quote = note.text[held.span.start - 1 : held.span.start]
    if quote == '"':
        return json.dumps(value, ensure_ascii=False)[1:-1]
    return value.replace("'", "''") if quote == "'" else _yaml(value)


def _end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _line(note: Note, row: str) -> Edit:
    """Put a row at the end of a note's front matter; make one where there is none."""
    end = _end(note.text)
    if note.frontmatter_end < 0:
        return Edit(Locus(note.path, Span(0, 0)), f"---{end}{row}{end}---{end}{end}")
    return Edit(Locus(note.path, Span(note.frontmatter_end, note.frontmatter_end)), f"{row}{end}")


def _also(note: Note, names: tuple[str, ...], language: str) -> Edit:
    """Add names to the aliases of a note, in the way that they are written there."""
    keys = LANGUAGES[language].note_keys
    held = [item for item in note.properties if keys.get(item.key.lower().strip()) == _ALIASES]
    if not held:
        return _line(note, f"{_key(language, _ALIASES) or _ALIASES}: [{', '.join(map(_yaml, names))}]")
    last = held[-1]
    start = note.text.rfind("\n", 0, last.span.start) + 1
    at = last.span.end + (note.text[last.span.end : last.span.end + 1] in ("'", '"'))
    item = _ITEM.match(note.text[start : last.span.start])
    if item:
        indent = item.group().rstrip("\"'")
        added = "".join(f"{_end(note.text)}{indent}{_yaml(name)}" for name in names)
        return Edit(Locus(note.path, Span(at, at)), added)
    return Edit(Locus(note.path, Span(at, at)), "".join(f", {_yaml(name)}" for name in names))


def _without(note: Note, held: Property) -> Edit:
    """Take an alias out of its list."""
    text, start, end = note.text, held.span.start, held.span.end
    if text[start - 1] in "\"'" and text[end : end + 1] == text[start - 1]:
        start, end = start - 1, end + 1
    line = text.rfind("\n", 0, start) + 1
    if _ITEM.match(text[line:start]):
        stop = text.find("\n", end)
        return Edit(Locus(note.path, Span(line, stop + 1 if stop >= 0 else len(text))), "")
    after = re.compile(r"\s*,\s*").match(text, end)
    if after:
        return Edit(Locus(note.path, Span(start, after.end())), "")
    before = re.compile(r",\s*$").search(text, 0, start)
    return Edit(Locus(note.path, Span(before.start() if before else start, end)), "")


def _new(story: Story, name: str, kind: Kind, rows: tuple[str, ...], folder: str) -> NewNote:
    """Make a note beside the others of its kind."""
    wanted = _KINDS.get(kind, NoteKind.OTHER)
    folders = [
        note.path.rpartition("/")[0] for note in story.book.notes if note.kind is wanted and "/" in note.path
    ]
    home = max(set(folders), key=lambda one: (folders.count(one), one)) if folders else ""
    declared: tuple[str, ...] = ()
    if not home:
        home = folder
        declared = (f"type: {wanted.value}",)
    path = "/".join(part for part in (home, f"{_UNSAFE.sub('-', name)}.md") if part)
    front = "".join(f"{row}\n" for row in (*declared, *rows))
    return NewNote(path, f"---\n{front}---\n" if front else "\n")
