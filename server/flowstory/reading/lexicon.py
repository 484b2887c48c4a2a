"""What is derived once from a Language for speed: trigger sets and tables keyed by first word."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from flowstory.languages.base import Frame, Language, Trait


@dataclass(frozen=True, slots=True)
class Lexicon:
    """A language with its lookups laid out for the reader."""

    language: Language
    abbreviations: frozenset[str]
    frame_words: dict[str, tuple[Frame, ...]]
    frame_phrases: dict[str, dict[str, tuple[tuple[tuple[str, ...], Frame], ...]]]
    """By first and second word: the words of a cue of several, and the frame that it opens."""
    frame_triggers: frozenset[str]
    heads: dict[str, tuple[Trait, ...]]
    adjectives: dict[str, tuple[Trait, ...]]
    predicates: dict[str, tuple[tuple[Trait, str], ...]]
    adjectival: frozenset[str]
    """Words of one that tell a trait that has a noun, or how much: what may stand before "curls"."""
    linking: frozenset[str]
    """Verbs that join a subject to what it is."""
    fillers: frozenset[str]
    """Words that may stand between a noun or verb and its value: articles, adverbs, "of", "colour"."""
    breakers: frozenset[str]
    """Words that end a noun phrase to the left."""
    nouns: dict[str, str]
    """Common nouns of people, kin words among them, and their gender."""
    plurals: frozenset[str]
    """Those of them that mean several people."""
    first_person: frozenset[str]
    """I, me; eu, mim: and, where a verb needs no subject, my."""
    changing: dict[str, tuple[tuple[tuple[str, ...], int, str], ...]]
    """By their longest word, phrases that tell of a change: the words, the place of that word, the attribute."""
    changed: frozenset[str]
    """Words of which one stands wherever somebody is told to change."""
    owners: dict[str, str]
    """The words that tell their owner's gender and are no pronouns, with it: his."""
    callings: frozenset[str]
    """Nouns by which one person without a name may be meant: father, schoolmaster."""
    deaths: frozenset[str]
    """Every word that may tell of a death."""
    triggers: frozenset[str]
    """A unit without one of these tells no fact."""


def _index(
    frames: tuple[Frame, ...],
) -> tuple[dict[str, tuple[Frame, ...]], dict[str, tuple[tuple[tuple[str, ...], Frame], ...]]]:
    words: dict[str, tuple[Frame, ...]] = {}
    phrases: dict[str, tuple[tuple[tuple[str, ...], Frame], ...]] = {}
    for frame in frames:
        for word in frame.words:
            words[word] = (*words.get(word, ()), frame)
        for phrase in frame.phrases:
            parts = tuple(phrase.split())
            phrases[parts[0]] = (*phrases.get(parts[0], ()), (parts, frame))
    return words, phrases


def _by_second(
    phrases: dict[str, tuple[tuple[tuple[str, ...], Frame], ...]],
) -> dict[str, dict[str, tuple[tuple[tuple[str, ...], Frame], ...]]]:
    found: dict[str, dict[str, tuple[tuple[tuple[str, ...], Frame], ...]]] = {}
    for first, cues in phrases.items():
        for cue in cues:
            seconds = found.setdefault(first, {})
            seconds[cue[0][1]] = (*seconds.get(cue[0][1], ()), cue)
    return found


def _changing(language: Language) -> dict[str, tuple[tuple[tuple[str, ...], int, str], ...]]:
    found: dict[str, tuple[tuple[tuple[str, ...], int, str], ...]] = {}
    for attribute, phrases in language.changing.items():
        for phrase in phrases:
            parts = tuple(phrase.split())
            rare = max(parts, key=len)
            found[rare] = (*found.get(rare, ()), (parts, parts.index(rare), attribute))
    return found


def _by_word(traits: tuple[Trait, ...], field: str) -> dict[str, tuple[Trait, ...]]:
    found: dict[str, tuple[Trait, ...]] = {}
    for trait in traits:
        for word in getattr(trait, field):
            found[word] = (*found.get(word, ()), trait)
    return found


