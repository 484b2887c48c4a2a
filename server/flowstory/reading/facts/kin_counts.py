"""How many siblings or children somebody has: "her three elder sisters", "both my sons", "no daughter"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from flowstory.languages.base import Kin
from flowstory.reading.facts.common import Context
from flowstory.reading.model import COUPLE, DIALOGUE, Holder, Statement
from flowstory.reading.numbers import number_at

MANY = 20
_OBJECT = 6  # words of an object before the one that goes on with it
_NEAR = 4  # words from "both" to the kin: "both of Petra's sons"
_COUNTED = {"sibling": "siblings.count", "child": "children.count"}
_OWNERS = frozenset({"name", "pronoun", "first", "topic", "role", "couple"})
_DENIED = frozenset({"negation"})


class _Count(NamedTuple):
    """A number of kin: words `[i, head]`, of which the number is `[i, j)`."""

    i: int
    j: int
    head: int
    value: int
    kin: Kin


def read_counts(context: Context) -> Iterator[Statement]:
    """Read numbers before a word of kin: "her three elder sisters", "tinham dois filhos", "no sons"."""
    language = context.language
    i, before, carried = 0, -1, None
    while i < len(context.unit):
        count = _count(context, i)
        if count is None:
            i += 1
            continue
        joined = carried is not None and _joined(context, before, count.i)
        holder = carried if joined else _owner(context, count)  # "three sons and no daughter"
        if holder is not None and holder.kind in _OWNERS:
            kin = count.kin
            gender = kin.gender if language.adjective_side == "before" or kin.gender == "female" else ""
            if not count.value and context.unit.lower[count.head].endswith("o"):
                gender = kin.gender  # "nenhum filho" tells of no daughters
            told = context.statement(
                holder,
                _COUNTED[kin.relation],
                str(count.value),
                count.i,
                count.j,
                number=count.value,
                other=gender + picked(context, count.i, count.head),
            )
            if count.value and (none := _none_else(context, count.head)):
                # "five sons, all of them boys" leaves no daughter.
                yield told._replace(value="0", number=0, other=none)
            yield told if count.value else told._replace(frames=told.frames - _DENIED)
        before, carried = count.head + 1, holder
        i = max(count.j, i + 1)


def _none_else(context: Context, head: int) -> str:
    """Give the sex that "cinco filhos, todos homens", "three children, all boys" leaves out."""
    unit, language = context.unit, context.language
    if unit.word(head + 1) != "," or unit.word(head + 2) not in language.kindred.all_words:
        return ""
    word = unit.word(head + 3)
    nouns = context.lexicon.nouns
    return {"female": "male", "male": "female"}.get(
        nouns.get(word, "") or nouns.get(word.removesuffix("s"), ""), ""
    )


def _count(context: Context, i: int) -> _Count | None:
    """Give the number of kin that begins at a word."""
    unit, language = context.unit, context.language
    kindred, word = language.kindred, unit.lower[i]
    if word in kindred.both:
        for k in range(i + 1, min(i + 1 + _NEAR, len(unit))):
            if (kin := _kin(context, k)) is not None:
                return _Count(i, i + 1, k, 2, kin)
        return None
    if word in kindred.none or (word in language.negations and (begin := _never_had(context, i))):
        k = i + 1 if word in kindred.none else begin
        k = _head(context, k)
        kin = _kin(context, k)
        if kin is None:
            return None
        # "no brothers or sisters", "neither brother nor sister", "irmão nem irmã"
        joined = unit.word(k + 1) in language.conjunctions or unit.word(k + 1) in kindred.none
        other = _kin(context, k + 2) if joined else None
        if other is not None and other.relation == kin.relation and other.gender != kin.gender:
            return _Count(i, k + 3, k + 2, 0, kin._replace(gender="") if kin.gender else kin)
        return _Count(i, k + 1, k, 0, kin)
    number = number_at(unit, i, language)
    if number is None or not 0 < number.value < MANY:
        return None
    k = _head(context, number.j)
    kin = _kin(context, k)
    return _Count(i, number.j, k, number.value, kin) if kin is not None else None


def _never_had(context: Context, i: int) -> int:
    """Give where the kin begins that a denied verb of having governs: "never had a sister", "não tem irmãos"."""
    unit, language = context.unit, context.language
    k, has = i + 1, False
    while (
        unit.word(k) in language.have_verbs
        or unit.word(k) in language.adverbs
        or unit.word(k) in language.auxiliaries
    ):
        has = has or unit.word(k) in language.have_verbs
        k += 1
    while unit.word(k) in language.kindred.indefinite:
        k += 1
    return k if has else 0


def _head(context: Context, k: int) -> int:
    while context.unit.word(k) in context.language.kin_modifiers:
        k += 1
    return k


def _kin(context: Context, k: int) -> Kin | None:
    """Give the kin that is counted at a word; the young ("two boys") where somebody owns them."""
    language, word = context.language, context.unit.word(k)
    kin = language.kin.get(word) or language.kin.get(word.removesuffix("s"))
    if kin is not None and kin.relation in _COUNTED and context.unit.text[k][0].islower():
        around = (context.unit.word(k - 1), context.unit.word(k + 1))
        return None if any(near in language.kin_breakers for near in around) else kin
    return None


def _joined(context: Context, before: int, i: int) -> bool:
    """Whether a number goes on with the kin that ended at `before`: "three sons and no daughter"."""
    between = context.unit.lower[before:i]
    return 0 < len(between) <= 2 and all(
        word == "," or word in context.language.conjunctions for word in between
    )


def _owner(context: Context, count: _Count) -> Holder | None:
    """Say whose the counted are."""
    unit, language, scan = context.unit, context.language, context.scan
    if unit.lower[count.i] in language.kindred.both or unit.lower[count.i] in language.negations:
        return _owner_of_all(context, count)
    start = count.i
    while unit.word(start - 1) in language.definite_articles:
        start -= 1
    holder, told = possessor_of(context, start)
    if told:
        return holder
    verb = start - 1
    while unit.word(verb) in language.kindred.ever:
        verb -= 1
    if unit.word(verb) in language.have_verbs:
        return haver(context, verb)
    if unit.word(start - 1) in language.conjunctions and (verb_of := _coordinated(context, start - 2)):
        return haver(context, verb_of)
    if unit.word(verb) in language.pronouns and unit.word(verb - 1) in language.kindred.giving:
        return _given_to(context, verb)
    if language.null_subject and unit.word(verb).partition("-")[2] in language.clitics:
        if unit.word(verb).partition("-")[0] in language.kindred.giving:
            return Holder("pronoun", "", "", unit.start[verb])
        return None
    if unit.lower[count.i] in language.kindred.none:
        return _without(context, count.i)
    if start < count.i and unit.word(start - 1) in language.with_words:
        holder = _in_company(context, start - 1)
    if holder is None and (start < count.i or _definite(context, start - 1)):
        # "dois filhos de Nora" may be two of many, "os dois filhos de Nora" are all.
        holder, told = scan.of_phrase(count.head + 1)
        if not told:
            holder = _bare(context, start, count)
    return holder


def _owner_of_all(context: Context, count: _Count) -> Holder | None:
    """Say whose "both" are, or "never had …" tells to have none."""
    unit, language, scan = context.unit, context.language, context.scan
    if not count.value:
        return haver(context, count.i + 1)
    k = count.head
    while k > count.i + 1 and unit.word(k - 1) in language.kin_modifiers:
        k -= 1
    holder, told = possessor_of(context, k)
    return holder if told else scan.of_phrase(count.head + 1)[0]


def haver(context: Context, verb: int) -> Holder | None:
    """Give who has what a verb of having governs: also "they", two who have children together, and "we"."""
    unit, language, scan = context.unit, context.language, context.scan
    kindred = language.kindred
    first = verb
    between = (language.auxiliaries, kindred.ever, language.negations, language.adverbs)
    while any(unit.word(first - 1) in words for words in between):
        first -= 1
    before = unit.word(first - 1)
    if before in kindred.we or unit.word(verb) in kindred.we_have:
        return Holder("first", "", "", unit.start[verb])
    plural = unit.word(verb) in kindred.plural_have
    if before in kindred.couples or (plural and number_at(unit, first - 1, language) is not None):
        return _together(context, first) or Holder(COUPLE, "", "", unit.start[first - 1])
    if plural:
        free = not any(mention.j <= first and not mention.inside for mention in scan.mentions)
        return Holder(COUPLE, "", "", unit.start[verb]) if free else None
    return scan.subject(verb) or (scan.subject(first) if first < verb else None)


def _together(context: Context, before: int) -> Holder | None:
    """Give whom "He was married to Denise, and they …" begins with."""
    unit, scan = context.unit, context.scan
    for k in range(before - 1, 0, -1):
        if unit.lower[k] in context.language.marital and unit.word(k - 1) in context.lexicon.linking:
            return scan.subject(k - 1)
    return None


def possessor_of(context: Context, start: int) -> tuple[Holder | None, bool]:
    """Give whose a phrase of kin is by the word before it; "our sons" are the teller's, "their sons" of two."""
    unit, language, scan = context.unit, context.language, context.scan
    person = language.possessives.get(unit.word(start - 1))
    if person is not None and person.plural:
        if person.person == 1:
            return Holder("first", "", "", unit.start[start - 1]), True
        return (Holder(COUPLE, "", "", unit.start[start - 1]) if person.person == 3 else None), True
    holder, told = scan.possessor(start)
    if told and holder is None and unit.word(start - 1) in language.owning_relatives:
        # "Bram, whose wife baked and whose five children …"
        for k in range(start - 2, 0, -1):
            if unit.lower[k] in language.owning_relatives:
                return scan.possessor(k + 1)
    return holder, told


