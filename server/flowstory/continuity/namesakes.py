"""Two people of one name: what beside a name tells that somebody else bears it."""

from __future__ import annotations

from flowstory.continuity.judge import SURE
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.story.model import Fact, Mention, Moment, Story
from flowstory.story.timeline import Timeline

_GENERATION = 15  # years between two bearers of one name
_APPOSED = "apposed"
_BESIDE = 40  # code points on each side of a name in which a word still belongs to it
_YOUNGER = frozenset({"child", "grandchild", "niece-nephew", "grandparent"})


def has_namesake(story: Story, subject: str, death: Moment) -> bool:
    """Whether from a death on somebody else bears the name: "his grandson Beck", "Harlan Beck, nineteen"."""
    before: set[str] = set()
    later: set[str] = set()
    for number, chapter in enumerate(story.book.chapters):
        language = LANGUAGES[chapter.language]
        for mention in story.mentions.get(chapter.path, ()):
            if mention.entity == subject:
                told = _bearers(chapter.text, mention, language)
                (later if (number, mention.span.start) > (death.chapter, death.offset) else before).update(
                    told
                )
    if later - before:
        return True
    ages = [fact for fact in story.facts_of(subject) if fact.attribute == "age" and fact.number is not None]
    return any(
        fact.other == _APPOSED and fact.moment > death and not _of_the_dead(story, fact, death)
        for fact in ages
    )


def _of_the_dead(story: Story, told: Fact, death: Moment) -> bool:
    """Whether an age that introduces somebody after a death can be the dead one's, by what was told of them.

    With nothing told it cannot: nobody who is known is introduced by an age.
    """
    timeline = Timeline(story)
    year = timeline.year_at(told.moment)
    expected: list[int] = []
    for fact in story.facts_of(told.subject):
        if fact.number is None or fact.moment > death:
            continue
        then = timeline.year_at(fact.moment)
        if fact.attribute == "birth" and year is not None:
            expected.append(year - fact.number)
        elif fact.attribute == "age":
            expected.append(fact.number + (year - then if year is not None and then is not None else 0))
    return any(abs((told.number or 0) - age) <= _GENERATION for age in expected)


def another_bearer(story: Story, fact: Fact, age: int) -> bool:
    """Whether an age is told of somebody else of the name, who is meant to be `age` years old there."""
    if abs((fact.number or 0) - age) > _GENERATION and (fact.other == _APPOSED or fact.route not in SURE):
        return True  # by a pronoun it is a memory as likely
    chapter = next((chapter for chapter in story.book.chapters if chapter.path == fact.claim.path), None)
    if chapter is None:
        return False
    named = [
        mention
        for mention in story.mentions.get(chapter.path, ())
        if mention.entity == fact.subject
        and fact.sentence.span.start <= mention.span.start < fact.sentence.span.end
    ]
    return any(_bearers(chapter.text, mention, LANGUAGES[chapter.language]) for mention in named)


def _bearers(text: str, mention: Mention, language: Language) -> set[str]:
    """Give what tells a generation right beside a name, as canonical relations or words."""
    before = text[max(mention.span.start - _BESIDE, 0) : mention.span.start]
    after = text[mention.span.end : mention.span.end + _BESIDE]
    words = [mention.form.split(" ")[0].lower()]
    if before[-1:].isspace():
        words += before.split()[-1:]
    if after[:1] == ",":
        # "Harlan, his grandson, …": an aside of three words at most.
        words += after[1:].partition(",")[0].split()[:3] if "," in after[1:] else []
    else:
        words += after.split()[:1]
    told: set[str] = set()
    for word in words:
        word = word.strip(".,;").lower()
        kin = language.kin.get(word)
        if kin is not None and kin.relation in _YOUNGER:
            told.add(kin.relation)
        elif word in language.generations:
            told.add(word)
    return told
