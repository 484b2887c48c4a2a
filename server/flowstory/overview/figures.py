"""Cast, places and things: their names as they become known, their facts, where they are, who is related."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import NamedTuple

from flowstory.lore.cards import Sentences, known_facts
from flowstory.lore.vantage import is_plain
from flowstory.overview.details import value_of
from flowstory.overview.passages import Passages
from flowstory.protocol.book_memory import Cell, EntityView, FactView, NameForm, Tie
from flowstory.story.model import Entity, Fact, Locus, Route, Story
from flowstory.text.spans import Span

_KIN = "kin"
# What somebody once did with a skill is for the rules: "ability: wrote" says nothing on a card.
_NOT_SHOWN = frozenset({_KIN, "aliases", "name", "ability"})


class Appearance(NamedTuple):
    """How an entity appears in the prose: chapter by chapter, and by which names."""

    mentions: dict[int, int]
    first: dict[int, Locus]
    forms: Counter[str]
    form_since: dict[str, int]


def appearances(story: Story) -> dict[str, Appearance]:
    """Give where each entity is named, by its key."""
    found: dict[str, Appearance] = defaultdict(lambda: Appearance({}, {}, Counter(), {}))
    for number, chapter in enumerate(story.book.chapters):
        for mention in story.mentions.get(chapter.path, ()):
            seen = found[mention.entity]
            seen.mentions[number] = seen.mentions.get(number, 0) + 1
            if number not in seen.first:
                seen.first[number] = Locus(chapter.path, mention.span)
            seen.forms[mention.form] += 1
            seen.form_since.setdefault(mention.form, number)
    return found


def ranked(story: Story) -> list[Entity]:
    """Give everybody and everything, the most mentioned first; marks made for one passage are no entities."""
    return sorted(story.entities.values(), key=lambda entity: (-entity.mentions, entity.key))


def figures(
    story: Story, order: list[Entity], passages: Passages, words: Sentences
) -> tuple[EntityView, ...]:
    """Give the entities in an order, as the views show them."""
    named = appearances(story)
    lines = _lines(story)
    nothing = Appearance({}, {}, Counter(), {})
    return tuple(
        _figure(story, entity, named.get(entity.key, nothing), lines[entity.key], passages, words)
        for entity in order
    )


def _figure(
    story: Story,
    entity: Entity,
    seen: Appearance,
    lines: Counter[int],
    passages: Passages,
    words: Sentences,
) -> EntityView:
    note = entity.note
    forms = [
        NameForm(form=form, since=seen.form_since[form], count=n) for form, n in seen.forms.most_common()
    ]
    noted = (entity.key, *entity.aliases) if note is not None else ()
    forms += [NameForm(form=form, since=-1, count=0) for form in noted if form not in seen.forms]
    cells: list[Cell] = [
        (chapter, count, lines[chapter], passages.add(seen.first[chapter]))
        for chapter, count in sorted(seen.mentions.items())
    ]
    gender = entity.gender if entity.gender in ("female", "male", "other") else "unknown"
    return EntityView(
        name=entity.key,
        kind=entity.kind.value,
        gender=gender,  # type: ignore[arg-type]
        names=tuple(forms),
        since=min(seen.mentions, default=-1),
        mentions=entity.mentions,
        note=passages.add(Locus(note.path, Span(0, 0))) if note is not None else None,
        facts=tuple(
            _fact(story, fact, passages, words)
            for fact in _told(story, entity.key)
            if fact.attribute not in _NOT_SHOWN
        ),
        presence=tuple(cells),
    )


def _told(story: Story, key: str) -> list[Fact]:
    """Give what is plainly told of somebody, each value once by a note and once by the prose.

    A reader who has not seen the notes knows it from the prose.
    """
    found: dict[tuple[bool, str, str, str], Fact] = {}
    for fact in sorted(story.lore_of(key), key=lambda fact: fact.moment):
        if is_plain(fact):
            noted = fact.route is Route.NOTE
            found.setdefault((noted, fact.attribute, fact.value, "" if noted else fact.other), fact)
    return list(found.values())


def _fact(story: Story, fact: Fact, passages: Passages, words: Sentences) -> FactView:
    key = f"attribute.{fact.attribute}"
    label = words.text(key)
    return FactView(
        attribute=fact.attribute,
        label=label if label != key else fact.attribute.replace(".", ", "),
        value=value_of(story, fact),
        chapter=fact.moment.chapter,
        passage=passages.add(fact.claim),
    )


def _lines(story: Story) -> defaultdict[str, Counter[int]]:
    """Give how many quotes each speaks, chapter by chapter."""
    number_of = {chapter.path: number for number, chapter in enumerate(story.book.chapters)}
    found: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for speech in story.speeches:
        if speech.speaker:
            found[speech.speaker][number_of[speech.locus.path]] += 1
    return found


def ties(story: Story, number_of: dict[str, int], passages: Passages) -> tuple[Tie, ...]:
    """Give who is related to whom, as narration and notes plainly say, each once."""
    found: dict[tuple[int, int, str], Tie] = {}
    for key, one in number_of.items():
        for fact in known_facts(story, key):
            other = number_of.get(fact.other) if fact.attribute == _KIN else None
            if other is None:
                continue
            found.setdefault(
                (one, other, fact.value),
                Tie(
                    one=one,
                    other=other,
                    label=fact.text,
                    chapter=fact.moment.chapter,
                    passage=passages.add(fact.sentence),
                ),
            )
    return tuple(found.values())
