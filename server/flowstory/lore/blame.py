"""Canon blame: which sentence set a fact, and who said it again."""

from __future__ import annotations

from flowstory.lore.sheet import detail_of
from flowstory.lore.vault import Vault
from flowstory.story.model import Fact


def facts_at(vault: Vault, path: str, offset: int) -> tuple[Fact, ...]:
    """Give the facts whose very words stand at an offset; else those of the sentence around it."""
    here = [fact for fact in vault.facts_in(path) if fact.sentence.span.contains(offset)]
    exact = [fact for fact in here if fact.claim.span.contains(offset)]
    return tuple(exact or here)


def tellings(vault: Vault, fact: Fact) -> tuple[Fact, ...]:
    """Give every telling of what a fact says: the one that set it first, a note before the prose."""
    told = [
        other
        for other in vault.story.facts_of(fact.subject)
        if (other.attribute, other.value, detail_of(other), other.frames)
        == (fact.attribute, fact.value, detail_of(fact), fact.frames)
    ]
    return tuple(sorted(told, key=lambda other: other.moment)) or (fact,)


def about(vault: Vault, fact: Fact) -> tuple[Fact, ...]:
    """Give all that is told of the same thing about the same one, whatever it says."""
    told = [other for other in vault.story.facts_of(fact.subject) if other.attribute == fact.attribute]
    return tuple(sorted(told, key=lambda other: other.moment))
