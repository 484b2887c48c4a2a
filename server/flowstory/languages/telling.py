"""What a language must say of how a story is told and measured: parts of the `Language` record, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
NO_WORDS: Words = frozenset()


_COMPASS = frozenset({"north", "south", "east", "west"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Words of births, differences of age, marriages, places, distances and hours."""

    born_verbs: Words = NO_WORDS
    """Forms that tell a birth of their subject: born; nasceu, nascida."""
    younger: Words = NO_WORDS
    """Words behind "N years" that make the subject the younger: younger, junior; "mais novo", "menos"."""
    older: Words = NO_WORDS
    at_words: Words = NO_WORDS
    """Words that, at the head of a sentence, lead an age: at; aos."""
    yet_words: Words = NO_WORDS
    """already, never, still: what an age at the head of a sentence is weighed against now."""
    by_words: Words = NO_WORDS
    """by: "the elder by three years"."""
    than_words: Words = NO_WORDS
    """than; que, "do que"."""
    when_words: Words = NO_WORDS
    """when; quando: what an age was at another event."""

    spouses: Mapping[str, str] = field(default_factory=dict)
    """Nouns that, owned, tell a marriage of their owner: husband -> "married", ex-wife -> "divorced",
    widow -> "married" (whose widow she is was married)."""
    spouse_breakers: Words = NO_WORDS
    """Words beside a spouse that tell none: future, another, dead man's, would-be."""
    never_married: tuple[str, ...] = ()
    """Phrases that tell that their subject was never married."""
    wedding_words: Words = NO_WORDS
    """Words of a paragraph that may tell of a wedding or a parting, so that the state may change there."""

    arrivals: tuple[str, ...] = ()
    """Verb and place by which somebody begins to live in a house: "came here", "vim para esta casa"."""
    houses: Words = NO_WORDS
    """house, roof, kitchen; casa, teto: what years are spent in."""

    only_child: tuple[str, ...] = ()
    """Phrases for somebody without siblings: "an only child", "filho único"."""
    rank_words: Words = NO_WORDS
    """Words before "of N" that count somebody among the siblings: eldest, youngest, caçula."""
    present_verbs: Words = NO_WORDS
    """Verbs that tell of now or of what is to come, behind whoever they are told of: is, will, knows."""
    several_born: Mapping[str, int] = field(default_factory=dict)
    """How many children a word is: twin, triplets."""
    coming_words: Words = NO_WORDS
    """Before "be": will, would; and in `coming_times` what may stand behind an age that is still to come."""
    coming_times: Words = NO_WORDS
    supposing_words: Words = NO_WORDS
    """If, unless: with one of these, what would be is no plan."""
    bore_verbs: Words = NO_WORDS
    """Verbs whose object is a number of children: bore, raised; pariu, criou."""
    offspring: Words = NO_WORDS
    """Words for children that name no kin: boys, girls, kids."""
    childless: tuple[str, ...] = ()
    """Phrases that tell that their subject never had children."""
    siblingless: tuple[str, ...] = ()
    """Phrases that tell that their subject never had brothers or sisters."""
    trade_phrases: Mapping[str, str] = field(default_factory=dict)
    """Phrases that tell a trade by themselves -> the trade: "practised law" -> "lawyer"; "dava aulas de"."""
    turning: tuple[str, ...] = ()
    """Phrases right before a verb of age that tell it just happened: "had just"; "acabara de fazer"."""
    practised: Mapping[str, str] = field(default_factory=dict)
    """Verb and object that tell a trade: "taught chemistry" -> "teacher"; keys are the verb, values the
    trade."""
    subjects_taught: Words = NO_WORDS
    """Objects that make such a verb a trade: chemistry, piano; química, história."""
    work_phrases: tuple[str, ...] = ()
    """Phrases that stand before a trade: "worked as", "made his living as", "trabalhava como"."""

    floor_nouns: Words = NO_WORDS
    """floor, storey; andar, pavimento: an ordinal beside one tells a floor."""
    floor_words: Mapping[str, int] = field(default_factory=dict)
    """Words or pairs that are a floor of their own: "ground floor" -> 0, basement -> -1, attic -> 99."""
    workplaces: Words = NO_WORDS
    """Those of them where one works: office; escritório."""
    where_words: Words = NO_WORDS
    """where; onde."""
    home_verbs: Words = NO_WORDS
    """Those verbs of living that say whose home it is: lived, lives; morava, mora."""
    living_verbs: Words = NO_WORDS
    """Verbs that put their subject in a place for good: lived, stood, lay, ficava."""
    rooms: Words = NO_WORDS
    """Rooms and buildings of which a story has one: nursery, library, police station."""
    sites: Words = NO_WORDS
    """Other places of which a passage has one: house, farm, village, bridge; fazenda, ponte."""
    it_words: Words = NO_WORDS
    """it: the subject that stands for a place."""
    away_words: Words = NO_WORDS
    """away, off: between a distance and from where it is."""
    there_words: Words = NO_WORDS
    """there; lá: where one goes."""
    arriving: Words = NO_WORDS
    """Verbs by which a journey ends, or its end comes in sight: reached, saw; chegaram, avistaram."""
    day_words: Words = NO_WORDS
    """day; dia: with an ordinal, a day of a journey."""
    voyage_words: Words = NO_WORDS
    """journey, march, out; viagem: behind such a day."""
    dwellings: Words = NO_WORDS
    """What somebody lives in: flat, apartment, room, office: its floor is its owner's."""
    directions: Mapping[str, str] = field(default_factory=dict)
    """north, northern -> "north"; left -> "left": with one of `banks`, a position."""
    opposites: Mapping[str, str] = field(default_factory=dict)
    banks: Mapping[str, str] = field(default_factory=dict)
    """Nouns that with a direction tell where a place lies -> canonical: bank, shore -> "bank"; end, tip
    -> "end"."""
    distance_units: Mapping[str, float] = field(default_factory=dict)
    """Units and their metres."""
    metre_words: Words = NO_WORDS
    """metre, m; metro: with a number, how tall somebody is."""
    foot_words: Words = NO_WORDS
    """foot, feet."""
    half_words: Words = NO_WORDS
    """half; meio: behind "a metre and"."""
    measure_verbs: Words = NO_WORDS
    """Verbs whose object is the height of their subject: measured, stood; mede, media."""
    tall_words: Words = NO_WORDS
    """Words behind a measure that make it a height: tall; altura."""
    from_words: Words = NO_WORDS
    to_words: Words = NO_WORDS

    minute_words: Words = NO_WORDS
    hour_words: Words = NO_WORDS
    later_words: Words = NO_WORDS
    """Words behind "N minutes" that count from the time told before: later; depois."""
    exact_words: Words = NO_WORDS
    """exactly, precisely; exatamente."""

    def triggers(self) -> Words:
        """Give the words of which one stands in every unit that tells a measure."""
        phrases = (
            *self.never_married,
            *self.only_child,
            *self.childless,
            *self.siblingless,
            *self.trade_phrases,
            *self.work_phrases,
            *self.spouses,
            *self.floor_words,
        )
        return (
            frozenset(phrase.split(" ")[-1] for phrase in phrases)
            | self.born_verbs
            | self.floor_nouns
            | self.houses
            | self.voyage_words
            | frozenset(phrase.split(" ")[-1] for phrase in self.arrivals)
            | frozenset(self.banks)
            | frozenset(word for word, value in self.directions.items() if value in _COMPASS)
            | frozenset(self.practised)
            | self.metre_words
            | self.foot_words
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Words of the telling itself: tenses, minds, spellings, marks left for later."""

    present_verbs: Words = NO_WORDS
    """Third-person present forms of plain actions, none of them a past form."""
    past_verbs: Words = NO_WORDS
    """Past forms of plain actions, none of them a present form."""
    now_verbs: Words = NO_WORDS
    """Forms of states and auxiliaries in the present: is, has; é, tem, há."""
    now_endings: tuple[str, ...] = ("\0",)
    """Endings of verbs that say "I" in the present: "levanto"."""
    mind_verbs: Words = NO_WORDS
    """Past forms of what only a mind itself can know: wondered, remembered, hoped."""
    seeming: Words = NO_WORDS
    spellings: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Words that only one variety spells so -> (variety, the word in common): "colour" -> ("british",
    "colour")."""
    numbered_words: Words = NO_WORDS
    """Words before a Roman number: chapter, act; capítulo, século."""
    placeholder_words: Words = NO_WORDS
    """Words that, alone or first within square brackets, were left to be filled in: name, insert, TODO."""
    former_keys: Words = NO_WORDS
    """Keys of a note under which stands a name that the draft no longer uses."""
    setup_keys: Words = NO_WORDS
    payoff_keys: Words = NO_WORDS
    knower_keys: Words = NO_WORDS
    """Keys of a note that make it a secret, and name who knows it from the first."""
    status_keys: Words = NO_WORDS
    open_words: Words = NO_WORDS
    dropped_words: Words = NO_WORDS
    own_tags: Words = NO_WORDS
    """Forms that are a tag ("— falei.") only where narration begins with them, and speech elsewhere."""
    back_words: Words = NO_WORDS
    """Words beside which what is told in the past lies back: ago, yesterday, when, once; ontem, quando, outrora."""
    sounds: tuple[tuple[str, str], ...] = ()
    """Spellings and what they are read as, in the order in which they are put in each other's place: ph -> f."""
    self_naming: tuple[tuple[str, ...], ...] = ()
    """Phrases, word by word, between "I" and one's own name: my name is, i am; meu nome é, me chamo."""
    address: Mapping[str, str] = field(default_factory=dict)
    """Words by which somebody is spoken to -> the form of address: "ficas" -> "tu", "você" -> "você"."""
    address_words: Words = NO_WORDS
    """Words in talk about the form of address itself: "trate-me", "cerimônia"."""
    since_phrases: tuple[str, ...] = ()
    """Phrases right before a change that make it long past: "ever since"; "desde que", "antes de"."""
    presenting: Words = NO_WORDS
    """Verbs behind which stands whoever comes on the scene: chegou, apareceu, era."""
    first_person: Words = NO_WORDS
    """Words, and endings of verbs where subjects fall away, that show a narrator who says "I"."""
