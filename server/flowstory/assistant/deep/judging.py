"""A pair before the judge, and then before its defence: what has an innocent reading is no finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from flowstory.assistant.asking import Asker
from flowstory.assistant.deep.facts import FEATURE, Statement
from flowstory.assistant.deep.pairs import Pair
from flowstory.assistant.prompts import Prose, inline, prompt
from flowstory.assistant.shapes import DefenceReply, JudgeReply
from flowstory.manuscript.model import Book
from flowstory.providers import sanitise_markdown

_AROUND = 350
_BETWEEN = 10


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A pair that a model holds to be a contradiction and could not defend; `reason` is for the writer."""

    kind: str
    subject: str
    first: Statement
    second: Statement
    reason: str


async def judge(asker: Asker, book: Book, pair: Pair, said: Sequence[Statement]) -> Suspicion | None:
    """Judge a pair. `said` is all that is stated about the subject, for the defence."""
    first, second = pair.first, pair.second
    language = second.stretch.language
    shared = {
        "subject": inline(second.subject),
        "place_a": inline(first.locus.path),
        "place_b": inline(second.locus.path),
        "text_a": Prose(_around(book, first)),
        "text_b": Prose(_around(book, second)),
        "language": language,
    }
    ruling = await asker.ask(
        prompt("judge", language),
        JudgeReply,
        FEATURE,
        **shared,
        frame_a=first.frame,
        frame_b=second.frame,
        claim_a=inline(first.claim, 300),
        claim_b=inline(second.claim, 300),
    )
    if ruling is None or ruling.verdict != "contradiction":
        return None
    between = "\n".join(f"- {one.claim} | {one.quote}" for one in said[:_BETWEEN]) or "-"
    defence = await asker.ask(
        prompt("defence", language),
        DefenceReply,
        FEATURE,
        **shared,
        reason=inline(ruling.reason, 300),
        between=Prose(between),
    )
    # A defence that was not heard is no conviction.
    if defence is None or defence.found:
        return None
    reason = " ".join(sanitise_markdown(ruling.reason).split())
    kind = second.topic if second.topic != "other" else first.topic
    return Suspicion(kind, second.subject, first, second, reason) if reason else None


def _around(book: Book, statement: Statement) -> str:
    """Give the paragraphs around a statement, cut to some length."""
    text = book.text_of(statement.locus.path)
    span = statement.locus.span
    start = max(span.start - _AROUND, statement.stretch.span.start)
    end = min(span.end + _AROUND, statement.stretch.span.end)
    if start > statement.stretch.span.start:
        start = text.find(" ", start, span.start) + 1 or start
    if end < statement.stretch.span.end:
        blank = text.rfind(" ", span.end, end)
        end = blank if blank > 0 else end
    return text[start:end]
