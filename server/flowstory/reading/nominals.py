"""The people and things that a unit mentions: names, pronouns and common nouns of people."""

from __future__ import annotations

from typing import NamedTuple

from flowstory.languages.base import Language
from flowstory.reading.lexicon import Lexicon
from flowstory.reading.marks import MENTION
from flowstory.reading.tokens import Unit

_POSSESSIVE = "'s"
_LONGEST = 12  # words of the longest name, titles and particles counted


class Nominal(NamedTuple):
    """A mention within a unit: words `[i, j)`.

    `kind` is "name", "pronoun", "noun" (definite or possessed: "the captain", "her sister"), "someone"
    (indefinite: "a woman") or "people" (plural). `inside` says that a preposition stands before it, so that
    it cannot be a subject.
    """

    i: int
    j: int
    kind: str
    form: str
    gender: str
    person: int
    inside: bool


def name_run(unit: Unit, i: int, lexicon: Lexicon) -> int:
    """Give the end of the run of capitalised words that begins at `i` (equal to `i` where none does)."""
    language = lexicon.language
    text, lower = unit.text, unit.lower
    n = len(text)
    j = i
    while j < n and j - i < _LONGEST:
        word = text[j]
        if word[0].isupper() and (len(word) == 1 or not word.isupper() or j > i):
            j += 1
            # The dot of "Mr." and of initials stands inside a name.
            if j < n and text[j] == "." and (len(word) == 1 or lower[j - 1] in lexicon.abbreviations):
                if j + 1 < n and text[j + 1][0].isupper():
                    j += 1
                else:
                    break
        elif (
            j > i
            and j + 1 < n
            and text[j + 1][0].isupper()
            and (
                lower[j] in language.name_particles
                or (lower[j] in language.title_particles and lower[i] in language.titles)
            )
        ):
            j += 1
        elif j > i and (k := _particles(unit, j, language)) > j:
            j = k
        else:
            break
    particles = language.name_particles | language.title_particles
    while j > i and (text[j - 1] == "." or lower[j - 1] in particles):
        j -= 1
    return j


def _particles(unit: Unit, j: int, language: Language) -> int:
    """Give the end of two small words within a name, as in "de la Vega", "van der Berg"; `j` where none stand."""
    first, second = unit.word(j), unit.word(j + 1)
    joined = second in language.name_particles or second in language.definite_articles
    named = j + 2 < len(unit) and unit.text[j + 2][0].isupper()
    return j + 2 if first in language.name_particles and joined and named else j


