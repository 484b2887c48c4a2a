"""Puts a book together for the views."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from flowstory.continuity.model import Finding, Fix
from flowstory.manuscript.model import Chapter
from flowstory.overview.calendar import Calendar, calendar
from flowstory.overview.figures import figures, ranked, ties
from flowstory.overview.finding_views import Voice, finding_views
from flowstory.overview.passages import Passages
from flowstory.overview.talking import scenes, talk
from flowstory.overview.weaving import thread_views
from flowstory.protocol.book_memory import BookMemory, ChapterView
from flowstory.story.chapter import declared_frame
from flowstory.story.model import Locus, Story
from flowstory.text.lines import Encoding
from flowstory.text.spans import Span

_WORD = re.compile(r"\w+")


def book_memory(
    story: Story,
    findings: Iterable[Finding],
    voice: Voice,
    *,
    fixes: Callable[[Finding], tuple[Fix, ...]],
    title_of: Callable[[str], str],
    uri_of: Callable[[str], str],
    encoding: Encoding = "utf-32",
    up_to: int | None = None,
) -> BookMemory:
    """Make the view of a book.

    Args:
        story: the whole story, or with `up_to` only what its first chapters tell (`Workspace.as_of`).
        findings: what is shown of them; those of files that are neither chapter nor note are left out.
        voice: the language of the interface.
        fixes: gives what can be done about a finding.
        title_of: gives a rule's name from its code.
        uri_of: gives the URI of a path, "" where the book leaves the machine.
        encoding: what columns are counted in.
        up_to: how many chapters the story was cut short after.
    """
    book = story.book
    passages = Passages(book, uri_of, encoding)
    known_files = {file.path for file in book.files}
    shown = [finding for finding in findings if finding.locus.path in known_files]
    order = [one for one in ranked(story) if up_to is None or one.mentions]
    number_of = {entity.key: number for number, entity in enumerate(order)}
    chapter_of = {chapter.path: number for number, chapter in enumerate(book.chapters)}
    time = calendar(story, passages, {finding.locus for finding in shown})
    entities = figures(story, order, passages, voice)
    told = _words(book.chapters) if up_to is not None else None
    return BookMemory(
        uri=uri_of(book.chapters[0].path) if book.chapters else "",
        title=book.name,
        up_to=up_to,
        chapters=tuple(
            _chapter(story, number, number_of, time, passages, told) for number in range(len(book.chapters))
        ),
        entities=entities,
        ties=ties(story, number_of, passages),
        talk=talk(story, number_of, passages),
        dates=time.dates,
        threads=thread_views(story, passages),
        findings=finding_views(shown, chapter_of, entities, passages, voice, fixes=fixes, title_of=title_of),
        files=passages.files,
        passages=tuple(passages.named),
    )


def _chapter(
    story: Story,
    number: int,
    number_of: dict[str, int],
    time: Calendar,
    passages: Passages,
    told: frozenset[str] | None,
) -> ChapterView:
    chapter = story.book.chapters[number]
    paragraphs = [paragraph for scene in chapter.scenes for paragraph in scene.paragraphs]
    heading = chapter.headings[0] if chapter.headings else None
    begin = (
        heading.span
        if heading
        else Span(paragraphs[0].start, paragraphs[0].start)
        if paragraphs
        else Span(0, 0)
    )
    return ChapterView(
        title=heading.text if heading else chapter.path.rpartition("/")[2].rpartition(".")[0],
        file=passages.file(chapter.path),
        words=sum(len(paragraph.text.split()) for paragraph in paragraphs),
        status=chapter.status.value,
        pov=_safe(chapter.get("pov", "narrator", "narrador", "ponto de vista") or "", told),
        place=_safe(chapter.get("place", "lugar", "local") or "", told),
        frame=declared_frame(chapter),
        when=time.chapters[number],
        scenes=scenes(story, chapter, number_of),
        passage=passages.add(Locus(chapter.path, begin)),
    )


def _safe(value: str, told: frozenset[str] | None) -> str:
    """Give a value of front matter, "" where it has a word that readers have not met yet."""
    return value if told is None or all(word in told for word in _WORD.findall(value.lower())) else ""


def _words(chapters: Iterable[Chapter]) -> frozenset[str]:
    """Give every word of the prose."""
    return frozenset(
        word
        for chapter in chapters
        for scene in chapter.scenes
        for paragraph in scene.paragraphs
        for word in _WORD.findall(paragraph.text.lower())
    )
