"""What stands beside a name and agrees with it: articles, contractions, titles, adjectives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.lore.renaming.forms import as_written
from flowstory.lore.renaming.model import Group
from flowstory.text.spans import Span

_BEFORE = re.compile(r"([^\W\d_]+)(?:[ \u00a0]|\r?\n)\Z")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_STOP = re.compile(r"[.!?…;:\n—]")
_FAR = 90  # code points behind a name within which its predicate is looked for


class Change(NamedTuple):
    """Replace a range of the text."""

    span: Span
    text: str
    group: Group


class Turn:
    """A change of gender, in one language: which words become which."""

    def __init__(self, language: Language, old: str, new: str, *, articles: bool) -> None:
        self.language = language
        self.old = old
        self.turned = bool(old and new and old != new)
        self.articles = articles
        rules = language.renaming
        self.determiners = self._turn(rules.determiners)
        self.titles = self._turn(rules.titles)
        self.words = self._turn(rules.words)
        self.sexes = self._turn(rules.sexes)
        # A man or somebody of no told gender may be whom a pronoun goes on with from then on.
        self.rivals = frozenset(
            word
            for word, gender in language.person_nouns.items()
            if gender in (old, "") and word not in self.words
        )
        self.little = language.stop_words - language.owned_words
        self.endings = tuple((m, f) if old == "male" else (f, m) for m, f in rules.endings)

    def _turn(self, pairs: Mapping[str, str]) -> dict[str, str]:
        if self.old == "male":
            return dict(pairs)
        turned: dict[str, str] = {}
        for male, female in pairs.items():
            turned.setdefault(female, male)
        return turned

    def adjective(self, word: str) -> str:
        """Give an adjective or participle in the other gender, "" where its ending tells none."""
        for old, new in self.endings:
            if word.endswith(old) and len(word) > len(old) + 2:
                return word[: len(word) - len(old)] + new
        return ""

    def adjective_of_clitic(self, clitic: str) -> str:
        """Give a pronoun that hangs on a verb in the other gender."""
        for old, new in self.endings:
            if len(old) == len(new) == 1 and clitic.endswith(old):
                return clitic[:-1] + new
        return ""

    def before(self, text: str, start: int, end: int, title: str) -> Iterator[Change]:
        """Give what changes right before a name that stands, with its title if it has one, from `start` to `end`."""
        word, at = word_before(text, start)
        lower = word.lower()
        group = Group.AGREEMENT
        adjective = ""
        if word.islower() and lower not in self.determiners:
            # "o velho João", "o pobre João": an adjective only where an article stands before it.
            adjective = self.adjective(lower) or lower
            further, further_at = word_before(text, at)
            if further.lower() not in self.determiners or further.lower() in self.language.renaming.alone:
                return
            known = lower in self.language.endearments or lower in self.language.kin_modifiers
            group = Group.AGREEMENT if known else Group.GENDER
            if adjective != lower:
                yield Change(Span(at, at + len(word)), adjective, group)
            word, at, lower = further, further_at, further.lower()
        rules = self.language.renaming
        # "a delegada Iara" cannot do without its article, "a dona Iara" can.
        if lower in rules.alone and not adjective and (not title or title.rstrip(".") in rules.bare_titles):
            certainty = self._certainty(text, at, end)
            if certainty is None:
                return
            group = certainty
        # "o meu próprio João", but of "o do João" only the contraction is the name's.
        while lower in self.determiners:
            yield self._determiner(text, at, word, group)
            if lower in self.language.articles or lower in self.language.contractions:
                return
            word, at = word_before(text, at)
            lower = word.lower()

    def _determiner(self, text: str, at: int, word: str, group: Group) -> Change:
        """Turn a determiner, and join it to the preposition before it where the two become one word."""
        new = self.determiners[word.lower()]
        before, begin = word_before(text, at)
        joined = self.language.renaming.joined.get((before.lower(), new))
        if joined is not None:
            return Change(Span(begin, at + len(word)), as_begun(joined, before), group)
        return Change(Span(at, at + len(word)), as_begun(new, word), group)

    def _certainty(self, text: str, at: int, end: int) -> Group | None:
        """Say how sure it is that a word which may be a bare preposition is the name's article here."""
        language = self.language
        word, _ = word_before(text, at)
        lower = word.lower()
        if self.articles:
            return Group.AGREEMENT if not word or lower in language.conjunctions else Group.GENDER
        # Where names go without, an article picks one of several of a bearer: the one of old.
        following = _WORD.match(text, end + 1)
        picks = following is not None and following.group() in language.of_words
        opens = not word or lower in language.be_verbs or lower in language.adverbs
        return Group.GENDER if picks or opens else None

    def title(self, start: int, word: str) -> Change | None:
        """Turn a title: Seu João, Dona Ana."""
        other = self.titles.get(word.lower())
        if other is None:
            return None
        group = Group.AGREEMENT if self.language.renaming.determiners else Group.GENDER
        return Change(Span(start, start + len(word)), as_begun(other, word), group)

    def behind(self, text: str, end: int) -> Iterator[Change]:
        """Give adjectives and participles that a name which ends at `end` is the subject of, in doubt."""
        if not self.endings:
            return
        stop = _STOP.search(text, end, end + _FAR)
        limit = stop.start() if stop is not None else min(end + _FAR, len(text))
        language = self.language
        linked = False
        for match in _WORD.finditer(text, end, limit):
            word = match.group().lower()
            if not linked:
                if word in language.be_verbs or word in language.become_verbs:
                    linked = True
                elif word not in language.adverbs and word not in language.negations:
                    return
                continue
            if word in language.adverbs or word in language.negations or word in language.articles:
                continue
            known = (
                word in language.stop_words or word in language.prepositions or not match.group().islower()
            )
            known = known or word.endswith(language.progressive_suffixes)
            other = "" if known else self.adjective(word)
            if other:
                yield Change(Span(*match.span()), other, Group.GENDER)
            return


def unstable_article(text: str, start: int, old: str, new: str, language: Language) -> Change | None:
    """Give "an" for "a" before a name that now begins with a vowel, and the other way round."""
    pairs = language.renaming.unstable
    if not pairs or _vowel(old) == _vowel(new):
        return None
    word, at = word_before(text, start)
    turned = {**pairs, **{long: short for short, long in pairs.items()}}
    other = turned.get(word.lower())
    if other is None or (word.lower() in pairs) != _vowel(new):
        return None
    return Change(Span(at, at + len(word)), as_begun(other, word), Group.AGREEMENT)


def as_begun(new: str, old: str) -> str:
    """Give a word with the capital that the old one began with."""
    return new[:1].upper() + new[1:] if old[:1].isupper() and not old[1:2].isupper() else as_written(new, old)


def word_before(text: str, start: int) -> tuple[str, int]:
    """Give the word that one space parts from an offset, and where it begins."""
    match = _BEFORE.search(text, max(0, start - 40), start)
    return (match.group(1), match.start(1)) if match is not None else ("", start)


def _vowel(name: str) -> bool:
    return name[:1].lower() in "aeiou"
