"""What a language knows of how people end, and of who is called by a calling alone, as data.

Part of the `Language` record. Every word is lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fates:
    """How a language tells indirectly that somebody is dead, and whom it calls by what they are."""

    anybody: Words = NO_WORDS
    """Nouns of people that tell no calling, so that two of them are two people: man, stranger; homem, moça."""
    other_bearers: Words = NO_WORDS
    """Words before a calling that make its bearer another one: new, other, second; novo, outra."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """Titles cut short -> the noun: dr -> doctor; cel -> coronel."""
    late: Words = NO_WORDS
    """Words right before a name that tell its bearer dead: late; finado, falecida."""
    rites: Words = NO_WORDS
    """What only the dead have, behind "'s" or before "of": funeral, coffin, widow; velório, caixão, viúva."""
    lone_rites: tuple[str, ...] = ()
    """Phrases that are one of them by themselves: "missa de sétimo dia"."""
    endings: Words = NO_WORDS
    """death, passing; morte, falecimento: they tell it behind one of `since` alone."""
    since: Words = NO_WORDS
    """since, after; desde, após."""
    telling_when: Words = NO_WORDS
    """Words beside a spoken death that make it more than news: years, ago, buried; anos, enterramos."""
    resting: Words = NO_WORDS
    """Verbs in the past that the dead can be the subject of: lay, remained; ficava, descansava."""
    imperfects: tuple[str, ...] = ()
    """Endings of a past that goes on, behind a subject: "ava"."""
    dying: tuple[str, ...] = ()
    """Phrases whose subject dies: "breathed her last"; "deu o último suspiro"."""
    passing: Words = NO_WORDS
    """Verbs whose subject dies where only a date or the grave stands behind them: passed; partiu."""
    laying: Words = NO_WORDS
    """Verbs whose object is dead where one of `graves` stands behind it: laid, lowered; puseram."""
    graves: tuple[str, ...] = ()
    """in the ground, to rest, into the sea; na cova, debaixo da terra."""
    seats: Words = NO_WORDS
    """Nouns of where the living are, at home or at work: table, kitchen, desk; mesa, fogão."""
    pronounced: Words = NO_WORDS
    """Verbs whose object is dead where an hour, or "dead", stands behind it: pronounced."""

    meeting: tuple[str, ...] = ()
    """More phrases between two who meet for the first time there: "first met"; "conheceu"."""
    strangers: tuple[str, ...] = ()
    """Phrases by which one says in talk that one never met whom one speaks to: "haven't met", "não fomos apresentados"."""
    closing: Words = NO_WORDS
    """Words that may stand behind such a phrase: before, yet; antes, ainda."""
    selves: tuple[str, ...] = ()
    """Phrases before one's own name: "i am", "my name is"; "meu nome é"."""
    presents: tuple[str, ...] = ()
    """Phrases before the name of whom one makes known: "this is", "meet"; "este é", "apresento"."""

    motions: Words = NO_WORDS
    """Verbs that take somebody away where one of `ways` stands behind them: went, walked; saiu, desceu."""
    ways: tuple[str, ...] = ()
    """Where they go then: "upstairs", "out of the room", "down the drive"; "para o quarto", "escada abaixo"."""
    gone: Words = NO_WORDS
    """Verbs that take somebody away by themselves at the end of a clause: left, departed; saiu, retirou-se."""
    quitting: Words = NO_WORDS
    """Verbs whose object is left where it is one of `quarters`: left; deixou."""
    quarters: Words = NO_WORDS
    """room, hall, chamber, house; sala, quarto."""
    farewells: tuple[str, ...] = ()
    """Phrases by which somebody goes: "made his excuses", "desejou boa noite a todos e subiu"."""
    coming_back: Words = NO_WORDS
    """Words of the narration that may tell of a return, or that the story follows: back, entered; voltou, entrou."""
    from_afar: Words = NO_WORDS
    """Words beside a quote that make it one from outside: doorway, stairs, shoulder; porta, escada, ombro."""
    passing_time: Words = NO_WORDS
    """Words by which a scene may have gone on to another hour: later, next, morning; depois, dia, manhã."""

    staying: Words = NO_WORDS
    """Verbs of being somewhere for a while: sat, waited; ficou, esperava."""
    at_hours: Words = NO_WORDS
    """Words before an hour that no list of prepositions has: às, ao."""
    same: Words = NO_WORDS
    """Words that make a day the one just told: same; mesma, naquele."""
    no_places: Words = NO_WORDS
    """Nouns behind "in the" that are no place: morning, middle; meio, frente."""
    wholes: Words = NO_WORDS
    """Places that other places are in: house, city; casa, cidade."""

    def triggers(self) -> frozenset[str]:
        """Give the words that make a unit worth reading; of a phrase, its longest word."""
        return (
            self.late
            | self.rites
            | self.endings
            | self.pronounced
            | self.passing
            | self.laying
            | self.motions
            | self.gone
            | self.quitting
            | frozenset(
                max(phrase.split(), key=len)
                for phrase in (
                    *self.lone_rites,
                    *self.dying,
                    *self.strangers,
                    *self.selves,
                    *self.presents,
                    *self.meeting,
                    *self.farewells,
                )
            )
        )
