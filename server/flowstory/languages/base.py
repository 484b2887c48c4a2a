"""The `Language` record: everything the reader must know of a language, as data.

No code elsewhere holds a word of any language. All words are lower case, without regard to accents only
where a field says so; values are canonical English terms shared by every language ("blue", "sibling"),
so that a rule never asks in which language a fact was told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from flowstory.languages.deeds import Belongings, Lives
from flowstory.languages.fates import Fates
from flowstory.languages.figure import Figure
from flowstory.languages.habits import Habits
from flowstory.languages.kindred import Kindred
from flowstory.languages.money import Money
from flowstory.languages.renaming import Renaming
from flowstory.languages.roots import Roots
from flowstory.languages.skies import Skies
from flowstory.languages.telling import Measures, Telling
from flowstory.languages.times import Times

Words = frozenset[str]
NO_WORDS: Words = frozenset()


class Person(NamedTuple):
    """Grammatical person: 1, 2 or 3; `gender` is "female", "male" or "" where the word does not tell."""

    person: int
    gender: str = ""
    plural: bool = False


class Kin(NamedTuple):
    """What a kinship word says of the one it names: "sister" is `Kin("sibling", "female")`.

    Relations: parent, child, sibling, cousin, aunt-uncle, niece-nephew, grandparent, grandchild, spouse,
    engaged, in-law-sibling, in-law-parent, in-law-child, step-parent, step-child, godparent, godchild.
    """

    relation: str
    gender: str = ""


class Title(NamedTuple):
    """What a title tells: the gender it implies ("" for none) and whether it is a rank ("Captain", "Dr.").

    An `office` ("doutor", "enfermeira") goes before given names as well, and whoever has it may be named without it.
    """

    gender: str = ""
    rank: bool = False
    office: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Trait:
    """An attribute of a person told by a noun and a value: "eyes" and "green".

    A trait with `heads` wants the value in the noun phrase of a head ("her green eyes", "olhos verdes"),
    as its predicate ("her eyes were green") or joined to an `adjectives` form ("green-eyed").
    A trait without heads is told by the predicate of the person ("she was tall").
    `values` maps a word, or words joined by one space, to its canonical value; values whose canonical
    forms share a family in `families` never contradict each other (grey and steel).
    `by_head` gives the value that a head tells by itself where nothing else does ("her curls"); `beside` are those
    transient words that leave an adjective's value as it is ("red-rimmed blue eyes").
    `transient` words near the head (red, swollen) make it a passing state; `changes` are words that,
    with a head in the same paragraph, tell that the attribute changed on the page (dyed, tinted);
    `changes_alone` are those that tell it without a head (contact lenses, a wig).
    """

    attribute: str
    heads: Words = NO_WORDS
    adjectives: Words = NO_WORDS
    values: Mapping[str, str] = field(default_factory=dict)
    families: tuple[Words, ...] = ()
    by_head: Mapping[str, str] = field(default_factory=dict)
    beside: Words = NO_WORDS
    transient: Words = NO_WORDS
    changes: Words = NO_WORDS
    changes_alone: Words = NO_WORDS


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Cues that a passage is not plain present narration: a dream, a lie, a hypothesis …

    `words` are single words, `phrases` are sequences of words joined by one space. `reach` says how far the
    cue carries: "ahead" (from the cue to the end of its clause), "clause" (all of its clause), "rest" (from
    the cue to the end of the sentence), "onward" (from the beginning of its clause to the end of the sentence), "sentence", "talk" (all that is said in the paragraph), "paragraph" (from
    the cue to its end), "passage" (as "paragraph" where it opens a sentence, else as "sentence") or "scene" (from the cue to the end of the scene). Words that are `fronted` count only
    where they open a clause before their subject ("Had Tom died …"), "joined" also behind a conjunction
    ("… and should Tom die").
    """

    name: str
    words: Words = NO_WORDS
    phrases: tuple[str, ...] = ()
    reach: str = "sentence"
    fronted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language. A field that a language has no use for stays empty."""

    code: str
    name: str

    # How the language is written and put together
    adjective_side: str = "before"
    """Where adjectives of colour stand to their noun: "before" (green eyes) or "after" (olhos verdes)."""
    null_subject: bool = False
    """Whether a verb may stand without its subject ("Tinha os olhos verdes")."""
    body_by_article: bool = False
    """Whether a part of one's own body takes an article ("passou a mão pelo cabelo") where others say "his"."""
    possessive_suffixes: tuple[str, ...] = ()
    """Endings that make a name an owner: "'s"."""
    dash_dialogue: bool = False
    """Whether a paragraph that begins with a dash is spoken."""
    clitics: Mapping[str, Person] = field(default_factory=dict)
    """Pronouns joined to a verb by a hyphen ("disse-lhe")."""
    contractions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Words that stand for several: "dos" -> ("de", "os"); "don't" -> ("do", "not")."""

    clipped: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Words that are read as two: a subject and its verb ("i'm" -> "i", "am"; "she" + "'s" -> "she", "is")."""

    past_states: Words = NO_WORDS
    """Verbs of states that are over when somebody says them: "I was fourteen". The narration tells in the past."""

    abbreviations: Words = NO_WORDS
    """Words, besides titles, after which a dot ends no sentence: "st", "etc", "av"."""

    # Closed classes
    articles: Mapping[str, str] = field(default_factory=dict)
    """Definite and indefinite articles with their gender ("" where they do not tell)."""
    definite_articles: Words = NO_WORDS
    demonstratives: Words = NO_WORDS
    pronouns: Mapping[str, Person] = field(default_factory=dict)
    """Subject and object pronouns."""
    possessives: Mapping[str, Person] = field(default_factory=dict)
    """Words that own what follows: "her", "my", "seu" (which never tells a gender), and "dele", "dela"."""
    subject_pronouns: Words = NO_WORDS
    """Pronouns that are never anything but the subject of their verb: I, he, she, they."""
    object_pronouns: Words = NO_WORDS
    """Pronouns that are never the subject of a verb: me, him."""
    owned_words: Words = NO_WORDS
    """Small words that may yet begin what somebody owns: "her own", "with her back to the wall"."""
    of_words: Words = NO_WORDS
    with_words: Words = NO_WORDS
    prepositions: Words = NO_WORDS
    conjunctions: Words = NO_WORDS
    relatives: Words = NO_WORDS
    """who, which, that; que, quem, cujo."""
    owning_relatives: Words = NO_WORDS
    """whose; cujo, cuja: whose what follows is, the words before tell."""
    adverbs: Words = NO_WORDS
    """Words that may stand between a verb and its predicate without changing it: very, still, muito."""
    negations: Words = NO_WORDS
    approximations: Words = NO_WORDS
    """about, nearly, uns, quase: a number after one of these is not exact."""
    comparatives: Words = NO_WORDS
    """older, younger, than, mais, menos: a number beside one of these is a difference."""
    excess: Words = NO_WORDS
    """too, enough; demais: an adjective beside one of these is measured against a purpose."""

    equatives: Words = NO_WORDS
    """as … as, tão … quanto: what stands between is compared, not told."""

    # Verbs, as forms
    be_verbs: Words = NO_WORDS
    become_verbs: Words = NO_WORDS
    have_verbs: Words = NO_WORDS
    wear_verbs: Words = NO_WORDS
    speech_verbs: Words = NO_WORDS
    """Forms that tell who said a quote."""
    act_verbs: Words = NO_WORDS
    """Past (and present) forms of what only the living do, for whoever stands before them: walked, laughed."""
    progressive_suffixes: tuple[str, ...] = ()
    """Endings of what goes on after a form of be: "ing"; "ando", "endo", "indo"."""
    still_verbs: Words = NO_WORDS
    """Progressive forms that the dead can have too: lying, hanging, jazendo."""
    past_suffixes: tuple[str, ...] = ()
    """Endings of regular past forms: "ed"; "ou", "eu", "iu": the shape of a verb, whatever it tells."""
    gender_endings: Mapping[str, str] = field(default_factory=dict)
    """Endings by which an adjective agrees with whom it is said of: "a" -> "female", "o" -> "male"."""
    first_person_verbs: Words = NO_WORDS
    """Forms that say "I" without a subject, where verbs may stand so: perguntei, sou, tenho."""
    auxiliaries: Words = NO_WORDS
    past_perfect: Words = NO_WORDS
    """Auxiliaries of what was before: had; tinha, havia."""

    # Names
    names_take_articles: bool = False
    """Whether an article before a name says nothing ("o João"), or marks a thing ("the Volvo")."""
    titles: Mapping[str, Title] = field(default_factory=dict)
    married_titles: Words = NO_WORDS
    """Titles that only a wife or a widow has: mrs."""
    title_clashes: tuple[Words, ...] = ()
    """Titles that one person does not have at once: Miss and Mrs."""
    name_particles: Words = NO_WORDS
    """Words inside a name: de, von, van, of (only after a title)."""
    title_particles: Words = NO_WORDS
    """Words inside a name only when it begins with a title: "of" in "Duke of York"."""
    not_names: Words = NO_WORDS
    """Words that are capitalised without naming a character: months, demonyms, God, exclamations, and words
    often capitalised at the start of a sentence or of speech."""
    given_names: Mapping[str, str] = field(default_factory=dict)
    """Common given names and their gender ("" for either)."""
    nicknames: Mapping[str, Words] = field(default_factory=dict)
    """A short form and the full names it may stand for: "kate" -> {"katherine", "catherine"}."""
    diminutive_suffixes: tuple[str, ...] = ()
    """inho, inha, ito, ita."""
    endearments: Words = NO_WORDS
    """Words before the name of somebody spoken to: "my dear Watson", "meu caro Watson"."""
    place_nouns: Words = NO_WORDS
    """street, river, hotel, rua, serra: in a name, they make it a place."""
    place_endings: Words = NO_WORDS
    """Last words that make a place of a name of two words or more, though they are surnames alone: hill, row."""
    place_suffixes: tuple[str, ...] = ()
    """Endings of names of places: "shire", "lândia"."""
    places: Words = NO_WORDS
    """Countries, cities and regions that every reader knows, by their names in this language."""
    place_prepositions: Words = NO_WORDS
    group_nouns: Words = NO_WORDS
    person_nouns: Mapping[str, str] = field(default_factory=dict)
    plural_endings: tuple[tuple[str, str], ...] = ()
    """Endings of nouns in the plural, and what stands there in the singular: ("men", "man")."""
    plural_persons: Words = NO_WORDS
    """Nouns of several people that have no singular of their own: people, children."""
    """Common nouns of people, roles and trades and their gender ("" for either): man, girl, captain, padre."""

    # Kin, life
    kin: Mapping[str, Kin] = field(default_factory=dict)
    kin_modifiers: Words = NO_WORDS
    """Words that may stand before or after a kin word: elder, youngest, twin, caçula, mais velha."""
    generations: Words = NO_WORDS
    """Words beside a name that tell which of two bearers is meant: young, elder, junior; velho, moço, neto, júnior."""
    kin_breakers: Words = NO_WORDS
    """Words that make a kin word mean another tie: half, step, foster, -in-law, like a."""
    death_verbs: Words = NO_WORDS
    """Active verbs whose subject dies: died, drowned, morreu."""
    death_participles: Words = NO_WORDS
    """After a form of be: killed, murdered, morto, enterrado."""
    death_adjectives: Words = NO_WORDS
    killing_verbs: Words = NO_WORDS
    """Verbs whose object dies or is dead: buried, enterraram."""
    death_idioms: Words = NO_WORDS
    """Words beside a death word that make it a figure of speech: laughing, shame, rir, vergonha, fome."""
    occupations: Words = NO_WORDS
    """Trades that a person has one of at a time: dentist, veterinarian, professora."""
    occupation_families: tuple[Words, ...] = ()
    marital: Mapping[str, str] = field(default_factory=dict)
    """widow -> widowed, bachelor -> single, ex-husband -> divorced, wife -> married."""

    # Bodies
    traits: tuple[Trait, ...] = ()
    sides: Mapping[str, str] = field(default_factory=dict)
    """left, esquerda -> "left"; right, direito -> "right"."""
    body_parts: Mapping[str, str] = field(default_factory=dict)
    """A part that has a side and its canonical name ("knee" -> "leg", "cheek" -> "face", "wrist" -> "arm")."""
    figure: Figure = field(default_factory=Figure)
    """Where marks sit, what is sound, which hand writes."""
    marks: Mapping[str, str] = field(default_factory=dict)
    """Words that mark a body part for good or for a while -> canonical mark: scar -> "scar", limp -> "lame",
    sling -> "broken", deaf -> "deaf", missing -> "missing", wooden -> "wooden"."""

    # Things
    colours: Mapping[str, str] = field(default_factory=dict)
    """Colour words for things and their canonical colour."""
    colour_families: tuple[Words, ...] = ()
    things: Mapping[str, str] = field(default_factory=dict)
    """Things that a person owns one of, and their canonical noun: car, boat, coat, horse, umbrella."""
    makes: Mapping[str, str] = field(default_factory=dict)
    """Makes and models that name a thing: volvo -> "car", fusca -> "car"."""
    materials: Mapping[str, str] = field(default_factory=dict)
    belongings: Belongings = field(default_factory=Belongings)
    """How things are destroyed, given away, used and had back."""

    # Deeds
    lives: Lives = field(default_factory=Lives)
    """What people can and cannot do, eat and lack; where they leave and meet."""

    habits: Habits = field(default_factory=Habits)
    """What people cannot do and do not take, and how they do it all the same."""

    roots: Roots = field(default_factory=Roots)
    """Where people come from, what they believe, where they served."""

    money: Money = field(default_factory=Money)
    """How sums of money are told."""

    value_nouns: Words = NO_WORDS
    """Nouns that stand between a thing and its value: "eyes the colour of slate", "olhos cor de mel"."""

    # Numbers and time
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Number words from zero to a hundred, single words only ("twenty", "vinte"); the engine joins them."""
    number_scales: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply the number before them: hundred, thousand."""
    number_joiners: Words = NO_WORDS
    """Words inside a number: "e" in "vinte e dois", "and"."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Monday is 0. Full names and abbreviations; "terça-feira" and "terça"."""
    month_first: bool = False
    """Whether "March 12" is as usual as "12 March"."""
    year_words: Words = NO_WORDS
    """years, anos."""
    age_words: Words = NO_WORDS
    """What makes a number of years an age: old, aged; idade."""
    age_verbs: Words = NO_WORDS
    """Verbs whose object in years is an age: turned, reached; tinha, fez, completou."""
    age_prepositions: Words = NO_WORDS
    """Words that make a number past the hours of a clock an age: "at twenty-six she was", "aos vinte anos"."""
    age_by_be: bool = False
    """Whether a bare number after a form of be is an age ("she was seventeen")."""
    birth_words: Words = NO_WORDS
    date_words: Words = NO_WORDS
    """Words that may stand between a weekday and its day: "the", "dia"."""
    clock_words: Words = NO_WORDS
    """o'clock, horas, a.m.: a number beside one of these is an hour."""

    # Frames
    frames: tuple[Frame, ...] = ()
    changing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By attribute, phrases that tell that it changes: children.count -> "gave birth", occupation -> "became a"."""

    # Measures and telling
    measures: Measures = field(default_factory=Measures)
    """Words of births, marriages, places, distances and hours."""
    telling: Telling = field(default_factory=Telling)
    """Words of tenses, minds, spellings, and of marks that writers leave for later."""
    renaming: Renaming = field(default_factory=Renaming)
    """What agrees with a name, and how names are shortened and put in the plural."""

    skies: Skies = field(default_factory=Skies)
    """Words of moons, seasons, journeys and first meetings."""
    times: Times = field(default_factory=Times)
    """Words of years that go by, of the hours of the clock, and of what the sky shows when."""

    kindred: Kindred = field(default_factory=Kindred)
    """How many kin somebody has, and whose husband or wife lives."""

    fates: Fates = field(default_factory=Fates)
    """What tells somebody dead without a word for dying, and callings that stand for a name."""

    # Notes
    note_keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of notes and their canonical attribute: "eyes", "olhos" -> "eyes.colour"; "born" -> "birth"."""
    stop_words: Words = NO_WORDS
    """The most frequent short words, never part of a name and of no use in a search."""
