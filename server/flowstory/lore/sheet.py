"""All that is known of somebody or something at one place of the story, before it is put into words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from flowstory.lore.vantage import Vantage, is_known, is_plain, year_in
from flowstory.story.model import PASSING, Entity, Fact, Kind, Locus, Moment, Route, Story
from flowstory.story.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flowstory.lore.vault import Vault

_AGE, _BIRTH, _DEATH = "age", "birth", "death"
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Trait:
    """What is known of one thing about somebody: how it is now, and how it was before or will be.

    `now` is the last that is told of it; `others` are the other values, in the order of the story, and
    `later` those of them that belong to later years than the vantage's.
    """

    attribute: str
    now: Fact | None
    before: tuple[Fact, ...] = ()
    later: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody is at a vantage; `turns` says that they have or will have that birthday this year."""

    years: int
    year: int | None
    fact: Fact
    turns: bool


@dataclass(frozen=True, slots=True)
class Sighting:
    """Where somebody was last seen doing something, the place if only one is named there, and the year."""

    locus: Locus
    place: str
    year: int | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a card shows. `mentions` counts those up to the vantage."""

    entity: Entity
    name: str
    aliases: tuple[str, ...]
    age: Age | None
    death: Fact | None
    traits: tuple[Trait, ...]
    mentions: int
    first: Locus | None
    last: Sighting | None


def sheet(vault: Vault, key: str, here: Vantage) -> Sheet:
    """Give what is known of an entity at a vantage.

    Raises:
        KeyError: the story has no such entity.
    """
    story, timeline = vault.story, vault.timeline
    entity = vault.entity(key)
    known = [fact for fact in vault.facts_of(key) if is_plain(fact) and is_known(fact, here, timeline)]
    death = _death([fact for fact in known if fact.attribute == _DEATH], here, timeline)
    age = None if death is not None else _age(known, here, timeline)
    lore = [
        fact
        for fact in known
        if fact.attribute not in PASSING
        and fact.attribute != _DEATH
        and (death is not None or not fact.attribute.startswith(_DEATH))
        and (age is None or (fact.attribute != _AGE and fact is not age.fact))
    ]
    mentions, forms, first = _mentions(vault, key, here)
    named = entity.note is not None or here.whole or not forms or key in forms
    return Sheet(
        entity=entity,
        name=key if named else max(forms, key=lambda form: (len(form), form)),
        aliases=tuple(
            alias for alias in entity.aliases if here.whole or alias in forms or not _is_used(story, alias)
        ),
        age=age,
        death=death,
        traits=tuple(_traits(story, lore, here, timeline)),
        mentions=mentions,
        first=first,
        last=None if here.whole else _last(story, key, here, timeline),
    )


def _is_used(story: Story, alias: str) -> bool:
    form = story.forms.get(alias)
    return form is not None and form.count > 0


def _mentions(vault: Vault, key: str, here: Vantage) -> tuple[int, frozenset[str], Locus | None]:
    """Count the mentions up to a vantage; give the forms used, and the first of them."""
    entity = vault.entity(key)
    if here.whole:
        return entity.mentions, frozenset((key, *entity.aliases)), entity.first
    count, forms, first = 0, set[str](), None
    for number, chapter in enumerate(vault.story.book.chapters):
        year = vault.year_in(number)
        if number > here.chapter and not here.shows(Moment(number, 0, 0), year):
            continue
        for mention in vault.named_in(chapter.path).get(key, ()):
            if here.shows(Moment(number, 0, mention.span.start), year):
                count += 1
                forms.add(mention.form)
                first = first or Locus(chapter.path, mention.span)
    return count, frozenset(forms), first


def _death(facts: Iterable[Fact], here: Vantage, timeline: Timeline) -> Fact | None:
    """Give how we know that somebody is dead by now; a year before the one it was told in proves nothing."""
    for fact in facts:
        year = year_in(fact.text) if fact.route is Route.NOTE else timeline.year_at(fact.moment)
        if here.year is None or year is None or year <= here.year:
            return fact
    return None


def _age(facts: Iterable[Fact], here: Vantage, timeline: Timeline) -> Age | None:
    """Work out how old somebody is: by the year of birth, else by an age told in a year that is known."""
    if here.year is None or here.whole:
        return None
    told: Age | None = None
    for fact in facts:
        if fact.number is None or fact.approximate:
            continue
        if fact.attribute == _BIRTH and 0 <= here.year - fact.number <= _OLDEST:
            return Age(here.year - fact.number, here.year, fact, turns=True)
        year = timeline.year_at(fact.moment) if fact.route is not Route.NOTE else None
        if fact.attribute == _AGE and year is not None and 0 <= fact.number + here.year - year <= _OLDEST:
            told = Age(fact.number + here.year - year, here.year, fact, turns=year != here.year)
    return told


def _traits(story: Story, facts: Iterable[Fact], here: Vantage, timeline: Timeline) -> list[Trait]:
    """Group facts by what they are about, each value once; in order of the story, the last is how it is now.

    Where the writer ruled that it changes, what they ruled holds from there on, whatever a note says.
    """
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in sorted(facts, key=lambda fact: fact.moment):
        groups.setdefault((fact.attribute, detail_of(fact)), []).append(fact)
    traits = []
    for (attribute, _), told in groups.items():
        years = {fact: timeline.year_at(fact.moment) for fact in told}
        dated = told
        if all(year is not None for year in years.values()):
            dated = sorted(told, key=lambda fact: (years[fact] or 0, fact.moment))
        later = [fact for fact in dated if here.year is not None and (years[fact] or 0) > here.year]
        now = [fact for fact in dated if fact not in later]
        noted = [fact for fact in now if fact.route is Route.NOTE]  # The writer's own word counts most.
        changes = story.progressed(attribute, told[0].subject)
        ruled = [fact for fact in now if fact.moment in changes]
        last = ruled[-1] if ruled else noted[-1] if noted else now[-1] if now else None
        before = _distinct([fact for fact in reversed(now) if last and fact.value != last.value])
        if last is not None and not ruled:  # The first place that says so fixed it, a note before all.
            last = next(fact for fact in told if fact.value == last.value)
        traits.append(Trait(attribute, last, tuple(reversed(before)), tuple(_distinct(later))))
    return traits


def detail_of(fact: Fact) -> str:
    """Give what tells two facts of one attribute apart that do not contradict each other."""
    if fact.attribute == "kin" or fact.attribute.startswith("kin."):
        return f"{fact.value}|{fact.other}"
    if fact.attribute == "ability":
        return fact.value.removeprefix("no ")
    return fact.other if fact.attribute.startswith("thing.") or fact.attribute in ("side", "mark") else ""


def _distinct(facts: Iterable[Fact]) -> list[Fact]:
    return list({fact.value: fact for fact in facts}.values())


def _last(story: Story, key: str, here: Vantage, timeline: Timeline) -> Sighting | None:
    """Give where somebody was last seen before the line looked from; a mention in a talk is no sighting."""
    chapter = story.book.chapters[here.chapter]
    line = max(chapter.text.rfind(mark, 0, here.offset) for mark in "\r\n") + 1
    for act in reversed(story.acts_of(key)):
        moment = act.moment
        year = timeline.year_at(moment)
        if (moment.chapter, moment.offset) < (here.chapter, line) and here.shows(moment, year):
            return Sighting(act.locus, _place(story, moment), year)
    return None


def _place(story: Story, moment: Moment) -> str:
    """Give the place that a scene names, if it is but one."""
    chapter = story.book.chapters[moment.chapter]
    if moment.scene >= len(chapter.scenes) or not chapter.scenes[moment.scene].paragraphs:
        return ""
    paragraphs = chapter.scenes[moment.scene].paragraphs
    places = {
        mention.entity
        for mention in story.mentions.get(chapter.path, ())
        if paragraphs[0].start <= mention.span.start < paragraphs[-1].end
        and not mention.spoken
        and (entity := story.entity(mention.entity)) is not None
        and entity.kind is Kind.PLACE
    }
    return places.pop() if len(places) == 1 else ""