def _coordinated(context: Context, end: int) -> int:
    """Give the verb of having whose object goes on: "had a wife and three sons", "tinha mulher e dois filhos"."""
    unit, language = context.unit, context.language
    for k in range(end, max(end - _OBJECT, 0), -1):
        word = unit.lower[k]
        if word in language.have_verbs:
            return k
        if not word.isalnum() or word in language.act_verbs or word in context.lexicon.linking:
            return 0
    return 0


def _given_to(context: Context, k: int) -> Holder | None:
    """Give to whom children are borne: "She had given him three sons"."""
    unit, language = context.unit, context.language
    person = language.pronouns[unit.lower[k]]
    if person.plural or person.person == 2:
        return None
    kind = "first" if person.person == 1 else "pronoun"
    return Holder(kind, unit.lower[k], person.gender, unit.start[k])


def _without(context: Context, i: int) -> Holder | None:
    """Say of whom "a widow with no children", "viúva, sem filhos" is told."""
    unit, language, scan = context.unit, context.language, context.scan
    k = i - 1 if unit.word(i - 1) in language.with_words else i
    if k == i and unit.word(i) not in language.prepositions:
        return None
    return scan.bearer(k)


def _bare(context: Context, start: int, count: _Count) -> Holder | None:
    """Say whose "Osmar esperava as duas filhas" are, where no word tells: his who is alone in the clause."""
    language, unit = context.language, context.unit
    if not language.null_subject or count.kin.relation != "child" or unit.register == DIALOGUE:
        return None
    first = context.scan.first_subject(start)
    told = first is not None and first.kind == "name" and first.j < start - 1
    return context.scan.holder(first) if told and first is not None else None


def _in_company(context: Context, preposition: int) -> Holder | None:
    """Say whose "Edmundo veio, com as três filhas atrás" are: his who comes with them."""
    if context.language.adjective_side == "before":
        return None  # where kin has its possessive, "with the three boys" may be anybody's
    comma = context.unit.word(preposition - 1) == ","
    first = context.scan.first_subject(preposition - comma)
    return context.scan.holder(first) if first is not None and first.kind == "name" else None


def _definite(context: Context, i: int) -> bool:
    """Whether a word is an article joined to a preposition: "dos três filhos", "aos três filhos"."""
    parts = context.language.contractions.get(context.unit.word(i), ())
    return bool(parts) and parts[-1] in context.language.definite_articles


def picked(context: Context, begin: int, head: int) -> str:
    """Give the word that picks some of the kin, behind a dot: "three elder sisters", "três irmãs mais velhas"."""
    unit, language = context.unit, context.language
    picking = language.kin_modifiers - language.kindred.describing - language.numbers.keys()
    for word in unit.lower[begin + 1 : head]:
        if word in picking:
            return f".{word}"
    after = unit.word(head + 1)
    return f".{after}" if after in picking or after in language.comparatives else ""
