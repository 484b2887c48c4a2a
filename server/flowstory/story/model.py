"""The story as the whole book tells it, to be asked by rules and shown to the writer; its terms are in `terms`."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from flowstory.story.spellings import marks
from flowstory.story.terms import (
    ACT,
    CHANGE,
    DATE,
    NAMED,
    NOTED,
    NOTES,
    PASSING,
    RANK,
    SENTENCE,
    WORD,
    Act,
    Change,
    DateFact,
    Entity,
    Fact,
    Kind,
    Locus,
    Mention,
    Moment,
    NameForm,
    Opening,
    Progression,
    Ranked,
    Register,
    Route,
    Speech,
    TraceFact,
    opening_of,
)

if TYPE_CHECKING:
    from flowstory.manuscript.model import Book, Chapter, Note
    from flowstory.story.asking import Answers
    from flowstory.story.cast import Cast
    from flowstory.story.cluster import Cluster
    from flowstory.story.filing import Filed, Index
    from flowstory.story.spellings import Spellings

__all__ = [
    "PASSING",
    "Act",
    "Change",
    "DateFact",
    "Entity",
    "Fact",
    "Kind",
    "Locus",
    "Mention",
    "Moment",
    "NameForm",
    "Progression",
    "Register",
    "Route",
    "Speech",
    "Story",
    "TraceFact",
    "mention_at",
]

ANYTHING = ("anything",)
"""What is asked for by whoever looks at the whole book at once."""


class Story:
    """Everything that was read, of the whole book. Never changed once it is made.

    A rule asks by the methods that name what they give ("told", "traces_in"): those are noted down, and the
    rule is asked again only when the answer is another. The properties give the whole book at once, for
    whoever shows it; a rule that uses one is run again after every keystroke.
    """

    def __init__(
        self,
        book: Book,
        cast: Cast,
        files: Sequence[Filed],
        notes: Filed,
        index: Index,
        narrators: tuple[str, ...],
        spellings: Spellings,
    ) -> None:
        self._book = book
        self.cast = cast
        self.files = tuple(files)
        self.filed_notes = notes
        self.index = index
        self.spellings = spellings
        self.narrators = narrators
        """Who says "I", chapter by chapter: an entity, or a voice without a name ("@narrator…")."""
        self.answers: Answers | None = None
        """Where questions and answers are kept while the rules run."""
        self.progressions: tuple[Progression, ...] = ()
        """The changes that the writer ruled."""
        self._entities: dict[str, Entity] = {}

    def __getstate__(self) -> dict[str, Any]:
        """Leave out what was only put together to be shown."""
        kept = {
            name: value
            for name, value in self.__dict__.items()
            if not isinstance(getattr(Story, name, None), cached_property)
        }
        return {**kept, "answers": None, "_entities": {}}

    # What rules ask

    def told(self, attribute: str, subject: str) -> tuple[Fact, ...]:
        """Give all facts of an attribute about somebody, in reading order, notes first."""
        return self._filed(attribute, subject)

    def subjects(self, attribute: str) -> tuple[str, ...]:
        """Give everybody of whom an attribute is told, in alphabetical order."""
        return self._keys(attribute)

    def things(self, attribute: str, value: str) -> tuple[Fact, ...]:
        """Give all facts of an attribute of things ("thing.…") that have a value, whoever's it is."""
        return self._filed(f"={attribute}", value)

    def things_called(self, attribute: str, words: str) -> tuple[Fact, ...]:
        """Give all facts of an attribute of things that are told in the same words, in small letters."""
        return self._filed(f"~{attribute}", words)

    def noted(self, subject: str) -> tuple[Fact, ...]:
        """Give what the notes tell of somebody."""
        return self._filed(NOTED, subject)

    def acts_of(self, entity: str) -> tuple[Act, ...]:
        """Give what somebody does in plain narration, in reading order; what stands in a frame is left out."""
        return self._filed(ACT, entity)

    def agents(self) -> tuple[str, ...]:
        """Give everybody who does something, in alphabetical order."""
        return self._keys(ACT)

    def changes_of(self, attribute: str) -> tuple[Change, ...]:
        """Give the passages that tell of an attribute changing."""
        return self._filed(CHANGE, attribute)

    def progressed(self, attribute: str, subject: str) -> tuple[Moment, ...]:
        """Give where an attribute of somebody changes because the writer ruled so."""
        self._ask("ruled", attribute, subject)
        moments = (
            self.moment_of(ruled)
            for ruled in self.progressions
            if ruled.subject == subject and ruled.attribute.partition("/")[0] == attribute
        )
        return tuple(moment for moment in moments if moment is not None)

    def moment_of(self, ruled: Progression) -> Moment | None:
        """Give where a ruled change stands now: where its chapter, or else the book, first tells the value."""
        told = [
            fact
            for fact in self.told(ruled.attribute.partition("/")[0], ruled.subject)
            if fact.text == ruled.value and fact.moment.chapter >= 0
        ]
        there = [fact for fact in told if fact.claim.path == ruled.since]
        return min((fact.moment for fact in there or told), default=None)

    def sentences(self, value: str) -> tuple[TraceFact, ...]:
        """Give every long sentence that says the same."""
        return self._filed(SENTENCE, value)

    def ranked(self, surname: str) -> tuple[Ranked, ...]:
        """Give every mention of a surname behind a rank, in reading order."""
        return self._filed(RANK, surname)

    def all_dates(self) -> tuple[DateFact, ...]:
        """Give every date, in reading order."""
        return self._filed(DATE, "")

    def dates_in(self, number: int) -> tuple[DateFact, ...]:
        """Give the dates of a chapter in order; `number` is its place in the book."""
        return self._in(DATE, number)

    def acts_in(self, number: int, entity: str) -> tuple[Act, ...]:
        """Give what somebody does in a chapter, in order."""
        self._ask("in", ACT, number)
        return self.files[number].drawers.get(ACT, {}).get(entity, ())

    def traces_in(self, number: int, kind: str) -> tuple[TraceFact, ...]:
        """Give the traces of a kind in a chapter, in order."""
        self._ask("traces", number, kind)
        return self.files[number].telling.traces.get(kind, ())

    def mentions_in(self, number: int) -> tuple[Mention, ...]:
        """Give the names in a chapter, in order."""
        self._ask("mentions", number)
        return self.files[number].telling.mentions

    def strays_in(self, number: int) -> tuple[Mention, ...]:
        """Give the capitalised words of a chapter that were taken for nobody's name."""
        self._ask("strays", number)
        return self.files[number].telling.strays

    def speeches_in(self, number: int) -> tuple[Speech, ...]:
        """Give the quotes of a chapter and who speaks them, in order."""
        self._ask("speeches", number)
        return self.files[number].telling.speeches

    def chapters_naming(self, entity: str) -> tuple[int, ...]:
        """Give the chapters in which somebody is named, by their places in the book."""
        self._ask("naming", entity)
        return self.index.places(NAMED, entity)

    def chapter(self, number: int) -> Chapter:
        """Give a chapter with its text: whoever asks is asked again whenever a letter of it changes."""
        self._ask("chapter", number)
        return self._book.chapters[number]

    def opening(self, number: int) -> Opening:
        """Give what a chapter says before it begins to tell."""
        self._ask("opening", number)
        return opening_of(self._book.chapters[number])

    def chapter_count(self) -> int:
        """Give how many chapters there are. (When that changes everything is asked anew.)"""
        return len(self._book.chapters)

    def notes(self) -> tuple[Note, ...]:
        """Give the writer's notes."""
        self._ask("notes")
        return self._book.notes

    def narrator_of(self, number: int) -> str:
        """Give who says "I" in a chapter."""
        self._ask("narrator", number)
        return self.narrators[number] if number < len(self.narrators) else ""

    def entity(self, key: str) -> Entity | None:
        """Give somebody or something by key; how often and where first it is named is not part of the question."""
        self._ask("entity", key)
        return self._entity(key)

    def entity_of(self, form: str) -> str:
        """Give the key of whoever a form of a name means, "" for nobody's."""
        self._ask("form", form)
        return self.cast.by_form.get(form, "")

    def meant(self, folded: str) -> str:
        """Give the key of whoever a name means, however its capitals stand; "" for nobody's."""
        self._ask("meant", folded)
        return self.cast.folded.get(folded) or ""

    def name_forms(self, word: str) -> tuple[NameForm, ...]:
        """Give the forms of names (and of what may be one) that a word with a capital stands in."""
        self._ask("word", word)
        return tuple(
            self._form(form) for form in sorted(self.spellings.forms(word)) if form in self.cast.counts
        )

    def words_like(self, word: str) -> tuple[str, ...]:
        """Give the words of names that may be spelled for another: one letter off, or two where they are long."""
        if self.answers is not None:
            for mark in marks(word):
                self.answers.note(("mark", mark))
        return tuple(sorted(self.spellings.like(word)))

    def chapters_saying(self, word: str) -> tuple[int, ...]:
        """Give the chapters in which a word stands in a name, or with a capital within a sentence."""
        self._ask("saying", word)
        return self.index.places(WORD, word)

    def small_letters(self, word: str) -> int:
        """Give how often a word that also stands in names is written in small letters."""
        self._ask("small", word)
        return self.cast.lower.get(word, 0)

    def cast_as_told(self) -> Cast:
        """Give the whole cast with its counts: whoever asks is asked again whenever a name is used once more."""
        self._ask("cast")
        return self.cast

    # What is shown

    @property
    def book(self) -> Book:
        """The book whose story it is."""
        self._ask(*ANYTHING)
        return self._book

    @cached_property
    def entities(self) -> Mapping[str, Entity]:
        """Everybody and everything with a name."""
        self._ask(*ANYTHING)
        return {key: entity for key in self.cast.clusters if (entity := self._entity(key)) is not None}

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, those of the notes first."""
        self._ask(*ANYTHING)
        return tuple(fact for filed in (self.filed_notes, *self.files) for fact in filed.telling.facts)

    @cached_property
    def by_subject(self) -> Mapping[str, tuple[Fact, ...]]:
        """All facts by whom they are about."""
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[fact.subject].append(fact)
        return {subject: tuple(facts) for subject, facts in found.items()}

    @cached_property
    def mentions(self) -> Mapping[str, tuple[Mention, ...]]:
        """Names by path, in order of position."""
        self._ask(*ANYTHING)
        return {
            chapter.path: filed.telling.mentions
            for chapter, filed in zip(self.book.chapters, self.files, strict=True)
        }

    @cached_property
    def strays(self) -> Mapping[str, tuple[Mention, ...]]:
        """Capitalised words that were taken for nobody's name, by path; their `entity` is ""."""
        self._ask(*ANYTHING)
        return {
            chapter.path: filed.telling.strays
            for chapter, filed in zip(self.book.chapters, self.files, strict=True)
            if filed.telling.strays
        }

    @property
    def dates(self) -> tuple[DateFact, ...]:
        """All dates in reading order."""
        return self.all_dates()

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """All passages that tell of something changing."""
        self._ask(*ANYTHING)
        return tuple(change for filed in self.files for change in filed.telling.changes)

    @cached_property
    def acts(self) -> Mapping[str, tuple[Act, ...]]:
        """What everybody does, by entity, in reading order."""
        self._ask(*ANYTHING)
        return {key: self._filed(ACT, key) for key in self.index.keys(ACT)}

    @cached_property
    def speeches(self) -> tuple[Speech, ...]:
        """All quotes in reading order."""
        self._ask(*ANYTHING)
        return tuple(speech for filed in self.files for speech in filed.telling.speeches)

    @cached_property
    def traces(self) -> Mapping[str, tuple[TraceFact, ...]]:
        """All traces by kind, in reading order."""
        self._ask(*ANYTHING)
        found: dict[str, list[TraceFact]] = defaultdict(list)
        for filed in self.files:
            for kind, traces in filed.telling.traces.items():
                found[kind].extend(traces)
        return {kind: tuple(traces) for kind, traces in found.items()}

    @cached_property
    def forms(self) -> Mapping[str, NameForm]:
        """All forms of names and how they are used."""
        self._ask("cast")
        return {form: self._form(form) for form in self.cast.counts}

    @cached_property
    def small(self) -> Mapping[str, int]:
        """How often a word that also stands in names is written with a small letter."""
        self._ask("cast")
        return self.cast.lower

    def mention_at(self, path: str, offset: int) -> Mention | None:
        """Give the name that stands at an offset of a file (a cursor just behind it counts)."""
        return mention_at(self.mentions.get(path, ()), offset)

    def entity_at(self, path: str, offset: int) -> Entity | None:
        """Give the entity named at an offset of a file, if any."""
        mention = self.mention_at(path, offset)
        return self.entity(mention.entity) if mention else None

    def lore_of(self, key: str) -> tuple[Fact, ...]:
        """Give what an entity is, without what merely happens: see `PASSING`."""
        return tuple(fact for fact in self.facts_of(key) if fact.attribute not in PASSING)

    def facts_of(self, key: str) -> tuple[Fact, ...]:
        """Give all facts about an entity in reading order, notes first."""
        return self.by_subject.get(key, ())

    # Within

    def _form(self, form: str) -> NameForm:
        count = self.cast.counts[form]
        entity = self.cast.by_form.get(form, "")
        return NameForm(form, entity, count.count, count.narrated, count.acts, count.speaks, count.middle)

    def _ask(self, *key: Any) -> None:
        if self.answers is not None:
            self.answers.note(key)

    def _filed(self, kind: str, key: str) -> tuple[Any, ...]:
        if self.answers is not None:
            self.answers.note(("filed", kind, key))
        places = self.index.places(kind, key)
        if len(places) == 1:
            return self._at(places[0]).drawers[kind][key]
        return tuple(item for number in places for item in self._at(number).drawers[kind][key])

    def _in(self, kind: str, number: int) -> tuple[Any, ...]:
        if self.answers is not None:
            self.answers.note(("in", kind, number))
        return self.files[number].drawers.get(kind, {}).get("", ())

    def _keys(self, kind: str) -> tuple[str, ...]:
        if self.answers is not None:
            self.answers.note(("keys", kind))
        return tuple(sorted(self.index.keys(kind)))

    def _at(self, number: int) -> Filed:
        return self.filed_notes if number == NOTES else self.files[number]

    def _entity(self, key: str) -> Entity | None:
        entity = self._entities.get(key)
        if entity is None:
            cluster = self.cast.clusters.get(key)
            if cluster is None:
                return None
            entity = self._entities[key] = _entity(cluster, self.cast.genders[key], self._first(key))
        return entity

    def _first(self, key: str) -> Locus | None:
        places = self.index.places(NAMED, key)
        return self.files[places[0]].drawers[NAMED][key][0] if places else None


def mention_at(mentions: Sequence[Mention], offset: int) -> Mention | None:
    """Give the name that stands at an offset, of mentions in order of position."""
    i = bisect_right(mentions, offset, key=lambda mention: mention.span.start) - 1
    return mentions[i] if i >= 0 and mentions[i].span.contains(offset) else None


def _entity(cluster: Cluster, gender: str, first: Locus | None) -> Entity:
    aliases = sorted(
        (form for form in cluster.forms if form != cluster.key),
        key=lambda form: (-cluster.forms[form].count, form),
    )
    for alias in cluster.note.aliases if cluster.note is not None else ():
        if alias not in aliases and alias != cluster.key:
            aliases.append(alias)
    return Entity(
        key=cluster.key,
        kind=cluster.kind or Kind.CHARACTER,
        aliases=tuple(aliases),
        gender=gender,
        mentions=cluster.count,
        first=first,
        note=cluster.note,
    )
