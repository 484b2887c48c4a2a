"""What a rename must know of a language: how names are shortened, put in the plural and agreed with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Diminutives:
    """How diminutives of names are made: Antônio, Antoninho; João, Joãozinho."""

    endings: tuple[tuple[str, str], ...] = ()
    """The male and the female form of each ending: ("inho", "inha")."""
    dropped: tuple[str, ...] = ()
    """Last letters that give way to the ending."""
    softened: Mapping[str, str] = field(default_factory=dict)
    """How the stem is then spelt: Chico, Chiquinho."""
    joiner: str = ""
    """What stands between a name and the ending otherwise."""
    unjoined: tuple[str, ...] = ()
    """Last letters after which nothing does."""
    joiners: tuple[str, ...] = ()
    """What writers put there, in any spelling."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renaming:
    """Pairs are given as male form and female form, in lower case."""

    determiners: Mapping[str, str] = field(default_factory=dict)
    """Words right before a name that agree with it: "o" and "a", "do" and "da"."""
    joined: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """A preposition and a determiner that become one word: "de" and "el", "del"."""
    alone: frozenset[str] = frozenset()
    """Determiners that may be a bare preposition too: "a"."""
    articleless: frozenset[str] = frozenset()
    """Prepositions that a book without articles before names has there: "de", "em"."""
    titles: Mapping[str, str] = field(default_factory=dict)
    bare_titles: frozenset[str] = frozenset()
    """Titles, of either form, that may stand without an article: dona, seu, dom."""
    words: Mapping[str, str] = field(default_factory=dict)
    """Pronouns and other words that go on with somebody named before."""
    sexes: Mapping[str, str] = field(default_factory=dict)
    """What a note says of a person's sex."""
    objects: tuple[str, str, str] = ("", "", "")
    """him, his, his: where the other sex has fewer forms for object, owner before a noun and owner alone."""
    female_objects: tuple[str, str, str] = ("", "", "")
    endings: tuple[tuple[str, str], ...] = ()
    """Endings of adjectives and participles."""
    plurals: tuple[tuple[str, str], ...] = (("", "s"),)
    """Endings of surnames and what the family's name adds to them; the first that fits."""
    unstable: Mapping[str, str] = field(default_factory=dict)
    """Articles that change before a vowel: "a" and "an"."""
    diminutives: Diminutives = field(default_factory=Diminutives)
