"""Summaries: asked of a model and checked sentence by sentence, or drawn from the text where there is no model."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass

from flowstory.assistant.asking import Asker
from flowstory.assistant.pilot import clean
from flowstory.assistant.prompts import Prose, prompt
from flowstory.assistant.quoting import Quotables
from flowstory.assistant.shapes import Told
from flowstory.assistant.streaming import stream_items
from flowstory.manuscript.model import Chapter
from flowstory.memory.folding import fold
from flowstory.providers import ChatRequest
from flowstory.story.model import Kind, Story

FEATURE = "summarise"
GROUPS = ("event", "who", "where", "when", "canon", "opened", "closed")
"""The headings of a summary, in their order; a catalogue has their words."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_STEM = 5
_SENTENCE = re.compile(r"[^.!?…]+[.!?…]+[”\"’'»)]*|[^.!?…]+$")
_LONGEST = 24_000
_KEY_SENTENCES = 7
_OWN = 0.34
"""The share of a sentence's longer words that the chapter must have too."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a summary: what it is about, and the place in the chapter that bears it out."""

    about: str
    text: str
    start: int


def requests(asker: Asker, chapter: Chapter) -> tuple[ChatRequest, ...]:
    """Give the questions for a chapter's summary: one, or one for each part of a long chapter."""
    asked = prompt("summary", chapter.language)
    return tuple(
        asked.request(FEATURE, asker.book, chapter=Prose(part), language=chapter.language)
        for part in _parts(chapter)
    )


async def summarise(
    asker: Asker, story: Story, chapter: Chapter, quotables: Quotables
) -> AsyncIterator[Sentence]:
    """Give a chapter's summary, a sentence as soon as it is there; what the text does not bear out is dropped.

    A sentence is borne out when its quote stands in the chapter, when every name and number in it does, and
    when it shares words with the chapter beyond them.
    """
    known = frozenset(_parts_of(_prose(chapter)))
    names = frozenset(part for key in story.entities for part in _parts_of(key))
    for request in requests(asker, chapter):
        async for told in stream_items(asker, request, Told):
            locus = quotables.find(chapter.path, told.quote)
            text = clean(told.text)
            if locus is None or not text or not is_borne_out(text, known, names):
                asker.tally.dropped += 1
                continue
            yield Sentence(told.about, text, locus.span.start)


def is_borne_out(sentence: str, known: frozenset[str], names: frozenset[str] = frozenset()) -> bool:
    """Say whether a sentence speaks of nobody and of no number that the chapter does not have.

    Args:
        sentence: of a summary.
        known: the words of the chapter, folded.
        names: the words of the names of the whole book, folded: a sentence may begin with one.
    """
    words = _WORD.findall(sentence)
    for place, word in enumerate(words):
        for part in _PART.findall(word):
            named = part[:1].isupper() and (place > 0 or fold(part) in names)
            if (named or part[:1].isdigit()) and fold(part) not in known:
                return False
    stems = {word[:_STEM] for word in known}
    longer = [fold(word)[:_STEM] for word in words if len(word) >= _STEM]
    return not longer or sum(stem in stems for stem in longer) >= _OWN * len(longer)


def extract(story: Story, chapter: Chapter) -> tuple[Sentence, ...]:
    """Draw a summary from the text itself: who is there, where, which dates, and its telling sentences."""
    found: list[Sentence] = []
    seen: Counter[str] = Counter()
    first: dict[str, int] = {}
    for mention in story.mentions.get(chapter.path, ()):
        seen[mention.entity] += 1
        first.setdefault(mention.entity, mention.span.start)
    for key, count in seen.most_common():
        entity = story.entities.get(key)
        if entity is None:
            continue
        if entity.kind is Kind.CHARACTER and (count > 1 or len(seen) < 8):
            found.append(Sentence("who", entity.key, first[key]))
        elif entity.kind is Kind.PLACE:
            found.append(Sentence("where", entity.key, first[key]))
    found += [
        Sentence("when", date.text, date.locus.span.start)
        for date in story.dates
        if date.locus.path == chapter.path and not date.frames
    ]
    found += [
        Sentence("canon", text, fact.sentence.span.start)
        for fact in story.facts
        if fact.sentence.path == chapter.path and not fact.frames and fact.subject in story.entities
        if (text := _whole(chapter.text[fact.sentence.span.start : fact.sentence.span.end]))
    ][:_KEY_SENTENCES]
    found += _telling(chapter, [story.entities[key].key for key in seen if key in story.entities])
    return tuple(_without_repeats(found))


def _telling(chapter: Chapter, names: Sequence[str]) -> list[Sentence]:
    """Give the sentences that say most in the chapter's own frequent words, in their order.

    A word counts by how often the chapter uses it, a name more; the first and the last sentence always count.
    """
    sentences: list[tuple[int, str]] = []
    for scene in chapter.scenes:
        for paragraph in scene.paragraphs:
            for match in _SENTENCE.finditer(paragraph.text):
                text = _whole(match.group())
                if text and len(text) > 30:
                    sentences.append((paragraph.start + match.start(), text))
    frequent = Counter(
        fold(word)[:_STEM] for _, text in sentences for word in set(_WORD.findall(text)) if len(word) >= _STEM
    )
    own = {fold(part)[:_STEM] for name in names for part in name.split()}

    def weight(text: str) -> float:
        stems = {fold(word)[:_STEM] for word in _WORD.findall(text) if len(word) >= _STEM}
        said = sum(min(frequent[stem], 12) * (1.5 if stem in own else 1.0) for stem in stems)
        return said / (len(_WORD.findall(text)) + 8)

    best = sorted(range(len(sentences)), key=lambda place: -weight(sentences[place][1]))[:_KEY_SENTENCES]
    chosen = sorted({*best, *([0, len(sentences) - 1] if sentences else [])})
    return [Sentence("event", sentences[place][1], sentences[place][0]) for place in chosen]


def _whole(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 260 else ""


def _without_repeats(sentences: Sequence[Sentence]) -> list[Sentence]:
    kept: dict[tuple[str, str], Sentence] = {}
    for one in sentences:
        kept.setdefault((one.about, one.text), one)
    return list(kept.values())


def _prose(chapter: Chapter) -> str:
    lines = [" ".join(paragraph.text.split()) for scene in chapter.scenes for paragraph in scene.paragraphs]
    return "\n".join(line for line in lines if line)


def _parts(chapter: Chapter) -> list[str]:
    """Cut a chapter's prose, between paragraphs, into parts that a model reads with care."""
    parts: list[str] = []
    for line in _prose(chapter).split("\n"):
        if parts and len(parts[-1]) + len(line) < _LONGEST:
            parts[-1] += f"\n{line}"
        else:
            parts.append(line)
    return [part for part in parts if part]


def _parts_of(text: str) -> Iterator[str]:
    return (fold(part) for part in _PART.findall(text))
