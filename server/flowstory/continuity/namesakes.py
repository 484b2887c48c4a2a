"""Two people of one name: what beside a name tells that somebody else bears it."""

from __future__ import annotations

from flowstory.continuity.judge import SURE
from flowstory.languages import LANGUAGES
from flowstory.languages.base import Language
from flowstory.story.asking import derived
from flowstory.story.model import Fact, Mention, Moment, Story
from flowstory.story.timeline import timeline

_GENERATION = 15  # years between two bearers of one name
_APPOSED = "apposed"
_BESIDE = 40  # code points on each side of a name in which a word still belongs to it
_YOUNGER = frozenset({"child", "grandchild", "niece-nephew", "grandparent"})


def has_namesake(story: Story, subject: str, death: Moment) -> bool:
    """Whether from a death on somebody else bears the name: "his grandson Beck", "Harlan Beck, nineteen"."""
    before: set[str] = set()
    later: set[str] = set()
    for number in story.chapters_naming(subject):
        for offset, told in _hints(story, number, subject):
            side = later if (number, offset) > (death.chapter, death.offset) else before
            side.update(told)
    if later - before:
        return True
    ages = [fact for fact in story.told("age", subject) if fact.number is not None]
    return any(
        fact.other == _APPOSED and fact.moment > death and not _of_the_dead(story, fact, death)
        for fact in ages
    )


def _of_the_dead(story: Story, told: Fact, death: Moment) -> bool:
    """Whether an age that introduces somebody after a death can be the dead one's, by what was told of them.

    With nothing told it cannot: nobody who is known is introduced by an age.
    """
    calendar = timeline(story)
    year = calendar.year_at(told.moment)
    expected: list[int] = []
    for fact in (*story.told("birth", told.subject), *story.told("age", told.subject)):
        if fact.number is None or fact.moment > death:
            continue
        then = calendar.year_at(fact.moment)
        if fact.attribute == "birth" and year is not None:
            expected.append(year - fact.number)
        elif fact.attribute == "age":
            expected.append(fact.number + (year - then if year is not None and then is not None else 0))
    return any(abs((told.number or 0) - age) <= _GENERATION for age in expected)


def another_bearer(story: Story, fact: Fact, age: int) -> bool:
    """Whether an age is told of somebody else of the name, who is meant to be `age` years old there."""
    if abs((fact.number or 0) - age) > _GENERATION and (fact.other == _APPOSED or fact.route not in SURE):
        return True  # by a pronoun it is a memory as likely
    if fact.moment.chapter < 0:
        return False
    chapter = story.chapter(fact.moment.chapter)
    named = [
        mention
        for mention in story.mentions_in(fact.moment.chapter)
        if mention.entity == fact.subject
        and fact.sentence.span.start <= mention.span.start < fact.sentence.span.end
    ]
    return any(_bearers(chapter.text, mention, LANGUAGES[chapter.language]) for mention in named)


@derived
def _hints(story: Story, number: int, subject: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """Give where in a chapter something beside a name tells the generation of its bearer, and what."""
    chapter = story.chapter(number)
    language = LANGUAGES[chapter.language]
    return tuple(
        (mention.span.start, frozenset(told))
        for mention in story.mentions_in(number)
        if mention.entity == subject and (told := _bearers(chapter.text, mention, language))
    )


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
