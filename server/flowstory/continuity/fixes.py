"""What the writer can do about a finding: mend either side, fix the note, or rule on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flowstory.continuity.model import Claim, Edit, Finding, Fix, Ruling, Verdict, message
from flowstory.languages import LANGUAGES
from flowstory.manuscript.model import Note
from flowstory.story.model import Locus, Route, Story
from flowstory.text.lines import LineIndex
from flowstory.text.spans import Span


def fixes(finding: Finding, story: Story) -> tuple[Fix, ...]:
    """Give everything that can be done about a finding, the likeliest first."""
    return (*_mend(finding, story), *_rule_on(finding, story), *_ignore(finding, story))


def _mend(finding: Finding, story: Story) -> Iterator[Fix]:
    """Change the book or the note."""
    claim = finding.claim
    first = finding.evidence[0] if finding.evidence else None
    if claim is not None:
        yield from _calendar(finding, claim)
    if claim is not None and first is not None and first.claim is not None and _same_kind(claim, first.claim):
        there = first.claim
        yield Fix(
            message("fix.use-here", there=there.text, path=there.locus.path),
            (Edit(claim.locus, _like(there.text, claim.text)),),
            preferred=True,
        )
        if there.alone:
            yield Fix(
                message("fix.use-there", here=claim.text, path=there.locus.path),
                (Edit(there.locus, _like(claim.text, there.text)),),
            )
    if claim is not None:
        yield from _write_note(finding, claim, story)
    if first is not None:
        text = story.book.text_of(first.locus.path)
        span = first.locus.span
        line = LineIndex(text).position(span.start).line + 1
        excerpt = " ".join(text[span.start : span.end].split())
        yield Fix(
            message("fix.show", path=first.locus.path, line=line, there=_short(excerpt)), show=first.locus
        )


def _rule_on(finding: Finding, story: Story) -> Iterator[Fix]:
    """Keep a decision of the writer's."""
    entity = story.entities.get(finding.subject)
    titles = [(Verdict.INTENTIONAL, message("fix.intentional"))]
    if finding.evidence and entity is not None:
        if finding.claim is not None:
            titles.insert(0, (Verdict.CHANGED, message("fix.changed-here", here=finding.claim.text)))
        titles.append((Verdict.NOT_SAME, message("fix.not-the-same", kind=f"@kind.{entity.kind}")))
        titles.append((Verdict.FRAME, message("fix.not-really-happening")))
    for verdict, title in titles:
        ruling = Ruling(finding.rule, finding.fingerprint, verdict, finding.subject, finding.attribute)
        if verdict is Verdict.CHANGED and finding.claim is not None:
            ruling = replace(ruling, value=finding.claim.text, since=finding.claim.locus.path)
        yield Fix(title, ruling=ruling)


def _ignore(finding: Finding, story: Story) -> Iterator[Fix]:
    """Silence the rule by a comment before the paragraph, or at the head of the chapter."""
    chapter = next((c for c in story.book.chapters if c.path == finding.locus.path), None)
    if chapter is None:
        return
    line_end = "\r\n" if "\r\n" in chapter.text else "\n"
    comment = f"<!-- flowstory: ignore {finding.rule} -->{line_end}{line_end}"
    paragraphs = [paragraph for scene in chapter.scenes for paragraph in scene.paragraphs]
    here = next(
        (p for p in paragraphs if p.start <= finding.locus.span.start < max(p.end, p.start + 1)), None
    )
    if here is not None and here is not paragraphs[0]:
        yield Fix(
            message("fix.ignore-paragraph", rule=finding.rule),
            (Edit(Locus(chapter.path, Span(here.start, here.start)), comment),),
        )
    if paragraphs:
        top = paragraphs[0].start
        yield Fix(
            message("fix.ignore-file", rule=finding.rule),
            (Edit(Locus(chapter.path, Span(top, top)), comment),),
        )


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _same_kind(one: Claim, other: Claim) -> bool:
    """Whether one claim's words can stand in the other's place: both digits or both words, one line each."""
    return (
        one.text != other.text
        and one.text.isdigit() == other.text.isdigit()
        and "\n" not in one.text + other.text
    )


def _like(text: str, model: str) -> str:
    """Give a text with the capitals of another."""
    if model.isupper() and len(model) > 1:
        return text.upper()
    if model[:1].isupper() and text[:1].islower():
        return text[:1].upper() + text[1:]
    return (
        text[:1].lower() + text[1:]
        if model[:1].islower() and text[:1].isupper() and not text[1:2].isupper()
        else text
    )


def _calendar(finding: Finding, claim: Claim) -> Iterator[Fix]:
    """Mend a chapter number or a day of the month by what must stand there."""
    details = dict(finding.message.details)
    right = details.get("right" if finding.rule == "chapter-numbering" else "last", "")
    if finding.rule in ("chapter-numbering", "impossible-date") and right.isdigit() and claim.text.isdigit():
        yield Fix(message("fix.use-number", value=right), (Edit(claim.locus, right),), preferred=True)


def _write_note(finding: Finding, claim: Claim, story: Story) -> Iterator[Fix]:
    """Write a value into the character's note as a new key."""
    entity = story.entities.get(finding.subject)
    note = entity.note if entity is not None else None
    attribute = finding.attribute.partition("/")[0]
    if note is None or note.frontmatter_end < 0:
        return
    noted = next(
        (
            fact
            for fact in story.facts_of(finding.subject)
            if fact.route is Route.NOTE and fact.attribute == attribute
        ),
        None,
    )
    if noted is not None:
        return  # "use this value there" does it
    for value in dict.fromkeys((claim.text, *(end.claim.text for end in finding.evidence if end.claim))):
        key = _note_key(note, attribute)
        if key is None:
            return
        text = note.text
        line_end = "\r\n" if "\r\n" in text[: note.frontmatter_end] else "\n"
        yield Fix(
            message("fix.write-note", attribute=f"@attribute.{attribute}", value=value),
            (
                Edit(
                    Locus(note.path, Span(note.frontmatter_end, note.frontmatter_end)),
                    f"{key}: {value}{line_end}",
                ),
            ),
        )


def _note_key(note: Note, attribute: str) -> str | None:
    """Give the key that the note's language has for an attribute, the first plain one in its list."""
    keys = [key for key, named in LANGUAGES[note.language].note_keys.items() if named == attribute]
    english = set(LANGUAGES["en"].note_keys) if note.language != "en" else set()
    own = [key for key in keys if key not in english] or keys
    return own[0] if own else None
