"""What the writer's notes fix: their YAML as facts, in the same canonical terms as the prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from flowstory.languages.base import Language
from flowstory.manuscript.model import Note, Property
from flowstory.story.model import Fact, Locus, Moment, Register, Route
from flowstory.text.spans import Span

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d+")
_YEAR = re.compile(r"\b(1\d{3}|20\d{2}|\d{3})\b")
_SMALL = re.compile(r"\b(\d{1,3})\b")
_BEFORE = Moment(-1, 0, 0)


def note_facts(note: Note, language: Language) -> Iterator[Fact]:
    """Read every property of a note that has a canonical attribute."""
    for item in note.properties:
        attribute = language.note_keys.get(item.key.lower().strip())
        if attribute is None:
            continue
        for value, text, span, number, other in _values(attribute, item, language):
            yield Fact(
                subject=note.name,
                attribute=attribute,
                value=value,
                text=text,
                claim=Locus(note.path, span),
                sentence=Locus(note.path, item.span),
                moment=_BEFORE,
                route=Route.NOTE,
                register=Register.NOTE,
                language=language.code,
                other=other,
                number=number,
            )


def _values(
    attribute: str, item: Property, language: Language
) -> Iterator[tuple[str, str, Span, int | None, str]]:
    """Give the canonical values that a property tells: value, words, where, number, detail.

    What stands in brackets is a comment of the writer's ("copper (dyed from ch. 2)").
    """
    plain = item.value.split("(", 1)[0]
    trait = next((trait for trait in language.traits if trait.attribute == attribute), None)
    if trait is not None:
        for match in _WORD.finditer(plain):
            word = match.group().lower()
            value = trait.values.get(word) or trait.values.get(word.rpartition("-")[2])
            if value is not None:
                allowed = {
                    told for other in _WORD.findall(item.value.lower()) if (told := trait.values.get(other))
                }
                yield (
                    value,
                    match.group(),
                    Span(*match.span()).shift(item.span.start),
                    None,
                    "|".join(sorted(allowed)),
                )
                return
        return
    if attribute == "birth":
        year = _YEAR.search(plain)
        if year:
            yield year.group(), year.group(), Span(*year.span()).shift(item.span.start), int(year.group()), ""
        return
    if attribute in ("age", "siblings.count", "children.count"):
        number = _SMALL.search(plain)
        if number:
            yield (
                number.group(),
                number.group(),
                Span(*number.span()).shift(item.span.start),
                int(number.group()),
                "",
            )
            return
        for match in _WORD.finditer(plain):
            amount = language.numbers.get(match.group().lower())
            if amount is not None:
                yield str(amount), match.group(), Span(*match.span()).shift(item.span.start), amount, ""
                return
        return
    if attribute in ("occupation", "role", "marital"):
        table: Mapping[str, str] = language.marital if attribute == "marital" else {}
        for match in _WORD.finditer(plain):
            word = match.group().lower()
            known = (
                table.get(word)
                if attribute == "marital"
                else word
                if word in language.occupations or word in language.person_nouns
                else None
            )
            if known is not None:
                # "dentist and painter": whatever else stands there is allowed too.
                allowed = {
                    word.lower() for word in _WORD.findall(item.value) if word.lower() in language.occupations
                }
                others = "|".join(sorted(allowed)) if attribute == "occupation" else ""
                yield known, match.group(), Span(*match.span()).shift(item.span.start), None, others
                return
        return
    if attribute in ("religion", "service"):
        yield from _of_life(attribute, plain, item, language)
        return
    if attribute == "mark":
        words = [(match, match.group().lower()) for match in _WORD.finditer(plain)]
        sides = [(match, language.sides[word]) for match, word in words if word in language.sides]
        parts = [language.body_parts[word] for _, word in words if word in language.body_parts]
        # "scar: left cheek" says in its key what the mark is.
        named = (
            *(word for _, word in words),
            *item.key.lower().split(),
            *item.key.lower().removesuffix("s").split(),
        )
        marks = {language.marks[word] for word in named if word in language.marks}
        if len(sides) == 1 and len(parts) == 1 and len(marks) == 1:
            match, side = sides[0]
            yield (
                side,
                match.group(),
                Span(*match.span()).shift(item.span.start),
                None,
                f"{marks.pop()}.{parts[0]}",
            )
        return
    value = plain.strip()
    if value:
        yield value.lower(), value, Span(item.span.start, item.span.start + len(plain.rstrip())), None, ""


def _of_life(
    attribute: str, plain: str, item: Property, language: Language
) -> Iterator[tuple[str, str, Span, int | None, str]]:
    """Give the faith, or the branch and the theatre of war, that a property names."""
    roots = language.roots
    tables = (
        ((roots.faiths, ""),)
        if attribute == "religion"
        else ((roots.branches, "branch"), (roots.fronts, "theatre"), (roots.theatres, "theatre"))
    )
    words = [(match.group().lower(), match) for match in _WORD.finditer(plain)]
    for table, detail in tables:
        for word, match in words:
            if word in table:
                span = Span(*match.span()).shift(item.span.start)
                yield table[word], match.group(), span, None, detail
