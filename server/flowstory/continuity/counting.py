"""When two counts of somebody's kin can both be true."""

from __future__ import annotations

from flowstory.story.model import Fact, Moment, Story


def fit(there: Fact, here: Fact) -> bool:
    """Whether two counts agree: of daughters and of sons, of daughters among all, of the elder ones among all.

    What a count is of stands in its `other`: a gender or none, and behind a dot the word that picks some.
    """
    (gender, _, part), (other, _, rest) = there.other.partition("."), here.other.partition(".")
    many, more = there.number or 0, here.number or 0
    if (gender, part) == (other, rest):
        return many == more
    if not part and (not gender or (gender == other and rest)):
        return many >= more
    if not rest and (not other or (gender == other and part)):
        return more >= many
    return True


def died_between(story: Story, there: Fact, here: Fact) -> bool:
    """Whether as many deaths as are missing from a count are told between its two ends."""
    missing = (there.number or 0) - (here.number or 0)
    if missing <= 0:
        return False
    dead = {
        fact.subject
        for subject in story.subjects("death")
        for fact in story.told("death", subject)
        if _scene(there.moment) <= _scene(fact.moment) <= _scene(here.moment)
    }
    return len(dead) >= missing


def _scene(moment: Moment) -> tuple[int, int]:
    return moment.chapter, moment.scene
