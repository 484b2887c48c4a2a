"""What the text of the writer's notes says of whoever a note is about, read as prose is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flowstory.manuscript.model import Note, NoteKind, Paragraph
from flowstory.reading.lexicon import Lexicon, lexicon
from flowstory.reading.model import NARRATION, Statement
from flowstory.reading.paragraph import read_paragraph
from flowstory.story.model import Fact, Locus, Moment, Register, Route
from flowstory.text.spans import Span

_BEFORE = Moment(-1, 0, 0)
_SAID = frozenset(
    {
        "ability",
        "ability.learned",
        "build",
        "children.count",
        "diet",
        "eyes.colour",
        "hair.colour",
        "handedness",
        "height",
        "marital",
        "occupation",
        "origin",
        "religion",
        "service",
        "siblings.count",
    }
)
"""What a note may say of somebody once and for all."""


def body_facts(note: Note) -> Iterator[Fact]:
    """Give what the plain sentences of a note say of the character it is about.

    A sentence without a subject ("Never drinks.") is read as though the character were its subject.
    """
    if note.kind is not NoteKind.CHARACTER:
        return
    words = lexicon(note.language)
    known = {
        key for item in note.properties if (key := words.language.note_keys.get(item.key.lower().strip()))
    }
    for paragraph in note.body:
        for statement in _statements(paragraph, words):
            # Properties are what the writer keeps up to date: the text beside them is not asked again.
            if statement.attribute in _SAID and statement.attribute not in known and _of(note, statement):
                yield _fact(note, paragraph, statement)
    for item in note.properties:
        attribute = words.language.note_keys.get(item.key.lower().strip())
        if attribute not in ("habits", "allergies"):
            continue
        lead = f"{item.key} " if attribute == "allergies" else ""
        paragraph = Paragraph(item.span.start - len(lead), f"{lead}{item.value}")
        for statement in _of_fragment(paragraph, 0, len(paragraph.text), words):
            if statement.attribute in ("ability", "diet"):
                yield _fact(note, paragraph, statement)


def _statements(paragraph: Paragraph, words: Lexicon) -> Iterator[Statement]:
    reading = read_paragraph(paragraph, words)
    yield from reading.statements
    told = {(one.sentence_start, one.attribute) for one in reading.statements}
    subjects = {
        actor.sentence for actor in reading.actors if actor.subject and actor.kind in ("name", "pronoun")
    }
    for number, (start, end) in enumerate(_sentences(paragraph.text)):
        if number in subjects:
            continue
        for statement in _of_fragment(paragraph, start, end, words):
            if (start, statement.attribute) not in told:
                yield statement


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give where sentences begin and end: notes are written plainly."""
    start = 0
    while start < len(text):
        end = min((at + 1 for mark in ".!?\n" if (at := text.find(mark, start)) >= 0), default=len(text))
        while start < end and text[start].isspace():
            start += 1
        if start < end:
            yield start, end
        start = max(end, start + 1)


def _of_fragment(paragraph: Paragraph, start: int, end: int, words: Lexicon) -> Iterator[Statement]:
    """Read a sentence behind the subject that it leaves out."""
    text = paragraph.text[start:end]
    for lead in words.language.roots.fragments:
        found = [
            statement
            for statement in read_paragraph(
                replace(paragraph, text=f"{lead}{text[:1].lower()}{text[1:]}", italics=()), words
            ).statements
            if statement.start >= len(lead) and statement.holder.start < len(lead)
        ]
        if found:
            shift = start - len(lead)
            for one in found:
                yield one._replace(
                    start=one.start + shift,
                    end=one.end + shift,
                    sentence_start=start,
                    sentence_end=end,
                )
            return


def _of(note: Note, statement: Statement) -> bool:
    """Whether a statement of a note's text is of the one whom the note is about."""
    if statement.register != NARRATION or statement.frames or statement.approximate:
        return False
    holder = statement.holder
    if holder.kind == "name":
        names = {name.lower() for name in (note.name, *note.aliases)}
        return holder.form.lower() in names or holder.form.lower() in note.name.lower().split()
    return holder.kind in ("pronoun", "topic", "thing") or (
        holder.kind == "role" and holder.form in " ".join(note.aliases).lower().split()
    )


def _fact(note: Note, paragraph: Paragraph, statement: Statement) -> Fact:
    start, end = statement.start + paragraph.start, statement.end + paragraph.start
    sentence = Span(statement.sentence_start + paragraph.start, statement.sentence_end + paragraph.start)
    return Fact(
        subject="@thing" if statement.holder.kind == "thing" else note.name,
        attribute=statement.attribute,
        value=statement.value,
        text=note.text[start:end],
        claim=Locus(note.path, Span(start, end)),
        sentence=Locus(note.path, sentence),
        moment=_BEFORE,
        route=Route.NOTE,
        register=Register.NOTE,
        language=note.language,
        other=statement.other,
        number=statement.number,
    )
