"""Whom a noun of people names: "the new nurse was called Wendy", "a man named Cole", "my partner was Rafael"."""

from __future__ import annotations

from flowstory.reading.model import DIALOGUE
from flowstory.reading.nominals import Nominal
from flowstory.reading.owners import Scan

_REACH = 4  # words between a name and the noun in its apposition: "Oduya, a retired postman with …"
_LISTED = 22  # words from a linking verb to what its list still tells


def introduced(scan: Scan, someone: Nominal) -> Nominal | None:
    """Give the name that the words behind a noun of people give it, as one who from here on is known by it.

    Not in talk: there a name is often whom one speaks to.
    """
    unit, language = scan.unit, scan.lexicon.language
    if unit.register == DIALOGUE or someone.inside:
        return None
    k = someone.j
    joined = unit.word(k) in scan.lexicon.linking
    k += joined
    called = unit.word(k) in language.lives.called
    k += called
    name = scan.by_start.get(k)
    if name is not None and name.kind == "name" and k == someone.j:
        return name if _leads(scan, someone, name) else None
    if name is None or name.kind != "name" or not (joined or called) or unit.word(name.j) == "'s":
        return None
    after = unit.word(name.j)
    # "His brother was Rafael Stone's": no name; "the man was Nora thought": nothing to be sure of.
    closed = not after[:1].isalpha() or after in language.prepositions or after in language.conjunctions
    return name if called or closed else None


def _leads(scan: Scan, someone: Nominal, name: Nominal) -> bool:
    """Whether kin and a name are a clause's subject: "Her brother Silas lived", not "told her brother Silas"."""
    unit, language = scan.unit, scan.lexicon.language
    k = someone.i
    while k > 0 and (
        unit.lower[k - 1] in language.articles
        or unit.lower[k - 1] in language.possessives
        or unit.lower[k - 1] in language.kin_modifiers
    ):
        k -= 1
    if unit.word(k - 1) == "'s" and (owner := scan.by_end.get(k - 1)) is not None:
        k = owner.i  # "Rafael's sister Ines came"
    before, after = unit.word(k - 1), unit.word(name.j)
    begins = not before[:1].isalpha() or before in language.conjunctions
    verb = after[:1].isalpha() and after not in language.prepositions and after not in language.conjunctions
    return begins and verb and k < someone.i and unit.word(someone.i) in language.kin


def apposed_to(scan: Scan, someone: Nominal) -> bool:
    """Whether a noun of people with "a" before it says what the one named before it is, whatever follows."""
    unit, language = scan.unit, scan.lexicon.language
    k = someone.i
    while k > 0 and someone.i - k < _REACH and unit.lower[k - 1] not in language.articles:
        word = unit.lower[k - 1]
        if not word[0].isalpha() or k - 1 in scan.by_start or word in language.stop_words:
            return False
        k -= 1
    article = unit.word(k - 1)
    if article not in language.articles or article in language.definite_articles or unit.word(k - 2) != ",":
        return False
    owner = scan.by_end.get(k - 2)
    listed = unit.word(someone.j) in language.conjunctions or (
        owner is not None
        and (unit.word(owner.i - 1) == "," or unit.word(owner.i - 1) in language.conjunctions)
    )
    return owner is not None and owner.kind == "name" and not owner.inside and not listed


def listed_of(scan: Scan, at: int) -> Nominal | None:
    """Give the subject of a predicate that goes on behind commas: "He was the younger by six years, a widower …".

    `at` is a word of the later predicate. Nothing between the linking verb and it may be a clause of its own.
    """
    unit, lexicon = scan.unit, scan.lexicon
    language = lexicon.language
    commas = 0
    for k in range(at - 1, max(at - _LISTED, 0), -1):
        word = unit.lower[k]
        if word in lexicon.linking:
            subject = scan.subject_mention(k) if commas else None
            fits = subject is not None and subject.kind in ("name", "pronoun") and not subject.inside
            return subject if fits and unit.word(k - 1) not in language.prepositions else None
        one = scan.by_start.get(k)
        if (
            word in language.act_verbs
            or word in language.auxiliaries
            or word in language.have_verbs
            or word in language.relatives
            or word in language.subject_pronouns
            or word in language.negations
            or word in language.equatives
            or (one is not None and one.kind == "name")
            or not (word[0].isalnum() or word == ",")
            or (word in language.conjunctions and unit.word(k - 1) == ",")
        ):
            return None
        commas += word == "," or word in language.with_words
    return None


def predicate_begins(scan: Scan, at: int) -> bool:
    """Whether only an article and adjectives stand between a word and the comma before it."""
    unit, language = scan.unit, scan.lexicon.language
    k = at
    while k > 0 and at - k < _REACH and unit.lower[k - 1] not in (",", *language.articles):
        if not unit.lower[k - 1][0].isalpha() or unit.lower[k - 1] in language.stop_words:
            return False
        k -= 1
    while unit.word(k - 1) in language.articles:
        k -= 1
    return unit.word(k - 1) == ","


def goes_on(scan: Scan, someone: Nominal) -> bool:
    """Whether a noun of people only tells more of a subject: "She was twenty-three, from Bristol, an only child"."""
    return predicate_begins(scan, someone.i) and listed_of(scan, someone.i) is not None
