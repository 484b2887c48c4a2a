"""When two counts of somebody's kin can both be true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from flowstory.continuity.judge import conflict, first_conflict, plainly_told, steady
from flowstory.continuity.model import Finding
from flowstory.continuity.shown import unlike
from flowstory.story.model import Fact, Moment, Route, Story

_ONLY = "only"
_ANY = ".any"
_OTHERS = ("spouse", "parent")


def disagree(story: Story, subject: str, rule: str, kin: str) -> Iterator[Finding]:
    """Find whether somebody's "siblings" or "children" are counted differently, or are none and some."""

    def both(there: Fact, here: Fact) -> bool:
        return fit(there, here) or died_between(story, there, here)

    counted = [*steady(story, subject, rule, f"{kin}.count", compatible=both)]
    if counted:
        yield counted[0]
        return
    # Whoever has one is counted among the facts of the number, so that a birth told between takes both back.
    told = [
        fact
        for attribute in (f"{kin}.count", f"{kin}{_ANY}")
        for fact in plainly_told(story.told(attribute, subject))
        if fact.route is not Route.NOTE
    ]
    told = [
        fact if fact.attribute.endswith(".count") else replace(fact, attribute=f"{kin}.count", value=_ANY)
        for fact in told
    ]
    told.sort(key=lambda fact: fact.moment)
    pair = first_conflict(story, told, both)
    if pair is not None:
        there, here = pair
        yield unlike(conflict(rule, here, there, key="finding.kin-or-none", attribute=f"{kin}.count"))


def fit(there: Fact, here: Fact) -> bool:
    """Whether two counts agree: of daughters and of sons, of daughters among all, of the elder ones among all.

    What a count is of stands in its `other`: a gender or none, and behind a dot the word that picks some.
    """
    if _ANY in (there.value, here.value):
        return _some_fit(there, here)
    (gender, _, part), (other, _, rest) = there.other.partition("."), here.other.partition(".")
    many, more = there.number or 0, here.number or 0
    if (gender, part) == (other, rest):
        return many == more
    if not part and (not gender or (gender == other and rest)):
        return many >= more
    if not rest and (not other or (gender == other and part)):
        return more >= many
    return True


def _some_fit(there: Fact, here: Fact) -> bool:
    """Whether a count leaves room for the kin that is told of: whoever has no brother has a sister all the same."""
    if there.value == here.value:
        return True
    count, some = (here, there) if there.value == _ANY else (there, here)
    gender, _, part = count.other.partition(".")
    exact = not count.number or (count.value == _ONLY and gender)
    if part or not exact or gender not in ("", some.other):
        return True
    return (count.number or 0) >= (some.number or 0)


def died_between(story: Story, there: Fact, here: Fact) -> bool:
    """Whether as many deaths as are missing from a count are told between its two ends."""
    missing = (there.number or 0) - (here.number or 0)
    if missing <= 0:
        return False
    dead = {
        fact.subject
        for subject in story.subjects("death")
        for fact in story.told("death", subject)
        if there.moment <= fact.moment and _scene(fact.moment) <= _scene(here.moment) and _may_count(subject)
    }
    return len(dead) >= missing


def _may_count(subject: str) -> bool:
    """Whether whoever died may be one of the counted: no wife and no father is."""
    return not subject.partition("/")[2].startswith(_OTHERS)


def _scene(moment: Moment) -> tuple[int, int]:
    return moment.chapter, moment.scene