@cache
def _lexicon(code: str) -> Lexicon:
    from flowstory.languages import language as find

    language = find(code)
    words, phrases = _index(language.frames)
    heads = _by_word(language.traits, "heads")
    adjectives = _by_word(language.traits, "adjectives")
    predicates: dict[str, tuple[tuple[Trait, str], ...]] = {}
    for trait in language.traits:
        if not trait.heads:
            for word, value in trait.values.items():
                if " " not in word:
                    predicates[word] = (*predicates.get(word, ()), (trait, value))
    nouns = {
        **dict.fromkeys(language.occupations, ""),
        **{word: kin.gender for word, kin in language.kin.items()},
        **language.person_nouns,
    }
    triggers = (
        frozenset(heads)
        | frozenset(adjectives)
        | frozenset(predicates)
        | frozenset(language.kin)
        | frozenset(language.sides)
        | frozenset(language.things)
        | frozenset(language.makes)
        | language.belongings.triggers()
        | language.fates.triggers()
        | language.money.triggers()
        | frozenset(language.colours)
        | frozenset(language.materials)
        | frozenset(language.times.named_hours)
        | language.times.o_clock
        | language.measures.triggers()
        | language.lives.triggers()
        | language.figure.triggers()
        | language.habits.triggers()
        | language.roots.triggers()
        | language.death_verbs
        | language.death_participles
        | language.death_adjectives
        | language.killing_verbs
        | language.occupations
        | frozenset(language.marital)
        | language.age_words
        | language.year_words
        | language.age_verbs
        | frozenset(language.numbers)
    )
    deaths = (
        language.death_verbs | language.death_participles | language.death_adjectives | language.killing_verbs
    )
    return Lexicon(
        language=language,
        abbreviations=frozenset(word[:-1] for word in language.titles if word.endswith("."))
        | language.abbreviations,
        frame_words=words,
        frame_phrases=_by_second(phrases),
        frame_triggers=frozenset(words) | frozenset(phrases),
        heads=heads,
        adjectives=adjectives,
        predicates=predicates,
        adjectival=frozenset(word for trait in language.traits if trait.heads for word in trait.values)
        | language.adverbs
        | language.conjunctions,
        linking=language.be_verbs | language.become_verbs,
        fillers=frozenset(language.articles)
        | language.adverbs
        | language.of_words
        | language.approximations
        | language.value_nouns,
        breakers=language.be_verbs | language.have_verbs | language.relatives | language.prepositions,
        nouns=nouns,
        plurals=language.plural_persons | _plurals(frozenset(nouns), language.plural_endings),
        first_person=frozenset(
            word
            for table in (language.pronouns, language.possessives)
            for word, person in table.items()
            if person.person == 1 and not person.plural
        ),
        changing=(changing := _changing(language)),
        changed=frozenset(changing).union(
            language.measures.wedding_words,
            *(words for trait in language.traits for words in (trait.changes, trait.changes_alone)),
        ),
        owners={
            word: owner.gender
            for word, owner in language.possessives.items()
            if owner.gender and not owner.plural and word not in language.pronouns
        },
        callings=(
            (frozenset(nouns) - language.fates.anybody) | frozenset(language.kin)
            if language.fates.anybody
            else frozenset()
        ),
        deaths=deaths,
        triggers=triggers,
    )


def lexicon(code: str) -> Lexicon:
    """Give the laid-out lexicon of a language, made once."""
    return _lexicon(code)


def _plurals(nouns: frozenset[str], endings: tuple[tuple[str, str], ...]) -> frozenset[str]:
    """Give those nouns that are the plural of another."""
    return frozenset(
        noun
        for noun in nouns
        for plural, singular in endings
        if noun.endswith(plural) and noun.removesuffix(plural) + singular in nouns
    )
