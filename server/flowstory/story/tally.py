"""How names are used, counted chapter by chapter: sums that a keystroke changes for one chapter only."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from flowstory.languages.base import Language
from flowstory.reading.chapter import ChapterReading
from flowstory.reading.model import NARRATION, NameUse


@dataclass(slots=True)
class FormCount:
    """How often and how a form is used in the whole book."""

    count: int = 0
    middle: int = 0
    narrated: int = 0
    acts: int = 0
    speaks: int = 0
    possessive: int = 0
    placed: int = 0
    article: int = 0
    of: int = 0
    languages: dict[str, int] = field(default_factory=dict)

    def add(self, use: NameUse, language: Language) -> None:
        """Count one use."""
        self.count += 1
        self.middle += not use.initial
        self.narrated += use.register == NARRATION
        self.acts += use.acts
        self.speaks += use.speaks
        self.possessive += use.possessive
        self.placed += use.before in language.place_prepositions
        self.of += use.before in language.of_words
        self.article += use.before in language.definite_articles
        self.languages[language.code] = self.languages.get(language.code, 0) + 1

    def merge(self, other: FormCount) -> None:
        """Add another chapter's uses."""
        self.count += other.count
        self.middle += other.middle
        self.narrated += other.narrated
        self.acts += other.acts
        self.speaks += other.speaks
        self.possessive += other.possessive
        self.placed += other.placed
        self.article += other.article
        self.of += other.of
        for code, count in other.languages.items():
            self.languages[code] = self.languages.get(code, 0) + count

    @property
    def language(self) -> str:
        """The language it is used in most."""
        return max(self.languages, key=lambda code: (self.languages[code], code))


@dataclass(frozen=True, slots=True)
class Tally:
    """What one chapter adds to the counts of the book: sums that a keystroke changes for one chapter only.

    `votes` counts, by form and gender, the pronouns that go on with a form as their subject, and under no
    gender all that follow it before anybody else.
    """

    forms: Mapping[str, FormCount]
    lower: Counter[str]
    votes: Counter[tuple[str, str]]


def tally(reading: ChapterReading) -> Tally:
    """Count a chapter."""
    forms: dict[str, FormCount] = defaultdict(FormCount)
    votes: Counter[tuple[str, str]] = Counter()
    language = reading.lexicon.language
    for scene in reading.scenes:
        last = named = ""
        for _, paragraph in scene:
            for use in paragraph.names:
                forms[use.form].add(use, language)
            for actor in paragraph.actors:
                if actor.register != NARRATION:
                    continue
                if actor.kind in ("name", "noun"):
                    last = named = actor.form if actor.kind == "name" and actor.subject else ""
                    continue
                if named and actor.gender and actor.kind != "owner":
                    votes[named, ""] += 1
                if last and actor.gender and actor.kind != "object":
                    # The first that goes on with a subject is its own; what comes behind may be anybody's.
                    votes[last, actor.gender] += 2 if actor.subject else 1
                    last = ""
    return Tally(dict(forms), reading.lower, votes)
