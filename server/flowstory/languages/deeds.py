"""What a language knows of things that come and go, and of what people lack, where they leave and meet, as data.

Parts of the `Language` record, apart because they are read together: every word is lower case, every verb
is a form that tells something done (past, or present of narration), never an infinitive.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongings:
    """How a language tells that a thing is destroyed, given away, used, or back again."""

    keepsakes: Mapping[str, str] = field(default_factory=dict)
    """Things besides `Language.things` that can be lost and used, and their canonical noun: vase, map, letter."""
    several: Mapping[str, str] = field(default_factory=dict)
    """Plurals of things, and their canonical noun: where they stand, there are more of it."""
    many: Words = NO_WORDS
    """Canonical nouns of which people have many: letter, book. Only a named one is the same one."""
    sets: Words = NO_WORDS
    """Canonical nouns of which several are kept, lost and taken out together: letters, photographs."""
    not_heads: Words = NO_WORDS
    """Words behind a thing's noun that make it another thing: "letter box", "piano stool"."""
    ruining: Words = NO_WORDS
    """Verbs whose object is destroyed: smashed, shattered, burned; queimou, espatifou."""
    ruined: Words = NO_WORDS
    """Verbs whose subject is destroyed: shattered, sank; espatifou-se, afundou."""
    sinking: Words = NO_WORDS
    """Those of them that destroy only what floats."""
    reflexives: Words = NO_WORDS
    """Pronouns between a subject and such a verb: "se espatifa", "me escapa"."""
    infinitive_marks: Words = NO_WORDS
    """Words that make a verb what is only meant: to."""
    ruined_participles: Words = NO_WORDS
    """After a form of be: smashed, destroyed; destruída, queimado."""
    throwing: Words = NO_WORDS
    """Verbs whose object ends where the words behind it say: threw … into the fire."""
    ruins: tuple[str, ...] = ()
    """Phrases of what a thing comes to: "into the sea", "to pieces", "up in flames"."""
    elements: Words = NO_WORDS
    """What takes things away for good: flames, sea, current; fogo, correnteza."""
    taking: Words = NO_WORDS
    """Verbs by which they do: took, swallowed, claimed; comeu, levou, engoliu."""
    remains: tuple[str, ...] = ()
    """Phrases right before a thing of which nothing is left: "left of", "remained of"."""
    remaining: Words = NO_WORDS
    """Verbs that say the same behind "do mapa …": sobrou, restou."""
    afloat: Words = NO_WORDS
    """Canonical nouns that the sea does not destroy."""
    wet: Words = NO_WORDS
    """Words that make a phrase of `ruins` one of water, which does nothing to what floats."""
    selling: Words = NO_WORDS
    """Verbs whose object is no more the subject's: sold, pawned; vendeu."""
    giving: Words = NO_WORDS
    """Verbs of giving, which say so only beside one of `for_good`: gave, handed; deu."""
    for_good: tuple[str, ...] = ()
    """Phrases that make a gift of what is handed over: "for good", "to keep", "as a present"; "de presente"."""
    parting: Words = NO_WORDS
    """Verbs whose object is no more the subject's with one of `away` beside it: gave, threw; jogou."""
    away: Words = NO_WORDS
    """Words that make it so: away, out; fora."""
    going_on: Words = NO_WORDS
    """Progressive forms of `using`: playing, wearing; tocando."""
    wrecked: Words = NO_WORDS
    """Words in the phrase of a thing that say that it is no more what it was: burnt, broken; queimado."""
    fireproof: Words = NO_WORDS
    """Canonical nouns that are put on the fire for use: kettle, teapot."""
    waters: tuple[str, ...] = ()
    """Phrases of where a thing dropped is lost: "in the river"."""
    grips: Words = NO_WORDS
    """Nouns of what holds a thing until it is lost: hand, fingers, pocket; mão, dedos."""
    pockets: Words = NO_WORDS
    """Nouns of what people carry their things in: pocket, jacket, bag; bolso, bolsa."""
    clitic_it: Words = NO_WORDS
    """Pronouns of a thing as an object, before the verb or behind its hyphen: o, a, lo, la."""
    using: Words = NO_WORDS
    """Verbs whose object is at hand: picked, wore, played, unrolled; pegou, vestiu, desenrolou."""
    pouring: Words = NO_WORDS
    """Verbs of what is taken out of a vessel, whose use that is: poured, served; despejou, serviu, bebeu."""
    lying: Words = NO_WORDS
    """Verbs whose subject, a thing, is there: stood, lay, hung; estava, pendia."""
    restoring: Words = NO_WORDS
    """Verbs whose object is back or whole again: found, recovered, mended, rebuilt; achou, consertou."""
    mine: Words = NO_WORDS
    """Forms of all these verbs that say "I" without a subject: tirei, tiro."""
    particles: Words = NO_WORDS
    """Words between a verb and its object: up, out, down, off, away, back; logo, então."""
    driving: Words = NO_WORDS
    """Verbs whose object, of a named make, is the subject's: drove, drives; dirigia."""
    keeping: Words = NO_WORDS
    """Verbs besides `using` and `driving` by which a relative clause says whose a thing is: kept, inherited; herdou."""
    ones: Words = NO_WORDS
    """What stands for a thing just named: one, thing."""
    coverings: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Parts that are of what the whole is, and the canonical nouns of which they are parts: lid -> chest, trunk."""
    only: Words = NO_WORDS
    """Words that leave but one of a thing: only; único, única."""
    it: Words = NO_WORDS
    """Pronouns of a thing as the subject of the next clause: it. None where a verb needs no subject."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Parts of a named ship or sword that have a colour or a material of their own: hull, blade; casco."""
    skins: Words = NO_WORDS
    """Words for the outside of a thing, whose colour is the thing's: paintwork, bodywork; lataria."""
    altering: Words = NO_WORDS
    """Words that tell of a thing getting another colour: repainted, dyed; pintou, tingiu."""
    wholly: Words = NO_WORDS
    """Words that may stand before a material: solid, pure; toda, maciço."""
    another: Words = NO_WORDS
    """Words that make a thing another one: new, second, another, spare; novo, outra."""
    back: Words = NO_WORDS
    """Words that make what is told of a thing its return: back, again, returned; volta, devolvido."""

    def triggers(self) -> frozenset[str]:
        """Give the words that make a unit worth reading."""
        return frozenset(self.keepsakes) | frozenset(self.several) | frozenset(self.parts) | self.fates()

    def fates(self) -> frozenset[str]:
        """Give the verbs that say what becomes of "it", whatever thing that is."""
        verbs = self.ruining | self.ruined | self.selling
        leaning = {f"{verb}-{clitic}" for verb in verbs | self.throwing for clitic in self.clitic_it}
        return verbs | leaning


