"""The dead must not act.

## What it finds

A character whose death was narrated plainly, and who in a later scene, or well behind it in the same one,
walks, speaks or laughs in plain narration.

The dead need no name: "the schoolmaster", "my father", "Nora's mother" and "the colonel" (where the book names
just one) are somebody too. Nor need a death be called one: a funeral, a coffin, "the late Tom Hale", or what
somebody says of "four years ago" tells it as well; such findings are information.

## Why it matters

It is the slip that readers write letters about.

## Example

> Harlan Beck died on the dock. … Harlan Beck lifted the barrier for the last of the vans.

## What it leaves alone

Deaths that are news, rumoured, dreamt or figures of speech; memories, ghosts, recordings and letters;
people of the same name, whom an age, a "young" or a word such as "grandson" beside the name tells; chapters
declared as flashbacks; somebody who goes on living in scene after scene (then it was the death that we
misread).

## Fix

Go to the death; rule that the scene is a memory, or that these are two people.
"""

from __future__ import annotations

from collections.abc import Iterator

from flowstory.continuity.judge import SURE, display, fingerprint, place_name, plainly_told
from flowstory.continuity.model import Evidence, Finding, Severity, message
from flowstory.continuity.namesakes import has_namesake
from flowstory.languages import LANGUAGES
from flowstory.reading.tokens import tokenise
from flowstory.story.model import Act, Fact, Kind, Register, Route, Story
from flowstory.story.resolve import CALLED

_WELL_BEHIND = 250  # code points: nearer, it may still be how one died that is told
_MANY = 3  # scenes after a death in which one acts, before we doubt the death
_TOLD = frozenset({Route.NAME, Route.ROLE})
_HEARD = frozenset({Register.DIALOGUE})

ATTRIBUTES = ("death", "mourned")


def check_subject(story: Story, subject: str) -> Iterator[Finding]:
    """Find the dead who act."""
    found = _death_of(story, subject)
    if found is None:
        return
    death, severity = found
    entity = story.entity(subject)
    named = entity is not None
    if entity is not None and entity.kind is not Kind.CHARACTER:
        return
    sure = severity is Severity.WARNING
    later = [act for act in _acts_of(story, subject, death, named=named) if _after(act, death, sure=sure)]
    if not later or len({act.moment[:2] for act in later}) > _MANY:
        return
    if has_namesake(story, subject, death.moment) if named else _another_bearer(story, subject, death):
        return
    act = later[0]
    yield _finding(death, act, severity if act in story.acts_of(subject) else Severity.INFORMATION)


def _death_of(story: Story, subject: str) -> tuple[Fact, Severity] | None:
    """Give the first telling of a death, and how sure it is."""
    facts = story.told("death", subject)
    if story.entity(subject) is not None:
        facts += tuple(fact for called in _callings(story, subject) for fact in story.told("death", called))
    told = plainly_told(facts)
    plain = next((fact for fact in told if fact.route in _TOLD), None)
    if plain is not None and plain.route in _TOLD:
        return plain, Severity.WARNING
    weaker = [fact for fact in told if fact.route is not Route.SPEAKER]
    weaker += plainly_told(story.told("mourned", subject))
    weaker += [fact for fact in facts if _vouched_for(story, fact)]
    weaker = [fact for fact in weaker if fact.moment.chapter >= 0 and not _family_name(story, subject, fact)]
    if not weaker:
        return None
    return min(weaker, key=lambda fact: fact.moment), Severity.INFORMATION


def _family_name(story: Story, subject: str, fact: Fact) -> bool:
    """Whether only a surname says who died, which somebody's father may bear as well."""
    entity = story.entity(subject)
    if entity is None or fact.route not in _TOLD:
        return False
    named = {
        mention.form
        for mention in story.mentions_in(fact.moment.chapter)
        if mention.entity == subject
        and fact.sentence.span.start <= mention.span.start < fact.sentence.span.end
    }
    return any(
        " " not in form and any(other.form.endswith(f" {form}") for other in story.name_forms(form))
        for form in named
    )


def _vouched_for(story: Story, fact: Fact) -> bool:
    """Whether a death told in talk is more than news: it says how long ago, or of whose burial it was."""
    if fact.register not in _HEARD or fact.frames - {"memory", "flashback"} or fact.approximate:
        return False
    chapter = story.chapter(fact.moment.chapter)
    words, *_ = tokenise(chapter.text[fact.sentence.span.start : fact.sentence.span.end])
    return not LANGUAGES[chapter.language].fates.telling_when.isdisjoint(words)


def _acts_of(story: Story, subject: str, death: Fact, *, named: bool) -> list[Act]:
    """Give what somebody does by name, as the bearer of a title, or as somebody's father, in reading order."""
    acts = list(story.acts_of(subject)) if named else []
    for other in (subject, *_also(story, subject, death)):
        acts += [
            Act(fact.moment, fact.claim, fact.text)
            for fact in story.told("deed", other)
            if not fact.frames and fact.register is Register.NARRATION
        ]
    return sorted(acts, key=lambda act: act.moment)


def _callings(story: Story, subject: str) -> Iterator[str]:
    """Give as what somebody named is known, where nobody else of the book is: "a velha Rosária, a cozinheira"."""
    for calling in dict.fromkeys(
        fact.value for fact in plainly_told(story.told("occupation", subject)) if fact.route in SURE
    ):
        called = f"{CALLED}{calling}"
        if not (story.told("death", called) or story.told("deed", called)) or story.told("calling", called):
            continue
        others = (other for other in story.subjects("occupation") if other != subject)
        if not any(fact.value == calling for other in others for fact in story.told("occupation", other)):
            yield called


def _also(story: Story, subject: str, death: Fact) -> Iterator[str]:
    """Give as what a named person may act without the name: "minha mãe", "a cozinheira"."""
    yield from _callings(story, subject)
    narrator = story.narrator_of(death.moment.chapter)
    entity = story.entity(subject)
    if not narrator or entity is None:
        return
    for tie in plainly_told(story.told("kin", narrator)):
        if tie.other == subject and tie.value in ("parent", "spouse") and entity.gender in ("female", "male"):
            yield f"{narrator}/{tie.value}.{entity.gender}"


def _another_bearer(story: Story, subject: str, death: Fact) -> bool:
    """Whether the book knows several people by one calling, or a new one after the death."""
    return any(fact.moment > death.moment for fact in story.told("calling", subject))


def _after(act: Act, death: Fact, *, sure: bool) -> bool:
    """Whether an act lies in a later scene, or in the same one well behind the death.

    A death that is not told outright is taken for one only from the next chapter on.
    """
    if not sure:
        return act.moment.chapter > death.moment.chapter
    if act.moment[:2] == death.moment[:2]:
        return act.moment.offset > death.moment.offset + _WELL_BEHIND
    return act.moment[:2] > death.moment[:2]


def _called(subject: str, act: Act) -> str:
    """Give the name of somebody, or the noun that stands for one: "father"."""
    return act.form if "/" in subject else display(subject)


def _finding(death: Fact, act: Act, severity: Severity) -> Finding:
    return Finding(
        rule="dead-character-acts",
        severity=severity,
        locus=act.locus,
        message=message(
            "finding.dead-character-acts", name=_called(death.subject, act), where=place_name(death.claim)
        ),
        evidence=(Evidence(death.sentence, message("evidence.death")),),
        subject=death.subject,
        attribute="death",
        fingerprint=fingerprint("dead-character-acts", death.subject, "death", death.text, act.form),
    )
