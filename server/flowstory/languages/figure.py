"""What a language knows of bodies beyond their traits: where a mark sits, what is sound, what a hand does.

Part of the `Language` record, apart because it is read together: every word is lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """How a language tells where on a body something is, and what is whole, bald or shaven."""

    sound: Words = NO_WORDS
    """Words that make the other one of a pair the bad one: good; bom, boa."""
    pairs: Words = NO_WORDS
    """Parts of which there are two, so that "one eye, the right" leaves one out: eye, ear, arm; olho, braço."""
    places: Mapping[str, str] = field(default_factory=dict)
    """Parts of a body that a mark sits on, beyond those that have a side, by their coarse name: chin, neck, back."""
    spots: Mapping[str, str] = field(default_factory=dict)
    """Words that are a mark only right before where it sits ("a ring in his left ear"): ring -> "earring"."""
    absolutes: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    """Possessives that stand alone, with the kind of holder and gender: yours -> ("second", "")."""
    pens: Words = NO_WORDS
    """What one holds in the hand one writes with: pen, chalk; caneta, giz."""
    deft: Words = NO_WORDS
    """Nouns of the left hand, or of who writes with it: leftie; canhota."""
    customs: tuple[str, ...] = ()
    """Phrases that make the use of a hand a habit: "as always", "a que usava para tudo"."""
    grasping: Words = NO_WORDS
    """Verbs of doing something with the hand one is used to: did, cut, threw; fazia, cortava."""
    beards: Words = NO_WORDS
    """Hair of the face: beard, moustache; barba, bigode."""
    smooth: Words = NO_WORDS
    """Adjectives of a face without hair: smooth, bare; liso, raspado."""
    faces: Words = NO_WORDS
    """Where a beard would be: chin, cheeks, jaw; queixo, rosto."""
    combing: Words = NO_WORDS
    """Forms of verbs that only who has hair does to it: combed, brushed; penteou."""
    young: Words = NO_WORDS
    """Nouns of those who are small because they grow: boy, child; menino."""

    def triggers(self) -> Words:
        """Give the words of which one must stand where any of this is told."""
        return self.beards | self.smooth | self.pens | self.deft | frozenset(self.absolutes)
