"""What a language knows of sums of money, as data. Part of the `Language` record; every word is lower case."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = frozenset[str]
NO_WORDS: Words = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """How a language names a sum that a story has one of: the rent, the ransom, what somebody owes."""

    currencies: Mapping[str, str] = field(default_factory=dict)
    """Words and signs of currencies, and their canonical name; two words are joined by one space: mil réis."""
    scales: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply what is counted before them: hundred, thousand; mil."""
    sums: Mapping[str, str] = field(default_factory=dict)
    """Nouns of which a story has one, and their canonical noun: rent, ransom, reward; aluguel, resgate."""
    leading: Words = NO_WORDS
    """Words that may stand between a sum, its verb and its amount: of, at, set, fixed; de, em, fixado."""
    owing: Words = NO_WORDS
    """Verbs of debt: owed, owes; devia, deve."""
    changing: Words = NO_WORDS
    """Words in whose sentence a sum is another one now, or a part of it: raised, doubled, half, instead."""

    def triggers(self) -> frozenset[str]:
        """Give the words that make a unit worth reading."""
        return frozenset(self.sums) | self.owing
