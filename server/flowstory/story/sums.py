"""The counts of the whole book, kept as sums: another chapter's worth is taken off and added, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from flowstory.reading.chapter import ChapterReading
from flowstory.reading.model import DIALOGUE
from flowstory.story.speakers import vocative
from flowstory.story.tally import FormCount, Tally, tally


@dataclass(frozen=True, slots=True)
class Count:
    """What one chapter adds to the counts of the book.

    `called` says how often somebody is called by a form in talk, `first` in how many of the `paragraphs` the
    narration says "I".
    """

    tally: Tally
    called: Mapping[str, int]
    paragraphs: int
    first: int
    language: str


def count_chapter(reading: ChapterReading) -> Count:
    """Count a chapter."""
    language = reading.lexicon.language
    called: Counter[str] = Counter()
    paragraphs = first = 0
    for scene in reading.scenes:
        for _, paragraph in scene:
            paragraphs += 1
            first += paragraph.first_person
            for use in paragraph.names:
                if use.register == DIALOGUE and vocative(use, language):
                    called[use.form] += 1
    return Count(tally(reading), called, paragraphs, first, language.code)


@dataclass(slots=True)
class Sums:
    """The counts of a book. `forms` is never changed in place: a cast goes on holding the one it was made of."""

    forms: dict[str, FormCount] = field(default_factory=dict)
    lower: Counter[str] = field(default_factory=Counter)
    votes: Counter[tuple[str, str]] = field(default_factory=Counter)
    called: Counter[str] = field(default_factory=Counter)
    paragraphs: int = 0
    first: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    words: Counter[str] = field(default_factory=Counter)
    """In how many forms a word stands, in small letters."""

    def spoken(self) -> list[str]:
        """Give the codes of the languages that chapters are in."""
        return [code for code, chapters in self.languages.items() if chapters]

    def replace(self, old: Count | None, new: Count | None) -> bool:
        """Take one chapter's counts off and add another's; says whether any count of names changed with it."""
        changed = self._names(old, new)
        self._lower(old, new, changed=changed)
        for count, sign in ((old, -1), (new, 1)):
            if count is not None:
                self.paragraphs += sign * count.paragraphs
                self.first += sign * count.first
                self.languages[count.language] += sign
        return changed.any

    def _names(self, old: Count | None, new: Count | None) -> _Changed:
        before: Mapping[str, FormCount] = old.tally.forms if old is not None else {}
        after: Mapping[str, FormCount] = new.tally.forms if new is not None else {}
        changed = _Changed()
        if before != after:
            changed.any = True
            self.forms = dict(self.forms)
            for form in before.keys() | after.keys():
                if before.get(form) != after.get(form):
                    self._form(form, before.get(form), after.get(form))
        for table, was, now in (
            (self.votes, old.tally.votes if old else {}, new.tally.votes if new else {}),
            (self.called, old.called if old else {}, new.called if new else {}),
        ):
            if was != now:
                changed.any = True
                _exchange(table, was, now)
        return changed

    def _form(self, form: str, old: FormCount | None, new: FormCount | None) -> None:
        held = self.forms.get(form)
        total = _sum(_sum(held or FormCount(), old, -1), new, 1)
        if total.count:
            self.forms[form] = total
        elif held is not None:
            del self.forms[form]
        if (held is None) != (not total.count):
            for word in set(form.lower().split(" ")):
                self.words[word] += 1 if held is None else -1

    def _lower(self, old: Count | None, new: Count | None, *, changed: _Changed) -> None:
        was: Mapping[str, int] = old.tally.lower if old is not None else {}
        now: Mapping[str, int] = new.tally.lower if new is not None else {}
        if was == now:
            return
        for word, count in now.items() - was.items():
            self.lower[word] += count - was.get(word, 0)
            changed.any = changed.any or self.words[word] > 0
        for word in was.keys() - now.keys():
            self.lower[word] -= was[word]
            if not self.lower[word]:
                del self.lower[word]
            changed.any = changed.any or self.words[word] > 0


@dataclass(slots=True)
class _Changed:
    any: bool = False


def _exchange(table: Counter, was: Mapping, now: Mapping) -> None:  # type: ignore[type-arg]
    """Take some counts off a table and add others."""
    for key in was.keys() | now.keys():
        total = table[key] + now.get(key, 0) - was.get(key, 0)
        if total:
            table[key] = total
        else:
            del table[key]


def _sum(one: FormCount, other: FormCount | None, sign: int) -> FormCount:
    """Give the sum (or the difference) of two counts as a new one."""
    if other is None:
        return one
    languages = dict(one.languages)
    for code, count in other.languages.items():
        languages[code] = languages.get(code, 0) + sign * count
    return replace(
        one,
        count=one.count + sign * other.count,
        middle=one.middle + sign * other.middle,
        narrated=one.narrated + sign * other.narrated,
        acts=one.acts + sign * other.acts,
        speaks=one.speaks + sign * other.speaks,
        possessive=one.possessive + sign * other.possessive,
        placed=one.placed + sign * other.placed,
        article=one.article + sign * other.article,
        of=one.of + sign * other.of,
        languages={code: count for code, count in languages.items() if count},
    )
