"""What a language knows of people's limits and habits: what they cannot do, do not take and have sworn off.

Part of the `Language` record, apart because it is read together: every word is lower case. A limit or a habit is
told by a denial ("does not drive", "never touched meat") or by what somebody is ("teetotal"); it is belied by a
deed. Both are found by parts (a denied verb, an object, an adverb), never by whole sentences.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Words = frozenset[str]
NO_WORDS: Words = frozenset()


class Deed(NamedTuple):
    """A form of a verb that is a skill at work: always, only beside one of some words, never beside others."""

    skill: str
    beside: Words = NO_WORDS
    never: Words = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a language tells what people cannot do and do not take, and that they do."""

    # What somebody can
    skills: Mapping[str, str] = field(default_factory=dict)
    """The infinitive or noun of a skill -> its canonical name: swim, swimming; nadar."""
    unable: tuple[str, ...] = ()
    """Phrases that, right before a skill, deny it for good: "never learned to"; "não sabia", "nunca aprendeu a"."""
    lasting: tuple[str, ...] = ()
    """Those of them that need no clause's end behind the skill: "couldn't drive" may be tonight's road."""
    at_all: Words = NO_WORDS
    """Words behind a denied skill that deny it for good as well: a stroke, a car, at all, to save her life."""
    idle: Mapping[str, str] = field(default_factory=dict)
    """Forms that, denied at the end of a clause, tell a limit: "did not drive", "não monta"."""
    untried: tuple[tuple[str, str], ...] = ()
    """What somebody who lacks a skill has never done, behind a denial -> the skill: "been on a horse"."""
    unskilled: Mapping[str, str] = field(default_factory=dict)
    """What one is who lacks a skill: illiterate -> read, non-swimmer -> swim."""
    deeds: Mapping[str, Deed] = field(default_factory=dict)
    """Forms of verbs of a skill at work: swam, nadou; drove, beside car; leu, beside carta."""
    signs: tuple[tuple[str, str], ...] = ()
    """Phrases that show it at work, whatever the verb -> the skill: "at the wheel", "em braçadas", "a nado"."""
    coming: Words = NO_WORDS
    """Verbs before a progressive that is the deed: "came cantering", "went swimming"; veio galopando."""
    learning: Words = NO_WORDS
    """Words that, beside a skill, tell that it is learned: learned, taught, lesson; aprendeu, ensinou."""
    tongues: Mapping[str, str] = field(default_factory=dict)
    """Languages that people speak: polish -> "polish", francês -> "french"."""
    speaking: Words = NO_WORDS
    """Forms that have a language as their object: spoke, speaks, understand; fala, entendia."""
    voicing: Words = NO_WORDS
    """Those and others that have it behind `tongue_words`: said in Polish, conversavam em francês."""
    tongue_words: Words = NO_WORDS
    """Words before the language that something is said in: in, into; em, num."""
    scraps_of: tuple[str, ...] = ()
    """Phrases before a language of which somebody has nothing: "a word of", "uma palavra de"."""

    joining: Words = NO_WORDS
    """Conjunctions that join clauses of one rank, the second of which goes on with the subject: and, but; e, mas."""

    # What somebody takes
    shunning: Mapping[str, str] = field(default_factory=dict)
    """What one is -> what one does not take: vegetarian -> "flesh", teetotaller -> "drink"."""
    partaking: Words = NO_WORDS
    """Forms that, denied before a bare food, tell a habit: eat, eats, touch; come, comia."""
    partook: Words = NO_WORDS
    """Forms that do so only with never, or with how long: eaten, touched, had; comeu, tocou."""
    scraps: Words = NO_WORDS
    """Words that may stand between such a verb and the food: any, a, drop, of, bite; um, pedaço, em, boca."""
    tastes: Mapping[str, str] = field(default_factory=dict)
    """What is denied besides the foods: drop, alcohol -> "drink"; gota."""
    abstaining: Mapping[str, str] = field(default_factory=dict)
    """Forms that, denied at the end of a clause, tell a habit: drinks, smoke; bebe, fumava."""
    once: Words = NO_WORDS
    """Those of them that may be this one time unless "never" stands by, or one of `at_all`: drank, drink."""
    modals: Words = NO_WORDS
    """Words of a denial that make it a habit of what else is one time: do, does, would; costumava."""
    now: Words = NO_WORDS
    """Words of a denial that make one of `once` a habit all the same: do, does."""
    never: Words = NO_WORDS
    """Denials of ever: never; nunca, jamais."""
    spanning: Words = NO_WORDS
    """Words of how long: since, years, months; desde, anos, mais."""
    passing: Words = NO_WORDS
    """Words of a single time, beside which nothing denied is a habit: tonight, today, yet; hoje, ainda."""
    forsaking: tuple[str, ...] = ()
    """Phrases right before what is given up: "gave up", "swore off"; "parou de", "largou"."""
    forsaken: Mapping[str, str] = field(default_factory=dict)
    """What is given up besides the foods: drinking, drink -> "drink", smoking; beber, fumar."""
    vows: tuple[tuple[str, str], ...] = ()
    """Phrases that swear something off by themselves: "signed the pledge" -> "drink"."""
    relapses: tuple[tuple[str, str], ...] = ()
    """Phrases that take it up again: "drinking again", "fell off the wagon"; "voltou a beber"."""
    allergies: Words = NO_WORDS
    """allergic; alérgico: what follows is not taken."""
    foods: Mapping[str, str] = field(default_factory=dict)
    """bacon -> "pork", steak -> "meat", whisky -> "drink", cigarette -> "smoke"; see `KINDS`."""
    shaken: Words = NO_WORDS
    """Words beside a food that make it no food: shop, farm, cellar."""
    eating: Words = NO_WORDS
    """Verbs whose object is eaten, whatever stands between: ate, chewed; comeu."""
    drinking: Words = NO_WORDS
    """Verbs whose object is drunk: drank, sipped; bebeu."""
    smoking: Words = NO_WORDS
    """Verbs whose object is smoked: lit, smoked, puffed; acendeu, fumou."""
    taking: Words = NO_WORDS
    """Verbs whose object may be eaten or drunk, if it stands near: finished, had, tucked; tomou, virou."""
    taking_in: Words = NO_WORDS
    """Small words between such a verb and its object: into, on, at, off."""
    tossing: Words = NO_WORDS
    """Verbs that drink or eat with one of `tossed` behind a pronoun: knocked it back, put it away."""
    tossed: Words = NO_WORDS
    """back, off, away, down."""
    serving: Words = NO_WORDS
    """Verbs by which people help themselves to what follows: poured herself; serviu-se."""
    selves: Words = NO_WORDS
    """Pronouns that make it their own, apart or joined to the verb: himself, herself; se."""
    meant_for: Words = NO_WORDS
    """Words between a food and whom else it is for: for; para."""
    draughts: Words = NO_WORDS
    """What is taken of a drink just named: swig, gulp, mouthful; gole, trago."""
    it: Words = NO_WORDS
    """Pronouns and amounts of what was just named, as an object: it, them, half; tudo, metade."""
    long: Words = NO_WORDS
    """Words before a draught: long, deep; comprido, bom."""
    infinitive: Words = NO_WORDS
    """Words that make a verb behind them no deed: to."""
    each: tuple[str, ...] = ()
    """Phrases of several of what was just named, behind a verb: "one after another"; "um atrás do outro"."""
    sipping: Words = NO_WORDS
    """Verbs of taking a draught of something: took a pull at the whisky."""
    vessels: Words = NO_WORDS
    """What a drink just named is drunk from: glass, cup; copo, xícara."""
    mouths: tuple[str, ...] = ()
    """Phrases that bring what is named before them to the mouth: "into his mouth"; "na boca"."""
    mine: Words = NO_WORDS
    """Forms of all these verbs that say "I" without a subject: comi, bebo."""
    shared: tuple[str, ...] = ("\0",)
    """Endings of those forms that say "she" as well: comia, montava."""
    substitutes: Words = NO_WORDS
    """Words beside a food that make it harmless: tofu, vegan, nut, ginger; soja."""
    lapses: Words = NO_WORDS
    """Words that tell of a vow being broken on the page: first, anyway, lapsed; primeira, recaída."""
    declined: Words = NO_WORDS
    """Words by which what was poured is not taken: untouched, declined; intacto, recusou."""

    def triggers(self) -> Words:
        """Give the words that make a unit worth reading: of a phrase, its longest word."""
        phrases = [phrase for phrase, _ in (*self.untried, *self.signs, *self.vows, *self.relapses)]
        return self.of_skills() | self.of_diets() | _longest((*phrases, *self.mouths))

    def of_skills(self) -> Words:
        """Give the words of which one stands in a unit that tells of a skill."""
        return _keys(self.skills, self.idle, self.unskilled, self.deeds, self.tongues) | _longest(
            phrase for phrase, _ in (*self.untried, *self.signs)
        )

    def of_diets(self) -> Words:
        """Give the words of which one stands in a unit that tells what somebody takes or does not."""
        return (
            _keys(self.shunning, self.foods, self.tastes, self.abstaining, self.forsaken)
            | self.eating
            | self.drinking
            | self.draughts
            | _longest(phrase for phrase, _ in (*self.vows, *self.relapses))
            | _longest(self.mouths)
        )


def _keys(*tables: Iterable[str]) -> Words:
    return frozenset(word for table in tables for word in table)


def _longest(phrases: Iterable[str]) -> Words:
    return frozenset(max(phrase.split(), key=len) for phrase in phrases)


KINDS: Mapping[str, str] = {
    "pork": "meat",
    "meat": "flesh",
    "fish": "flesh",
    "shellfish": "fish",
    "flesh": "animal",
    "dairy": "animal",
    "egg": "animal",
    "coffee": "caffeine",
    "tea": "caffeine",
}
"""Kinds of what people take and the wider kind that each is of: who eats no flesh eats no pork."""


def within(kind: str, wider: str) -> bool:
    """Whether a kind of food is another, or of it."""
    while kind != wider:
        kind = KINDS.get(kind, "")
        if not kind:
            return False
    return True