def names_in(unit: Unit, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Give the runs `[i, j)` of capitalised words that may be names, without what only begins a sentence."""
    if unit.named is None:
        unit.named = _names_in(unit, lexicon)
    return unit.named


def _names_in(unit: Unit, lexicon: Lexicon) -> list[tuple[int, int]]:
    language = lexicon.language
    found: list[tuple[int, int]] = []
    i, n = 0, len(unit.text)
    while i < n:
        if not unit.text[i][0].isupper():
            i += 1
            continue
        j = name_run(unit, i, lexicon)
        if j <= i:
            i += 1
            continue
        begin = i
        # "The Halcyon Dawn", "But Nora", "Dear Nora": what merely leads up to the name falls away.
        while begin < j and (
            unit.lower[begin] in language.stop_words
            or unit.lower[begin] in language.articles
            or unit.lower[begin] in language.pronouns
            or (_names_nobody(unit.lower[begin], language) and not _given(unit, begin, language))
            or unit.text[begin] == "."
            or _compound(unit.lower[begin], lexicon)
            or _describes(unit, begin, lexicon)
        ):
            begin += 1
        end = j
        while end > begin and (
            (unit.lower[end - 1] in language.not_names and not _given(unit, end - 1, language))
            or unit.text[end - 1] == "."
            or unit.lower[end - 1] in language.name_particles
            or unit.lower[end - 1] in language.title_particles
        ):
            end -= 1
        # "dona Mafalda", "seu Osmar": a title in small letters belongs to the name, "her sister Ruth" does not.
        if (
            begin < end
            and begin == i
            and unit.word(i - 1) in language.titles
            and unit.word(i - 2) not in language.possessives
            and unit.word(i - 2) != _POSSESSIVE
        ):
            begin -= 1
        # A word that names nothing inside a run parts two names ("Nora Monday").
        if begin < end:
            found.append((begin, end))
        i = j
    return found


def _names_nobody(word: str, language: Language) -> bool:
    """Whether a word is no name, by itself or as a verb with its pronoun: "Encontraram-no", "Chamava-se"."""
    if word in language.not_names:
        return True
    verb, _, clitic = word.partition("-")
    return clitic in language.clitics and (
        verb in language.not_names or verb in language.act_verbs or verb.endswith(language.past_suffixes)
    )


def _describes(unit: Unit, i: int, lexicon: Lexicon) -> bool:
    """Whether a word that opens a sentence only tells what somebody is like: "Tall and thin, Nora …"."""
    word, language = unit.lower[i], lexicon.language
    if i > 0 or not unit.opens or word in language.given_names:
        return False
    after = unit.word(1)
    if word in lexicon.nouns and after in language.of_words:
        return True  # "Pai de quatro meninas, Otávio …"
    if word not in lexicon.predicates and word not in language.marks and word not in language.marital:
        return False
    return (
        after == ","
        or after in language.conjunctions
        or after in language.prepositions
        or after in language.articles
        or after in language.adverbs
    )


def _compound(word: str, lexicon: Lexicon) -> bool:
    """Whether a word with a hyphen describes whoever follows: "Green-eyed Nora", "Nine-year-old Tom"."""
    first, _, last = word.rpartition("-")
    return bool(first) and (last in lexicon.adjectives or last in lexicon.language.age_words)


def _given(unit: Unit, i: int, language: Language) -> bool:
    """Whether a word that mostly names no one (June, Faith, Will) is a given name here: no date, no "in June"."""
    word = unit.lower[i]
    if word not in language.given_names or word in language.stop_words:
        return False
    if word not in language.months:
        return i == 0 or unit.text[i - 1][0].isupper() or unit.lower[i - 1] not in language.articles
    before, after = unit.word(i - 1), unit.word(i + 1)
    return not (
        before in language.prepositions
        or before in language.of_words
        or before[:1].isdigit()
        or after[:1].isdigit()
        or before in language.ordinals
        or after in language.ordinals
        or before in language.demonstratives
        or before in language.adverbs
        or after in (",", ".", ";", "")
    )


def form_of(unit: Unit, i: int, j: int) -> str:
    """Give a name without dots and line breaks: "Mr Vance"."""
    return " ".join(word.replace("’", "'") for word in unit.text[i:j] if word != ".")


def nominals(unit: Unit, lexicon: Lexicon) -> list[Nominal]:
    """Give all mentions in order."""
    language = lexicon.language
    found: list[Nominal] = []
    names = dict(names_in(unit, lexicon))
    if not names and not unit.marks & MENTION:
        return found
    skipped = 0  # words before it are part of a name
    pronouns, nouns = language.pronouns, lexicon.nouns
    for i, word in enumerate(unit.lower):
        if i < skipped or not (i in names or word in pronouns or word in nouns):
            continue
        end = names.get(i)
        before = unit.word(i - 1)
        if end is not None:
            title = language.titles.get(word)
            inside = before in language.prepositions or before in language.of_words
            if inside and before in language.articles:
                # "A Marta sorriu": at the head of a clause it is an article, "a" behind a verb is "to".
                inside = not _opens_clause(unit, i - 1, language)
            elif inside and before in language.conjunctions:
                # ", but Nora was", "Before Nora left": a conjunction where a clause begins and its verb follows.
                after = unit.word(end)
                inside = not (
                    _opens_clause(unit, i - 1, language)
                    and after[:1].isalpha()
                    and unit.text[end][0].islower()
                    and (
                        after in lexicon.linking
                        or after in language.have_verbs
                        or after in language.auxiliaries
                        or after not in language.stop_words
                    )
                )
            if not inside and before in language.articles:
                inside = unit.word(i - 2) in language.prepositions or unit.word(i - 2) in language.of_words
            found.append(
                Nominal(i, end, "name", form_of(unit, i, end), title.gender if title else "", 3, inside)
            )
            skipped = end
            continue
        person = pronouns.get(word)
        if person is not None:
            inside = before in language.prepositions
            kind = "people" if person.plural else "pronoun"
            found.append(Nominal(i, i + 1, kind, word, person.gender, person.person, inside))
        elif unit.word(i + 1) != "-":
            found.append(_noun(unit, i, lexicon))
    return found


def _opens_clause(unit: Unit, i: int, language: Language) -> bool:
    """Whether nothing of the clause stands before a word."""
    before = unit.word(i - 1)
    return not before[:1].isalnum() or before in language.conjunctions or before in language.relatives


def _noun(unit: Unit, i: int, lexicon: Lexicon) -> Nominal:
    """Classify a common noun of a person by its determiner, up to three words to the left."""
    language = lexicon.language
    kind, inside, gender = "noun", False, lexicon.nouns[unit.lower[i]]
    for k in range(i - 1, max(i - 5, -1), -1):
        word = unit.lower[k]
        if word in language.articles:
            kind = "noun" if word in language.definite_articles else "someone"
            gender = gender or language.articles[word]
            inside = unit.word(k - 1) in language.prepositions
            inside = inside or (word in language.prepositions and not _opens_clause(unit, k, language))
            break
        if word in language.possessives or word == _POSSESSIVE or word in language.demonstratives:
            inside = unit.word(k - 1) in language.prepositions
            break
        if word in language.contractions:
            kind = (
                "noun"
                if any(p in language.definite_articles for p in language.contractions[word])
                else "someone"
            )
            inside = True
            break
        if word in language.prepositions or word in language.be_verbs or not word[0].isalpha():
            kind = "someone"
            inside = word in language.prepositions
            break
    return Nominal(i, i + 1, kind, unit.lower[i], gender, 3, inside)
