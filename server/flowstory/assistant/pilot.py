"""ScenePilot: three ways for a scene to go on, a critique, a sentence mended to canon. It changes nothing itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

from flowstory.assistant.asking import Asker
from flowstory.assistant.opinions import PREFIX, Opinion, end_of
from flowstory.assistant.packing import Packed
from flowstory.assistant.prompts import Prose, prompt
from flowstory.assistant.quoting import Quotables
from flowstory.assistant.shapes import Remark, RewriteReply, Step
from flowstory.assistant.streaming import stream_items
from flowstory.continuity.model import Finding, Severity
from flowstory.manuscript.model import Book, Chapter
from flowstory.providers import ChatRequest, sanitise_markdown
from flowstory.story.model import Locus
from flowstory.text.spans import Span

SUGGEST, CRITIQUE, REWRITE = "suggest", "critique", "rewrite"
_STEPS = 3
_SENTENCE_ENDS = ".!?…"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next step, and the passages of the book that it rests on, each found where it stands."""

    title: str
    what: str
    rests_on: tuple[Locus, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a chapter that is to be looked at."""

    chapter: Chapter
    span: Span

    @property
    def text(self) -> str:
        """Its prose, a paragraph a line."""
        lines = [
            " ".join(paragraph.text.split())
            for scene in self.chapter.scenes
            for paragraph in scene.paragraphs
            if paragraph.start < self.span.end and self.span.start < paragraph.end
        ]
        return "\n".join(line for line in lines if line)


def steps_request(asker: Asker, packed: Packed, language: str) -> ChatRequest:
    """Give the question for next steps, to estimate it or to ask it."""
    scene = next((piece.text for piece in packed.sent if piece.kind == "scene"), "")
    fields = {"scene": Prose(scene), "context": Prose(packed.text), "language": language}
    return prompt("steps", language).request(SUGGEST, asker.book, **fields)


async def suggest(
    asker: Asker, packed: Packed, quotables: Quotables, language: str
) -> AsyncIterator[Proposal]:
    """Propose up to three next steps, each as soon as it is there.

    One that rests on nothing the book says, or that repeats another, is dropped and counted. What it rests
    on was sent: a quote of what the reader has not been told cannot be among it.
    """
    sent = "\n".join(piece.text for piece in packed.sent)
    given: list[Proposal] = []
    async for step in stream_items(asker, steps_request(asker, packed, language), Step):
        proposal = _proposal(step, quotables, sent)
        if proposal is None or len(given) == _STEPS or any(_alike(proposal, one) for one in given):
            asker.tally.dropped += 1
            continue
        given.append(proposal)
        yield proposal


def _proposal(step: Step, quotables: Quotables, sent: str) -> Proposal | None:
    wanted = " ".join(sent.split())
    loci = [
        locus
        for quote in step.rests_on
        if (locus := quotables.find_anywhere(quote)) is not None and _was_sent(quote, wanted)
    ]
    title, what = (clean(text) for text in (step.title, step.what))
    return Proposal(title, what, tuple(dict.fromkeys(loci))) if loci and title and what else None


def _was_sent(quote: str, sent: str) -> bool:
    from flowstory.assistant.quoting import Quotable

    return Quotable("", sent).find(quote) is not None


def _alike(one: Proposal, other: Proposal) -> bool:
    """Say whether two steps are one step said twice: the same title, or mostly the same words."""
    if one.title.casefold() == other.title.casefold():
        return True
    a, b = (set(proposal.what.casefold().split()) for proposal in (one, other))
    return len(a & b) > 0.7 * min(len(a), len(b))


def critique_request(asker: Asker, passage: Passage, packed: Packed) -> ChatRequest:
    """Give the question for a critique, to estimate it or to ask it."""
    language = passage.chapter.language
    fields = {"passage": Prose(passage.text), "context": Prose(packed.text), "language": language}
    return prompt("critique", language).request(CRITIQUE, asker.book, **fields)


async def critique(
    asker: Asker, passage: Passage, packed: Packed, book: Book, quotables: Quotables
) -> AsyncIterator[Opinion]:
    """Give remarks on a passage, each at the words that it is about; one about words not there is dropped."""
    async for remark in stream_items(asker, critique_request(asker, passage, packed), Remark):
        locus = quotables.find(passage.chapter.path, remark.quote, within=passage.span)
        text = clean(remark.remark)
        if locus is None or not text:
            asker.tally.dropped += 1
            continue
        yield Opinion(
            code=f"{PREFIX}critique-{remark.aspect}",
            severity=Severity.INFORMATION,
            subject="",
            text=text,
            here=end_of(locus, book),
        )


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A sentence and what could stand in its place."""

    locus: Locus
    before: str
    after: str


def sentence_around(text: str, span: Span) -> Span:
    """Give the sentence that a place stands in, within its paragraph."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    for place in range(span.start - 1, start, -1):
        if text[place].isspace() and text[place - 1] in f'{_SENTENCE_ENDS}”"»':
            start = place + 1
            break
    for place in range(max(span.end - 1, start), end):
        if text[place] in _SENTENCE_ENDS and (place + 1 == end or not text[place + 1].isalnum()):
            while place + 1 < end and not text[place + 1].isspace():
                place += 1
            end = place + 1
            break
    return Span(start, end)


def rewrite_request(asker: Asker, finding: Finding, book: Book, language: str) -> tuple[ChatRequest, Locus]:
    """Give the question for a sentence mended to what a finding's other ends say, and where it stands."""
    text = book.text_of(finding.locus.path)
    span = sentence_around(text, finding.locus.span)
    paragraph = Span(
        text.rfind("\n", 0, span.start) + 1, (text.find("\n", span.end) + 1 or len(text) + 1) - 1
    )
    canon: Sequence[str] = [
        _sentence(book, evidence.locus) for evidence in finding.evidence if evidence.locus.path
    ]
    fields = {
        "sentence": Prose(text[span.start : span.end]),
        "canon": Prose("\n".join(canon)),
        "paragraph": Prose(text[paragraph.start : paragraph.end]),
        "language": language,
    }
    request = prompt("rewrite", language).request(REWRITE, asker.book, **fields)
    return request, Locus(finding.locus.path, span)


async def rewrite(asker: Asker, finding: Finding, book: Book, language: str) -> Rewrite | None:
    """Ask for the sentence of a finding, mended; `None` where the answer is no sentence in its place."""
    request, locus = rewrite_request(asker, finding, book, language)
    shaped = await asker.provider.structured(request, RewriteReply)
    asker.tally.count(shaped.reply)
    before = book.text_of(locus.path)[locus.span.start : locus.span.end]
    after = " ".join(shaped.value.sentence.split())
    if not is_fit_for_prose(after, before):
        asker.tally.dropped += 1
        return None
    return Rewrite(locus, before, after)


def is_fit_for_prose(after: str, before: str) -> bool:
    """Say whether a model's words may be offered to stand in the manuscript: a sentence, and nothing that acts.

    What sanitising would change is not mended but refused: it was not asked for.
    """
    plain = " ".join(sanitise_markdown(after).split())
    return bool(after) and after != before and plain == after and len(after) <= 3 * len(before) + 80


def clean(text: str) -> str:
    """Give a model's words as they may be shown: one line, with nothing in them that does something."""
    return " ".join(sanitise_markdown(text).split())


def _sentence(book: Book, locus: Locus) -> str:
    text = book.text_of(locus.path)
    span = sentence_around(text, locus.span)
    return text[span.start : span.end]
