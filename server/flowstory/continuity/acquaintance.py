"""Who says to whom in talk that they never met, and what shows that two had met before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flowstory.languages import LANGUAGES
from flowstory.story.model import Fact, Locus, Register, Speech, Story

_NEAR = 700  # code points around a denial in which names are given
_TURN = 220  # code points within which two quotes may be one person's turn
_BESIDE = 300  # code points around an introduction in which whoever is made known to somebody is named
_SURE = 0.7
_MET = ("meets", "knows")
_OPENS = "\"“”«—–.!?…‘'"


class Strangers(NamedTuple):
    """Two who say that they never met, and where."""

    one: str
    other: str
    denial: Fact


class Given(NamedTuple):
    """A name that is given in talk: whose it is, where, and whether by themselves."""

    key: str
    at: int
    own: bool


def strangers_in(story: Story, number: int) -> Iterator[Strangers]:
    """Give who says in a chapter to whom that they never met; nothing where it is not plain who they are."""
    for denial in story.told("met.denied", "@thing"):
        if denial.moment.chapter == number and not denial.frames and denial.register is Register.DIALOGUE:
            pair = _pair(story, denial)
            if pair is not None:
                yield Strangers(*pair, denial)


def _pair(story: Story, denial: Fact) -> tuple[str, str] | None:
    number, at = denial.moment.chapter, denial.claim.span.start
    speeches = story.speeches_in(number)
    own = next((s for s in speeches if s.locus.span.start <= at < s.locus.span.end), None)
    if own is None:
        return None
    near = [s for s in speeches if abs(s.locus.span.start - at) <= _NEAR]
    named = _named(story, denial)
    speaker = own.speaker if own.confidence >= _SURE else ""
    told_self = next((one for one in named if one.own and abs(one.at - at) <= _TURN), None)
    if told_self is not None and _answered(story, near, denial, told_self.at):
        told_self = None
    speaker = told_self.key if told_self is not None else speaker
    if not speaker:
        return None
    others = [one.key for one in named if one.key != speaker]
    if others and len(set(others)) == 1:
        return speaker, others[0]
    if others:
        return None
    narrator = _teller(story, number)
    if narrator and narrator != speaker and told_self is not None:
        return speaker, narrator
    talking = {s.speaker for s in near if s.speaker and s.confidence >= _SURE} - {speaker}
    return (speaker, talking.pop()) if len(talking) == 1 else None


def _answered(story: Story, near: Sequence[Speech], denial: Fact, name: int) -> bool:
    """Whether somebody else speaks between a denial and a name, so that the name is the other's."""
    low, high = sorted((denial.claim.span.end, name))
    text = story.chapter(denial.moment.chapter).text
    return "\n" in text[low:high].strip("\n") and len(near) > 1


def _named(story: Story, denial: Fact) -> list[Given]:
    """Give the names that are given around a denial, the nearest first."""
    at = denial.claim.span.start
    found = [
        Given(subject, fact.claim.span.start, own=fact.value == "self")
        for subject in story.subjects("met.named")
        for fact in story.told("met.named", subject)
        if fact.moment[:2] == denial.moment[:2] and story.entity(subject) is not None
    ]
    found += _announced(story, denial.moment.chapter, at)
    return sorted((one for one in found if abs(one.at - at) <= _NEAR), key=lambda one: abs(one.at - at))


def _announced(story: Story, number: int, near: int) -> Iterator[Given]:
    """Give who says no more than their whole name: "Maren Vask, of the Outer Isles." (but "Colonel Thrale, …")."""
    chapter = story.chapter(number)
    titles = LANGUAGES[chapter.language].titles
    for mention in story.mentions_in(number):
        start, end = mention.span.start, mention.span.end
        first = mention.form.partition(" ")[0].lower()
        if not mention.spoken or " " not in mention.form or abs(start - near) > _NEAR:
            continue
        titled = first in titles
        if titled and start < near:
            continue
        before = chapter.text[max(start - 3, 0) : start].strip()
        if (not before or before[-1] in _OPENS) and chapter.text[end : end + 1] in (",", "."):
            yield Given(mention.entity, start, own=not titled)


def _teller(story: Story, number: int) -> str:
    """Give who says "I" in a chapter that is told so, "" for others."""
    narrator = story.narrator_of(number)
    return narrator if any(s.speaker == narrator for s in story.speeches_in(number)) else ""


def known_before(story: Story, found: Strangers) -> Locus | None:
    """Give where two had met before they say that they never did: in an earlier chapter."""
    pair = {found.one, found.other}
    for number in range(found.denial.moment.chapter):
        if (teller := _teller(story, number)) in pair:
            (other,) = pair - {teller}
            said = next((s for s in story.speeches_in(number) if s.speaker == other and s.tagged), None)
            if said is not None:
                return said.locus
        for earlier in strangers_in(story, number):
            if {earlier.one, earlier.other} == pair:
                return earlier.denial.sentence
        for one in pair:
            (other,) = pair - {one}
            for fact in story.told("met", one):
                if (
                    fact.moment.chapter == number
                    and fact.other == other
                    and fact.value in _MET
                    and not fact.frames
                ):
                    return fact.sentence
            for fact in story.told("met.named", one):
                if fact.moment.chapter == number and not fact.frames and _beside(story, fact, other):
                    return fact.sentence
    return None


def _beside(story: Story, fact: Fact, other: str) -> bool:
    """Whether somebody is named or speaks right beside an introduction."""
    span = fact.claim.span
    return any(
        mention.entity == other and abs(mention.span.start - span.start) <= _BESIDE
        for mention in story.mentions_in(fact.moment.chapter)
    )
