"""The counts of the whole book, kept as sums: another chapter's worth is taken off and added, nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from flowstory.manuscript.model import Paragraph
from flowstory.reading.chapter import ChapterReading
from flowstory.reading.model import DIALOGUE, ParagraphReading
from flowstory.story.speakers import vocative
from flowstory.story.tally import FormCount, Tally, tally

_REPLY = 3  # paragraphs from where somebody is called in which "I" stands if they are the teller


@dataclass(frozen=True, slots=True)
class Count:
    """What one chapter adds to the counts of the book.

    `called` says how often somebody is called by a form in talk; `answered` how often where "I" answers, less how
    often "I" call them so; `named` how often the narration gives itself that name; `first` in how many of the
    `paragraphs` the narration says "I".
    """

    tally: Tally
    called: Mapping[str, int]
    answered: Mapping[str, int]
    named: Mapping[str, int]
    paragraphs: int
    first: int
    language: str


def count_chapter(reading: ChapterReading) -> Count:
    """Count a chapter."""
    language = reading.lexicon.language
    called: Counter[str] = Counter()
    answered: Counter[str] = Counter()
    named: Counter[str] = Counter()
    paragraphs = first = 0
    for scene in reading.scenes:
        for at, (_, paragraph) in enumerate(scene):
            paragraphs += 1
            first += paragraph.first_person
            named.update(trace.value for trace in paragraph.traces if trace.kind == "self")
            for use in paragraph.names:
                if use.register == DIALOGUE and vocative(use, language):
                    called[use.form] += 1
                    answered[use.form] += _answered(scene, at)
    return Count(tally(reading), called, answered, named, paragraphs, first, language.code)


def _answered(scene: Sequence[tuple[Paragraph, ParagraphReading]], at: int) -> int:
    """Say whether "I" may be who is called in a paragraph (1), or calls (-1)."""
    here = scene[at][1]
    if any(quote.speaker is not None and quote.speaker.kind == "first" for quote in here.quotes):
        return -1
    return int(any(read.first_person for _, read in scene[max(at - 1, 0) : at + _REPLY]))


@dataclass(slots=True)
class Sums:
    """The counts of a book. `forms` is never changed in place: a cast goes on holding the one it was made of."""

    forms: dict[str, FormCount] = field(default_factory=dict)
    small: dict[str, int] = field(default_factory=dict)
    """How often the words of names are written in small letters."""
    votes: dict[str, dict[str, int]] = field(default_factory=dict)
    """By form, the genders of the pronouns that go on with it."""
    lower: Counter[str] = field(default_factory=Counter)
    called: Counter[str] = field(default_factory=Counter)
    answered: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    paragraphs: int = 0
    first: int = 0
    languages: Counter[str] = field(default_factory=Counter)
    _words: dict[str, set[str]] = field(default_factory=dict)
    """By word in small letters, the forms that it stands in."""
    _copied: bool = False

    def spoken(self) -> list[str]:
        """Give the codes of the languages that chapters are in."""
        return [code for code, chapters in self.languages.items() if chapters]

    def replace(self, old: Count | None, new: Count | None) -> set[str]:
        """Take one chapter's counts off and add another's; gives the forms of which anything changed with it."""
        self._copied = False
        changed = self._names(old, new) | self._votes(old, new) | self._lower(old, new)
        _exchange(self.called, old.called if old else {}, new.called if new else {})
        _exchange(self.answered, old.answered if old else {}, new.answered if new else {})
        _exchange(self.named, old.named if old else {}, new.named if new else {})
        for count, sign in ((old, -1), (new, 1)):
            if count is not None:
                self.paragraphs += sign * count.paragraphs
                self.first += sign * count.first
                self.languages[count.language] += sign
        return changed

    def _names(self, old: Count | None, new: Count | None) -> set[str]:
        before: Mapping[str, FormCount] = old.tally.forms if old is not None else {}
        after: Mapping[str, FormCount] = new.tally.forms if new is not None else {}
        changed = {form for form in before.keys() | after.keys() if before.get(form) != after.get(form)}
        if changed:
            self.forms = dict(self.forms)
            for form in changed:
                self._form(form, before.get(form), after.get(form))
        return changed

    def _form(self, form: str, old: FormCount | None, new: FormCount | None) -> None:
        held = self.forms.get(form)
        total = _sum(_sum(held or FormCount(), old, -1), new, 1)
        if total.count:
            self.forms[form] = total
        elif held is not None:
            del self.forms[form]
        if (held is None) == (not total.count):
            return
        for word in set(form.lower().split(" ")):
            forms = self._words.setdefault(word, set())
            (forms.add if held is None else forms.discard)(form)
            if not forms:
                del self._words[word]
            self._write_small(word)

    def _votes(self, old: Count | None, new: Count | None) -> set[str]:
        was: Mapping[tuple[str, str], int] = old.tally.votes if old is not None else {}
        now: Mapping[tuple[str, str], int] = new.tally.votes if new is not None else {}
        changed = {key for key in was.keys() | now.keys() if was.get(key) != now.get(key)}
        if changed:
            self.votes = dict(self.votes)
        for form, gender in changed:
            votes = dict(self.votes.get(form, {}))
            votes[gender] = votes.get(gender, 0) + now.get((form, gender), 0) - was.get((form, gender), 0)
            self.votes[form] = {gender: count for gender, count in votes.items() if count}
            if not self.votes[form]:
                del self.votes[form]
        return {form for form, _ in changed}

    def _lower(self, old: Count | None, new: Count | None) -> set[str]:
        was: Mapping[str, int] = old.tally.lower if old is not None else {}
        now: Mapping[str, int] = new.tally.lower if new is not None else {}
        changed = [word for word, count in now.items() if was.get(word) != count]
        changed.extend(word for word in was if word not in now)
        told: set[str] = set()
        for word in changed:
            self.lower[word] += now.get(word, 0) - was.get(word, 0)
            if not self.lower[word]:
                del self.lower[word]
            forms = self._words.get(word)
            if forms:
                self._write_small(word)
                told |= forms
        return told

    def _write_small(self, word: str) -> None:
        count = self.lower.get(word, 0) if self._words.get(word) else 0
        if count != self.small.get(word, 0):
            if not self._copied:  # A cast goes on holding the one it was made of.
                self.small, self._copied = dict(self.small), True
            if count:
                self.small[word] = count
            else:
                del self.small[word]


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