class Animal(NamedTuple):
    """What a word says of an animal: its canonical kind, and its sex or its breed ("" where it tells none)."""

    kind: str
    sex: str = ""
    breed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lives:
    """How a language tells what people lack and what marks them; where they leave and meet."""

    animals: Mapping[str, Animal] = field(default_factory=dict)
    """mare, stallion, gata, gato; beagle, dachshund, pastor-alemão. Two words are joined by one space."""
    animal_kinds: Words = frozenset("horse mule donkey dog cat parrot".split())
    """Canonical kinds of what lives, among all that people give names to."""
    coats: Mapping[str, str] = field(default_factory=dict)
    """Colours that only animals have: bay, sorrel; baio, alazã."""
    likened: Words = NO_WORDS
    """Words behind a colour that liken it to something: "black as a boot", "preto como carvão"."""
    called: Words = NO_WORDS
    """Words before the name of an animal or thing: called, named; chamada."""
    got: Words = NO_WORDS
    """Participles that only strengthen have: "you've got gray eyes"."""
    naming: Words = NO_WORDS
    """Verbs whose object is their subject's name: "se chamava Cosme"; and the noun of "um rapaz de nome Dirceu"."""

    missing: Words = NO_WORDS
    """Words that tell a part of the body gone: missing, lost, amputated; faltava, perdeu, sem."""
    losing: Words = NO_WORDS
    """Those of them that are it by themselves: lost, missing; faltava."""
    bereft: Words = NO_WORDS
    """Verbs before "without" a part: left, born; nasceu, voltou."""
    members: Mapping[str, str] = field(default_factory=dict)
    """Parts that can be missing, singular and plural -> canonical: finger, fingers, thumb, hand, arm, leg."""
    lacking: Mapping[str, str] = field(default_factory=dict)
    """What one is who lacks a part: one-armed -> arm, maneta -> hand."""
    writing: Words = NO_WORDS
    """Verbs of what one does with one's better hand: wrote, signed; escrevia, assinou."""
    only: Words = NO_WORDS
    """Words before a number of parts that is all there are: only; só."""
    maiming: Words = NO_WORDS
    """Verbs of what takes fingers: took, cost, severed; levou, arrancou."""
    whole: Mapping[str, str] = field(default_factory=dict)
    """Phrases of parts that are all there -> the part: "ten fingers", "both thumbs", "dez dedos"."""
    unlosable: Words = NO_WORDS
    """Words beside a missing part that make it an idiom or a passing state: grip, balance, feeling."""

    designs: Mapping[str, str] = field(default_factory=dict)
    """What a tattoo or a birthmark shows -> canonical: swallow, anchor, rose; andorinha, âncora."""
    tattoos: Words = NO_WORDS
    """Words that make a design a mark on the skin: tattoo, tattooed, inked; tatuagem, tatuou."""

    selves: Mapping[str, str] = field(default_factory=dict)
    """Reflexives that tell the gender of their subject: himself, herself."""
    gestures: Mapping[str, Words] = field(default_factory=dict)
    """Verbs done to one's own body -> its nouns: shook -> head, cleared -> throat."""

    inborn: Words = NO_WORDS
    """Words that, behind a preposition, tell that somebody was always so: birth; nascença, menino."""

    gendered: Mapping[str, str] = field(default_factory=dict)
    """Adjectives that, behind a form of be, tell the gender of their subject: cansada, cansado."""

    causes: Mapping[str, str] = field(default_factory=dict)
    """What people die of -> canonical kind: drowned -> "water", fever -> "illness", shot -> "violence"."""
    dying: tuple[str, ...] = ()
    """Phrases whose subject dies: "breathed her last"; "deu o último suspiro"."""

    leaving: tuple[str, ...] = ()
    """Phrases whose subject leaves the room: "left the room", "went out", "saiu da sala"."""
    returning: Words = NO_WORDS
    """Words that may tell of a return or a new place: back, returned, entered; voltou, entrou."""
    calling: Words = NO_WORDS
    """Verbs and words of speech from afar: called, shouted, phone; gritou, telefone."""

    meeting: tuple[str, ...] = ()
    """Phrases between two people who meet for the first time there: "introduced himself to"; "apresentou-se a"."""
    strangers: tuple[str, ...] = ()
    """Phrases between or behind two people who have never met: "had never met"; "nunca tinha visto"."""

    def triggers(self) -> frozenset[str]:
        """Give the words that make a unit worth reading; of a phrase, its longest word."""
        found = {phrase.split()[-1] for table in (self.lacking, self.animals) for phrase in table}
        found |= {word for word, part in self.members.items() if part in ("finger", "thumb", "toe")}
        found |= {phrase.split()[0] for phrase in self.whole if len(phrase.split()[0]) > 3}
        told = (*self.leaving, *self.meeting, *self.strangers, *self.dying)
        found |= {max(phrase.split(), key=len) for phrase in told}
        found |= {word for word in self.losing if len(word) > 3}
        return (
            frozenset(found)
            | self.tattoos
            | frozenset(self.selves)
            | frozenset(self.gestures)
            | frozenset(self.gendered)
        )
